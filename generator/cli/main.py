"""The commands: ``check``, ``build``, ``serve``, ``bundle``, ``coverage``.

Exit codes: 0 no errors (there may be warnings), 1 errors, 2 wrong arguments, 130 interrupted.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator import pipeline
from generator.base.complaint import Complaint

from . import rows as coverage_rows
from . import summary
from .faces import FORMATS
from .report import FINE, WRONG, Progress, Reporter

INTERRUPTED = 130
_HOME = Path(__file__).resolve().parents[2]
_FOLDER = click.Path(file_okay=False, resolve_path=True, path_type=Path)
_THERE = click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def explainer() -> None:
    """Turn curated news articles into a bilingual site in which every fact rests on a quotation."""


def _address(_: click.Context, __: click.Parameter, url: str) -> str:
    """The value of ``--url``, checked by the rule for addresses in the seeds."""
    if url:
        # Imported here because most runs have no --url.
        from generator.model.web import site_address

        try:
            site_address(url)
        except Complaint as complaint:
            raise click.BadParameter(f"It {complaint.said}. {complaint.hint}".strip()) from complaint
    return url


def _verb(run: Callable[..., int]) -> click.Command:
    """Make ``run`` a command with the options that all commands share. It gets settings and a reporter."""

    @click.option("--project", type=_THERE, default=_HOME, help="The project's folder.", show_default="this clone")
    @click.option("--seeds", type=_THERE, help="The world to make a site of.  [default: PROJECT/seeds]")
    @click.option("--docs", type=_FOLDER, help="Where the Markdown goes.  [default: PROJECT/docs]")
    @click.option("--out", type=_FOLDER, help="Where the site goes.  [default: PROJECT/site]")
    @click.option("--url", default="", callback=_address, help="Where the site will stand.  [default: as in the seeds]")
    @click.option("--format", "face", type=click.Choice(FORMATS), default="text", help="How problems are shown.")
    @functools.wraps(run)
    def command(
        project: Path, seeds: Path | None, docs: Path | None, out: Path | None, url: str, face: str, **rest: Any
    ) -> int:
        settings = replace(settings_of(project, seeds, docs, out), url=url)
        return run(settings, Reporter(face, settings.seeds, settings.project), **rest)

    return explainer.command()(command)


def settings_of(project: Path, seeds: Path | None, docs: Path | None, out: Path | None) -> pipeline.Settings:
    """The folders of a run. Other seeds get folders of their own in ``.cache/worlds``, so that sites never mix.

    Raises ``click.UsageError`` if there are no seeds.
    """
    home = project
    if seeds is not None and seeds != project / "seeds":
        home = project / ".cache" / "worlds" / (seeds.parent.name if seeds.name == "seeds" else seeds.name)
    seeds = seeds or project / "seeds"
    if not seeds.is_dir():
        raise click.UsageError(f"There is no folder {seeds}. Name one with --seeds.")
    return pipeline.Settings(project=project, seeds=seeds, docs=docs or home / "docs", out=out or home / "site")


@_verb
def check(settings: pipeline.Settings, reporter: Reporter) -> int:
    """Check the seeds and write nothing."""
    with Progress() as progress:
        checked = pipeline.check(settings, progress)
    return reporter.report(checked.problems, summary.of_counts(checked.counts))


@_verb
def build(settings: pipeline.Settings, reporter: Reporter) -> int:
    """Check the seeds, write the pages, render the site."""
    with Progress() as progress:
        built = pipeline.build(settings, progress)
    return reporter.report(built.problems, summary.of_built(built))


@_verb
def bundle(settings: pipeline.Settings, reporter: Reporter) -> int:
    """Build, then pack the site into one zip that opens without a network."""
    with Progress() as progress:
        packed = pipeline.bundle(settings, progress)
    return reporter.report(packed.problems, summary.of_packed(packed))


@_verb
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The first to try.")
def serve(settings: pipeline.Settings, reporter: Reporter, port: int) -> int:
    """Show the site, and build it anew whenever a seed, a page or the skin changes."""

    def report(built: pipeline.Built) -> None:
        reporter.report(built.problems, summary.of_built(built))

    pipeline.serve(settings, report, port=port, say=functools.partial(click.echo, err=True))
    return FINE


@_verb
@click.option("--missing", is_flag=True, help="Only the sentences that nothing accounts for.")
def coverage(settings: pipeline.Settings, reporter: Reporter, missing: bool) -> int:
    """List every sentence of every article with what rests on it."""
    rows, problems = pipeline.coverage(settings)
    shown = [row for row in rows if not missing or row.share == "unaccounted"]
    if reporter.face == "json":
        click.echo(coverage_rows.as_json(shown))
        return WRONG if any(problem.is_error for problem in problems) else FINE
    for line in coverage_rows.table(shown):
        click.echo(line)
    # The table shows these sentences already.
    others = [problem for problem in problems if problem.code != "sentence-unaccounted"]
    return reporter.report(others, coverage_rows.shares(rows))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in ``arguments`` (default: those of the process); returns the exit code.

    It raises nothing that a user can cause.
    """
    try:
        return int(explainer.main(arguments, prog_name="python -m generator", standalone_mode=False) or FINE)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The program behind a pipe has ended (`| head`). Python must not write the rest of the buffer to it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG
