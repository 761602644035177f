"""Build, show, and build again."""

from __future__ import annotations

from collections.abc import Callable

from generator.base.outcome import Built
from generator.base.settings import Settings

from .build import build


def serve(
    settings: Settings, report: Callable[[Built], None], *, port: int, say: Callable[[str], None] = print
) -> None:
    """Build, show the site, and build again at every change; an error leaves the last good site up."""
    from generator.render.live import serve as live

    def rebuild() -> bool:
        built = build(settings)
        report(built)
        return built.index is not None

    if not rebuild() and not (settings.out / "index.html").is_file():
        say("There is no site to show yet: mend the problems above and start again.")
        return
    live(settings.out, settings.inputs, rebuild, port=port, say=say)
