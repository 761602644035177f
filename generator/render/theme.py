"""What the theme brings, mended where it would ask another host: no page of ours may."""

from __future__ import annotations

import re
from pathlib import Path

from generator.base.places import Place
from generator.base.problems import Problem

# The theme's script fetches a stand-in from this address where a browser has no ResizeObserver. Ours lies beside it.
_FETCHED = '"https://unpkg.com/resize-observer-polyfill"'
_OURS = """new URL("resize-observer.js",document.querySelector("script[src*='/bundle.']").src).href"""
# What else it would fetch: drawings in a language of their own, numbers of a repository. No page of ours has either.
# `data:,` is an address of nothing, which nobody has to be asked for. A namespace is a name and is not fetched.
_ELSEWHERE = re.compile(r'(["`])https?://(?!www\.w3\.org/)[^"`$]*')


def mend(site: Path) -> list[Problem]:
    """Write the theme's script in the built ``site`` anew; a problem if it is not as we know it.

    Nothing if there is no such script: then it is another theme. The file is replaced, not edited: others may share
    its bytes.
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
    """The theme's ``script`` with no address of another host."""
    return _ELSEWHERE.sub(r"\1data:,", script.replace(_FETCHED, _OURS))
