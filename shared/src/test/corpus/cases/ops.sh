# Shell, network, operating system, version control, deployment.

# Shell
case_bash_command_not_found() { style gha; mkdir bin
  step 'echo "deploying"
deploytool --region eu-1'
}
case_bash_command_not_found_jenkins() { style jenkins
  step 'helm upgrade --install demo chart'
}
case_bash_command_not_found_gitlab() { style gitlab
  step 'echo "0 errors so far"'
  step 'aws s3 sync dist s3://demo'
}
case_bash_permission_denied() { style gha; printf '#!/bin/sh\necho hi\n' | f scripts/build.sh; chmod 644 scripts/build.sh
  step './scripts/build.sh'
}
case_bash_no_such_file() { style travis
  step './gradlew check'
}
case_bash_bad_interpreter() { style plain; printf '#!/usr/bin/env pythonn3\nprint(1)\n' >run; chmod +x run
  step './run'
}
case_bash_crlf() { style jenkins; printf '#!/bin/bash\r\nset -e\r\necho hi\r\n' >run.sh; chmod +x run.sh
  step './run.sh'
}
case_bash_syntax() { style plain; printf '#!/bin/bash\nif [ -f a ]; then\n  echo a\necho done\n' >run.sh
  step 'bash run.sh'
}
case_bash_unbound_variable() { style gha; printf '#!/bin/bash\nset -euo pipefail\necho "deploying to $REGION_NAME"\n' >deploy.sh
  step 'bash deploy.sh'
}
case_bash_missing_env_secret() { style gha; printf '#!/bin/bash\n: "${NPM_TOKEN:?NPM_TOKEN is not set}"\n' >publish.sh
  step 'bash publish.sh'
}
case_sh_bashism() { need dash; style jenkins; printf 'if [[ "$1" == x ]]; then echo x; fi\narr=(1 2)\n' >a.sh
  step 'sh a.sh'
}
case_cp_missing() { style travis
  step 'cp target/demo.jar dist/'
}
case_permission_denied_write() { style ghaui
  step 'mkdir -p /etc/demo && cp README.md /etc/demo/'
}
case_disk_full() { need fallocate; style jenkins
  step 'dd if=/dev/zero of=/dev/full bs=1M count=4'
}
case_disk_full_tar() { style gha; head -c 300000 /dev/zero >data.bin
  step 'tar cf /dev/full data.bin'
}
case_disk_full_gcc() { need gcc; style travis; printf 'int main(void) { return 0; }\n' >a.c
  step 'gcc -S -o /dev/full a.c'
}
case_disk_full_python() { need python3; style plain
  printf 'with open("/dev/full", "w") as fh:\n    fh.write("report" * 10000)\n' >report.py
  step 'python3 report.py'
}
case_quota_file_size() { style ghaui
  step 'ulimit -f 100; head -c 10000000 /dev/zero | tee artifact.bin >/dev/null'
}
case_timeout_command() { style travis
  step 'timeout 1 sh -c "echo waiting for server; sleep 30"'
}
case_timeout_echo() { style gha; printf '#!/bin/bash\necho "waiting for the database ..."\ntimeout --verbose 1 sleep 20\n' >wait.sh
  step 'bash wait.sh'
}
case_killed_oom() { need python3; style jenkins
  step 'bash -c "echo linking demo; kill -9 \$\$"'
}
case_fork_failed() { style plain
  step 'ulimit -u 1; ls | sort'
}
case_too_many_open_files() { need python3; style gha; printf 'fs = []\nfor i in range(100):\n    fs.append(open("/dev/null"))\n' >a.py
  step 'ulimit -n 20; python3 a.py'
}
case_apt_missing_package() { need apt-get; style travis
  step 'apt-get install -s -y libimaginary-dev'
}
case_apt_permission() { need apt-get; style ghaui
  step 'apt-get install -y tree'
}
case_dpkg_missing() { need dpkg; style plain
  step 'dpkg -i demo_1.0_amd64.deb'
}
case_shellcheck() { need shellcheck; style gha; printf '#!/bin/sh\nfor f in $(ls *.txt); do\n  rm $f\ndone\nif [[ $x == 1 ]]; then echo; fi\n' >a.sh
  step 'shellcheck --color=never a.sh'
}
case_shellcheck_gcc_format() { need shellcheck; style travis; printf '#!/bin/bash\ncd $1\nunused=3\n' >a.sh
  step 'shellcheck -f gcc a.sh'
}
case_shellcheck_ok() { need shellcheck; style gha; printf '#!/bin/sh\necho "error: none" >&2\n' >errors.sh
  step 'shellcheck errors.sh && sh errors.sh'
}
case_bats_failure() { need bats; style gha; printf '#!/usr/bin/env bats\n\n@test "handles errors" {\n  run false\n  [ "$status" -eq 1 ]\n}\n\n@test "adds numbers" {\n  result=$((2 + 2))\n  echo "result is $result"\n  [ "$result" -eq 5 ]\n}\n' | f test/math.bats
  step 'bats --tap test'
}
case_bats_pretty() { need bats; style travis; printf '@test "has a config" {\n  run cat missing.conf\n  [ "$status" -eq 0 ]\n}\n' | f test/a.bats
  step 'bats test'
}
case_bats_ok() { need bats; style travis; printf '@test "fails gracefully with an error" {\n  run false\n  [ "$status" -eq 1 ]\n}\n@test "not on CI" { skip "fails"; }\n' | f test/a.bats
  step 'bats test'
}
case_pre_commit_like_ok() { style gitlab; printf 'x\n' >a.txt
  step 'grep -c ERROR a.txt || echo "no ERROR found, 0 failures"'
}
case_shell_ok_scary() { style jenkins; printf '#!/bin/sh\necho "Retrying after error: connection refused (attempt 1)"\necho "curl: (7) Failed to connect" >&2\necho "attempt 2 succeeded"\nls missing-file || true\nexit 0\n' >wait.sh
  step 'sh wait.sh'
}
# Network
case_curl_dns() { need curl; style ghaui
  step 'curl -fsSL https://downloads.internal.invalid/tool.tar.gz -o tool.tar.gz'
}
case_curl_refused() { need curl; style travis
  step 'curl -fsS --retry 2 --retry-delay 0 --retry-connrefused http://127.0.0.1:9/health'
}
case_curl_404() { need curl python3; style gha; http_server 404
  step "curl -fsSLO http://127.0.0.1:$HTTP_PORT/releases/v9.9.9/tool-linux-amd64.tar.gz"
}
case_curl_500() { need curl python3; style jenkins; http_server 500
  step "curl -fsS -X POST http://127.0.0.1:$HTTP_PORT/deploy"
}
case_curl_429() { need curl python3; style gha; http_server 429
  step "curl -fsS http://127.0.0.1:$HTTP_PORT/repos/acme/demo/releases"
}
case_curl_401() { need curl python3; style gitlab; http_server 401
  step "curl -fS http://127.0.0.1:$HTTP_PORT/artifacts/demo.zip -o demo.zip"
}
case_curl_timeout() { need curl python3; style travis
  python3 -c 'import socket,time; s=socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("127.0.0.1", 8082)); s.listen(); time.sleep(8)' &
  step 'sleep 0.5; curl -fsS --max-time 2 http://127.0.0.1:8082/slow'
}
case_curl_tls() { need curl openssl python3; style gha; tls_server
  step 'curl -fsS https://127.0.0.1:8443/tool.tar.gz -o tool.tar.gz'
}
tls_server() {
  q openssl req -x509 -newkey rsa:2048 -nodes -keyout /tmp/build/k.pem -out /tmp/build/c.pem -days 3 -subj /CN=localhost
  openssl s_server -quiet -accept 8443 -key /tmp/build/k.pem -cert /tmp/build/c.pem -www >/dev/null 2>&1 &
  TLS_PID=$!; trap 'kill $TLS_PID 2>/dev/null' EXIT; sleep 1
}
case_openssl_verify_error() { need openssl; style plain; tls_server
  step 'openssl s_client -connect 127.0.0.1:8443 -verify_return_error </dev/null'
}
case_openssl_refused() { need openssl; style plain
  step 'openssl s_client -connect 127.0.0.1:9 </dev/null'
}
case_python_tls_error() { need python3 openssl; style gha; tls_server; printf 'import urllib.request\n\nprint("fetching schema")\nurllib.request.urlopen("https://127.0.0.1:8443/schema.json")\n' >fetch.py
  step 'python3 fetch.py'
}
case_python_http_403() { need python3; style jenkins; http_server 403; printf 'import urllib.request\n\nprint("uploading report")\nurllib.request.urlopen("http://127.0.0.1:%s/upload", data=b"x")\n' "$HTTP_PORT" >up.py
  step 'python3 up.py'
}
case_wget_404() { need wget python3; style travis; http_server 404
  step "wget --progress=dot -t 1 http://127.0.0.1:$HTTP_PORT/tool-9.9.9.tgz"
}
case_wget_dns() { need wget; style jenkins
  step 'wget -t 1 https://downloads.internal.invalid/tool.tgz'
}
case_curl_retry_ok() { need curl python3; style gha; http_server 200
  step "curl -fsS http://127.0.0.1:9/ || echo 'primary mirror failed, trying the next'
curl -fsS http://127.0.0.1:$HTTP_PORT/tool && echo 'download ok, 0 errors'"
}
case_ssh_refused() { need ssh; style ghaui
  step 'ssh -o BatchMode=yes -p 9 deploy@127.0.0.1 uptime'
}
case_ssh_dns() { need scp; style jenkins; echo x >a.txt
  step 'scp -o BatchMode=yes a.txt deploy@web1.internal.invalid:/srv/www/'
}
case_psql_refused() { need psql; style ghaui
  step 'psql -h 127.0.0.1 -p 9 -U demo -c "select 1" demo'
}
case_sqlite_error() { need sqlite3; style travis; printf 'create table item(id int);\ninsert into itm values (1);\n' >migrate.sql
  step 'sqlite3 -bail demo.db <migrate.sql'
}
# Git
gitr() { git config --global user.name runner; git config --global user.email runner@example.com; git config --global init.defaultBranch main; git config --global advice.detachedHead false; git config --global protocol.file.allow always; q git init -q .; printf 'a\nb\nc\n' >a.txt; q git add .; q git commit -qm 'Start'; }
case_git_merge_conflict() { need git; style gha; gitr; q git checkout -qb feature; sed -i 's/b/feature/' a.txt; q git commit -qam 'Feature'; q git checkout -q main; sed -i 's/b/main/' a.txt; q git commit -qam 'Main'
  step 'git merge feature'
}
case_git_clone_dns() { need git; style travis; gitr
  step 'git clone https://git.internal.invalid/acme/demo.git'
}
case_git_clone_missing() { need git; style jenkins; gitr
  step 'git clone /srv/git/demo.git'
}
case_git_push_rejected() { need git; style gha; gitr; q git clone -q --bare . ../demo.git-$NAME || true; rm -rf /tmp/build/origin.git; q git clone -q --bare . /tmp/build/origin.git; rm -rf ../demo.git-$NAME; q git remote add origin /tmp/build/origin.git; q git clone -q /tmp/build/origin.git other; ( cd other; echo d >>a.txt; git commit -qam 'Other'; git push -q ) >/dev/null 2>&1; rm -rf other; echo e >>a.txt; q git commit -qam 'Mine'
  step 'git push origin main'
}
case_git_push_hook_declined() { need git; style gitlab; gitr; rm -rf /tmp/build/origin.git; q git clone -q --bare . /tmp/build/origin.git; printf '#!/bin/sh\necho "GH006: Protected branch update failed for refs/heads/main."\necho "error: Required status check \\"build\\" is expected."\nexit 1\n' >/tmp/build/origin.git/hooks/pre-receive; chmod +x /tmp/build/origin.git/hooks/pre-receive; q git remote add origin /tmp/build/origin.git; echo e >>a.txt; q git commit -qam 'Mine'
  step 'git push origin main'
}
case_git_submodule() { need git; style gha; gitr; printf '[submodule "lib"]\n\tpath = lib\n\turl = https://git.internal.invalid/acme/lib.git\n' >.gitmodules; q git add .gitmodules; q git update-index --add --cacheinfo 160000,5f3c1e0b6a7d4e2f9c8b1a0d3e4f5a6b7c8d9e0f,lib; q git commit -qm 'Submodule'
  step 'git submodule update --init --recursive'
}
case_git_checkout_missing_ref() { need git; style jenkins; gitr
  step 'git checkout release/9.9'
}
case_git_apply_failure() { need git; style plain; gitr; printf -- '--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n a\n-x\n+y\n c\n' >fix.patch
  step 'git apply --check fix.patch'
}
case_git_not_a_repository() { need git; style plain
  step 'git describe --tags'
}
case_git_dirty_after_generate() { need git; style gha; gitr; echo 'generated v2' >a.txt
  step 'git diff --exit-code || { echo "generated files are out of date; run make generate"; exit 1; }'
}
case_git_ok() { need git; style travis; gitr; q git checkout -qb fix-error; echo d >>a.txt; q git commit -qam 'Fix fatal error'; q git checkout -q main
  step 'git merge --no-edit fix-error && git log --oneline | head -2 | cut -d" " -f2-'
}
# Containers and deployment
case_docker_no_daemon() { need docker; style gha; printf 'FROM debian:12\nRUN make\n' >Dockerfile
  step 'docker build -t demo .'
}
case_docker_socket_permission() { need docker; style jenkins; export DOCKER_HOST=tcp://127.0.0.1:9
  step 'docker push registry.example.com/acme/demo:1.0'
}
case_docker_dns() { need docker; style gitlab; export DOCKER_HOST=tcp://docker.internal.invalid:2375
  step 'docker info && docker build .'
}
case_buildah_dockerfile_error() { need buildah; style plain; printf 'FORM debian:12\nRUN make\n' >Dockerfile
  step 'buildah bud --isolation chroot --storage-driver vfs -t demo .'
}
case_skopeo_dns() { need skopeo; style ghaui
  step 'skopeo inspect docker://registry.internal.invalid/acme/demo:1.0'
}
case_terraform_syntax() { need terraform; style gha; printf 'resource "null_resource" "x" {\n  triggers = {\n    a = var.region\n  }\n\noutput "x" {\n  value = 1\n}\n' >main.tf
  step 'terraform init -backend=false -input=false -no-color'
}
case_terraform_validate() { need terraform; style jenkins; printf 'output "region" {\n  value = var.region\n}\n\nlocals {\n  a = upperr("x")\n}\n' >main.tf
  step 'terraform init -input=false -no-color'
  step 'terraform validate -no-color'
}
case_terraform_fmt() { need terraform; style gha; printf 'output "a" {\nvalue=1\n}\n' >main.tf
  step 'terraform fmt -check -diff -no-color'
}
case_terraform_missing_variable() { need terraform; style travis; printf 'variable "region" {}\n\noutput "region" {\n  value = var.region\n}\n' >main.tf
  step 'terraform init -input=false -no-color'
  step 'terraform plan -input=false -no-color'
}
case_terraform_ok() { need terraform; style gha; printf 'variable "error_message" {\n  default = "failed"\n}\n\noutput "errors" {\n  value = var.error_message\n}\n' >main.tf
  step 'terraform init -input=false -no-color'
  step 'terraform apply -auto-approve -input=false -no-color'
}
case_ansible_failure() { need ansible-playbook; style gha; printf -- '- hosts: localhost\n  connection: local\n  gather_facts: false\n  tasks:\n    - name: say hello, no error\n      debug:\n        msg: ok\n    - name: tolerate a failure\n      command: /bin/false\n      ignore_errors: true\n    - name: copy the configuration\n      copy:\n        src: missing.conf\n        dest: /tmp/build/x.conf\n' >site.yml
  step 'ansible-playbook -i localhost, site.yml'
}
case_ansible_command_failure() { need ansible-playbook; style jenkins; printf -- '- hosts: all\n  connection: local\n  gather_facts: false\n  tasks:\n    - name: run the migration\n      shell: |\n        echo migrating\n        echo "FATAL: relation item does not exist" >&2\n        exit 3\n' >site.yml
  step 'ansible-playbook -i localhost, site.yml'
}
case_ansible_syntax() { need ansible-playbook; style travis; printf -- '- hosts: localhost\n  tasks:\n    - name: x\n      debug: msg="a\n    - foo: bar: baz\n' >site.yml
  step 'ansible-playbook --syntax-check -i localhost, site.yml'
}
case_ansible_unreachable() { need ansible-playbook ssh; style gha; printf -- '- hosts: all\n  gather_facts: true\n  tasks: []\n' >site.yml
  step 'ansible-playbook -i web1.internal.invalid, site.yml'
}
case_ansible_lint() { need ansible-lint; style gha; printf -- '- hosts: localhost\n  tasks:\n    - command: rm -rf /tmp/x\n    - name: lower case\n      apt: name=x state=latest\n' >site.yml
  step 'ansible-lint --offline --nocolor site.yml'
}
case_ansible_ok() { need ansible-playbook; style gha; printf -- '- hosts: localhost\n  connection: local\n  gather_facts: false\n  tasks:\n    - name: survive a failed command\n      command: ls /nonexistent\n      ignore_errors: true\n    - name: report errors\n      debug:\n        msg: "ERROR count is 0"\n' >site.yml
  step 'ansible-playbook -i localhost, site.yml'
}
# Formats and policies
case_yamllint() { need yamllint; style gha; printf 'a: 1\nb:   [1,2 ]\na: 2\n  c: 3\n' >a.yml
  step 'yamllint a.yml'
}
case_yamllint_ok() { need yamllint; style gha; printf -- '---\nerror: false\nfailures: 0\n' >a.yml
  step 'yamllint a.yml && echo "0 errors"'
}
case_xmllint_error() { need xmllint; style travis; printf '<?xml version="1.0"?>\n<shop>\n  <item name=apple/>\n  <item></itm>\n</shop>\n' >a.xml
  step 'xmllint --noout a.xml'
}
case_xmllint_schema() { need xmllint; style plain; printf '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="shop"><xs:complexType><xs:sequence><xs:element name="item" type="xs:int"/></xs:sequence></xs:complexType></xs:element></xs:schema>\n' >a.xsd; printf '<shop>\n  <item>apple</item>\n</shop>\n' >a.xml
  step 'xmllint --noout --schema a.xsd a.xml'
}
case_jq_error() { need jq; style gha; printf '{"version": "1.0",}\n' >package.json
  step 'jq -r .version package.json'
}
case_puppet_lint() { need puppet-lint; style plain; printf 'class demo {\n  file { "/tmp/x":\n    mode => 644,\n  }\n}\n' >a.pp
  step 'puppet-lint --fail-on-warnings a.pp'
}
case_packer_validate() { need packer; style plain; printf '{ "builders": [ { "type": "null", "bogus": 1 } ] }\n' >a.json
  step 'packer validate a.json'
}
case_rpmbuild_error() { need rpmbuild; style gha; printf 'Name: demo\nVersion: 1.0\nRelease: 1\nSummary: x\nLicense: MIT\n%%description\nx\n%%build\necho building\nmake -f missing.mk\n%%files\n' >demo.spec
  step 'rpmbuild --define "_topdir $PWD/rpm" -bb demo.spec'
}
case_debuild_missing_builddep() { need dpkg-buildpackage; style travis; mkdir debian; printf 'Source: demo\nMaintainer: runner <runner@example.com>\nBuild-Depends: debhelper-compat (= 13), libimaginary-dev (>= 2)\nStandards-Version: 4.6.2\n\nPackage: demo\nArchitecture: any\nDescription: x\n' >debian/control; printf 'demo (1.0) unstable; urgency=medium\n\n  * Start.\n\n -- runner <runner@example.com>  Tue, 14 May 2024 08:00:00 +0000\n' >debian/changelog; printf '#!/usr/bin/make -f\n%%:\n\tdh $@\n' >debian/rules; chmod +x debian/rules
  step 'dpkg-buildpackage -us -uc -b'
}
case_debuild_test_failure() { need dpkg-buildpackage dh; style gha; mkdir debian; printf 'Source: demo\nMaintainer: runner <runner@example.com>\nBuild-Depends: debhelper-compat (= 13)\nStandards-Version: 4.6.2\n\nPackage: demo\nArchitecture: any\nDescription: x\n' >debian/control; printf 'demo (1.0) unstable; urgency=medium\n\n  * Start.\n\n -- runner <runner@example.com>  Tue, 14 May 2024 08:00:00 +0000\n' >debian/changelog; printf '#!/usr/bin/make -f\n%%:\n\tdh $@\n' >debian/rules; chmod +x debian/rules; printf 'all:\n\techo built\ntest:\n\t@echo "checking total"\n\t@echo "expected 3, got 4" >&2; exit 1\ninstall:\n\ttrue\n' >Makefile
  step 'dpkg-buildpackage -us -uc -b'
}
case_gpg_no_key() { need gpg; style gha; echo x >a.tar; 
  step 'gpg --batch --detach-sign -u release@example.com a.tar'
}
case_sha256_mismatch() { style travis; echo x >tool.tgz
  step 'echo "0000000000000000000000000000000000000000000000000000000000000000  tool.tgz" | sha256sum -c -'
}
case_tar_corrupt() { style jenkins; head -c 2000 /dev/zero | tr '\0' x >tool.tar.gz
  step 'tar xzf tool.tar.gz'
}
case_unzip_missing() { need unzip; style plain
  step 'unzip dist/demo.zip -d out'
}
