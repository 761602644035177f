"""Markdown from views: one template each, same stem, strict about what it may name."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from .localise import Tongue
from .shown import as_markdown


def environment(tongue: Tongue) -> Environment:
    """The templates for pages in one language.

    Everything is escaped for HTML unless a template says ``|md``; an unknown name is
    an error. ``_`` and ``_n`` are the interface's words.
    """
    env = Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.globals.update(_=tongue.say, _n=tongue.say_many, lang=tongue.lang, dir=tongue.direction)
    env.filters["md"] = as_markdown
    return env


def render(env: Environment, stem: str, view: Any) -> str:
    """The Markdown that ``templates/STEM.md.j2`` makes of ``view``: one blank line, never more."""
    names = {field.name: getattr(view, field.name) for field in fields(view)}
    text = env.get_template(f"{stem}.md.j2").render(names)
    return _tidy(text)


def _tidy(text: str) -> str:
    lines: list[str] = []
    for line in text.splitlines():
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"
