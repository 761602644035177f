"""Renders all languages to one site: renders what changed, checks the links, then replaces the old site."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from generator.base.digest import fingerprint, signature
from generator.base.epoch import source_date_epoch
from generator.base.own import NotOurs, workplace
from generator.base.problems import Problem, has_errors, in_order

from . import refusals
from .config import RenderReport, SiteConfig
from .language import Task
from .links import check_links
from .swap import Exchange, link_tree, may_be_replaced
from .workers import render_all

Progress = Callable[[str, int, int], None]

# The packages whose version can change the bytes of a page.
_TOOLS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pygments", "babel")


def place_for(out: Path, project: Path) -> list[Problem]:
    """A problem if there is something at ``out`` that is not a site of ours. Nothing is changed."""
    return [] if may_be_replaced(out) else [refusals.out_not_ours(out, project)]


def render(
    project: Path,
    out: Path,
    sites: Sequence[SiteConfig],
    *,
    strict: bool = True,
    cache: Path | None = None,
    progress: Progress = lambda *_: None,
) -> RenderReport:
    """Render ``sites`` into the folder ``out``; returns a report with all problems and never raises for them.

    A language is rendered only if its inputs changed since the last good run, which ``cache`` remembers
    (``project/.cache/render`` if not given). Links and anchors are checked over all languages together. The old site
    is replaced only if there is no error; with ``strict``, warnings of MkDocs are errors. ``progress`` is called with
    the stage, how much of it is done, and of how much. Times in the output come from ``SOURCE_DATE_EPOCH``.
    """
    started = time.monotonic()
    cache = cache or project / ".cache" / "render"
    try:
        exchange = Exchange(out, workplace(cache, out))
        exchange.recover()
    except NotOurs as error:
        return RenderReport(problems=(refusals.folder_not_ours(error.path, project),))
    except ValueError as error:
        return RenderReport(problems=(refusals.unreadable(out, project, error),))
    except OSError as error:
        return RenderReport(problems=(refusals.refused(error, project),))
    occupied = place_for(out, project)
    if occupied:
        return RenderReport(problems=tuple(occupied))
    epoch = source_date_epoch(os.environ)
    tasks = [
        Task(site, project, cache / site.lang / "site", _key(project, site, epoch), epoch, strict) for site in sites
    ]
    stale = [task for task in tasks if not _is_good(task)]
    problems = _render_stale(stale, progress)
    if has_errors(problems):
        return _report(tasks, started, problems, stale)
    progress("links", 0, 1)
    try:
        problems += _exchanged(exchange, tasks, project)
    except OSError as error:
        problems.append(refusals.refused(error, project))
    finally:
        exchange.end()
    return _report(tasks, started, problems, stale)


def _exchanged(exchange: Exchange, tasks: list[Task], project: Path) -> list[Problem]:
    """Put the languages together, check them, and replace the old site by them if there is no error."""
    exchange.begin()
    for task in tasks:
        link_tree(task.target, exchange.new / task.site.out_subdir)
    problems = check_links(exchange.new, next((t.site.site_url for t in tasks if not t.site.out_subdir), ""))
    try:
        obstacles, kept = exchange.obstacles()
    except ValueError as error:
        return [*problems, refusals.unreadable(exchange.out, project, error)]
    problems += [refusals.hand_written(exchange.out / path, project) for path in obstacles]
    problems += [refusals.edited(exchange.out / path, project) for path in kept]
    if not has_errors(problems):
        exchange.swap()
    return problems


def _render_stale(stale: list[Task], progress: Progress) -> list[Problem]:
    """Render the tasks ``stale``, and remember those without any problem as good."""
    for task in stale:
        _stamp(task).unlink(missing_ok=True)
        shutil.rmtree(task.target, ignore_errors=True)
    problems: list[Problem] = []
    if stale:
        progress("render", 0, len(stale))
    for done, (task, found) in enumerate(render_all(stale), 1):
        progress("render", done, len(stale))
        problems += found
        if not found:  # the next run must report a warning again, so a language with one is not remembered
            _stamp(task).write_text(f"{task.key} {signature([task.target])}", "utf-8")
    return problems


def _key(project: Path, site: SiteConfig, epoch: int) -> str:
    """A digest of all inputs of the HTML of one language."""
    configs = site.config_file.parent.glob("mkdocs*.yml")  # also the ones that its configuration inherits
    words = [site.lang, site.site_name, site.site_url, repr(sorted(site.settings.items())), str(epoch)]
    words.append(repr(site.navigation))
    tools = [f"{name} {version(name)}" for name in _TOOLS]
    return fingerprint(project, [*configs, site.docs_dir, project / "overrides"], words + tools)


def _stamp(task: Task) -> Path:
    return task.target.parent / "stamp"


def _is_good(task: Task) -> bool:
    """Whether the last output came from the same inputs, and nobody has changed it since."""
    try:
        return _stamp(task).read_text("utf-8") == f"{task.key} {signature([task.target])}"
    except OSError:
        return False


def _report(tasks: list[Task], started: float, problems: list[Problem], stale: list[Task]) -> RenderReport:
    pages = {task.site.lang: sum(p.name != "404.html" for p in task.target.rglob("*.html")) for task in tasks}
    rendered = tuple(task.site.lang for task in stale)
    return RenderReport(pages, time.monotonic() - started, tuple(in_order(problems)), rendered)
