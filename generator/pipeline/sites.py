"""What the renderer is told of each language."""

from __future__ import annotations

from generator.base.problems import Problem
from generator.base.settings import Settings
from generator.model.library import Library
from generator.pages.planning import navigation
from generator.render.config import SiteConfig


def sites_of(settings: Settings, library: Library, *, offline: bool) -> tuple[list[SiteConfig], list[Problem]]:
    """How each language is rendered, and a problem for each that nobody has configured.

    With ``offline`` no site knows an address on the web: its pages are opened from ``file://``.
    """
    site = library.seeds.site
    configs: list[SiteConfig] = []
    problems: list[Problem] = []
    for number, lang in enumerate(site.languages):
        file = settings.project / (f"mkdocs.{lang}.yml" if number else "mkdocs.yml")
        folder = lang if number else ""
        if not file.is_file():
            hint = f"Copy mkdocs.en.yml to {file.name} and translate it, or take '{lang}' out of 'languages'."
            place = library.seeds.place("site", "languages")
            problems.append(Problem("no-configuration", place, f"The language '{lang}' has no {file.name}.", hint))
            continue
        home = "" if offline else settings.url or str(site.url or "")
        url = "/".join([home.rstrip("/"), *([folder] if folder else []), ""]) if home else ""
        title, about = site.title.get(lang) or "", site.tagline.get(lang) or ""
        described = {"site_description": about}
        docs = settings.docs / lang
        configs.append(SiteConfig(lang, file, docs, folder, title, url, described, navigation(lang)))
    return configs, problems
