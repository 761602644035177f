#!/bin/sh
# Makes sure that a folder has the modules that its package-lock.json pins: install_node.sh FOLDER WHAT_FOR.
# Exit code 1 where there is no Node that is new enough, or no npm; 2 where npm cannot fetch what is pinned.

set -u
folder=$1
for=$2

command -v npm >/dev/null 2>&1 && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' 2>/dev/null || exit 1

# A changed lock makes new modules.
if [ ! -f "$folder/node_modules/.package-lock.json" ] ||
    [ "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ]; then
    test -t 2 && echo "Fetching what $for needs" >&2
    (cd "$folder" && npm ci --no-audit --no-fund --no-progress --loglevel=error >&2) || {
        echo "npm could not fetch what $folder/package-lock.json names: is there a connection to a registry?" >&2
        exit 2
    }
    touch "$folder/node_modules/.package-lock.json"
fi
