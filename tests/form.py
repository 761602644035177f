"""How the files of seeds are written, so that a difference shows what changed and YAML reads what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

LANGS = ("ar", "en")


def _texts_in(node: yaml.Node | None, is_inside: bool = False) -> Iterator[yaml.ScalarNode]:
    """The texts in several languages below ``node``."""
    if isinstance(node, yaml.ScalarNode):
        if is_inside:
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts_in(item, is_inside)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _texts_in(value, key.value in LANGS)


def faults_of_form(path: Path) -> list[str]:
    """What is written otherwise in a YAML file than in all others: file, line and fault."""
    content = path.read_bytes()
    text = content.decode("utf-8")
    name = f"{path.parent.name}/{path.name}"
    found = [
        f"{name}: {fault}"
        for sign, fault in (("\t", "a tab"), ("\r", "a carriage return"), ("\ufeff", "a mark of byte order"))
        if sign in text
    ]
    found += [
        f"{name}:{text.count(chr(10), 0, m.start()) + 1}: a blank at the end"
        for m in re.finditer(r"[ \u00a0]+$", text, re.M)
    ]
    if not text.endswith("\n") or text.endswith("\n\n"):
        found.append(f"{name}: not one line feed at the end")
    # In single quotes nothing in a text has another meaning.
    for each in _texts_in(yaml.compose(text, Loader=yaml.SafeLoader)):
        if each.style != "'":
            found.append(f"{name}:{each.start_mark.line + 1}: a text that does not stand in single quotes")
    return found
