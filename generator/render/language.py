"""Renders one language to HTML, with MkDocs as a library."""

from __future__ import annotations

import contextlib
import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.base.places import Place
from generator.base.problems import Problem, Severity

from .config import SiteConfig
from .navigation import completed
from .sheets import pack
from .theme import mend
from .thin import thin

_PAGE = re.compile(r"[Dd]oc(?:umentation)? file '([^']+)'")
_WARNED = "mend the page that is named; if the generator wrote it, this is a mistake in its template"
_FAILED = "mend what the message names, in the templates of overrides/ or in the configuration"


@dataclass(frozen=True, slots=True)
class Task:
    """One language to render into the folder ``target``. ``key`` is the digest of all its inputs."""

    site: SiteConfig
    project: Path
    target: Path
    key: str
    epoch: int
    strict: bool


def render_language(task: Task) -> list[Problem]:
    """Render ``task``; returns the warnings and errors of MkDocs as problems. With ``strict`` all are errors.

    It can run in another process: it takes and returns values that can be pickled.
    """
    with _environment(SOURCE_DATE_EPOCH=str(task.epoch), NO_MKDOCS_2_WARNING="1"):
        # Imported here because it takes half a second, and because MkDocs reads the environment when it is imported.
        from jinja2 import TemplateError
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        with _recorded() as records:
            failure: Exception | None = None
            try:
                config = load_config(str(task.site.config_file), **_settings(task))
                if config.nav is not None:  # without a navigation, MkDocs lists every page
                    config.nav = completed(config.nav, task.site.navigation)
                build(config)
            except (MkDocsException, TemplateError) as error:
                failure = error
    problems = [_problem(task, record) for record in records]
    if failure is None:
        pack(task.target)
        thin(task.target)
        problems += mend(task.target)
    else:
        problems.append(_failed(task, failure))
    return problems


def _settings(task: Task) -> dict[str, Any]:
    site = task.site
    return {
        "docs_dir": str(site.docs_dir.resolve()),
        "site_dir": str(task.target.resolve()),
        # None means: take the value of the configuration file.
        "site_name": site.site_name or None,
        "site_url": site.site_url or None,
        **site.settings,
    }


@contextlib.contextmanager
def _environment(**wanted: str) -> Iterator[None]:
    """Set the environment variables ``wanted``, and restore the old values afterwards."""
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


class _Recorder(logging.Handler):
    """Keeps the log records of level WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextlib.contextmanager
def _recorded() -> Iterator[list[logging.LogRecord]]:
    """Collects what MkDocs and the Markdown parser log, instead of printing it."""
    recorder = _Recorder()
    loggers = [logging.getLogger(name) for name in ("mkdocs", "MARKDOWN", "pymdownx")]
    before = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.addHandler(recorder)
        logger.propagate = False
    try:
        yield recorder.records
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.removeHandler(recorder)
            logger.propagate = propagate


def _problem(task: Task, record: logging.LogRecord) -> Problem:
    message = " ".join(record.getMessage().split())
    is_error = task.strict or record.levelno >= logging.ERROR
    severity = Severity.ERROR if is_error else Severity.WARNING
    named = _PAGE.search(message)
    place = _place(task, task.site.docs_dir / named[1]) if named else _place(task, task.site.config_file)
    return Problem("render-warning", place, message, _WARNED, severity)


def _failed(task: Task, error: Exception) -> Problem:
    line = getattr(error, "lineno", None)
    template = getattr(error, "filename", None)
    where = _place(task, Path(template)) if template else _place(task, task.site.config_file)
    place = Place(where.path, line, 1) if isinstance(line, int) else where
    return Problem("render-failed", place, f"{type(error).__name__}: {error}", _FAILED)


def _place(task: Task, path: Path) -> Place:
    """``path`` relative to the project, so that no message names a folder of this machine."""
    return Place(Path(os.path.relpath(path, task.project)).as_posix())
