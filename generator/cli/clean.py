"""``make clean``. It works without an environment: ``python -m generator.cli.clean`` needs only Python."""

from __future__ import annotations

import sys
from pathlib import Path

from generator import pipeline


def main(project: Path) -> None:
    """Remove everything that builds have made in ``project``; print to stderr what stays, and why."""
    settings = pipeline.Settings(project, project / "seeds", project / "docs", project / "site")
    for line in pipeline.clean(settings):
        print(line, file=sys.stderr)


if __name__ == "__main__":
    main(Path.cwd())
