"""The Arabic words for dates, as folded text. They are about the language and not about any article.

The names of months are those of Egypt and the Gulf, of the Levant and Iraq, and of the Maghreb (CLDR: ``ar``,
``ar_SY`` and ``ar_IQ``, ``ar_DZ``, ``ar_TN``, ``ar_MA``). Spellings that folding makes equal (hamza, ta marbuta, alef
maqsura) need to stand here only once.
"""

from __future__ import annotations

from .meanings import CURRENT, FUTURE, PAST
from .parts import AUTUMN, EARLY, LATE, MID, SPRING, SUMMER, WINTER
from .tokens import folded


def _fold(words: str) -> str:
    return " ".join(map(folded, words.split()))


def _numbered(*rows: str) -> dict[str, int]:
    """The names in each row, separated by commas, with the number of the row from 1."""
    return {_fold(name): number for number, row in enumerate(rows, 1) for name in row.split("،")}


def _table(values: dict[int, str]) -> dict[str, int]:
    """The value of each name; the names in ``values`` are separated by commas."""
    return {_fold(name): value for value, names in values.items() for name in names.split("،")}


def words(text: str) -> tuple[str, ...]:
    """The names in ``text``, which are separated by Arabic commas, folded."""
    return tuple(_fold(name) for name in text.split("،"))


MONTHS = _numbered(
    "يناير، كانون الثاني، كانون ثاني، كانون ثان، جانفي، ينايِر",
    "فبراير، شباط، فيفري، فبرايِر، فيبراير",
    "مارس، آذار، اذار",
    "أبريل، إبريل، نيسان، أفريل، ابريل",
    "مايو، أيار، آيار، ماي، ايار",
    "يونيو، يونيه، حزيران، جوان",
    "يوليو، يوليه، تموز، جويلية، يوليوز",
    "أغسطس، آب، غشت، أوت، آغسطس",
    "سبتمبر، أيلول، شتنبر، سيبتمبر",
    "أكتوبر، تشرين الأول، تشرين أول، اكتوبر",
    "نوفمبر، تشرين الثاني، تشرين ثاني، تشرين ثان، نونبر",
    "ديسمبر، كانون الأول، كانون أول، دجنبر",
)
# These are also verbs, "father", or names of people and cars. They are months only if a word beside them says so.
WEAK_MONTHS = frozenset(words("مارس، مايو، آب، نيسان، جوان، أوت، ماي"))
# August has a madda; without it, the same letters are a form of "father".
MADDA_MONTH = folded("آب")
HIJRI_MONTHS = words(
    "محرم، صفر، ربيع الأول، ربيع الآخر، ربيع الثاني، جمادى الأولى، جمادى الأول، جمادى الآخرة، جمادى الثانية،"
    " رجب، شعبان، رمضان، شوال، ذي القعدة، ذو القعدة، ذي الحجة، ذو الحجة"
)
WEEKDAYS = {
    name: number - 1
    for name, number in _numbered(
        "الاثنين، الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"
    ).items()
}
# After these words the name of a weekday means something else, such as the prayer of Friday.
NO_WEEKDAY_AFTER = frozenset(words("صلاة، خطبة، كلا، هذين، هذان، أحد، إمام، مسجد"))

_TEENS = "الحادي عشر، الثاني عشر، الثالث عشر، الرابع عشر، الخامس عشر، السادس عشر، السابع عشر، الثامن عشر، التاسع عشر"
_ONES = "الأول، الثاني، الثالث، الرابع، الخامس، السادس، السابع، الثامن، التاسع، العاشر"
ORDINALS = {name: number for number, name in enumerate((*words(_ONES), *words(_TEENS)), 1)}
for _tens, _names in ((20, "العشرين، العشرون"), (30, "الثلاثين، الثلاثون")):
    for _name in words(_names):
        ORDINALS[_name] = _tens
        for _number, _one in enumerate(
            words("الحادي، الثاني، الثالث، الرابع، الخامس، السادس، السابع، الثامن، التاسع"), 1
        ):
            if _tens + _number <= 31:
                ORDINALS[f"{_one} {folded('و')}{_name}"] = _tens + _number
LAST = words("الأخير، الأخيرة")

_COUNTS = {
    1: "واحد، واحدة", 2: "اثنين، اثنتين، اثنان، اثنتان", 3: "ثلاثة، ثلاث", 4: "أربعة، أربع", 5: "خمسة، خمس",
    6: "ستة، ست", 7: "سبعة، سبع", 8: "ثمانية، ثماني، ثمان", 9: "تسعة، تسع", 10: "عشرة، عشر",
    11: "أحد عشر، إحدى عشرة", 12: "اثني عشر، اثنا عشر، اثنتي عشرة", 13: "ثلاثة عشر، ثلاث عشرة",
    14: "أربعة عشر، أربع عشرة", 15: "خمسة عشر، خمس عشرة", 16: "ستة عشر، ست عشرة", 17: "سبعة عشر، سبع عشرة",
    18: "ثمانية عشر، ثماني عشرة", 19: "تسعة عشر، تسع عشرة", 20: "عشرين، عشرون", 30: "ثلاثين، ثلاثون",
    40: "أربعين، أربعون", 50: "خمسين، خمسون", 60: "ستين، ستون", 70: "سبعين، سبعون", 80: "ثمانين، ثمانون",
    90: "تسعين، تسعون", 100: "مئة، مائة", 25: "خمسة وعشرين، خمس وعشرين",
}  # fmt: skip
COUNTS = _table(_COUNTS)
DEFINITE_COUNTS = {f"{folded('ال')}{name}": number for name, number in COUNTS.items() if " " not in name}

SINGULARS = {
    "hour": "ساعة", "day": "يوم، يوما", "week": "أسبوع، أسبوعا", "month": "شهر، شهرا", "year": "عام، عاما، سنة",
    "decade": "عقد، عقدا", "century": "قرن، قرنا",
}  # fmt: skip
DUALS = {
    "hour": "ساعتين، ساعتان", "day": "يومين، يومان", "week": "أسبوعين، أسبوعان", "month": "شهرين، شهران",
    "year": "عامين، عامان، سنتين، سنتان", "decade": "عقدين، عقدان", "century": "قرنين، قرنان",
}  # fmt: skip
PLURALS = {
    "hour": "ساعات", "day": "أيام", "week": "أسابيع", "month": "أشهر، شهور", "year": "أعوام، سنوات، سنين",
    "decade": "عقود", "century": "قرون",
}  # fmt: skip


def _units(table: dict[str, str]) -> dict[str, str]:
    return {name: unit for unit, names in table.items() for name in words(names)}


SINGULAR_UNITS, DUAL_UNITS, PLURAL_UNITS = _units(SINGULARS), _units(DUALS), _units(PLURALS)
UNITS = {**SINGULAR_UNITS, **DUAL_UNITS, **PLURAL_UNITS}
# Units with the article; "tonight" counts as a day.
DEFINITE_UNITS = {f"{folded('ال')}{name}": unit for name, unit in SINGULAR_UNITS.items()} | {folded("الليلة"): "day"}

SIDES = _table(
    {
        PAST: "الماضي، الماضية، المنصرم، المنصرمة، الفائت، الفائتة",
        CURRENT: "الجاري، الجارية، الحالي، الحالية",
        FUTURE: "المقبل، المقبلة، القادم، القادمة، الآتي، الآتية",
    }
)
# The sides of plurals and duals; these have also "the recent".
STRETCH_SIDES = SIDES | _table(
    {
        PAST: "الأخير، الأخيرة، الأخيرين، الأخيرتين، الماضيين، الماضيتين، المنصرمين، الماضيات، الأخيران، الماضيان",
        FUTURE: "المقبلين، المقبلتين، القادمين، القادمتين، المقبلان، القادمان",
    }
)
SPOKEN = _table({-1: "السابق، السابقة", 1: "التالي، التالية، اللاحق", 0: "نفسه، نفسها، ذاته، ذاتها"})

ADVERBS = _table(
    {
        0: "اليوم، الليلة، هذا اليوم، هذه الليلة، هذا الصباح، هذا المساء",
        -1: "أمس، الأمس، البارحة، ليلة أمس",
        -2: "أول من أمس، أول أمس، أمس الأول، قبل أمس، الليلة قبل الماضية",
        1: "غد، غدا، الغد، يوم غد",
        2: "بعد غد، بعد الغد",
    }
)
# Before these words "the day" does not mean today: "the first day", "World Day", "that very day".
_NOT_TODAY = (
    frozenset(
        words(
            "العالمي، الدولي، الوطني، العربي، الواحد، المفتوح، الأخير، الأولى، الموعود، المشهود، المقبل، الماضي، القادم"
        )
    )
    | {name.split(" ")[0] for name in ORDINALS}
    | SPOKEN.keys()
)

# Words before which an adverb is not one. "Dire need" begins with the letters of "yesterday".
NOT_AFTER_ADVERB = {folded("اليوم"): _NOT_TODAY, folded("أمس"): frozenset(words("الحاجة"))}

DAY_PARTS = words(
    "صباح، فجر، ظهر، عصر، مساء، ليل، ليلة، عشية، ضحى، بعد ظهر، بعد عصر، قبيل فجر، منتصف ليل، وقت متأخر من مساء،"
    " وقت متأخر من ليل، ساعة متأخرة من مساء، ساعة متأخرة من ليل، وقت سابق من، وقت لاحق من، نهار، مغرب"
)
THIRDS = _table(
    {
        EARLY: "مطلع، أوائل، أول، بداية، بدايات، مستهل",
        MID: "منتصف، أواسط، وسط",
        LATE: "أواخر، نهاية، نهايات، آخر، ختام",
    }
)
SEASONS = _table({SPRING: "ربيع، الربيع", SUMMER: "صيف، الصيف", AUTUMN: "خريف، الخريف", WINTER: "شتاء، الشتاء"})
FRACTIONS = _table({2: "النصف", 3: "الثلث", 4: "الربع", 10: "العقد"})
DECADES = _table(
    {
        tens: f"{stem}ينيات، {stem}ينات، ال{stem}ينيات، ال{stem}ينات"
        for tens, stem in (
            (20, "عشر"), (30, "ثلاث"), (40, "أربع"), (50, "خمس"), (60, "ست"), (70, "سبع"), (80, "ثمان"), (90, "تسع")
        )
    }
)  # fmt: skip

NOW = words("حاليا، الآن، راهنا، هذه الأيام، الوقت الحالي، الوقت الراهن، الوقت الحاضر، الفترة الحالية، المرحلة الحالية")
LATELY = words(
    "مؤخرا، سابقا، وقت سابق، الآونة الأخيرة، الفترة الأخيرة، وقت مضى، فترة سابقة، الفترة الماضية، قبل قليل، منذ قليل"
)
SHORTLY = words("قريبا، وقت قريب، القريب العاجل، الفترة المقبلة، المرحلة المقبلة، الفترة القادمة، المرحلة القادمة")
THEN = words("يومها، يومئذ، حينها، حينئذ، آنذاك، وقتها، وقتذاك، عندئذ، لاحقا، وقت لاحق، حينذاك، ساعتها")

# After these words a bare number of four digits is a year (YEAR_CUES), and a doubtful word is a month (MONTH_CUES).
YEAR_CUES = frozenset(
    words(
        "في، منذ، بحلول، قبل، بعد، حتى، خلال، عام، العام، سنة، السنة، مطلع، أوائل، بداية، مستهل، منتصف، أواسط، أواخر،"
        " نهاية، آخر، ختام، حلول، طوال، طيلة، الأعوام، السنوات، أعوام، سنوات،"
        " حرب، انتخابات، موازنة، ميزانية، قمة، ثورة، اتفاق، اتفاقية، معاهدة،"
        " دستور، أزمة، مونديال، أولمبياد، انقلاب، هجمات، أحداث"
    )
)
MONTH_CUES = frozenset(
    words(
        "في، منذ، بحلول، قبل، بعد، حتى، خلال، شهر، شهري، أشهر، أول،"
        " مطلع، أوائل، بداية، مستهل، منتصف، أواسط، أواخر، نهاية، آخر، ختام،"
        " حلول، طوال، إلى، بين، ثم، و"
    )
)
# Things that are counted: a number before these is not a year.
COUNTED = frozenset(
    words(
        "جندي، جنديا، شخص، شخصا، دولار، يورو، ألف، مليون، مليار، كيلومتر، كلم، كم، متر، قتيل، قتيلا، جريح، مقاتل، طن،"
        " صاروخ، صاروخا، مسيرة، دبابة، نقطة، وحدة، حالة، موقع، ريال، درهم، جنيه، دينار، روبل، ليرة، عام، عاما، سنة،"
        " يوم، يوما، ساعة، شهر، شهرا، أسبوع، أسبوعا، دقيقة، متظاهر، عسكري، موظف، شركة، أسرة، طفل"
    )
) | frozenset("%٪$€")


def is_one(word: str, cues: frozenset[str]) -> bool:
    """Whether ``word`` is one of ``cues``, alone or with the prefix b- or l-."""
    return word in cues or (word[:1] in ("ب", "ل") and word[1:] in cues)
