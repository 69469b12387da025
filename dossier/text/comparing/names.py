"""Words that look like names, and whether other texts have them.

Where only names have capitals, a word with one inside a sentence is a name. Where all nouns have them (German), a word
is taken for a name only where it stands as one: behind another with a capital, behind "in" or "von" without an article,
in the place of another name. What spells out an abbreviation, or is another form of the same name, is no other name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from dossier.text.comparing.pools import ACRONYM, NameWord, Pool, fold, pool
from dossier.text.comparing.roles import Named
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.span import Span, touching

MOST_NAMES = 100  # of a text that are compared
MOST_OF_NAME = 2  # words of a name that is not translated; longer ones are of authorities and the like
_NUMBER = re.compile(r"(?: [0-9]+(?![\w.,]))?")  # of a model: "Kite 3"
_WORD = re.compile(r"[^\W_]+")
_AS_LONG = 60  # characters: the name of a currency
_PLURALS = ("e", "er", "s", "n")
_LEAST_OF_FORM = 4  # letters of a word by which a longer name is known
_MOSTLY = 0.8  # of the words of a headline have a capital
Pools = Sequence[tuple[Pool, str]]  # each with the language of its text, empty for a name


def candidates(text: str, language: str, recorded: Sequence[Span]) -> list[NameWord]:
    """The words of a text that may be names, besides those of `recorded`; none in a headline."""
    known = language_of(language)
    found = [
        name
        for name in pool(text, language).capitals[:MOST_NAMES]
        if not touching(recorded, name.start, name.end)
        and not _is_common(known, name)
        and not _is_of_currency(known, name, text)
    ]
    return [] if found and not known.numbers.nouns_capitalised and _is_headline(known, text) else found


def unsupported(
    text: str, language: str, recorded: Sequence[Span], said: Pools, *, quoted: Pools | None = None
) -> Iterator[NameWord]:
    """Those of the candidates that the other texts do not have.

    In a translation, that of what is `quoted`, names of authorities and the like are translated as well, so that there
    only a name counts that stands in the place of another.
    """
    known, own = language_of(language), pool(text, language)
    lacking = [
        name
        for name in candidates(text, language, recorded)
        if not any(each.carries(name.text, known) for each, _ in said)
    ]
    spelled_out = _spelled_out(known, own.capitals, text, said) if lacking else set()
    if quoted is not None and lacking:  # "World Health Organization"
        spelled_out |= {name for run in _runs(known, own.capitals, text) if len(run) > MOST_OF_NAME for name in run}
    for name in lacking:
        if name in spelled_out:
            continue
        if quoted is not None:
            is_name = _is_exchanged(known, name, quoted, own)
        elif known.numbers.nouns_capitalised:
            behind_record = bool(touching(recorded, name.start - 2, name.start))
            is_name = _is_name_among_nouns(known, name, said, own, plain=not behind_record)
        else:
            is_name = not name.opening or name.text in known.comparison.places or _takes_turns(name, said, own)
        if is_name:
            yield name


def _is_common(known: Language, name: NameWord) -> bool:
    low = name.text.lower().replace("’", "'").removesuffix("'s")
    lists = known.comparison
    return (
        low in lists.titles
        or low in lists.measures
        or low in lists.articles
        or (name.opening and low in known.sentences.starters)
        or name.text in known.dates.months
        or name.text in known.dates.weekdays
    )


def _is_of_currency(known: Language, name: NameWord, text: str) -> bool:
    """Whether the word begins the name of a currency ("US dollars"), which is compared as one."""
    rows = known.amounts.currencies.table.get(name.text.lower(), ())
    following = tuple(_WORD.findall(text[name.start : name.start + _AS_LONG].lower())) if rows else ()
    return any(following[: len(words)] == words for words, _ in rows)


def _is_headline(known: Language, text: str) -> bool:
    """Whether nearly all words of a text have a capital, as in an English headline."""
    lists = known.comparison
    bare = [word for word in text.split() if word[0].isalpha() and word.lower() not in lists.articles]
    bare = [word for word in bare if word not in lists.prepositions]
    return len(bare) > 2 and sum(word[0].isupper() for word in bare) > _MOSTLY * len(bare)


def _spelled_out(known: Language, mine: Sequence[NameWord], text: str, said: Pools) -> set[NameWord]:
    """The names that are words of what an abbreviation of the other texts stands for: "Bank of England" for BoE."""
    found: set[NameWord] = set()
    for run in _runs(known, mine, text):
        letters = "".join(word.folded[:1] for word in run)
        for at in range(len(run)):
            for size in ACRONYM:
                if at + size <= len(run) and any(letters[at : at + size] in each.acronyms for each, _ in said):
                    found.update(run[at : at + size])
    return found


def _runs(known: Language, mine: Sequence[NameWord], text: str) -> Iterator[list[NameWord]]:
    """Words with capitals that follow each other, with short words between them ("Bank of England")."""
    run: list[NameWord] = []
    for word in mine:
        between = text[run[-1].end : word.start].split() if run else []
        if not run or len(between) > 2 or not all(each in known.comparison.articles for each in between):
            if run:
                yield run
            run = []
        run.append(word)
    if run:
        yield run


def _others(said: Pools, own: Pool) -> Iterator[tuple[NameWord, Language]]:
    """The names of the other texts that this one does not have, each with its language."""
    for each, code in said:
        known = language_of(code)
        for name in each.capitals[:MOST_NAMES] if code else ():
            if not own.carries(name.text, known) and not _is_common(known, name):
                yield name, known


def _takes_turns(name: NameWord, said: Pools, own: Pool) -> bool:
    """Whether another name stands beside the same word in the other texts, and not in this one.

    Of two words at the beginning of a sentence that may be plurals, nobody can tell whether they are names.
    """
    for other, _ in _others(said, own):
        if name.opening and other.opening and not name.joins and _may_be_plural(name) and _may_be_plural(other):
            continue
        if (name.after and name.after == other.after) or (name.joined and name.before == other.before):
            return True
    return False


def _is_noun(known: Language, name: NameWord) -> bool:
    """Whether a word is rather a noun than a name, by its ending, where all nouns have capitals."""
    lists = known.comparison
    return name.folded.endswith(lists.noun_endings) and name.text not in lists.places


def _is_name_among_nouns(known: Language, name: NameWord, said: Pools, own: Pool, *, plain: bool) -> bool:
    """Whether a word stands as a name does, where all nouns have capitals."""
    lists = known.comparison
    if name.text in lists.places:
        return True
    if _is_noun(known, name):
        return False
    behind_noun = fold(name.before).endswith(lists.noun_endings) or name.before in lists.measures
    if name.joined and ((plain and not behind_noun) or _takes_turns(name, said, own)):
        return True
    for other, theirs in _others(said, own):
        if name.joined and other.joined and name.before == other.before:
            return True
        if name.before in lists.at_places and other.before == name.before:
            return True
        if _is_noun(theirs, other):
            continue
        if name.before in lists.at_places and other.before in lists.at_places:
            return True
        if name.before in lists.at_names and other.before == name.before and not _may_be_plural(name):
            return True
        same = bool(name.after) and name.after == other.after and name.after not in lists.prepositions
        if same and ((name.joins and other.joins) or (name.opening and other.opening)):
            return True
    return False


def _may_be_plural(name: NameWord) -> bool:
    """Whether a word may be for several people or things, which stand without an article as names do."""
    return name.folded.endswith(_PLURALS)


def _is_exchanged(known: Language, name: NameWord, said: Pools, own: Pool) -> bool:
    """Whether a quote has a name that its translation lacks, where the translation has one that the quote lacks."""
    if name.opening:
        return False
    if known.numbers.nouns_capitalised and (not _stands_as_name(known, name) or _is_noun(known, name)):
        return False
    return any(
        (name.joined and other.joined and name.before == other.before)
        or (_stands_as_name(theirs, other) and not _is_noun(theirs, other))
        or (name.before in known.comparison.at_places and other.before in theirs.comparison.at_places)
        for other, theirs in _others(said, own)
        if other.joined or not (other.joins and theirs.numbers.nouns_capitalised)  # what somebody is, before a name
    )


def _stands_as_name(known: Language, name: NameWord) -> bool:
    """Whether a word of a passage is plainly a name."""
    if not known.numbers.nouns_capitalised:
        return not name.opening or name.joins
    return (
        name.text in known.comparison.places
        or name.joined
        or name.joins
        or name.before in known.comparison.at_places | known.comparison.at_names
    )


@lru_cache(maxsize=50_000)  # one passage stands behind many claims
def unrecorded(text: str, language: str, recorded: tuple[Span, ...]) -> tuple[Named, ...]:
    """The names of a text besides those of `recorded`, words that follow each other as one."""
    return tuple(_unrecorded(text, language, recorded))


def _unrecorded(text: str, language: str, recorded: Sequence[Span]) -> Iterator[Named]:
    known = language_of(language)
    start = end = -1
    for name in (*pool(text, language).capitals, None):
        if name is not None and (touching(recorded, name.start, name.end) or _is_common(known, name)):
            continue
        if name is not None and name.joined and touching(recorded, name.start - 2, name.start):
            continue  # a part of what is recorded, or what it is
        if name is not None and known.numbers.nouns_capitalised and not _stands_as_name(known, name):
            continue
        if name is not None and name.joined and start >= 0 and not text[end : name.start].strip():
            end = name.end
            continue
        if start >= 0:
            number = _NUMBER.match(text, end)
            end = number.end() if number else end
            yield Named(start, end, fold(text[start:end]))
        if name is not None:
            start, end = name.start, name.end


def called_alike(keys: Collection[str], others: Sequence[Named]) -> tuple[Named, ...]:
    """The names of a text, those that are a shorter or longer form of one name of another text by the key of that."""
    theirs = {name.key for name in others}
    lacking = [key for key in keys if key not in theirs]
    same = {
        name.key: found[0]
        for name in others
        if name.key not in keys and len(found := [key for key in lacking if _is_form(key, name.key)]) == 1
    }
    return tuple(name._replace(key=same.get(name.key, name.key)) for name in others)


def _is_form(one: str, other: str) -> bool:
    """Whether one name is the beginning or the end of the other: "Lovelace" of "Ada Lovelace"."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if not shorter or len(shorter) == len(longer) or len(shorter[0]) < _LEAST_OF_FORM:
        return False
    return shorter in (longer[: len(shorter)], longer[-len(shorter) :])
