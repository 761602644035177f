"""The front matter of a page, written so that it is read back as it was put in, whatever stands in it.

The reader is MkDocs (``mkdocs.utils.meta.get_data``): YAML between two lines of three hyphens. What it cannot read
it takes for text of the page, and Markdown lets markup through.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Texts in double quotes, keys without where they may be, nothing as an alias of what stands before."""

    def ignore_aliases(self, _: Any) -> bool:
        return True

    def represent_str(self, data: str) -> yaml.ScalarNode:
        # The one style that has an escape for every character.
        return self.represent_scalar("tag:yaml.org,2002:str", data, style='"')

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        node = super().represent_mapping(tag, mapping, flow_style)
        for key, _ in node.value:
            key.style = None if key.value.isidentifier() else key.style
        return node


_Dumper.add_representer(str, _Dumper.represent_str)


def with_front_matter(front: Mapping[str, Any], body: str) -> str:
    """The Markdown file of a page: ``front`` as YAML, its keys in their order, then ``body``.

    ``front`` holds texts, truth values, numbers, and mappings and lists of them. ``body`` begins with something else
    than a line feed: the reader drops those.
    """
    # One line for each key: what is folded would be more to read, and one more rule to get right.
    written = yaml.dump(dict(front), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{written}---\n\n{body}"
