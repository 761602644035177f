"""What the renderer is given, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.base.problems import Problem


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """The site of one language.

    ``out_subdir`` is where it lies below the root: empty for the default language, ``en`` for English.
    ``site_url``, if known, ends with a slash and with ``out_subdir``. ``settings`` replace whatever the
    configuration file says under the same key, as MkDocs' ``load_config`` takes them. ``navigation`` are titles and
    files, relative to ``docs_dir``, of pages that must stand in the navigation, whether the file names them or not.
    """

    lang: str
    config_file: Path
    docs_dir: Path
    out_subdir: str = ""
    site_name: str = ""
    site_url: str = ""
    settings: Mapping[str, object] = field(default_factory=dict)
    navigation: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RenderReport:
    """What came of a run: pages of each language, seconds, problems.

    ``rendered`` names the languages that were rendered anew; those of the others were still good.
    If any problem is an error, the site that was there is still there.
    """

    pages: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    problems: tuple[Problem, ...] = ()
    rendered: tuple[str, ...] = ()
