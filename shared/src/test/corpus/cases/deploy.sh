# Deployments that fail.

case_kubectl_refused() { need kubectl; style gha; printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: demo}\n' >demo.yml
  step 'kubectl --token=none --server=https://127.0.0.1:9 apply -f demo.yml'
}
case_kubectl_no_config() { need kubectl; style jenkins
  step 'kubectl get pods'
}
case_kubectl_dns() { need kubectl; style gitlab; printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: demo}\n' >demo.yml
  step 'kubectl --token=none --server=https://k8s.internal.invalid:6443 apply -f demo.yml'
}
case_kubectl_yaml_error() { need kubectl; style travis; printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: demo\n data: x\n' >demo.yml
  step 'kubectl create --dry-run=client -f demo.yml'
}
case_rsync_refused() { need rsync; style gha; mkdir dist; echo x >dist/a
  step 'rsync -av dist/ rsync://127.0.0.1:9/www/'
}
case_deploy_health_check() { need curl python3; style travis; http_server 503; printf '#!/bin/bash\necho "==> uploading release 1.4.2"\necho "==> restarting demo"\nfor i in 1 2 3; do\n  curl -fsS http://127.0.0.1:%s/health && exit 0\n  echo "health check failed (attempt $i)"\ndone\necho "deployment failed: demo did not become healthy, rolling back"\nexit 1\n' $HTTP_PORT >deploy.sh
  step 'bash deploy.sh'
}
case_deploy_migration() { need sqlite3; style gha; printf 'create table item(id integer primary key, name text);\ninsert into item values (1, "apple");\ninsert into item values (1, "pear");\n' >V2__items.sql
  step 'echo "migrating to version 2"
sqlite3 -bail demo.db <V2__items.sql'
}
case_deploy_artifact_403() { need curl python3; style jenkins; http_server 403; echo x >demo-1.4.2.jar
  step "curl -fsS -T demo-1.4.2.jar http://127.0.0.1:$HTTP_PORT/releases/demo-1.4.2.jar"
}
case_deploy_ok() { need curl python3; style gha; http_server 200; echo x >demo-1.4.2.jar
  step "echo 'previous deployment failed, retrying'
curl -fsS -T demo-1.4.2.jar http://127.0.0.1:$HTTP_PORT/releases/demo-1.4.2.jar
echo 'deployed, 0 errors'"
}
