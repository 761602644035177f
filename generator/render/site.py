"""All languages to one site: render what changed, check the links, then swap."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from generator.base.digest import fingerprint, signature
from generator.base.epoch import source_date_epoch
from generator.base.places import Place
from generator.base.problems import Problem, has_errors, in_order

from .config import RenderReport, SiteConfig
from .language import Task
from .links import check_links
from .swap import link_tree, may_be_replaced, recover, staging, swap
from .workers import render_all

Progress = Callable[[str, int, int], None]

# Their versions decide about the bytes of a page.
_TOOLS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pygments", "babel")


def render(
    project: Path,
    out: Path,
    sites: Sequence[SiteConfig],
    *,
    strict: bool = True,
    cache: Path | None = None,
    progress: Progress = lambda *_: None,
) -> RenderReport:
    """Render ``sites`` into the folder ``out`` and report.

    A language is rendered only if its inputs changed since the last good run, which ``cache`` remembers
    (``project/.cache/render`` if not given). Links and anchors are checked over all languages together.
    The old site is replaced only if there was no error; with ``strict``, MkDocs' warnings are errors.
    ``progress`` is told the stage, how much of it is done and of how much. Times in the output come from
    ``SOURCE_DATE_EPOCH``.
    """
    started = time.monotonic()
    recover(out)
    if not may_be_replaced(out):
        return RenderReport(problems=(_not_ours(out, project),))
    cache = cache or project / ".cache" / "render"
    epoch = source_date_epoch(os.environ)
    tasks = [
        Task(site, project, cache / site.lang / "site", _key(project, site, epoch), epoch, strict) for site in sites
    ]
    stale = [task for task in tasks if not _is_good(task)]
    problems = _render_stale(stale, progress)
    if has_errors(problems):
        return _report(tasks, started, problems, stale)
    progress("links", 0, 1)
    new = staging(out)
    try:
        for task in tasks:
            link_tree(task.target, new / task.site.out_subdir)
        problems += check_links(new, next((s.site_url for s in sites if not s.out_subdir), ""))
        if not has_errors(problems):
            swap(new, out)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return _report(tasks, started, problems, stale)


def _render_stale(stale: list[Task], progress: Progress) -> list[Problem]:
    for task in stale:
        _stamp(task).unlink(missing_ok=True)
        shutil.rmtree(task.target, ignore_errors=True)
    problems: list[Problem] = []
    if stale:
        progress("render", 0, len(stale))
    for done, (task, found) in enumerate(render_all(stale), 1):
        progress("render", done, len(stale))
        problems += found
        if not found:  # a warning must be said again next time, so its language is not remembered
            _stamp(task).write_text(f"{task.key} {signature([task.target])}", "utf-8")
    return problems


def _key(project: Path, site: SiteConfig, epoch: int) -> str:
    """A digest of all that decides about the HTML of one language."""
    configs = site.config_file.parent.glob("mkdocs*.yml")  # those that it inherits among them
    words = [site.lang, site.site_name, site.site_url, repr(sorted(site.settings.items())), str(epoch)]
    words.append(repr(site.navigation))
    tools = [f"{name} {version(name)}" for name in _TOOLS]
    return fingerprint(project, [*configs, site.docs_dir, project / "overrides"], words + tools)


def _stamp(task: Task) -> Path:
    return task.target.parent / "stamp"


def _is_good(task: Task) -> bool:
    """Whether the last output came from these inputs and nobody touched it since."""
    try:
        return _stamp(task).read_text("utf-8") == f"{task.key} {signature([task.target])}"
    except OSError:
        return False


def _report(tasks: list[Task], started: float, problems: list[Problem], stale: list[Task]) -> RenderReport:
    pages = {task.site.lang: sum(p.name != "404.html" for p in task.target.rglob("*.html")) for task in tasks}
    rendered = tuple(task.site.lang for task in stale)
    return RenderReport(pages, time.monotonic() - started, tuple(in_order(problems)), rendered)


def _not_ours(out: Path, project: Path) -> Problem:
    name = Path(os.path.relpath(out, project)).as_posix()
    message = f"{name} is there and was not made by this tool, which would replace it"
    return Problem("out-not-ours", Place(name), message, "name another folder with --out, or delete this one")
