"""Hedges and negations: what the source holds back, the claim holds back; what it denies, the claim denies.

Modality is kept by its holder, as FactBank does: the fields of the evidence say how sure the source is, the statement
says it in words, in every language. The scope of a cue is that of a careful reader (`text.cues`). Of a text in whose
language cues are not read, no rule here says anything but that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, get_args

from dossier.check.base import (
    Answer,
    Subject,
    Unchecked,
    passage_context,
    quoted,
    reader_of,
    same_in_all,
    statement_of,
    translations_of,
)
from dossier.check.named import without_labels
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem, Severity
from dossier.text.cues import Cue, cues, is_of_one_word, scope
from dossier.text.languages import language as language_of
from dossier.text.span import touching

HEDGING = ("hedge", "relay")
Denial = Literal["denies", "refuses", "wavers", "states"]  # what a text does that does several is the first
DENIALS: tuple[Denial, ...] = get_args(Denial)
_MARKS = ".,;:!?()“”„«»\"'"
_cues = lru_cache(maxsize=100_000)(cues)  # one sentence stands behind many claims
_scope = lru_cache(maxsize=100_000)(scope)


def hedge_not_recorded(subject: Subject) -> Iterator[Answer]:
    """A passage under a hedge or a relay cue of its sentence says so in `certainty`, `relay` or `speaker`."""
    dossier = subject.dossier
    for claim in subject.claims:
        for item in claim.with_stance("supports"):
            if _says_firm(item) and not reader_of(dossier, item).reads_hedges:
                yield Unchecked((claim.id, item.index))
            for cue in _unrecorded(dossier, item)[:1]:
                message = f"“{cue.word}” covers this passage; the evidence is `certain` and the source's own."
                hint = "Write `certainty:` (and `relay:` where something is passed on)."
                place = claim.record.where("evidence", item.index, "quote")
                yield Problem("hedge-not-recorded", place, message, hint, owner=(claim.id, item.index))


def certainty_unwritten(subject: Subject) -> Iterator[Answer]:
    """`certainty` is left out only where the passage's sentences hold no hedge and no relay cue at all."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        if "certainty" in item.record.model_fields_set or _unrecorded(dossier, item):
            continue  # the other rule says more
        if not reader_of(dossier, item).reads_hedges:
            yield Unchecked((claim.id, item.index))
            continue
        source = dossier.sources[item.passage.source]
        for cue in _cues(passage_context(item, source).text, source.language):
            if cue.kind in HEDGING and not cue.mood:
                message = f"“{cue.word}” stands in the passage's sentence, and `certainty` is not written."
                hint = "Write `certainty:`, also where it is `certain`: it shows that somebody looked."
                place = claim.record.where("evidence", item.index, "source")
                yield Problem("certainty-unwritten", place, message, hint, owner=(claim.id, item.index))
                break


def statement_firmer(subject: Subject) -> Iterator[Answer]:
    """Where every supporting passage is hedged, the statement is, in every language; or it says who says so."""
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting or any(item.record.certainty == "certain" for item in supporting):
            continue
        speakers = {item.record.speaker for item in supporting}
        for language, text in statement_of(subject.dossier, claim).items():
            known = language_of(language)
            named = {mention.entity_id for mention in subject.dossier.names.find_mentions(text)}
            if speakers <= named or softened(subject.dossier, text, language):
                continue
            if not known.reads_hedges or (None not in speakers and not known.reads_names):
                yield Unchecked((claim.id,))
                continue
            message = f"All passages are hedged; the statement in `{language}` is not."
            hint = "Keep the source's own hedge: “is said to”, “soll”, “reportedly”, “Berichten zufolge”."
            place = claim.record.where("statement", language)
            yield Problem("statement-firmer", place, message, hint, owner=(claim.id,))


def plan_as_fact(subject: Subject) -> Iterator[Answer]:
    """Where every passage only tells of a plan, the statement does not tell it as done."""
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        plans = [_plan(dossier, item) for item in supporting if reader_of(dossier, item).reads_hedges]
        if not all(plans):
            continue
        if len(plans) < len(supporting):
            yield Unchecked((claim.id,))  # what is not read may tell that it is done
            continue
        for language, text in statement_of(dossier, claim).items():
            known = language_of(language)
            if not known.reads_hedges:
                yield Unchecked((claim.id,))
            elif not softened(dossier, text, language) and known.prospective.isdisjoint(_words(text)):
                message = f"“{plans[0]}” tells of a plan; the statement in `{language}` tells it as a fact."
                hint = "Say that it is wanted or planned; or quote the words that say it is done."
                place = claim.record.where("statement", language)
                yield Problem("plan-as-fact", place, message, hint, severity=Severity.WARNING, owner=(claim.id,))


def negation_differs(subject: Subject) -> Iterator[Answer]:
    """A statement denies what its passages deny, and nothing else; languages and translations agree on it."""
    dossier = subject.dossier
    for claim in subject.claims:
        texts = {code: without_labels(dossier, text) for code, text in statement_of(dossier, claim).items()}
        denied = {denial(text, code) for code, text in texts.items()}
        if {"denies", "states"} <= denied:
            message = "One language denies what the other states."
            place = claim.record.where("statement")
            yield Problem("negation-differs", place, message, same_in_all(claim), owner=(claim.id,))
        if None in denied:
            yield Unchecked((claim.id,))
        for item in claim.evidence:
            yield from _quote_and_translations(dossier, claim, item)
        if denied - {None}:
            stated = next(said for said in DENIALS if said in denied)
            nearly = any(is_failing(text, code) for code, text in texts.items())
            yield from _statement_and_passages(dossier, claim, stated, nearly=nearly)


def negation_cut_off(subject: Subject) -> Iterator[Answer]:
    """No quote ends before the word that turns it around, or begins after it."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        if not reader_of(dossier, item).reads_denials:
            yield Unchecked((claim.id, item.index))
        for cue in covering(dossier, item, ("negation",)):
            message = f"“{cue.word}” stands outside the quote and turns it around."
            hint = "Quote it too."
            place = claim.record.where("evidence", item.index, "quote")
            yield Problem("negation-cut-off", place, message, hint, owner=(claim.id, item.index))
            break


def softened(dossier: Dossier, text: str, language: str) -> bool:
    """Whether a text holds a hedge or says that something is passed on."""
    bare = without_labels(dossier, text)
    return any(cue.kind in HEDGING or cue.kind == "plan" for cue in _cues(bare, language))


def denies(text: str, language: str) -> bool | None:
    """Whether a text holds a negation; None where that cannot be told, since nothing reads its language."""
    if not language_of(language).reads_denials:
        return None
    return any(cue.kind == "negation" for cue in _cues(text, language))


def denial(text: str, language: str) -> Denial | None:
    """Whether a text denies, refuses ("declined to comment"), or simply states; None as in `denies`.

    Who refuses to do something does not do it, so that a denial may be told as a refusal. One that may be meant
    otherwise ("unable"), or is an aside, wavers: it is held against nothing.
    """
    said = denies(text, language)
    if said is not False:
        return "denies" if said else None
    refusals = [cue for cue in _cues(text, language) if cue.kind == "refusal"]
    if any(not cue.ambiguous and _scope(text, cue, language).start == 0 for cue in refusals):
        return "refuses"
    return "wavers" if refusals else "states"


def is_failing(text: str, language: str) -> bool:
    """Whether a text holds a word that nearly says no."""
    return not language_of(language).negation.failing.isdisjoint(_words(text))


def _words(text: str) -> set[str]:
    return {word.strip(_MARKS).lower().replace("’", "'") for word in text.split()}


def covering(dossier: Dossier, item: Evidence, kinds: tuple[str, ...]) -> Iterator[Cue]:
    """Markers whose scope covers the words that carry the claim; of negations, only those left out of the quote.

    Earlier parts of an ellipsis mostly name who is spoken of; what is quoted of the last sentence carries the claim.
    """
    source = dossier.sources[item.passage.source]
    passage = item.passage
    for last in touching(source.sentences, passage.start, passage.end)[-1:]:
        whole = source.sentences[last]
        carrying = [span for span in passage.spans if whole.start < span.end]
        seen = source.text.seen(whole)
        text = seen.text
        for cue in _cues(text, source.language):
            if cue.kind not in kinds:
                continue
            at = whole.start + seen.raw_span(cue.start, cue.end)[0]
            if cue.kind == "negation" and (
                any(span.start <= at < span.end for span in carrying) or is_of_one_word(text, cue, source.language)
            ):
                continue
            reach = _scope(text, cue, source.language)
            start, end = (whole.start + offset for offset in seen.raw_span(reach.start, reach.end))
            if all(start <= max(span.start, whole.start) and span.end <= end for span in carrying):
                yield cue


def _plan(dossier: Dossier, item: Evidence) -> str:
    """The words by which a passage says that it tells of a plan, if it does so of all that it says.

    Beside "wants to grow and is in talks" it would have to be known what is wanted.
    """
    source = dossier.sources[item.passage.source]
    joins = reader_of(dossier, item).clauses.coordinators
    covers = {cue.word for cue in covering(dossier, item, ("plan",)) if not cue.ambiguous}
    for part in quoted(dossier, item) if covers else ():
        for cue in _cues(part, source.language):
            if cue.word in covers and joins.isdisjoint(_words(part[cue.end :])) and not denies(part, source.language):
                return cue.word
    return ""


def _says_firm(item: Evidence) -> bool:
    """Whether the evidence says that there is no hedge, and nobody who says it."""
    return item.firm and item.record.speaker is None


def _unrecorded(dossier: Dossier, item: Evidence) -> list[Cue]:
    """Plain hedges over a passage whose evidence says that there is none."""
    if not _says_firm(item):
        return []
    return [marker for marker in covering(dossier, item, HEDGING) if not marker.ambiguous and not marker.mood]


def _quote_denies(dossier: Dossier, item: Evidence) -> Denial | None:
    source = dossier.sources[item.passage.source]
    of_parts = [denial(part, source.language) for part in quoted(dossier, item)]
    return None if None in of_parts else next(said for said in DENIALS if said in of_parts)


def _quote_and_translations(dossier: Dossier, claim: Claim, item: Evidence) -> Iterator[Answer]:
    in_quote = _quote_denies(dossier, item)
    for code, text in translations_of(item).items():
        translated = denial(text, code)
        if None in (in_quote, translated):
            yield Unchecked((claim.id,))
        elif {in_quote, translated} == {"denies", "states"}:
            message = "Quote and translation do not deny the same."
            place = claim.record.where("evidence", item.index, "translation", code)
            hint = "Translate every “not”, “no” and “without”, and add none."
            yield Problem("negation-differs", place, message, hint, owner=(claim.id, item.index))


def _statement_and_passages(dossier: Dossier, claim: Claim, stated: Denial, *, nearly: bool) -> Iterator[Answer]:
    """`stated` is what the statement does; one that `nearly` says no may tell of a refusal."""
    supporting = claim.supporting
    if not supporting:
        return
    around: list[Denial | None] = []
    for item in supporting:
        source = dossier.sources[item.passage.source]
        around.append(denial(passage_context(item, source).text, source.language))
    inside = [_quote_denies(dossier, item) for item in supporting]
    place = claim.record.where("statement")
    denied, without = stated == "denies", {"states", "wavers"}
    settled = bool({"denies", "refuses", "wavers"} & {*around}) if denied else bool(without & {*inside})
    if None in around and not settled:
        yield Unchecked((claim.id,))  # one that is not read may deny it where no other does, or state it
        yield from _statement_and_translations(claim, stated, inside)
    elif denied and not settled:
        message = "The statement denies something; no supporting passage's sentence does."
        yield Problem("negation-differs", place, message, "Say what the source says.", owner=(claim.id,))
    elif stated == "states" and not settled and not (nearly and "refuses" in inside):
        what = "refuses" if "denies" not in inside else "denies"
        message = f"Every supporting passage {what} something; the statement does not."
        hint = "Keep the “not”." if what == "denies" else "Keep the refusal."
        yield Problem("negation-differs", place, message, hint, owner=(claim.id,))


def _statement_and_translations(claim: Claim, stated: Denial, inside: Sequence[Denial | None]) -> Iterator[Problem]:
    """Of a passage that is not read, its translations are; what stands around it they leave out, so one is asked."""
    told: set[Denial | None] = set()
    for item, in_quote in zip(claim.supporting, inside, strict=True):
        translated = [denial(text, code) for code, text in translations_of(item).items()]
        told |= {in_quote} if in_quote is not None else set(translated or [None])
    opposite: Mapping[Denial, tuple[Denial, str]] = {
        "denies": ("states", "The statement denies something; as they are translated, its passages do not."),
        "states": ("denies", "As they are translated, all passages deny something; the statement does not."),
    }
    if stated in opposite and told == {opposite[stated][0]}:
        hint = "Say what the source says. Nothing reads its language, so only people can tell."
        place = claim.record.where("statement")
        message = opposite[stated][1]
        yield Problem("negation-differs", place, message, hint, severity=Severity.WARNING, owner=(claim.id,))
