"""A small project of two languages, as the renderer gets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.render.config import SiteConfig

BASE = """
use_directory_urls: false
theme: {name: material, font: false, custom_dir: overrides}
extra: {generator: false}
plugins: []
validation: {links: {anchors: warn, absolute_links: warn, unrecognized_links: warn}}
"""
FILES = {
    "mkdocs.base.yml": BASE,
    "mkdocs.yml": "INHERIT: mkdocs.base.yml\nsite_name: حديقة\ntheme: {language: ar}\nnav: [index.md]\n",
    "mkdocs.en.yml": "INHERIT: mkdocs.base.yml\nsite_name: Garden\ntheme: {language: en}\nnav: [index.md]\n",
    "overrides/main.html": '{% extends "base.html" %}\n',
    "docs/ar/index.md": "# حديقة\n\n[التفاح](trees/apple.md#fruit)\n",
    "docs/ar/trees/apple.md": "# تفاح\n\n## ثمر {#fruit}\n\n[English](../en/trees/apple.html)\n",
    "docs/en/index.md": "# Garden\n\n[Apple](trees/apple.md#fruit)\n",
    "docs/en/trees/apple.md": "# Apple\n\n## Fruit\n\nRed.\n",
    "docs/en/search/words.js": 'explainerPiece("words",["apple"]);\n',
}
EXTENSIONS = "markdown_extensions: {attr_list: {}, toc: {permalink: true}}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project's folder, freshly written."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + (EXTENSIONS if name == "mkdocs.base.yml" else ""), "utf-8")
    # The one link between languages goes through HTML, as the counterpart link of the templates does.
    apple = tmp_path / "docs/ar/trees/apple.md"
    link = '<a href="../en/trees/apple.html">English</a>'
    apple.write_text(apple.read_text("utf-8").replace("[English](../en/trees/apple.html)", link), "utf-8")
    return tmp_path


@pytest.fixture
def sites(project: Path) -> list[SiteConfig]:
    """Arabic at the root, English below it."""
    return [
        SiteConfig("ar", project / "mkdocs.yml", project / "docs" / "ar"),
        SiteConfig("en", project / "mkdocs.en.yml", project / "docs" / "en", "en"),
    ]


@pytest.fixture
def write_site(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes HTML pages and answers with their folder."""

    def write(**pages: str) -> Path:
        for name, text in pages.items():
            path = tmp_path / "site" / (name.replace("__", "/") + ".html")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path / "site"

    return write
