"""What somebody may mean who types another word: "antitrust" for "competition law", "bn" for "billion".

The words stand in the files of the languages, in groups; a record that has one of a group is found by the others.
"""

from collections.abc import Iterable, Mapping

from dossier.text.languages import LANGUAGES
from dossier.text.search_forms import typed

LONGEST = 4  # words of what is looked for; no entry has more


def synonyms_of(languages: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """By each word or phrase, as it is typed, the words of its groups in these languages."""
    table: dict[str, tuple[str, ...]] = {}
    for code in dict.fromkeys(languages):
        for group in LANGUAGES[code].synonyms if code in LANGUAGES else ():
            for phrase in group:
                table[typed(phrase)] = tuple(dict.fromkeys((*table.get(typed(phrase), ()), *group)))
    return table


def synonyms_in(texts: Iterable[str], table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What else is meant by words of these texts, without what they say themselves."""
    found: dict[str, None] = {}
    said: set[str] = set()
    for text in texts:
        words = typed(text).split()
        for at in range(len(words)):
            for length in range(1, LONGEST + 1):
                phrase = " ".join(words[at : at + length])
                if phrase in table:
                    said.add(phrase)
                    found.update(dict.fromkeys(table[phrase]))
    return tuple(phrase for phrase in found if typed(phrase) not in said)
