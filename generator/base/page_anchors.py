"""Anchors that the templates use: no statement and no event may have one of them as its key or id.

The key of a statement is its anchor on the page of its event or article, and the id of an event is an anchor on the
timeline. They must never change, so the anchors that templates need are reserved. A test compares this list with every
template.
"""

from __future__ import annotations

import re

# Anchors of headings, and of shapes in the timeline's picture.
_NAMES = frozenset(
    """
    answer answers article articles background brief disagreements events hit holders matrix mentions names new now
    own-voice posts related relations reported sides stances statements summary terms timeline top translation undated
    usage
    """.split()
)
_NUMBERED = re.compile(
    r"""
      (?:p | n- | w- | only- | of- | part- | rule- | letter- | source-)[0-9]+    # paragraphs, notes, lists
    | w[0-9]+-[0-9]+                                                            # quoted passages
    | y[0-9]{4}(?:-[0-9]{2})?(?:-part-[0-9]+)?                                   # years and months of the timeline
    | undated-part-[0-9]+
    | by-(?:actor|question|kind|certainty)                                      # the timeline's filter
    """,
    re.VERBOSE,
)


def is_page_anchor(text: str) -> bool:
    """Whether a page may have the anchor ``text`` whatever the records say."""
    return text in _NAMES or bool(_NUMBERED.fullmatch(text))
