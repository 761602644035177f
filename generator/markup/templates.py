"""Makes Markdown of views. Each view has a template with the same stem, which may use only the fields of its view."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.language.localizer import Localizer

from .localized import as_markdown

_BLOCK_TAG = re.compile(r"<(/?)(?:article|aside|blockquote|details|div|dl|figure|header|nav|ol|section|table|ul)\b")


def environment(localizer: Localizer, package: str) -> Environment:
    """The Jinja environment for the templates in ``package`` (a dotted name), for pages in one language.

    Values are escaped for HTML; ``|md`` escapes them for Markdown instead. An unknown name is an error. ``_`` and
    ``_n`` are ``Localizer.say`` and ``Localizer.say_many``. ``|short`` writes a number without needless zeros.
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
    """The Markdown that the template ``STEM.md.j2`` makes of ``view``, a dataclass whose fields are its names.

    It never has two blank lines in a row. Raises Jinja's ``TemplateError`` if the template and the view do not agree.
    """
    names = {field.name: getattr(view, field.name) for field in fields(view)}
    text = env.get_template(f"{stem}.md.j2").render(names)
    return _tidy(text)


def _tidy(text: str) -> str:
    """``text`` without blank lines inside an HTML block, where they would end the block, and at most one elsewhere."""
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):  # not splitlines: it also splits at characters that a text may hold
        line = line.rstrip()
        if line or (lines and lines[-1] and not depth):
            lines.append(line)
        depth += sum(-1 if match[1] else 1 for match in _BLOCK_TAG.finditer(line))
    return "\n".join(lines).strip("\n") + "\n"
