"""Prose cites claims for what it states; its figures, names, hedges and denials are those of the claims it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier.check.base import Answer, Subject, Unchecked
from dossier.check.figures import around, by_cldr, figures, no_reader, stated_in, without_reader
from dossier.check.hedged import softened
from dossier.check.named import named_around, reads_names
from dossier.model.derive import with_operands
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem
from dossier.read.markdown import Sentence
from dossier.read.prose import Prose
from dossier.text.denials import denies
from dossier.text.figures.reading import Reading
from dossier.text.figures.said import verdicts
from dossier.text.languages import is_known
from dossier.text.languages import language as language_of
from dossier.text.needs_citation import signals
from dossier.text.stems import stems
from dossier.text.value import Value

BEGINNING = 5  # letters of a word that are compared
SIGNALS_IN_WORDS = {"number": "a number", "date": "a date", "name": "a known name"}


def prose_uncited(subject: Subject) -> Iterator[Answer]:
    """A sentence of prose with a number, a date or a known name cites a claim, unless its page has `facts: none`."""
    dossier = subject.dossier
    for page in subject.pages:
        if page.front.facts == "none":
            continue
        known = language_of(page.language)
        all_seen = known.reads_figures == "all" and known.reads_names
        for sentence in page.sentences():
            if sentence.claims():
                continue
            found = signals(sentence.text, page.language, dossier.names)
            if not found and not all_seen:
                yield _unchecked(page, sentence)
            for first in found[:1]:
                words = sentence.text[first.start : first.end]
                message = f"This sentence has {SIGNALS_IN_WORDS[first.kind]} (`{words}`) and cites no claim."
                hint = "Link the words that state it: `[words](claim:id)`."
                place = replace(sentence.place, width=len(sentence.text.rstrip()))
                yield Problem("prose-uncited", place, message, hint)


def facts_in_factless_page(subject: Subject) -> Iterator[Problem]:
    """A page that declares itself `facts: none` cites no claims: it would promise less than it holds."""
    for page in subject.pages:
        if page.front.facts == "none" and any(sentence.claims() for sentence in page.sentences()):
            message = "The page cites claims and says `facts: none`."
            yield Problem("facts-on-factless-page", page.front.where("facts"), message, "Delete `facts: none`.")


def prose_disagrees(subject: Subject) -> Iterator[Answer]:
    """Every figure and name in a citing sentence occurs in a claim it cites, or in that claim's passages."""
    dossier = subject.dossier
    for page, sentence, claims in _citing(subject):
        known_language = language_of(page.language)
        if not known_language.reads_names:
            yield _unchecked(page, sentence)
        passages = _passages_of(dossier, claims)
        stated = stated_in(dossier, [sentence.text], page.language)
        said = [figure for claim in claims for figure in _figures_of(dossier, claim, page.language)]
        unread = without_reader(dossier, passages)
        for item, verdict in zip(stated, verdicts(stated, said, unread=bool(unread)), strict=True):
            if verdict == "unclear":
                yield _unchecked(page, sentence)
            if verdict == "missing":
                message = f"The sentence says “{item.words}”; no claim it cites does."
                hint = "Cite the claim that says it, or correct it."
                problem = _problem("prose-disagrees", page, sentence, message=message, hint=hint)
                yield by_cldr(problem, unread or no_reader(page.language))
        known = {entity for claim in claims for entity in _entities_of(dossier, claim)}
        for mention in dossier.names.find_mentions(sentence.text):
            if mention.entity_id in known:
                continue
            if not (known_language.reads_names and reads_names(dossier, passages)):
                yield _unchecked(page, sentence)
                continue
            words = sentence.text[mention.start : mention.end]
            message = f"The sentence names “{words}”; no claim it cites concerns them."
            hint = "Cite the claim that names them."
            yield _problem("prose-disagrees", page, sentence, message=message, hint=hint)


def prose_firmer(subject: Subject) -> Iterator[Answer]:
    """A sentence that cites hedged claims only is hedged; one that cites denials only denies."""
    dossier = subject.dossier
    for page, sentence, claims in _citing(subject):
        hedged = [claim for claim in claims if _all_hedged(claim)]
        if len(hedged) == len(claims) and not softened(dossier, sentence.text, page.language):
            if language_of(page.language).reads_hedges:
                message = "All claims that the sentence cites are hedged; the sentence is not."
                yield _problem("prose-firmer", page, sentence, message=message, hint="Keep the hedge.")
            else:
                yield _unchecked(page, sentence)
        says = denies(sentence.text, page.language)
        denied = {denies(claim.record.statement.get(page.language), page.language) for claim in claims}
        if says is None:
            yield _unchecked(page, sentence)
        elif denied == {not says}:
            message = "The sentence denies what its claims state, or the other way round."
            yield _problem("prose-disagrees", page, sentence, message=message, hint="Say what the claims say.")


def words_not_of_claim(subject: Subject) -> Iterator[Answer]:
    """The linked words share a word with the claim they cite: a citation moved to another claim is noticed."""
    dossier = subject.dossier
    for page, sentence, _ in _citing(subject):
        for run in sentence.runs:
            claim = dossier.claims.get(run.link.removeprefix("claim:")) if run.link.startswith("claim:") else None
            if claim is None:
                continue
            words = stems(run.text, BEGINNING)
            if words and not words & stems(claim.record.statement.get(page.language), BEGINNING):
                if not is_known(page.language):
                    yield _unchecked(page, sentence)
                    continue
                message = f"The linked words and the claim `{claim.id}` have no word in common."
                hint = "Link the words that state it; or cite the claim that they state."
                problem = _problem("words-not-of-claim", page, sentence, message=message, hint=hint)
                yield replace(problem, place=run.place)


def _citing(subject: Subject) -> Iterator[tuple[Prose, Sentence, list[Claim]]]:
    dossier = subject.dossier
    for page in subject.pages:
        for sentence in page.sentences():
            claims = [dossier.claims[key] for key in sentence.claims() if key in dossier.claims]
            if claims and len(claims) == len(sentence.claims()):
                yield page, sentence, claims


def _figures_of(dossier: Dossier, claim: Claim, language: str) -> list[Reading | Value]:
    stated = figures(dossier, claim.record.statement.get(language), language)
    computed = [claim.value] if claim.operands else []
    return [*stated, *computed, *(reading for item in claim.evidence for reading in around(dossier, item))]


def _passages_of(dossier: Dossier, claims: Iterable[Claim]) -> list[Evidence]:
    """What the claims, or those they are computed from, rest on or are disputed by."""
    return [item for claim in claims for each in with_operands(dossier.claims, claim) for item in each.evidence]


def _entities_of(dossier: Dossier, claim: Claim) -> set[str]:
    behind = with_operands(dossier.claims, claim)
    return {entity for supporting in behind for entity in (*supporting.mentions, *named_around(dossier, supporting))}


def _all_hedged(claim: Claim) -> bool:
    supporting = claim.with_stance("supports")
    return bool(supporting) and all(item.record.certainty != "certain" for item in supporting)


def _problem(code: str, page: Prose, sentence: Sentence, *, message: str, hint: str) -> Problem:
    place = replace(sentence.place, width=len(sentence.text.rstrip()))
    return Problem(code, place, message, hint, owner=(page.path,))


def _unchecked(page: Prose, sentence: Sentence) -> Unchecked:
    return Unchecked((page.path, sentence.place.line, sentence.place.column))
