"""What the renderer takes, and what it reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.base.problems import Problem


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """The site of one language.

    ``out_subdir`` is its folder below the root of the site: empty for the default language, ``en`` for English.
    ``site_url``, if known, ends with ``out_subdir`` and a slash. ``settings`` replace what the configuration file says
    under the same key, as MkDocs' ``load_config`` takes them. ``navigation`` has pairs of title and file (relative to
    ``docs_dir``): pages that must be in the navigation, also if the configuration file does not name them.
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
    """The result of a run: the number of pages by language, the seconds it took, and the problems.

    ``rendered`` names the languages that were rendered; the pages of the others were up to date. If any problem is an
    error, the old site is unchanged.
    """

    pages: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    problems: tuple[Problem, ...] = ()
    rendered: tuple[str, ...] = ()
