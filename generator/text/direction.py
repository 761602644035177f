"""Which languages run from right to left, and which runs inside their texts do not.

Bidi (UAX #9) shows Arabic words and single numbers right by itself. It turns round what stands between digits and
letters of two directions: ``80%`` becomes ``%80`` to the eye, ``name@example.org`` becomes ``example.org@name``.
``foreign_runs`` finds what a careful typographer would set from left to right in one piece.
Its twin is ``overrides/assets/javascripts/search/direction.js``.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.text.characters import codes_of
from generator.text.foreign import trimmed_runs

# Scripts that run from right to left (ISO 15924), and the languages written in one of them where a tag names no script:
# likelySubtags of CLDR, held to it by a test.
_SCRIPTS = frozenset(
    "Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo "
    "Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Todr Yezi".split()
)
_LANGUAGES = frozenset(
    (
        "aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq amw apc apd ar arc arq ars ary arz "
        "ask atn auj auz avd avl ayh ayl ayn ayp azb bal bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk bsh bsk "
        "chg cja ckb clh czk dcc def deh dgl dmk dml dv ecy esh fa fay faz fia fub gbz ggg gha ghr gig gjk gju glh "
        "glk gwc gwf gwt gzi hac haz hbo he hkh hnd hno hoh hrt hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog "
        "jpa jpr jrb jye kbu kby kcy kfm khw klj kmz kqd ks ktl kvx kxp lad lah lhs lki lrc lrk lrl lsa lsd lss luv "
        "luz mby mde mfa mfi mhj mid mki mnj mve mvy myz mzn nli nlm nqo ntz nyq oar obm odk oru ota otk oui pal pbt "
        "pgd phl phn phr phv plk pra prc prd prx ps psh psi pst qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds "
        "sgr sgy shd shm shu shv siy siz skr smp smy sog sqo sqt srh srz ssh sts swb syc syn syr tjo tks tmr tov tra "
        "trg trm trw ug ur ush uzs vaf vgr vmh wbk wlo wne wni wsv xco xhe xka xkc xkj xkp xld xly xmn xmr xna xpr "
        "xsa xvi ydg yhd yi yih yud zba zdj zrp zum "
    ).split()
)
# Where another script is used in a region than elsewhere.
_OTHERWISE = frozenset(
    "az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-LB ky-CN ms-CC pa-PK sd-IN tg-PK ug-KZ ug-MN uz-AF".split()
)


def is_rtl(lang: str) -> bool:
    """Whether the language of the BCP 47 tag ``lang`` is written from right to left: ``ar``, ``az-Arab``, ``pa-PK``.

    The script decides if the tag names one. A language that nobody knows is not.
    """
    language, *subtags = lang.replace("_", "-").split("-")
    for subtag in subtags:
        if len(subtag) == 4 and subtag.isalpha():
            return subtag.title() in _SCRIPTS
    language = language.lower()
    elsewhere = any(f"{language}-{subtag.upper()}" in _OTHERWISE for subtag in subtags)
    return (language in _LANGUAGES) != elsewhere


def direction(lang: str) -> str:
    """``rtl`` or ``ltr``, for the ``dir`` attribute."""
    return "rtl" if is_rtl(lang) else "ltr"


def foreign_runs(words: str, lang: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where ``words`` of a right-to-left language hold runs whose order bidi would change, or change around them.

    Args:
        words: A text; a run never goes over the end of a line in it.
        lang: Its language. Texts of other directions have no such runs.
        start: Where to begin, in code points.
        end: Where to end. What surrounds the stretch is seen, so a run is the same in each stretch that holds it.

    Yields:
        Half-open pairs of offsets in code points, in order, none overlapping, cut at ``start`` and ``end``.

    """
    end = len(words) if end is None else end
    if not is_rtl(lang) or start >= end:
        return
    first = words.rfind("\n", 0, start) + 1
    last = words.find("\n", end)
    line = words[first : len(words) if last < 0 else last]
    for run_start, run_end in trimmed_runs(line, codes_of(line)):
        cut = max(start, first + run_start), min(end, first + run_end)
        if cut[0] < cut[1]:
            yield cut
