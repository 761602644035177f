"""Writes the front matter of a page so that every value is read back as it was.

MkDocs reads it (``mkdocs.utils.meta.get_data``): YAML between two lines of three hyphens. If MkDocs cannot read the
YAML, it takes it for text of the page, and then markup in it would reach the reader's browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Writes texts in double quotes, keys without quotes where YAML allows it, and no aliases."""

    def ignore_aliases(self, _: Any) -> bool:
        return True

    def represent_str(self, data: str) -> yaml.ScalarNode:
        # Only this style has an escape for every character.
        return self.represent_scalar("tag:yaml.org,2002:str", data, style='"')

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        node = super().represent_mapping(tag, mapping, flow_style)
        for key, _ in node.value:
            key.style = None if key.value.isidentifier() else key.style
        return node


_Dumper.add_representer(str, _Dumper.represent_str)


def with_front_matter(front: Mapping[str, Any], body: str) -> str:
    """The Markdown file of a page: ``front`` as YAML, with its keys in their order, then ``body``.

    ``front`` holds texts, booleans, numbers, and mappings and lists of these. ``body`` must not begin with a line feed:
    MkDocs would drop it.
    """
    # No folded lines: they would be one more rule of YAML that the reader must get right.
    written = yaml.dump(dict(front), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{written}---\n\n{body}"
