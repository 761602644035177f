"""Anchors that pages have by themselves: no statement and no event may be called so.

A statement's key is its anchor on the page of its event or article, and an event's id is one on the timeline. They are
promises, so they cannot be moved out of the way; what the templates need is therefore kept free. A test holds this
list against every template.
"""

from __future__ import annotations

import re

# Headings, and the shape that all marks of the timeline's picture share.
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
    """Whether some page has an anchor ``text`` of its own, whatever the records say."""
    return text in _NAMES or bool(_NUMBERED.fullmatch(text))
