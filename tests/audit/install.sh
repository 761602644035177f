#!/bin/sh
# Makes sure that `make audit` finds Node, Java and what package-lock.json pins: those that are there, else Debian's.
# Nothing is installed for all but the two by apt, as tests/install_browser.sh does for Chromium.

set -u
here=$(dirname "$0")
tests=$here/..

new_java() { java -version 2>&1 | grep -qE 'version "(1[7-9]|[2-9][0-9])'; }

modules() { sh "$tests/install_node.sh" "$here" 'the audit'; }

modules
found=$?
wanted=''
if [ "$found" = 1 ]; then wanted='nodejs npm'; fi
if ! new_java; then wanted="$wanted default-jre-headless"; fi

if [ -n "$wanted" ]; then
    # shellcheck disable=SC2086  # a list of packages
    sh "$tests/apt_install.sh" 'the audit' $wanted
    modules
    found=$?
fi

if [ "$found" = 1 ] || ! new_java; then
    cat >&2 <<'END'
The audit needs Node 20.19 or newer with npm, and Java 17 or newer; one of them was not found or is too old. To install:
  Debian, Ubuntu:  sudo apt install nodejs npm default-jre-headless   (Node 20: Debian 13, Ubuntu 25.04)
  Fedora:          sudo dnf install nodejs java-latest-openjdk-headless
  macOS:           brew install node openjdk
All tests but the audit do without: make test
END
    exit 2
fi
exit "$found"
