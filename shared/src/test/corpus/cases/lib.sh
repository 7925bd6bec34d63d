# What a case may use. Started by `make` as: bash lib.sh FILE NAME
#
#   need CMD...        skip the case unless these commands (or, with a slash, files) exist
#   style S            plain | sh | gha (raw log with times) | ghaui (without)  | travis | jenkins | gitlab; makes and enters the directory
#   f PATH <<'E'       write a file of the program under test
#   q CMD...           set-up: run with its output thrown away; the case is skipped when it fails
#   step 'CMD'         run one CI step, shown as this CI shows it; the job ends when it fails
#   may 'CMD'          the same, but the job goes on when it fails
#   nm SET PKG...      node_modules of these npm packages, installed once per SET
#   PTY=1              run the steps on a pseudo terminal (colours, CR LF), as Travis does
#
# What the wrappers print is synthetic; all that stands between is what the tool printed.
set -u
umask 022

skip() { echo "$*"; exit 77; }
need() { local c; for c; do case $c in */*) [ -e "$c" ] || skip "no $c" ;; *) command -v "$c" >/dev/null || skip "no $c" ;; esac; done; }
f() { mkdir -p "$(dirname "$1")"; cat >"$1"; }
q() { "$@" >"$QLOG" 2>&1 || { cat "$QLOG"; skip "set-up failed: $*"; }; }
nm() {
  local set=$1; shift
  local d=$HOME/.corpus-npm/$set
  if [ ! -e "$d/.done" ]; then
    rm -rf "$d"; mkdir -p "$d"
    ( cd "$d" && echo '{"name":"demo","version":"1.0.0","private":true}' >package.json &&
      npm install --no-audit --no-fund "$@" ) >"$QLOG" 2>&1 || { cat "$QLOG"; skip "npm install $*"; }
    touch "$d/.done"
  fi
  cp -al "$d/node_modules" . 2>/dev/null || { rm -rf node_modules; cp -a "$d/node_modules" .; }
}

http_server() { # http_server STATUS: answers everything so on 127.0.0.1:$HTTP_PORT
  HTTP_PORT=${PORT:-8081}
  python3 - "$HTTP_PORT" "$@" >/dev/null 2>&1 <<'E' &
import sys
from http.server import *
port, status = int(sys.argv[1]), int(sys.argv[2])
class H(BaseHTTPRequestHandler):
    def answer(self):
        n = int(self.headers.get('Content-Length') or 0)
        self.rfile.read(n)
        body = b'' if self.command == 'HEAD' else (f'{{"error": "status {status}"}}\n').encode()
        self.send_response(status)
        if status == 401: self.send_header('WWW-Authenticate', 'Basic realm="packages"')
        if status in (429, 503): self.send_header('Retry-After', '120')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    do_GET = do_PUT = do_HEAD = do_POST = answer
    def log_message(self, *a): pass
HTTPServer.allow_reuse_address = True
HTTPServer(('127.0.0.1', port), H).serve_forever()
E
  HTTP_PID=$!
  trap 'kill $HTTP_PID 2>/dev/null; rm -f "$QLOG"' EXIT
  local i; for i in 1 2 3 4 5 6 7 8 9 10; do (exec 3<>/dev/tcp/127.0.0.1/$HTTP_PORT) 2>/dev/null && break; sleep 0.2; done
}

style() {
  STYLE=$1
  case $STYLE in
    gha|ghaui) W=/home/runner/work/demo/demo; export GITHUB_ACTIONS=true GITHUB_WORKSPACE=$W RUNNER_TEMP=/home/runner/work/_temp ;;
    travis) W=/home/travis/build/acme/demo; export TRAVIS=true ;;
    jenkins) W=/var/lib/jenkins/workspace/demo; export JENKINS_URL=http://localhost:8080/ BUILD_NUMBER=42; unset CI ;;
    gitlab) W=/builds/acme/demo; export GITLAB_CI=true ;;
    plain|sh) W=/tmp/build/$NAME ;;
  esac
  rm -rf "$W"; mkdir -p "$W" "$HOME/work/_temp"; cd "$W" || exit 1
}

started=
begin() {
  [ -n "$started" ] && return; started=1
  case $STYLE in
    gha|ghaui) cat <<'E'
Current runner version: '2.316.1'
##[group]Operating System
Debian GNU/Linux
12
LTS
##[endgroup]
##[group]GITHUB_TOKEN Permissions
Contents: read
Metadata: read
##[endgroup]
Secret source: Actions
Prepare workflow directory
Prepare all required actions
Complete job name: build
##[group]Run actions/checkout@v4
with:
  repository: acme/demo
  token: ***
  fetch-depth: 1
##[endgroup]
Syncing repository: acme/demo
E
      ;;
    travis) printf 'travis_fold:start:worker_info\r\033[0K\033[33;1mWorker information\033[0m\nhostname: build-01\nversion: v6.2.22\n\ntravis_fold:end:worker_info\r\033[0Ktravis_fold:start:git.checkout\r\033[0K$ git clone --depth=50 --branch=main https://github.com/acme/demo.git acme/demo\nCloning into '"'acme/demo'"'...\n$ cd acme/demo\n$ git checkout -qf 5f3c1e0b6a7d4e2f9c8b1a0d3e4f5a6b7c8d9e0f\ntravis_fold:end:git.checkout\r\033[0K\n' ;;
    jenkins) cat <<'E'
Started by user runner
[Pipeline] Start of Pipeline
[Pipeline] node
Running on Jenkins in /var/lib/jenkins/workspace/demo
[Pipeline] {
[Pipeline] stage
[Pipeline] { (Build)
E
      ;;
    gitlab) printf '\033[0KRunning with gitlab-runner 16.11.1 (535ced5f)\033[0;m\n\033[0K  on shared-runner-1 abcd1234\033[0;m\n\033[0K\033[36;1mPreparing the "shell" executor\033[0;m\033[0;m\n\033[0KUsing Shell (bash) executor...\033[0;m\n\033[0K\033[36;1mGetting source from Git repository\033[0;m\033[0;m\n\033[32;1mFetching changes with git depth set to 20...\033[0;m\nReinitialized existing Git repository in /builds/acme/demo/.git/\n\033[32;1mChecking out 5f3c1e0b as detached HEAD (ref is main)...\033[0;m\n\033[0K\033[36;1mExecuting "step_script" stage of the job script\033[0;m\033[0;m\n' ;;
  esac
}

run_one() { # the command itself, as each CI runs it
  local cmd=$1 s
  case $STYLE in
    gha|ghaui)
      printf '##[group]Run %s\n' "${cmd%%$'\n'*}"
      printf '%s\n' "$cmd" | while IFS= read -r l; do printf '\033[36;1m%s\033[0m\n' "$l"; done
      printf 'shell: /usr/bin/bash -e {0}\n##[endgroup]\n'
      s=$HOME/work/_temp/8f1b2c3d-4e5f-4a6b-9c7d-0e1f2a3b4c5d.sh
      printf '%s\n' "$cmd" >"$s"
      set -- bash -e "$s" ;;
    jenkins)
      echo '[Pipeline] sh'
      s=/var/lib/jenkins/workspace/demo@tmp/durable-3c5a7e9f/script.sh
      mkdir -p "${s%/*}"; printf '%s\n' "$cmd" >"$s"
      set -- sh -xe "$s" ;;
    travis) printf '%s\n' "$ $cmd"; set -- bash -c "$cmd" ;;
    gitlab) printf '\033[32;1m$ %s\033[0;m\n' "$cmd"; set -- bash -e -c "$cmd" ;;
    sh) set -- sh -xec "$cmd" ;;
    plain) printf '%s\n' "$ $cmd"; set -- bash -c "$cmd" ;;
  esac
  if [ -n "${PTY:-}" ]; then
    printf '%s\n' "$cmd" >"$HOME/work/_temp/pty.sh"
    TERM=xterm-256color script -qefc "bash $HOME/work/_temp/pty.sh" /dev/null
  else "$@" </dev/null 2>&1; fi
}

may() {
  begin; local rc; run_one "$1"; rc=$?
  case $STYLE in
    travis) printf '\nThe command "%s" exited with %s.\n\n' "$1" "$rc" ;;
    gha|ghaui) [ $rc = 0 ] || echo "##[error]Process completed with exit code $rc." ;;
  esac
  return 0
}

step() {
  begin; local rc; run_one "$1"; rc=$?
  if [ $rc = 0 ]; then
    [ "$STYLE" = travis ] && printf 'The command "%s" exited with 0.\n\n' "$1"
    return 0
  fi
  case $STYLE in
    gha|ghaui) cat <<E
##[error]Process completed with exit code $rc.
Post job cleanup.
[command]/usr/bin/git version
git version 2.39.5
[command]/usr/bin/git config --local --name-only --get-regexp core\.sshCommand
Cleaning up orphan processes
E
      ;;
    travis) printf 'The command "%s" exited with %s.\n\n\nDone. Your build exited with 1.\n' "$1" "$rc" ;;
    jenkins) printf '[Pipeline] }\n[Pipeline] // stage\n[Pipeline] }\n[Pipeline] // node\n[Pipeline] End of Pipeline\nERROR: script returned exit code %s\nFinished: FAILURE\n' "$rc" ;;
    gitlab) printf '\033[0K\033[36;1mCleaning up project directory and file based variables\033[0;m\033[0;m\n\033[31;1mERROR: Job failed: exit status %s\n\033[0;m\n' "$rc" ;;
    plain) printf 'exit status %s\n' "$rc" ;;
  esac
  exit $rc
}

finish() {
  case $STYLE in
    gha|ghaui) printf 'Post job cleanup.\n[command]/usr/bin/git version\ngit version 2.39.5\nCleaning up orphan processes\n' ;;
    travis) printf '\nDone. Your build exited with 0.\n' ;;
    jenkins) printf '[Pipeline] }\n[Pipeline] // stage\n[Pipeline] }\n[Pipeline] // node\n[Pipeline] End of Pipeline\nFinished: SUCCESS\n' ;;
    gitlab) printf '\033[0K\033[36;1mCleaning up project directory and file based variables\033[0;m\033[0;m\n\033[32;1mJob succeeded\033[0;m\n' ;;
  esac
}

stamp() { # the times of a GitHub Actions raw log
  perl -MTime::HiRes=time -MPOSIX=strftime -e '$|=1; while(<STDIN>){ my $t=time;
    printf "%s.%07dZ %s", strftime("%Y-%m-%dT%H:%M:%S", gmtime $t), ($t-int $t)*1e7, $_; }'
}

FILE=$1 NAME=$2
QLOG=$(mktemp /tmp/corpus-q.XXXXXX); trap 'rm -f "$QLOG"' EXIT
. "$FILE"
awk -v n="case_${NAME//-/_}" '/^case_/ { on = index($0, n "()") == 1 } on' "$FILE" | grep -q 'style gha\b' && filter=stamp || filter=cat
( "case_${NAME//-/_}"; finish ) 2>&1 | $filter
exit "${PIPESTATUS[0]}"
