#!/bin/sh
# Makes sure that the browser tests find a Chromium: one that is there, else Debian's.
# BROWSER=none leaves the browser tests out; BROWSER=/path/to/chromium names one.

set -u

if [ "${BROWSER:-}" = none ]; then
    exit 0
fi
for name in "${BROWSER:-chromium}" chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

if [ "$(id -u)" = 0 ]; then
    as_root=''
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n'
else
    as_root='none'
fi

if [ "$as_root" != none ] && command -v apt-get >/dev/null 2>&1; then
    echo 'Installing Chromium for the browser tests' >&2
    log=$(mktemp)
    # shellcheck disable=SC2086  # empty for root
    if { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends chromium; } >"$log" 2>&1; then
        rm -f "$log"
        exit 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
fi

cat >&2 <<'END'
The browser tests need a Chromium, and none was found or could be installed. Any of these will do:
  Debian, Ubuntu:  sudo apt install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
  elsewhere:       install Chromium or Chrome, then make test BROWSER=/path/to/it
To run all other tests:  make test BROWSER=none
END
exit 1
