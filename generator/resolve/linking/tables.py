"""What the linker knows of Arabic: the clitics, and words that only look as if they had some.

Linguistic data, no subject. The grammar of clitics is that of any reference grammar of
modern written Arabic (Ryding 2005, chapters 8 and 12; Badawi, Carter and Gully 2004).
The common words were listed by hand: the closed classes in full, and of nouns and verbs
those of everyday news whose first or last letters could be taken for a clitic.
"""

from __future__ import annotations

from typing import NamedTuple


class Prefix(NamedTuple):
    """What may stand before a name. ``preposition`` puts the word into the genitive."""

    letters: str
    size: int
    article: bool
    preposition: bool

    @property
    def proclitic(self) -> bool:
        """Whether more than an article stands there."""
        return self.letters not in ("", ARTICLE)

    @property
    def merged(self) -> bool:
        """Whether the article has lost its alef to a preposition."""
        return self.article and self.letters.endswith("لل")


ARTICLE = "ال"
# Words that begin so may have the lam in their root, not the article: التزام، التحاق، التقاء.
ROOTED = ARTICLE + "ت"
NOTHING = Prefix("", 0, article=False, preposition=False)


def _prefix(conjunction: str, preposition: str, article: bool) -> Prefix:
    """The article merges with ``ل``: its alef drops, its lam stays."""
    joined = preposition + ("ل" if preposition == "ل" else ARTICLE) if article else preposition
    return Prefix(conjunction + joined, len(conjunction + joined), article, bool(preposition))


def _prefixes() -> dict[str, tuple[Prefix, ...]]:
    """By their first letter."""
    each = [
        _prefix(conjunction, preposition, article)
        for conjunction in ("", "و", "ف")
        for preposition in ("", "ب", "ك", "ل")
        for article in (False, True)
    ]
    return {
        first: tuple(prefix for prefix in each if prefix.letters[:1] in ("", first))
        for first in {prefix.letters[:1] for prefix in each if prefix.letters}
    }


PREFIXES = _prefixes()
# Third person only: nobody tells of himself in the news, and the others look like verbs' endings.
ENCLITICS = {"ه": ("ه",), "ا": ("ها", "هما"), "م": ("هم",), "ن": ("هن",)}

# The sound masculine plural in its two cases.
CASES = {"ون": "ين", "ين": "ون"}

# Plurals of peoples that have no ending to know them by; after a definite noun they are adjectives.
PEOPLES = frozenset("عرب أعراب أكراد كرد أتراك ترك أفغان ألمان أرمن أفارقة هنود مغاربة يهود بربر غجر".split())

_COMMON = """
في من إلى الى على علي عن مع منذ مذ حتى حتي عند لدى لدي لدن بين بينما دون بدون سوى خلا عدا حول قبل بعد بعدما بعيد قبيل
تحت فوق أمام وراء خلف ضد عبر خلال نحو إزاء تجاه وسط أن إن ان أنه إنه انه أنها إنها انها أنهم إنهم انهم لأن لأنه لأنها
لأنهم لان كأن كأنه كأنها لكن لكنه لكنها لكنهم ولكن بأن بأنه بأنها إذ إذا اذا إذن لو لولا لما لم لن لا ليس ليست لست
ليسوا ألا إلا الا أما إما اما أم أو او ثم بل بلى كلا كما كي لكي كيف كيلا كل كلما كلتا كم كان كانت كانوا كن كنت كنا كون
كائن ما ماذا لماذا متى متي أين اين أي اي أية هل هو هي هم هن هما نحن أنا انا أنت انت أنتم هنا هناك هنالك هكذا هذا هذه
هذان هذين هاتان هؤلاء ذلك تلك ذاك أولئك كذلك لذلك بذلك وذلك وهو وهي وهم وهن وهما فهو فهي فهم وهذا وهذه وكان وكانت وقد
فقد قد لقد ولقد فقط قط وفي ففي وفيه وفيما فيما فيه فيها فيهم الذي التي الذين اللذان اللذين اللتان اللتين اللواتي
اللاتي اللائي والذي والتي والذين بالذي للذي للذين للتي به بها بهم بهن بهما بنا بي بك بكم بما بمن بلا له لها لهم لهن
لهما لنا لي لك لكم كهذا كهذه لهذا لهذه بهذا بهذه بتلك منه منها منهم منهن منهما مني عنه عنها عنهم عنهما إليه إليها
إليهم اليه اليها اليهم عليه عليها عليهم عليهما عليهن معه معها معهم لديه لديها لديهم لدينا عنده عندها عندهم مما ممن عما
عمن فيمن ربما رب مثل أيضا ايضا جدا أبدا دائما غدا حيث حيثما حين حينما عندما طالما قلما ريثما أينما لئلا بلد بيد بيت
باب بات باتت بادر بارز بدأ بدا بدأت بدت بدء برد بر برز برهن بشر بصر بطل بطاقة بطاقات بعث بعض بقاء بقي بقيت بقية بكر
بكاء بلاد بلغ بلغت بلوغ بن بنت بنات بنك بنود بند بناء بنى بني بنين بنية بهجة بوابة بورصة بيان بيض بيضاء بيع بيئة بيضة
بؤرة بأس باحث باحثون باع بال بالغ بالغة بالي بحث بحثت بحر بحار بحري بحرية بدر بدل بداية بديل بذل براءة برج برق بركة
برنامج برامج بريد بريق بساط بسط بسيط بسيطة بصمة بضائع بطن بطولة بعثة بغض بغية بقعة بقر بكرة بلاء بلاغ بلدة بلدان بلدية
بلدين بلورة بنان بهاء بوح بوق بؤس بيئي بيروقراطية بيعة فاز فازت فاض فاق فات فارس فارق فاصل فاعل فاقد فان فإن فأن فانه
فإنه فإنها فتح فتحت فتى فتاة فترة فجر فجأة فحص فخر فدية فر فرار فراغ فرح فرد فرز فرس فرص فرصة فرض فرضت فرع فرق فرقة
فريق فساد فسر فسخ فصل فصائل فصيل فضاء فضة فضل فضيحة فطر فعل فعلت فعال فقدت فقر فقرة فقه فقير فك فكان فكر فكرة فلا فلان
فلم فلن فلك فلسفة فليس فما فم فمن فن فنان فندق فني فنية فهل فوج فور فوز فيض فيضان فيل فيلم فئة فئات كاد كادت كاتب
كارثة كاف كافة كافي كامل كاملة كبار كبد كبير كبيرة كبر كتاب كتب كتلة كتابة كثير كثيرة كثافة كرة كرسي كرم كرامة كرس
كراس كسب كسر كشف كشفت كف كفاءة كفاح كفالة كفر كفى كفيل كلام كلب كلف كلفة كلمة كلمات كلي كلية كليات كمال كمية كميات
كمين كنز كنيسة كهرباء كهف كوارث كوب كوكب كيان كيد كيس كيلو لاحظ لاحق لازم لاعب لاعبون لاعبين لافت لافتة لاقى لئن لباس
لبس لجأ لجأت لجان لجنة لجوء لحظة لحظات لحم لحن لحية لذا لسان لص لطف لطيف لعب لعبة لعل لعله لعلها لغة لغات لغز لغم لفت
لفظ لفيف لقاء لقاءات لقب لقمة لقي لقيت لمح لمحة لمس لمن لهب لهجة لهو لواء لوائح لوح لوحة لوم لون ليت ليتر ليل ليلة
ليالي لين وقال وقالت واثق واجب واجبات واجه واجهة واحات واحة واحد واحدة وادي وارد وارث واسع واسعة واصل واصلت واضح واضحة
وافق وافد وافر واقع واقعة واقف واكب والد والدة والي والى وإن وأن وإلى وإذا وإلا ولا ولم ولن ولو ولما وليس وليست ولعل
ولكنه ولكنها وما ومن ومع وعن وعلى وعند وثم وكل وكما وكذلك وكيف وحتى وبعد وقبل وحول وبين وباء وبر وتر وتيرة وتد وثائق
وثيقة وثيق وثبة وجب وجبة وجد وجدت وجدان وجع وجل وجه وجهة وجهات وجوب وجود وجوه وجيز وجيه وحد وحده وحدة وحدات وحش وحل
وحي وحيد وحيدة ود وداع وداد وديعة ورد وردت ورش ورشة ورطة ورع ورق ورقة ورم ورثة وزارة وزاري وزر وزراء وزن وزع وزعت وزير
وزيرة وسائل وسام وسطى وسطاء وسع وسيط وسيلة وشك وشيك وصاية وصف وصفت وصفة وصل وصلت وصلة وصول وصي وصية وضع وضعت وضوح وضيع
وطأة وطن وطني وطنية وظف وظائف وظيفة وعاء وعد وعدت وعود وعورة وعي وعيد وفاء وفاة وفد وفر وفرت وفرة وفق وفود وفيات وقار
وقاية وقائع وقت وقتئذ وقح وقع وقعت وقف وقفت وقفة وقوع وقود وقوف وكالة وكالات وكلاء وكيل ولاء ولادة ولاة ولاية ولايات
ولد ولدت ولع ولي ولوج وليد وليمة وهب وهج وهلة وهمي ويل شبه منتبه انتباه اتجاه مياه جاه رفاه شفاه أفواه كره نزه إله
إلها آلهة
"""
# Whole words that no clitic may be cut from, and that no other word may be a misspelling of.
COMMON = frozenset(_COMMON.split())
