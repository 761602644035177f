"""The words of the interface for each closed list of the model, one table for each list.

The values are keys of the catalogues. A test takes them from here and checks that every catalogue has them all.
"""

from __future__ import annotations

from typing import Final

MODES: Final = {
    "direct": "quoted in the article",
    "reported": "as the article tells it",
    "draft": "from a draft",
    "background": "the article’s own background",
    "analysis": "the article’s own analysis",
}
STANCES: Final = {
    "for": ("▲", "in favour"),
    "for-part": ("△", "for a part of it"),
    "conditional": ("◆", "on a condition"),
    "rules-nothing-out": ("◇", "rules nothing out"),
    "undecided": ("○", "undecided"),
    "warns": ("▽", "warns of it"),
    "against": ("▼", "against"),
    "expects": ("–", "a forecast"),
    "other": ("·", "otherwise"),
}
# What each stance means: for the legend, the page on method and the reference.
STANCES_MEAN: Final = {
    "for": "Wants all of what the proposition says, or is ready to take part in it.",
    "for-part": "Wants a part or a form of what the proposition says, and does not say that it wants all of it.",
    "conditional": "Is ready for it if something else comes first, which the words themselves name.",
    "rules-nothing-out": "Leaves the possibility open, and does not say that it wants it.",
    "undecided": "Is still weighing it, or has neither decided on it nor permitted it.",
    "warns": "Names a danger in it or a price of it, and does not say outright that it rejects it.",
    "against": "Does not want it, or refuses to take part in it.",
    "expects": "Says that it will come or will not, or what will come of it, and not whether it should.",
    "other": "Says something that no other mark would render fairly, so the words stand alone.",
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
    "announced": "announced by %(who)s, not confirmed in these sources",
    "alleged": "according to %(who)s, not confirmed in these sources",
    "expected": "still to come when the article was written",
}
EVENT_KINDS: Final = {
    "meeting": "Meeting",
    "statement": "Statement",
    "publication": "Publication",
    "action": "Event",
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
    "speaks-for": "Has spoken in the name of",
    "spoken-for-by": "Who has spoken in this name",
    "carried-by": "Cited through",
    "carries": "Carries the words of",
    "meets": "In the same meeting",
}
DEFECTS: Final = {
    "mistranslation": "Probably mistranslated",
    "typo": "Misspelling",
    "stray-text": "Stray text",
    "truncated": "Cut off",
    "duplicated": "Repeated",
    "misplaced": "Out of place",
    "quotation-marks": "Quotation marks",
    "misattributed": "Attribution in doubt",
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
    "silence": "One place says what another leaves out; the two need not contradict each other.",
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
