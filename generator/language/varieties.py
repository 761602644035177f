"""Which languages are Arabic: those that have the article «ال»."""

from __future__ import annotations

# The members of the macrolanguage "ara" in ISO 639-3, and its own two codes. Other languages that are written from the
# right, such as Persian, Urdu and Hebrew, have another article or none.
_ARABIC = frozenset(
    "ar ara aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp "
    "pga shu ssh".split()
)


def is_arabic(lang: str) -> bool:
    """Whether the BCP 47 tag ``lang`` names Arabic or a variety of it, such as ``ar-EG`` or ``arz``."""
    return lang.replace("_", "-").partition("-")[0].lower() in _ARABIC
