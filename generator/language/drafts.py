"""What stands for a text that somebody wants to write later, in Arabic and in English."""

from __future__ import annotations

import re
from typing import Final

from generator.text.normal import fold


def _phrases(listed: str) -> frozenset[str]:
    return frozenset(fold(words.strip()) for words in listed.replace("،", ",").split(","))


# Anywhere in a text; capitals matter, for "to do" is English, and a row of letters says nothing. Two question marks
# are surprise, three are a gap.
_INSIDE: Final = re.compile(r"\b(?:TODO|TBD|TBC|TBA|FIXME|TKTK|XXX)\b|[Ll]orem [Ii]psum|[?؟]{3}")
# A text without any of these is not searched: looking for a few letters takes a tenth of the time.
_SIGNS: Final = ("TODO", "TBD", "TBC", "TBA", "FIXME", "TKTK", "XXX", "orem ", "??", "؟؟", "?؟", "؟?")
_FROM_THE_START: Final = re.compile(r"(?:todo|tbd|fixme)\b|[.…?؟!~*_ـ\-–—\s]*$|<[^<>]*>$|\[[^][]*\]$")
# As a whole, folded and without signs around them. These say that a text is still to come.
_COMING: Final = _phrases("""
    to do, tbc, tba, tktk, some text, your text, text here, translate me, to translate, to be translated,
    translation pending, translation needed, translation missing, not translated, not translated yet, to be written,
    to be done, to be added, to be confirmed, to be determined, to be decided, coming soon,
    نص هنا، اكتب هنا، للترجمة، ترجمة لاحقا، يترجم لاحقا، تترجم لاحقا، سيترجم لاحقا، لم يترجم بعد، لم تترجم بعد،
    قيد الترجمة، بانتظار الترجمة، قيد الكتابة، يكتب لاحقا، تكتب لاحقا، يضاف لاحقا، تضاف لاحقا، سيكتب لاحقا،
    سيضاف لاحقا، يحدد لاحقا
""")
# These may be the whole of a good text, too: a term is called "translation", a post is temporary.
_DOUBTFUL: Final = _phrases("""
    tk, xx, n/a, nil, null, none, text, placeholder, untitled, translation, translate,
    نص، النص، الاسم، العنوان، ترجمة، الترجمة، لم يترجم، لم تترجم، قيد الإعداد، قيد الإنشاء، تحت الإنشاء، لاحقا،
    مؤقت، غير متوفر، لا يوجد
""")
_LONGEST: Final = max(map(len, _COMING | _DOUBTFUL)) + 8


def is_draft(text: str) -> bool:
    """Whether ``text`` is not written yet: a reminder, signs alone, a frame to be filled."""
    if any(sign in text for sign in _SIGNS) and _INSIDE.search(text):
        return True
    return bool(_FROM_THE_START.match(text)) or _bare(text) in _COMING


def may_be_draft(text: str) -> bool:
    """Whether ``text`` is a word that often stands for a text to come, and may be meant."""
    return _bare(text) in _DOUBTFUL


def _bare(text: str) -> str:
    """``text`` as the phrases above are written; nothing for one that is longer than all of them."""
    return fold(text).strip(" .…:!?؟،()*_-ـ") if len(text) <= _LONGEST else ""
