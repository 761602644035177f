#!/bin/sh
# Installs Debian packages where nobody has to be asked: apt_install.sh WHAT_FOR PACKAGE...
# Exit code 1 where that cannot be, or where apt fails; the end of what apt said then stands on standard error.

set -u
for=$1
shift

if [ "$(id -u)" = 0 ]; then
    as_root=''
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n'
else
    exit 1
fi
command -v apt-get >/dev/null 2>&1 || exit 1

echo "Installing $* for $for" >&2
log=$(mktemp)
# shellcheck disable=SC2086  # empty for root
if { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
    rm -f "$log"
    exit 0
fi
tail -n 20 "$log" >&2
rm -f "$log"
exit 1
