#!/bin/sh
# Makes sure that `make audit` finds Node, Java and what package-lock.json pins: those that are there, else Debian's.
# Nothing is installed for all but the two by apt, as tests/install_browser.sh does for Chromium.

set -u
here=$(dirname "$0")

new_node() { command -v node >/dev/null 2>&1 && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'; }
new_java() { java -version 2>&1 | grep -qE 'version "(1[7-9]|[2-9][0-9])'; }

wanted=''
if ! new_node || ! command -v npm >/dev/null 2>&1; then wanted='nodejs npm'; fi
if ! new_java; then wanted="$wanted default-jre-headless"; fi

if [ -n "$wanted" ]; then
    # shellcheck disable=SC2086  # a list of packages
    sh "$here/../apt_install.sh" 'the audit' $wanted
fi

if ! new_node || ! new_java || ! command -v npm >/dev/null 2>&1; then
    cat >&2 <<'END'
The audit needs Node 20 or newer with npm, and Java 17 or newer; one of them was not found or is too old. To install:
  Debian, Ubuntu:  sudo apt install nodejs npm default-jre-headless   (Node 20: Debian 13, Ubuntu 25.04)
  Fedora:          sudo dnf install nodejs java-latest-openjdk-headless
  macOS:           brew install node openjdk
All tests but the audit do without: make test
END
    exit 2
fi

# A changed lock makes new modules.
if [ ! -f "$here/node_modules/.package-lock.json" ] ||
    [ "$here/package-lock.json" -nt "$here/node_modules/.package-lock.json" ]; then
    test -t 2 && echo 'Fetching what the audit needs' >&2
    (cd "$here" && npm ci --no-progress --loglevel=error >&2) || {
        echo 'npm could not fetch what tests/audit/package-lock.json names: is there a connection to a registry?' >&2
        exit 2
    }
    touch "$here/node_modules/.package-lock.json"
fi
