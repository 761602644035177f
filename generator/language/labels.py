"""The words of the interface for each closed list of the model, one table for each list.

The values are keys of the catalogues. A test takes them from here and checks that every catalogue has them all.
"""

from __future__ import annotations

from typing import Final

MODES: Final = {
    "direct": "in the speaker’s words",
    "reported": "as reported",
    "draft": "from a draft",
    "background": "the article’s own background",
    "analysis": "the article’s own analysis",
}
STANCES: Final = {
    "for": ("▲", "in favour"),
    "conditional": ("◆", "under conditions"),
    "rules-nothing-out": ("◇", "rules nothing out"),
    "undecided": ("○", "undecided"),
    "against": ("▼", "against"),
    "expects": ("–", "a forecast"),
    "other": ("·", "another stance"),
}
BASES: Final = {
    "explicit": "given in the article",
    "dateline": "reckoned from the article’s date",
    "weekday": "worked out from the weekday",
    "bounded": "narrowed down from the articles",
    "external": "taken from outside the articles",
}
# The lines of the timeline's legend. Readers can filter the timeline by them.
CERTAINTIES: Final = {
    "day": "The day is given",
    "interval": "A month, a year or an interval",
    "inferred": "Inferred or bounded",
    "external": "From outside the articles",
    "none": "Without a date",
}
STATUSES: Final = {
    "reported": "",
    "announced": "announced",
    "alleged": "alleged",
    "expected": "expected",
}
EVENT_KINDS: Final = {
    "meeting": "Meeting",
    "statement": "Statement",
    "publication": "Publication",
    "action": "Action",
    "plan": "Plan",
    "situation": "Situation",
}
ACTOR_KINDS: Final = {
    "person": "People",
    "state": "States",
    "group-of-states": "Groups of states",
    "alliance": "Alliances",
    "institution": "Institutions",
    "company": "Companies",
    "think-tank": "Think tanks",
    "media-outlet": "Media",
    "unnamed-source": "Unnamed sources",
}
ACTOR_KIND: Final = {
    "person": "Person",
    "state": "State",
    "group-of-states": "Group of states",
    "alliance": "Alliance",
    "institution": "Institution",
    "company": "Company",
    "think-tank": "Think tank",
    "media-outlet": "Media outlet",
    "unnamed-source": "Unnamed source",
}
# Relations between actors, in the order in which a profile shows them. The labels are chosen so that they fit a man, a
# woman and a state alike.
RELATIONS: Final = {
    "part-of": "Part of",
    "includes": "Includes",
    "post-in": "Post in",
    "post-of": "Holders of posts",
    "speaks-for": "Speaks on behalf of",
    "spoken-for-by": "Spoken for by",
    "carried-by": "Cited through",
    "carries": "Carries the words of",
    "meets": "In the same meeting",
}
DEFECTS: Final = {
    "mistranslation": "Mistranslation",
    "typo": "Misspelling",
    "stray-text": "Stray text",
    "truncated": "Cut off",
    "duplicated": "Repeated",
    "misplaced": "Out of place",
    "quotation-marks": "Quotation marks",
    "misattributed": "Wrongly attributed",
    "ambiguous": "Ambiguous",
    "agreement": "Broken grammar",
    "undated": "Without a date",
}
NOTHING: Final = {
    "headline": "headline",
    "subheading": "subheading",
    "repeated-lead": "the lead, repeated",
    "stray-text": "stray text",
    "other-story": "belongs to another story",
    "speech-tag": "only introduces a quotation",
    "question": "a question",
}
SHARES: Final = {
    "statement": "Supports a statement",
    "analysis": "The article’s own analysis",
    "nothing": "Supports nothing, with a reason",
    "unaccounted": "Not accounted for",
}
DISAGREEMENTS: Final = {
    "facts": "Facts",
    "wording": "Wording",
    "judgement": "Judgement",
    "silence": "Silence",
}
DISAGREEMENTS_MEAN: Final = {
    "facts": "Accounts of one thing that cannot both hold.",
    "wording": "One thing under different names.",
    "judgement": "Different views, readings or plans.",
    "silence": "One article says what another leaves out; the two need not contradict each other.",
}
QUALIFIERS: Final = {
    "about": "about %(figure)s",
    "at-least": "at least %(figure)s",
    "at-most": "at most %(figure)s",
    "more-than": "more than %(figure)s",
    "less-than": "less than %(figure)s",
}
COUNTED: Final = {
    "sources": ("%(num)s article", "%(num)s articles"),
    "events": ("%(num)s event", "%(num)s events"),
    "statements": ("%(num)s statement", "%(num)s statements"),
    "quotations": ("%(num)s quotation", "%(num)s quotations"),
    "actors": ("%(num)s actor", "%(num)s actors"),
    "terms": ("%(num)s term", "%(num)s terms"),
    "mentions": ("%(num)s mention", "%(num)s mentions"),
    "sentences": ("%(num)s sentence", "%(num)s sentences"),
    "defects": ("%(num)s defect", "%(num)s defects"),
}
