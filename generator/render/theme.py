"""Changes the theme's script so that no page asks another host for anything."""

from __future__ import annotations

import re
from pathlib import Path

from generator.base.places import Place
from generator.base.problems import Problem

# The theme's script loads a polyfill from this address if a browser has no ResizeObserver. Ours is beside the script.
_FETCHED = '"https://unpkg.com/resize-observer-polyfill"'
_OURS = """new URL("resize-observer.js",document.querySelector("script[src*='/bundle.']").src).href"""
# Other addresses that the script loads from: for diagrams, and for numbers about a repository. Our pages have neither.
# They are replaced by `data:,`, the address of an empty file. A namespace of www.w3.org is a name that nobody loads.
_ELSEWHERE = re.compile(r'(["`])https?://(?!www\.w3\.org/)[^"`$]*')


def mend(site: Path) -> list[Problem]:
    """Change the theme's script in the built ``site``. Returns a problem if the script is not as expected.

    Without such a script the site has another theme, and nothing is done. The file is replaced and not edited, because
    other files may be hard links to the same bytes.
    """
    for script in site.glob("assets/javascripts/bundle.*.js"):
        text = script.read_text("utf-8")
        if text.count(_FETCHED) != 1:
            message = f"the theme's script has {_FETCHED} not once, but {text.count(_FETCHED)} times"
            hint = "see in the theme where it asks other hosts now, and mend generator/render/theme.py"
            return [Problem("render-failed", Place(f"site/assets/javascripts/{script.name}"), message, hint)]
        script.unlink()
        script.write_text(mended(text), "utf-8")
    return []


def mended(script: str) -> str:
    """The theme's ``script`` without addresses of other hosts."""
    return _ELSEWHERE.sub(r"\1data:,", script.replace(_FETCHED, _OURS))
