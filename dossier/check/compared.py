"""Words: what a statement says in words of another meaning than its passages, and a translation than its quote.

All for some, after for before, sold for bought: what can be told from lists of words, and no more. Everything here is a
warning, since a paraphrase may be true in other words than anybody has listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from dossier.check.base import Answer, Subject, Unchecked, passage_context, translations_of, words_at
from dossier.check.hedged import softened
from dossier.check.named import named_around
from dossier.check.pairs import Pair, Text, pairs
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem, Severity
from dossier.text.comparing import contradictions, names, roles, surroundings
from dossier.text.comparing.contradictions import Contradiction, is_converse
from dossier.text.comparing.opposites import DONE, OF_THINGS
from dossier.text.comparing.pools import pool
from dossier.text.comparing.roles import DOES, DONE_TO, Named, Scene
from dossier.text.comparing.slots import in_each_others_place, slots
from dossier.text.comparing.tenses import tenses, told_as_done
from dossier.text.comparing.words import Placed
from dossier.text.denials import denies, says_otherwise
from dossier.text.languages import language as language_of
from dossier.text.span import Span
from dossier.text.tokens import words_of

OPEN_OR_NOT = frozenset({"open", "close"})
Roles = dict[str, set[str]]  # by who is named
Compare = Callable[[Claim, Pair], str]  # what a message says is different, or nothing


def quantity_differs(subject: Subject) -> Iterator[Answer]:
    """How many, in words: all, most, many, several and few are those of the passage."""

    def compare(_: Claim, pair: Pair) -> str:
        return _told(pair, contradictions.quantity(pair.words, pair.said_words, translated=pair.translated))

    yield from _problem("quantity-differs", subject, compare, "Say how many the source says.")


def superlative_added(subject: Subject) -> Iterator[Answer]:
    """Nothing is the largest, the best or the most of its kind that is not so in a passage."""

    def compare(_: Claim, pair: Pair) -> str:
        if any(code == pair.language and says_otherwise(text, pair.text, code) for text, code in pair.said):
            return ""  # "nobody was younger"
        added = contradictions.superlative(pair.words, pair.said_words)
        return f"The {pair.what} says “{added}”; {pair.against} has no superlative." if added else ""

    yield from _problem("superlative-added", subject, compare, "Leave it out, or quote the words that say so.")


def order_in_time_differs(subject: Subject) -> Iterator[Answer]:
    """What is before something in a passage is not after it."""

    def compare(_: Claim, pair: Pair) -> str:
        return _told(pair, contradictions.order(pair.words, pair.said_words, translated=pair.translated))

    yield from _problem("order-in-time-differs", subject, compare, "Keep the order that the source gives.")


def future_firmer(subject: Subject) -> Iterator[Answer]:
    """What may, could or ought to happen is not going to, and what is going to happen is not done."""
    dossier = subject.dossier

    def compare(_: Claim, pair: Pair) -> str:
        if softened(dossier, pair.text, pair.language):
            return ""
        found = contradictions.future(pair.words, pair.said_words, translated=pair.translated)
        return _told(pair, found or _told_as_done(pair))

    hint = "Keep the “may”, “could” or “soll” of the source, and what is still to come."
    yield from _problem("future-firmer", subject, compare, hint)


def _told_as_done(pair: Pair) -> Contradiction | None:
    """What a text tells as done, its passage as still to come: not where it says itself that it is to come, or not."""
    low = {token.low for token in words_of(pair.text, language_of(pair.language).elisions)}
    if denies(pair.text, pair.language) or not language_of(pair.language).prospective.isdisjoint(low):
        return None
    if any(denies(*each) for each in pair.said):
        return None
    return told_as_done(tenses(pair.text, pair.language), [tenses(*each) for each in pair.said])


def opposite_stated(subject: Subject) -> Iterator[Answer]:
    """What rises in a passage does not fall, and who is hired there is not dismissed."""
    dossier = subject.dossier

    def compare(_: Claim, pair: Pair) -> str:
        denied = denies(pair.text, pair.language)
        told = [each for text, each in zip(pair.said, pair.said_words, strict=True) if denies(*text) == denied]
        if not told or (pair.translated and len(told) < len(pair.said)):
            return ""  # "did not rise" may be "fell", and "not known" is "unknown"
        found = contradictions.opposite(pair.words, pair.said_words, of=told, translated=pair.translated)
        if found is not None and not are_of_two_sides(pair, *found):
            return _told(pair, Contradiction(found[0].words, found[1].words))
        if pair.translated:
            return ""
        other = contradictions.antonym(pair.words, pair.said_words, of=told)
        if other is None and found is None and not denied and len(told) == len(pair.said):
            other = contradictions.negated(pair.words, pair.said_words)
        return _told(pair, other)

    def ends_then(text: str, code: str) -> bool:
        """Whether a text says until when something is so: "closed until May" is open from then on."""
        known = language_of(code)
        until = {
            word for word, relation in known.dates.relations.items() if relation == "until"
        } - known.comparison.agents
        return not (until | known.denying.until).isdisjoint(token.low for token in words_of(text, known.elisions))

    def are_of_two_sides(pair: Pair, one: Placed, other: Placed) -> bool:
        """Whether two opposites may both be true: Acme bought what Globex sold."""
        if one.meaning in OF_THINGS:
            return False
        if one.meaning in OPEN_OR_NOT and any(
            ends_then(text, code) for text, code in (*pair.said, (pair.text, pair.language))
        ):
            return True
        mine = _roles(_scenes(dossier, pair.text, pair.language))
        said = _roles([scene for each in pair.said for scene in _scenes(dossier, *each)])
        if _are_unlike(mine, said, DONE_TO):
            return True
        verb_last = any(
            language_of(code).clauses.verb_last for code in (pair.language, *(code for _, code in pair.said))
        )
        told_of_same = one.meaning in DONE and one.before and one.before == other.before
        if not is_converse(one, other) or (told_of_same and not verb_last):
            return False  # before a verb at the end of a clause stands what it is done to
        return not _is_same_side(mine, said)

    yield from _problem("opposite-stated", subject, compare, "Say what the source says, in words that mean the same.")


def roles_exchanged(subject: Subject) -> Iterator[Answer]:
    """Who does something to somebody in a passage does so in the statement, and not the other way round."""
    dossier = subject.dossier

    def compare(_: Claim, pair: Pair) -> str:
        named = _named(dossier, pair.text, pair.language)
        keys = {name.key for name in named}
        texts = pair.said if len(keys) > 1 else ()
        told = [(*text, names.called_alike(keys, _named(dossier, *text))) for text in texts]
        told = [each for each in told if len(keys & {name.key for name in each[2]}) > 1]
        if not told:
            return ""
        stated = roles.scenes(pair.text, pair.language, named)
        said = [scene for each in told for scene in roles.scenes(*each)] if stated else []
        found = roles.exchanged(stated, said, translated=pair.translated)
        plainly = found is not None
        if found is None and not pair.translated:
            found = in_each_others_place(slots(pair.text, pair.language, named), [slots(*each) for each in told])
            if found and contradictions.tells_from_other_side(pair.words, pair.said_words):
                return ""
            plainly = found is not None
        if found is None and not pair.translated:
            around = [surroundings.surroundings(*each) for each in ((pair.text, pair.language, named), *told)]
            found = surroundings.exchanged(around[0], around[1:])
            if found and (
                roles.are_told(stated, said, found) or contradictions.tells_from_other_side(pair.words, pair.said_words)
            ):
                return ""
        if found is None or _opposite(pair) is not None:  # who sells to somebody is bought from
            return ""
        written = {name.key: pair.text[name.start : name.end] for name in reversed(named)}
        one, other = (_name(dossier, pair, key, written) for key in found)
        if not plainly:
            seen = f"{pair.against} says of each what is said here of the other"
            return f"“{one}” and “{other}” seem to have changed places: {seen}."
        return f"“{one}” and “{other}” have changed places: {pair.against} tells it the other way round."

    yield from _problem("roles-exchanged", subject, compare, "Say who does it to whom as the source says it.")


def unknown_name_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """A name of which nothing is recorded stands in a passage, too."""
    dossier = subject.dossier

    def compare(claim: Claim, pair: Pair) -> str:
        recorded = [Span(hit.start, hit.end) for hit in dossier.names.find_mentions(pair.text)]
        if not names.candidates(pair.text, pair.language, recorded):
            return ""
        texts = dict.fromkeys(told for item in pair.items for told in _around(dossier, item, own=pair.translated))
        known = [(pool(*text), text[1]) for text in texts]
        known += [(pool(name), "") for name in subject.once(_names, claim)]
        quote = [(pool(*text), text[1]) for text in pair.said] if pair.translated else None
        found = names.unsupported(pair.text, pair.language, recorded, known, quoted=quote)
        listed = ", ".join(dict.fromkeys(f"“{word.text}”" for word in found))
        return f"The {pair.what} has the name {listed}; {pair.against} has not." if listed else ""

    hint = "Quote a sentence that has the name, or write it as the source does."
    yield from _problem("unknown-name-not-in-passage", subject, compare, hint)


def _problem(code: str, subject: Subject, compare: Compare, hint: str) -> Iterator[Answer]:
    """A warning for every text in which something is different."""
    for claim in subject.claims:
        for pair in subject.once(pairs, claim):
            if isinstance(pair, Unchecked):
                yield pair
            elif message := compare(claim, pair):
                place = claim.record.where(*pair.where)
                yield Problem(code, place, message, hint, severity=Severity.WARNING, owner=pair.owner)


def _told(pair: Pair, found: Contradiction | None) -> str:
    return "" if found is None else f"The {pair.what} says “{found.stated}”; {pair.against} says “{found.said}”."


def _opposite(pair: Pair) -> tuple[Placed, Placed] | None:
    return contradictions.opposite(pair.words, pair.said_words, translated=pair.translated)


def _is_same_side(mine: Roles, said: Roles) -> bool:
    """Whether two texts plainly tell of the same side: then who sells did not buy."""
    if _in_role(mine, DOES) and _in_role(said, DOES):
        return _in_role(mine, DOES) == _in_role(said, DOES)
    both = mine.keys() & said.keys()
    return bool(both) and all(mine[key] == said[key] for key in both)


def _are_unlike(mine: Roles, said: Roles, role: str) -> bool:
    """Whether others have a role in one text than in the other: who left one firm joined another."""
    one, other = _in_role(mine, role), _in_role(said, role)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _in_role(told: Roles, role: str) -> set[str]:
    return {key for key, parts in told.items() if role in parts}


def _roles(told: Iterable[Scene]) -> Roles:
    """Who stands in which roles."""
    found: Roles = {}
    for scene in told:
        for key, role in scene.roles.items():
            found.setdefault(key, set()).add(role)
    return found


def _scenes(dossier: Dossier, text: str, language: str) -> tuple[Scene, ...]:
    """The clauses of a text that name somebody."""
    return roles.scenes(text, language, _named(dossier, text, language))


def _named(dossier: Dossier, text: str, language: str) -> tuple[Named, ...]:
    """Who is named in a text, recorded or not."""
    hits = dossier.names.find_mentions(text)
    recorded = [Named(hit.start, hit.end, hit.entity_id) for hit in hits]
    taken = tuple(Span(hit.start, hit.end) for hit in hits)
    return (*recorded, *names.unrecorded(text, language, taken))


def _name(dossier: Dossier, pair: Pair, key: str, written: Mapping[str, str]) -> str:
    """What somebody is called in a message: as in the record, or else as it is written in the text."""
    record = dossier.entities.get(key)
    return written[key] if record is None else record.name.get(pair.language)


def _names(dossier: Dossier, claim: Claim) -> tuple[str, ...]:
    """The names of those whom a passage names, of whom the claim is about, and by which its sources are known."""
    ids = {*named_around(dossier, claim), claim.subject, *claim.record.about}
    records = [dossier.entities[key] for key in sorted(ids) if key in dossier.entities]
    names = [name for record in records for name in (*record.name.texts.values(), *record.aliases)]
    for key in dict.fromkeys(item.passage.source for item in claim.evidence):
        source = dossier.sources[key].record
        names += source.label.texts.values()
        names += (
            name for author in source.author.value or () for name in (author.name, author.given, author.family) if name
        )
    return tuple(names)


def _around(dossier: Dossier, item: Evidence, *, own: bool) -> Iterator[Text]:
    """Where a name may come from: a passage's sentences, the one before, the title of its text; and its translations.

    `own` leaves these out.
    """
    source = dossier.sources[item.passage.source]
    context = passage_context(item, source)
    yield from ((text, source.language) for text in (context.before_text, context.text) if text)
    title = source.stated.get("title")
    if title is not None:
        yield words_at(source, Span(title.start, title.end)), source.language
    if not own:
        yield from ((text, code) for code, text in translations_of(item).items())
