"""The marks at which a sentence may end, in any script, and what can be told of them without knowing a language.

Marks such as `。` and `।` end a sentence by themselves. Those that mean other things too, `. ! ? …` above all, are held
here to what stands around them only where scripts without capitals are concerned; the rest is up to `sentence`. Thai
and Lao have no mark for the end of a sentence, and a point of theirs shortens a word: a line of them is one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.frozen import dataclass
from dossier.text.scripts import RUNNING, compiled, is_plain
from dossier.text.word_lists import words

CLOSERS = "\"'”“’‘»«›‹)]"
OPENERS = "\"'„“”‚‘’»«›‹¿¡([|*–—-「『（《〈【〔"
WIDE_CLOSERS = "」』）》〉】〕〗〙〛｣］｝＂＇"
_EITHER = "\"'“‘«‹"  # these may open what follows, if nothing stands between
_TITLES = "》〉】〕］｝〗"  # what ends here is called so, and the sentence goes on
_GOES_ON = ",;:、，；：・،؛·—–…"
_NEED_SPACE = ".!?…․۔;:\u037e"

_SPACED_CLOSER = "[ \u00a0\u202f]»(?=\\s)"  # as French sets it; where » opens, as in German, no space follows
_LOST_SPACE = "(?<=[a-zß-öø-ÿ]{3}[.!?])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]*\\s)"  # "on sale.On Monday"
_PLAIN = re.compile(  # linear in any text
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<closers>[{re.escape(CLOSERS)}]*+(?:{_SPACED_CLOSER})?)(?:\s+|{_LOST_SPACE})"
)
MARKS = r"\p{Sentence_Terminal}…།༎"
_MARK = rf"(?!၊)[{MARKS}]|(?<=\p{{Script=Greek}}{{2}})[;\u037e]|(?<=\p{{Script=Armenian}}):"
_CLOSING = rf"(?P<closers>[{re.escape(CLOSERS)}{WIDE_CLOSERS}]*+(?:{_SPACED_CLOSER})?)"
_ANY = rf"(?<![{MARKS}])(?P<stop>(?:{_MARK})++){_CLOSING}(?P<gap>\s*+)"
_WITHIN_NUMBER = r"(?<=[０-９Ａ-Ｚａ-ｚ])．(?=[０-９Ａ-Ｚａ-ｚ])"
_BETWEEN_RUNNING = rf"(?<=[{RUNNING}])[!?]++[{WIDE_CLOSERS}”’]*+(?=[{RUNNING}「『（《“])"
_VERSE = r"\p{Nd}+\s*+॥\s*+"  # the number of a verse between its two marks
_SAID = (  # what comes behind a Chinese quotation and belongs to it
    rf"[^{MARKS}，,、]{{0,12}}?(?:[说說道称稱问問答喊]|表示|指出|强调|強調|补充|補充|解释|解釋)[道着]?(?=[。，：！？]|$)"
)
_ATTRIBUTION = r"\p{Lo}[\p{L}\p{M}]*+(?: [\p{L}\p{M}]++)?+[.،,۔।]"  # who asked it or shouted it, in one or two words
_OPENS_SPEECH = r"(?<=\p{Script=Armenian})\.\s++[«\"“]"  # the Armenian point is also a colon
_CASELESS = r"[\p{Lo}\p{Script=Georgian}][\p{M}\p{Lm}]*+$"
_CASELESS_FIRST = r"[\p{Lo}\p{Script=Georgian}]"
UNMARKED = r"[\p{Script=Thai}\p{Script=Lao}]"
"""Letters of scripts in which no mark ends a sentence that states something: the end of a line does."""
_ONLY_SHORTENS = f"{UNMARKED}$"
_ONE_LETTER = rf"(?![\p{{Script=Hangul}}{RUNNING}])[\p{{Lo}}\p{{Script=Georgian}}]"
_ONE_SYLLABLE = (  # of scripts that write initials and titles so, and seldom a last word
    r"(?=[\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Bengali}])\p{Lo}\p{M}*"
)
_COMMON_SHORT = words(
    """
    dr Dr Mr Mrs Ms prof Prof St Jr Inc Ltd Co Corp vs Sr Sra Srta Dra Hr Fru TP TS ThS GS
    проф Проф акад доц ул им тов αρ κα
    """
)
_BEFORE_NUMBERS = words("No no Nr nr Art art Fig fig pp str cap пп ст стр рис табл сел")
SHORTENED = words(  # titles and initials, these written as they are pronounced
    """
    डॉ डा प्रो श्री सुश्री पं स्व रु सं ले कु मो एस एम आर के जी एन टी वी बी सी डी पी एच एल एफ जे ए
    মো ডা ড প্রফ এম এ எம் எஸ் ஆர் கே ஜி திரு டாக்டர் ఎం ఎస్ ఆర్ కె డాక్టర్ ಡಾ ಶ್ರೀ ഡോ ശ്രീ ડૉ ડો પ્રો શ્રી
    """
)


@dataclass(frozen=True, slots=True)
class EndMark:
    """A mark at `at`, what closes behind it, and where what follows begins; a `sure` one ends a sentence by itself."""

    at: int
    mark: str
    closers: str
    after: int
    sure: bool = False


def stops(line: str) -> Iterator[EndMark]:
    """Where a sentence of a line may end, from left to right."""
    if is_plain(line):
        yield from (EndMark(hit.start(), hit["stop"], hit["closers"], hit.end()) for hit in _PLAIN.finditer(line))
        return
    closing = frozenset([place.start() for place in re.finditer('"', line)][1::2])
    for hit in compiled(_ANY).finditer(line):
        at, mark, end = hit.start(), hit["stop"], hit.end()
        sure = any(sign not in _NEED_SPACE for sign in mark)
        closers = hit["closers"]
        if sure and not hit["gap"] and end < len(line):
            end = at + len(mark)
            while end < hit.end() and (line[end] not in _EITHER or end in closing):
                end += 1
            closers = line[at + len(mark) : end]
        if sure and not _goes_on(line, at, end, closers, gap=bool(hit["gap"])):
            verse = compiled(_VERSE).match(line, end) if "॥" in mark else None
            yield EndMark(at, mark, closers, verse.end() if verse else end, sure=True)
        elif not sure and hit["gap"] and not _is_attributed(line, at, end, closers):
            yield EndMark(at, mark, closers, end)
        elif not sure and (between := compiled(_BETWEEN_RUNNING).match(line, at)):
            yield EndMark(at, mark, line[at + len(mark) : between.end()], between.end(), sure=True)


def most_stops(raw: str) -> int:
    """What the number of stops of a text cannot exceed."""
    return sum(1 for _ in (_PLAIN.finditer(raw) if is_plain(raw) else compiled(_ANY).finditer(raw)))


def _goes_on(line: str, at: int, end: int, closers: str, *, gap: bool) -> bool:
    """Whether the sentence goes on behind a mark that would end it: 「はい。」と言う, “好。”他说, １４．３."""
    if end == len(line):
        return False
    if gap:
        return _is_attributed(line, at, end, closers)
    if line[end] in _GOES_ON or compiled(_WITHIN_NUMBER).match(line, at):
        return True
    if not closers:
        return False
    return closers[0] in _TITLES or "ぁ" <= line[end] <= "ん" or compiled(_SAID).match(line, end) is not None


def _is_attributed(line: str, at: int, end: int, closers: str) -> bool:
    """Whether a quotation and who says it belong together: «هل تبيع؟» سأل الصحفي."""
    if not closers:
        return compiled(_OPENS_SPEECH).match(line, at) is not None
    return line[at] in "!?؟" and compiled(_ATTRIBUTION).match(line, end) is not None


def is_caseless(word: str) -> bool:
    """Whether a word begins with a letter of a script that has no capitals."""
    return not is_plain(word[:1]) and compiled(_CASELESS_FIRST).match(word) is not None


def ends_caseless(word: str) -> bool:
    """Whether the last letter of a word, accents aside, is of a script that has no capitals."""
    return not is_plain(word) and compiled(_CASELESS).search(word) is not None


def is_shortened(word: str) -> bool:
    """Whether a point behind a word shortens it, whatever the language: an initial, a title, any word in Thai."""
    if is_plain(word):
        return False
    last = word.rpartition(".")[2].rpartition("-")[2]
    if compiled(_ONE_LETTER).fullmatch(last) or compiled(_ONE_SYLLABLE).fullmatch(last):
        return True
    return last in SHORTENED or compiled(_ONLY_SHORTENS).search(last) is not None


def is_common_abbreviation(word: str, following: str) -> bool:
    """Whether a word with capitals or a letter is one that languages shorten alike: "Dr. ", "No. 3", "г. "."""
    alone = len(word) == 1 and word.isalpha()
    return alone or word in _COMMON_SHORT or (word in _BEFORE_NUMBERS and following[:1].isdigit())
