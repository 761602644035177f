"""Recognises words that stand for a text that is still to be written, in Arabic and in English."""

from __future__ import annotations

import re
from typing import Final

from generator.text.normal import fold


def _phrases(listed: str) -> frozenset[str]:
    """The phrases in ``listed``, which are separated by commas of either language, folded."""
    return frozenset(fold(words.strip()) for words in listed.replace("،", ",").split(","))


# Reminders, wherever they stand in a text. Capitals count, because "to do" is good English.
_REMINDERS: Final = ("TODO", "TBD", "TBC", "TBA", "FIXME", "TKTK", "XXX")
# Two question marks may show surprise; three are a gap.
_INSIDE: Final = re.compile(rf"\b(?:{'|'.join(_REMINDERS)})\b|[Ll]orem [Ii]psum|[?؟]{{3}}")
# A text without any of these is not searched: looking for a few letters takes a tenth of the time.
_SIGNS: Final = (*_REMINDERS, "orem ", "??", "؟؟", "?؟", "؟?")
_FROM_THE_START: Final = re.compile(r"(?:todo|tbd|fixme)\b|[.…?؟!~*_ـ\-–—\s]*$|<[^<>]*>$|\[[^][]*\]$")
# Texts that say that a text is still to come. The whole text must be one of them, folded and without punctuation
# around.
_COMING: Final = _phrases("""
    to do, tbc, tba, tktk, some text, your text, text here, translate me, to translate, to be translated,
    translation pending, translation needed, translation missing, not translated, not translated yet, to be written,
    to be done, to be added, to be confirmed, to be determined, to be decided, coming soon,
    نص هنا، اكتب هنا، للترجمة، ترجمة لاحقا، يترجم لاحقا، تترجم لاحقا، سيترجم لاحقا، لم يترجم بعد، لم تترجم بعد،
    قيد الترجمة، بانتظار الترجمة، قيد الكتابة، يكتب لاحقا، تكتب لاحقا، يضاف لاحقا، تضاف لاحقا، سيكتب لاحقا،
    سيضاف لاحقا، يحدد لاحقا
""")
# The same for texts that may also be meant: a term may be called "translation".
_DOUBTFUL: Final = _phrases("""
    tk, xx, n/a, nil, null, none, text, placeholder, untitled, translation, translate,
    نص، النص، الاسم، العنوان، ترجمة، الترجمة، لم يترجم، لم تترجم، قيد الإعداد، قيد الإنشاء، تحت الإنشاء، لاحقا،
    مؤقت، غير متوفر، لا يوجد
""")
_LONGEST: Final = max(map(len, _COMING | _DOUBTFUL)) + 8


def is_draft(text: str) -> bool:
    """Whether ``text`` is not written yet: it is a reminder, only punctuation, or a placeholder in brackets."""
    for sign in _SIGNS:
        if sign in text and _INSIDE.search(text):
            return True
    return bool(_FROM_THE_START.match(text)) or _bare(text) in _COMING


def may_be_draft(text: str) -> bool:
    """Whether ``text`` is a word that often stands for a text to come, but may also be meant."""
    return _bare(text) in _DOUBTFUL


def _bare(text: str) -> str:
    """``text`` folded and without punctuation around it; empty if it is longer than all phrases above."""
    return fold(text).strip(" .…:!?؟،()*_-ـ") if len(text) <= _LONGEST else ""
