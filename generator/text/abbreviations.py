"""Words that are written with a full stop, and words that tell whether a sentence goes on behind one.

Tables only; ``stops`` says how they are read. Gathered from the lists that Unicode (CLDR, sentence suppressions
of English), Moses and Pragmatic Segmenter keep, and from Arabic newspapers. All are written without their last
stop. A Latin word is also known in capitals ("MR."), and one in small letters also at the head of a sentence.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


def _latin(*lines: str) -> frozenset[str]:
    words = _words(*lines)
    return words | {word.upper() for word in words} | {word[:1].upper() + word[1:] for word in words}


# Before a name, or before what is explained: the sentence always goes on.
LEADING = _latin(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Hon Rev Fr Msgr Mgr Mme Mmes Mlle Rt Pres Amb Atty Supt Insp Det Assoc",
    "Asst Gen Gens Maj Col Cols Lt Lieut Sgt Capt Capts Cmdr Cdr Comdr Adm Brig Cpl Pvt Pte Pfc Ens",
    "Sen Sens Rep Reps Gov Govs Ald Mt Mts Ft Ste Ph Th Wm Geo Chas Thos Jos",
    "vs v viz cf e.g eg i.e ie ca approx incl esp",
)
# Before a number: "No. 5", "Nov. 25". Before anything else the stop ends the sentence.
COUNTING = _latin(
    "no nos fig figs vol vols ch sec tel ext ft lb lbs oz",
    "No Nos Nr Art Arts Fig Figs Vol Vols Ch Sec Secs Pt Par Para Eq Op App Tel Ext Ser p pp fl Rs",
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
) | {"c"}  # "C." is an initial
# The sentence goes on, unless a word stands behind that begins one (``OPENERS``). Of letters with stops between
# them ("U.S.", "D.C.") and of initials the same is true: in news "U.S." stands far more often before a name of
# something American than at the end of a sentence.
OPEN = _latin(
    "al St Inc Ltd Co Cos Corp Bros Ave Blvd Rd Hwy Dept Univ Assn Govt Natl Intl Mfg Bldg",
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ont Ore Pa Que Tenn",
    "Tex Va Vt Wash Wis Wyo",
)
# Of the day: the sentence goes on before a day, a month or a zone.
HOURS = _latin("a.m p.m")
BEHIND_HOURS = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
    "ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST Eastern Central Mountain Pacific Greenwich",
)
# "At 5 a.m." begins a sentence and cannot be a whole one.
BEFORE_HOURS = _words("At By Around About Before After Since Until From")

# Words with which sentences begin and names do not.
OPENERS = _words(
    "The This That These Those There Then They He She It We You I A An As At By For From In On Of With Without",
    "Under During Despite Until Since Before After While When Where What Why How Who Which If But And Or Nor Yet",
    "However Meanwhile Moreover Although Though Because Both Each Every Some Many Most More Several Such",
    "Nobody Nothing None Everyone Everybody Everything Someone Somebody Something Neither Either Others Instead",
    "Nevertheless Nonetheless Therefore Thus Indeed Perhaps So Even Just Soon According Following Among",
    "His Her Hers Its Their Our My Your Not Now No Also Once Only Earlier Later Last Still Here Yesterday",
)
# A letter behind one of these is a number among its like ("Vitamin C.", "World War I.") and no initial.
LETTERED = _words(
    "Plan Vitamin Group Type Class Grade Hepatitis War Phase Part Section Category Area Zone Team Annex Appendix",
    "plan vitamin group type class grade hepatitis war phase part section category area zone team annex appendix",
    "فيتامين فيتامينات حرف الحرف",
)
# The same for letters that are no titles: «المنطقة ج.», but «رئيس المنطقة د. سامي».
LETTERED_NO_TITLE = _words(
    "منطقة المنطقة المناطق مجموعة المجموعة فئة الفئة قسم القسم فقرة الفقرة بند البند نقطة النقطة درجة الدرجة",
    "خطة الخطة نوع النوع فصيلة ملحق الملحق قائمة القائمة الكبد التهاب",
)

# Titles before a name; what stands behind a letter is never the next sentence.
ARABIC_TITLE_LETTERS = frozenset("أادمآشذ")
ARABIC_TITLES = _words(
    "د أ ا م ش ذ آ دة ذة أد اد بروف البروف",
    "لد لأ لذ فد فأ ودة وذة وأد وبروف والبروف",
)
# Before a page, a part or a box.
ARABIC_COUNTING = _words("صص مج تح ص.ب س.ت ت.ف")
# Units and eras, which stand behind a number and may end a sentence: «عام 1445 هـ.», «الساعة 8 م.».
ARABIC_UNITS = frozenset("مهصكلغسق") | _words("كم كلم سم مم ملم كغ كغم غم مل")
# Before or behind Christ or the Hijra, without a number before them. Other letters with stops between them («ش.م.ل.»,
# «أ.ف.ب.») are names: behind them the sentence goes on, unless a word stands there that begins one.
ARABIC_ERAS = _words("ق.م ق.ه ق.هـ ب.م")
# These may end a sentence anywhere.
ARABIC_OPEN = _words("إلخ الخ آلخ ألخ وإلخ والخ")
# Proclitics before a title of several letters: «وأ.د. سامي», «لأ.م.د. سامي».
ARABIC_PROCLITICS = "وفبلك"

# Arabic has no capitals: behind what may end a sentence, it goes on with these words alone.
ARABIC_CONTINUATIONS = _words(
    "الموافق الموافقة الموافقين إن أن إنه إنها إنهم أنه أنها أنهم بأن بأنه بأنها أو أي الذي التي الذين اللذين اللتين",
    "اللواتي حيث عن من إلى الى على في مع حتى بين ضد منذ لدى عبر",
)
# These begin no sentence, whatever stands behind them.
ARABIC_ADVERBS = _words("فقط تقريبا تقريباً تقريبًا بتوقيت بالتوقيت أمس")
# Besides «و», these join a sentence to the one before.
ARABIC_OPENERS = _words(
    "ثم أما لكن كما إلا بينما فيما غير كذلك لذلك هكذا بدوره بدورها يذكر يُذكر يشار يُشار تجدر أخيرا أخيراً",
)
# A preposition of these begins a sentence with them: «من جهته», «في المقابل», «إلى ذلك».
ARABIC_CONNECTIVES = _words(
    "جهة جهته جهتها جهتهم جانب جانبه جانبها جانبهم ناحية ناحيته ناحيتها ثم هنا المقابل حين غضون الأثناء سياق السياق",
    "هذا هذه ذلك تلك صعيد الصعيد الرغم الأرجح الأقل المقرر المنتظر المتوقع الوقت الختام النهاية البداية الواقع الأثر",
)
