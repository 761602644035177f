"""One invented article: its text and translation, its label, its two events."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.bench.cast import Actor, Cast, Term
from tests.bench.days import happened, written
from tests.bench.invented import Both, Language

Record = dict[str, Any]
STANCES = ("for", "conditional", "undecided", "against", "rules-nothing-out", "expects")
# The article calls an institution so, and says in its label which one is meant.
BARE = Both("المجلس", "the Council")
LAND = Both("البلاد", "the country")
UNCLEAR = Both("لا تتضح العبارة.", "The wording is unclear.")
ABOUT = ("وبحسب {0} {1}", "أما {0} ف{1}", "ول{0} {1}", "وعن {0} أن {1}")
# The three statements of an event.
SAID = {
    "opens": ("وقال {title} {name} {day} إن {0}", "{title} {name} said {day} that {0}"),
    "adds": ("وأضاف {name} باسم {body} أن {0}", "{name} added for {body} that {0}"),
    "reports": ("وبحسب {outlet} فإن {number} من {0}", "According to {outlet} {number} of {0}"),
}


@dataclass
class Draft:
    """A text while it is written: paragraphs of sentences, and why some of them support nothing."""

    paragraphs: list[list[Both]] = field(default_factory=list)
    nothing: list[Record] = field(default_factory=list)

    def begin(self) -> None:
        """Begin a paragraph."""
        self.paragraphs.append([])

    def say(self, words: Both, nothing: str = "", stop: str = ".") -> Both:
        """Add a sentence; returns it as it can be quoted, without its full stop."""
        self.paragraphs[-1].append(Both(words.ar + stop, words.en + stop))
        if nothing:
            at = f"p{len(self.paragraphs)}s{len(self.paragraphs[-1])}"
            self.nothing.append({"at": at, "reason": nothing})
        return words

    def text(self) -> str:
        """The article."""
        return "\n\n".join(" ".join(each.ar for each in paragraph) for paragraph in self.paragraphs) + "\n"

    def translation(self) -> str:
        """The translation, one sentence a line."""
        return "\n\n".join("\n".join(each.en for each in paragraph) for paragraph in self.paragraphs) + "\n"


@dataclass(frozen=True)
class Made:
    """What one article brings into the world. ``posts`` and ``usages`` are the evidence that others rest on."""

    id: str
    text: str
    translation: str
    label: Record
    events: dict[str, Record]
    posts: dict[str, str]
    usages: dict[str, str]


class Writer:
    """Writes the articles of one world, one after the other."""

    def __init__(self, language: Language, cast: Cast) -> None:
        self.clauses, self.dice, self.cast = language.clauses, language.dice, cast
        self.people, self.media = cast.of("person"), cast.of("media-outlet")
        self.bodies = cast.of("state", "institution")
        self._without_post = {actor.id for actor in self.people}
        self._last = ""

    def article(self, number: int, published: date) -> Made:
        """The article of that number, counted from 0."""
        draft, name = Draft(), f"article-{number + 1:05}"
        publisher = self.dice.choice(self.media)
        draft.begin()
        title = draft.say(self.clauses(1), "headline", stop="")
        # In every fourth article a full stop is missing, which its label mends.
        runs_on = number % 4 == 0
        second = self._lead(draft, publisher, written(published), "" if runs_on else ".")
        posts: dict[str, str] = {}
        events: dict[str, Record] = {}
        for turn in range(2):
            if turn:
                draft.begin()
                draft.say(self.clauses(1), "subheading", stop="")
            slot = 2 * number + turn
            speaker = self.people[slot % len(self.people)]
            event_id = f"event-{number + 1:05}-{turn + 1}"
            events[event_id] = self._event(draft, name, event_id, speaker, published, slot)
            if speaker.title and speaker.id in self._without_post:
                posts[speaker.id] = f"{speaker.title.ar} {speaker.name.ar}"
                self._without_post.remove(speaker.id)
        terms = self.cast.terms[number // 5 :][:1] if number % 5 == 0 else ()
        usages = {term.id: self._term(draft, term) for term in terms}
        last = self._background(draft)
        label = {
            "title": title.text(),
            "title_from": "article",
            "publisher": publisher.id,
            "date_published": {"edtf": published.isoformat(), "basis": ["explicit"], "words": written(published).ar},
            "lang": "ar",
            "sha256": hashlib.sha256(draft.text().encode()).hexdigest(),
            "seed_file": f"{name}.txt",
            "relies_on": [self.dice.choice(self.media).id],
            "summary": [{"text": self.clauses(1).text(), "cites": [f"{event}#opens"]} for event in events],
            "sentences": {"split_before": [{"exact": _first(second)}] if runs_on else [], "nothing": draft.nothing},
            "reads_as": [
                {"words": BARE.ar, "means": self.dice.choice(self.cast.of("institution")).id},
                {"words": LAND.ar, "means": self.cast.of("state")[0].id, "prefix": "في"},
            ],
            "defects": [{"kind": "ambiguous", "note": UNCLEAR.text(), "exact": _first(last)}],
        }
        return Made(name, draft.text(), draft.translation(), label, events, posts, usages)

    def _about(self, name: Both) -> Both:
        """A sentence that names somebody, behind a preposition as often as not."""
        shape, clause = self.dice.choice(ABOUT), self.clauses(2)
        return Both(
            shape.format(name.ar, clause.ar).replace("ولال", "ولل"),
            f"As for {name.en}, {clause.en}",
        )

    def _lead(self, draft: Draft, publisher: Actor, day: Both, stop: str) -> Both:
        """The paragraph with the dateline; returns its second sentence."""
        draft.begin()
        lead, head = self.clauses(2), publisher.name
        lead = Both(f"{head.ar} – {day.ar} – {lead.ar}", f"{head.en} – {day.en} – {lead.en}")
        draft.say(lead, "repeated-lead", stop)
        return draft.say(self._about(self.dice.choice(self.people).name), "other-story")

    def _background(self, draft: Draft) -> Both:
        """The paragraphs at the end; returns a sentence of them."""
        for count in (3, 2):
            draft.begin()
            for _ in range(count):
                draft.say(self._about(self.dice.choice(self.cast.actors).names[-1]), "other-story")
        draft.begin()
        last = draft.say(self._about(BARE), "other-story")
        asked = self.clauses(2)
        draft.say(Both(f"{asked.ar} في {LAND.ar}", f"{asked.en} in {LAND.en}"), "question", stop="؟")
        return last

    def _term(self, draft: Draft, term: Term) -> str:
        """A paragraph that uses a term; returns the words."""
        draft.begin()
        clause = self.clauses(1)
        called = Both(f"وهو ما يُعرف بـ«{term.name.ar}»", f"This is what is known as “{term.name.en}”:")
        draft.say(Both(f"{called.ar} {clause.ar}", f"{called.en} {clause.en}"), "speech-tag")
        return called.ar

    def _event(self, draft: Draft, source: str, event_id: str, speaker: Actor, published: date, slot: int) -> Record:
        """An event with three statements, and the paragraph in which they stand."""
        when, words = happened(published, slot)
        body, outlet, number = self.dice.choice(self.bodies), self.media[0], str(slot % 90 + 11)
        parts = {"title": speaker.title or speaker.name, "name": speaker.name, "day": words, "body": body.name}
        parts |= {"outlet": outlet.name, "number": Both(number, number)}
        draft.begin()
        statements: dict[str, Record] = {}
        for key, (ar, en) in SAID.items():
            clause = self.clauses(1 if key == "reports" else 2)
            sentence = draft.say(
                Both(
                    ar.format(clause.ar, **{name: part.ar for name, part in parts.items()}),
                    en.format(clause.en, **{name: part.en for name, part in parts.items()}),
                )
            )
            evidence: Record = {"source": source, "exact": sentence.ar}
            if key == "adds" and slot % 2:
                evidence["en"] = clause.en
            statements[key] = {"text": self.clauses(1).text(), "mode": "reported", "evidence": [evidence]}
        stance = {"question": self.cast.questions[slot % len(self.cast.questions)], "value": STANCES[slot % 6]}
        statements["opens"] |= {"said_by": speaker.id, "stance": stance}
        statements["adds"] |= {"said_by": speaker.id, "on_behalf_of": body.id}
        statements["reports"] |= {"via": outlet.id, "figure": {"unit": "heads", "value": number, "of": body.id}}
        if self._last:
            statements["opens"]["responds_to"] = self._last
        if when["basis"] == ["weekday"]:
            statements["opens"]["date"] = when
        self._last = f"{event_id}#opens"
        draft.say(self._about(self.dice.choice(self.bodies).name), "other-story")
        return {
            "name": self.clauses(1).text(),
            "kind": ("statement", "meeting", "action")[slot % 3],
            "date": when,
            "participants": sorted({speaker.id, body.id}),
            "statements": statements,
        }


def _first(sentence: Both) -> str:
    """The first words of a sentence, enough to be alone in the article."""
    return " ".join(sentence.ar.split()[:8])
