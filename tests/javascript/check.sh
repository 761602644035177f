#!/bin/sh
# Checks the types of the scripts, which stand in their comments, and a few rules besides; part of `make lint`.
# Where there is no Node it says what it has left out and is content: nobody needs Node for the site.
# NODE=none leaves it out on purpose.

set -u
here=$(dirname "$0")

if [ "${NODE:-}" != none ]; then
    sh "$here/../install_node.sh" "$here" 'the check of the scripts'
    found=$?
    if [ "$found" = 2 ]; then
        echo 'make lint NODE=none does without.' >&2
        exit 2
    fi
fi
if [ "${NODE:-}" = none ] || [ "$found" = 1 ]; then
    echo 'JavaScript: left out, for want of Node 20.19 or newer with npm'
    exit 0
fi

"$here/node_modules/.bin/tsc" -p "$here" || exit 1
"$here/node_modules/.bin/eslint" --config "$here/eslint.config.js" --max-warnings 0 overrides tests || exit 1
echo 'JavaScript: types and rules checked'
