"""Where a name may begin and end in running text, in any script: patterns for this program and for a browser.

A name in Latin stands by itself beside any other script ("在Meta工作"). One in a script without spaces is found
wherever it stands, since nobody can tell words apart there without a dictionary; but not inside a syllable, nor inside
a word in katakana. Some scripts write without a space what is a word of its own elsewhere: Korean behind the name,
which the few endings here tell, and Hebrew, Arabic and Ethiopic before it. There a name of a few letters might be the
rest of any word ("ועדה" is a committee), so only longer ones are found.
"""

import regex

from dossier.text.scripts import AFTER, BEFORE, CLOSED, KATAKANA, RUNNING, STACKED, WORD, is_plain
from dossier.text.word_lists import any_of, words

LONG, LONG_SYLLABIC = 4, 3  # letters of a name that is found behind a prefix, and of one in Ethiopic
_EUROPEAN = r"\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{N}_"
_WHOLE = rf"(?!\p{{M}}|[{AFTER}]|{CLOSED})(?<![{BEFORE}{STACKED}])(?!(?<=[{KATAKANA}])[{KATAKANA}])"
_TITLES = words("씨 님 측 군 양 이")
_PARTICLES = words(
    """
    은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 와 과 랑 이랑 로 으로 로서 으로서 로부터 으로부터 도 만 부터
    까지 보다 처럼 나 이나 라고 이라고 라는 이라는 라며 이라며 다 이다 였다 이었다 든 조차 마저 밖에 에는 에도 에서는
    에서도 에게는 에게도 와의 과의 와는 과는 로는 으로는 만이 만은 까지도 부터는
    """
)
_HEBREW = "ו?(?:כש|ש|מש)?[בהכלמ]?"
_ARABIC = "[وف]?(?:[بكل]?ال|لل|[بكل])?"
_ETHIOPIC = "[የበለከ]"


START = rf"(?:(?<![{WORD}])|(?<=[{RUNNING}])|(?=[{RUNNING}])|(?<![{_EUROPEAN}])(?=[{_EUROPEAN}])){_WHOLE}"
"""Before a name."""

PREFIXED = "(?:{})".format(
    "|".join(
        rf"(?<=(?<![{WORD}]){prefix})(?=\p{{Script={script}}})"
        for script, prefix in (("Hebrew", _HEBREW), ("Arabic", _ARABIC), ("Ethiopic", _ETHIOPIC))
    )
)
"""Before a name that `may_be_prefixed`, behind what other languages write as a word of its own."""

END = (
    rf"(?:(?:(?![{WORD}])|(?=[{RUNNING}])|(?<=[{RUNNING}])|(?<=[{_EUROPEAN}])(?![{_EUROPEAN}])){_WHOLE}"
    rf"|(?<=\p{{Script=Hangul}})(?=(?:{any_of(_TITLES)})?(?:{any_of(_PARTICLES)})?(?![{WORD}])))(?!(?<=\p{{Nd}})[.,．]\p{{Nd}})"
)
"""After a name, with its genitive."""

_LETTER = r"(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Ethiopic}])\p{L}"
_SYLLABLE = r"\p{Script=Ethiopic}"


def may_be_prefixed(name: str) -> bool:
    """Whether a name is so long that it is hardly the rest of another word behind a prefix of its script."""
    if is_plain(name):
        return False
    letters = len(regex.findall(_LETTER, name))
    least = LONG_SYLLABIC if regex.match(_SYLLABLE, name) else LONG
    return letters >= least or (letters > 0 and " " in name)
