"""Markdown from views: one template each, same stem, strict about what it may name."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.language.localizer import Localizer

from .localized import as_markdown

_BLOCK_TAG = re.compile(r"<(/?)(?:article|aside|blockquote|details|div|dl|figure|header|nav|ol|section|table|ul)\b")


def environment(localizer: Localizer, package: str) -> Environment:
    """The templates that stand in ``package`` (a dotted name), for pages in one language.

    Everything is escaped for HTML unless a template says ``|md``; an unknown name is
    an error. ``_`` and ``_n`` are the interface's words; ``|short`` writes a number without idle zeros.
    """
    env = Environment(
        loader=PackageLoader(package, ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.globals.update(_=localizer.say, _n=localizer.say_many)
    env.filters["md"] = as_markdown
    env.filters["short"] = "{:g}".format
    return env


def render(env: Environment, stem: str, view: Any) -> str:
    """The Markdown that ``STEM.md.j2`` makes of ``view``: one blank line, never more."""
    names = {field.name: getattr(view, field.name) for field in fields(view)}
    text = env.get_template(f"{stem}.md.j2").render(names)
    return _tidy(text)


def _tidy(text: str) -> str:
    """No blank line inside an HTML block, where it would end the block; one at most elsewhere."""
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):  # and at nothing else that some program takes for the end of a line
        line = line.rstrip()
        if line or (lines and lines[-1] and not depth):
            lines.append(line)
        depth += sum(-1 if match[1] else 1 for match in _BLOCK_TAG.finditer(line))
    return "\n".join(lines).strip("\n") + "\n"
