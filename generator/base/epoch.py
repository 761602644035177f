"""The time that is written into what we make, so that the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping

# 1980-01-01T00:00:00Z. A zip archive cannot hold earlier times, and MkDocs does not accept 0.
EARLIEST = 315_532_800


def source_date_epoch(environment: Mapping[str, str]) -> int:
    """Seconds since 1970 from ``SOURCE_DATE_EPOCH`` in ``environment``, but never before 1980.

    If the variable is not set or is not a number, 1980. See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    said = environment.get("SOURCE_DATE_EPOCH", "").strip()
    return max(int(said), EARLIEST) if said.isascii() and said.isdigit() else EARLIEST
