"""The time that is written into what we make, so that the same input makes the same bytes."""

from __future__ import annotations

from collections.abc import Mapping

# 1980-01-01T00:00:00Z, before which a zip archive has no dates. MkDocs cannot count from 0 either.
EARLIEST = 315_532_800


def source_date_epoch(environment: Mapping[str, str]) -> int:
    """Seconds since 1970 from ``SOURCE_DATE_EPOCH``, never before 1980; 1980 where it says nothing usable.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    said = environment.get("SOURCE_DATE_EPOCH", "").strip()
    return max(int(said), EARLIEST) if said.isascii() and said.isdigit() else EARLIEST
