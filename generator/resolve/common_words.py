"""Words that stand in every article, whatever it tells: no name may be one of them.

Linguistic data, no subject, listed by hand. They are for warnings only: what the linker makes of a word is decided by
``linking.tables``, where ``COMMON`` holds further words of this sort.
"""

from __future__ import annotations

from typing import Final

# The verbs with which news reports.
VERBS: Final = frozenset(
    """
قال قالت قالوا يقول تقول أعلن أعلنت يعلن أكد أكدت يؤكد أضاف أضافت يضيف ذكر ذكرت يذكر أوضح أوضحت يوضح صرح صرحت أشار أشارت
يشير اعتبر اعتبرت رأى رأت يرى ترى جاء جاءت يأتي يمكن يجب ينبغي يريد تريد طلب طلبت دعا دعت يتم صار أصبح أصبحت يصبح ظل ظلت
""".split()
)
# The closed classes of English, and its verbs of saying.
ENGLISH: Final = frozenset(
    """
a about above across after again against ago all almost along already also although always am amid among an and another
any anyone anything are around as at away be became because become been before behind being below between both but by
can cannot could did do does done down during each either else even ever every everyone everything few for from further
had has have he her here hers herself him himself his how however i if in indeed into is it its itself just least less
let like many may me meanwhile might mine more most much must my myself neither never no nobody none nor not nothing now
of off often on once one only onto or other others our ours out over own per perhaps quite rather said same say says
several shall she should since so some somebody someone something still such than that the their theirs them themselves
then there therefore these they this those though through thus to together told too toward towards under unless until up
upon us very was we well were what whatever when where whether which while who whom whose why will with within without
would yet you your yours
""".split()
)
# What anybody and anything may be called: no proper name, but a term of a glossary perhaps.
NOUNS: Final = frozenset(
    """
رئيس رئيسة وزير وزيرة سفير سفيرة مدير مديرة قائد أمين متحدث متحدثة ناطق مسؤول مسؤولون مصدر مصادر خبير خبراء محلل محللون
نائب ملك أمير رجل امرأة شخص أشخاص ناس شعب حكومة دولة دول بلد بلدان عاصمة مدينة منطقة حدود شمال جنوب شرق غرب عالم جيش
قوات جنود حرب سلام أزمة اتفاق اجتماع قمة زيارة قرار خطة مقترح تقرير خبر أخبار صحيفة صحف وكالة قناة شركة مجلس حزب لجنة
منظمة مؤسسة هيئة برلمان محكمة حلف تحالف اتحاد حلفاء طرف أطراف
president minister ambassador director commander chief secretary spokesman spokeswoman spokesperson official officials
source sources expert experts analyst analysts deputy king prince man woman person people nation government state states
country countries capital city region border borders north south east west world army force forces soldiers troops war
peace crisis agreement deal meeting summit visit decision plan proposal report news newspaper newspapers agency channel
company council party committee organization organisation institution parliament court alliance coalition union allies
""".split()
)
