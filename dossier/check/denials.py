"""Denials: what the source denies, the claim denies, and nothing else; in whatever words either of them does it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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
from dossier.check.carrying import cut_off, governing, told_in
from dossier.check.named import without_labels
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem, Severity
from dossier.text.denials import (
    DENIALS,
    Denial,
    denial,
    denial_about,
    denies,
    is_over,
    nearly_said,
    says_otherwise,
    turns_otherwise,
)
from dossier.text.languages import language as language_of


def negation_differs(subject: Subject) -> Iterator[Answer]:
    """A statement denies what its passages deny, and nothing else; languages and translations agree on it."""
    dossier = subject.dossier
    for claim in subject.claims:
        texts = {code: without_labels(dossier, text) for code, text in statement_of(dossier, claim).items()}
        if {"denies", "states"} <= {_denial_or_nearly(text, code) for code, text in texts.items()}:
            message = "One language denies what the other states."
            place = claim.record.where("statement")
            yield Problem("negation-differs", place, message, same_in_all(claim), owner=(claim.id,))
        denied = {denial(text, code) for code, text in texts.items()}
        if None in denied:
            yield Unchecked((claim.id,))
        for item in claim.evidence:
            yield from _quote_and_translations(dossier, claim, item)
        if denied - {None}:
            stated = next(said for said in DENIALS if said in denied)
            yield from _statement_and_passages(dossier, claim, texts, stated)


def negation_cut_off(subject: Subject) -> Iterator[Answer]:
    """No quote ends before the word that turns it around, or begins after it."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        if not reader_of(dossier, item).reads_denials:
            yield Unchecked((claim.id, item.index))
        for each in cut_off(dossier, item):
            if each.does == "refuses" and all(
                _tells(text, code) for code, text in statement_of(dossier, claim).items()
            ):
                continue  # "failed to" is told, if not quoted
            message = f"“{each.cue.word}” stands outside the quote and turns it around."
            place = claim.record.where("evidence", item.index, "quote")
            yield Problem("negation-cut-off", place, message, "Quote it too.", owner=(claim.id, item.index))
            break


def _tells(statement: str, language: str) -> bool:
    """Whether a statement denies or refuses something, in whatever words; true as well where nobody can tell."""
    return _denial_or_nearly(statement, language) != "states"


def _denial_or_nearly(text: str, language: str) -> Denial | None:
    """What a statement does; one that may tell a denial in other words wavers ("ceased to")."""
    does = denial(text, language, in_part=True)
    return "wavers" if does == "states" and nearly_said(text, language) else does


def _same_otherwise(passage: str, statement: str, language: str, *, denied: bool) -> bool:
    """Whether one of two texts tells in other words what the other denies; `denied` says which of them denies it."""
    if not passage:
        return False
    ours, theirs = nearly_said(passage, language), nearly_said(statement, language)
    return bool(ours - theirs if denied else theirs - ours) or says_otherwise(passage, statement, language)


def _quote_denies(dossier: Dossier, item: Evidence, texts: Mapping[str, str]) -> Denial | None:
    """What the quote does with what the statement is about, where both are in one language, else with anything."""
    code = reader_of(dossier, item).code
    parts = quoted(dossier, item)
    of_parts = [denial(part, code) for part in parts]
    if None in of_parts:
        return None
    whole = next(said for said in DENIALS if said in of_parts)
    if any(denial(part, code, in_part=True) in ("denies", "refuses") for part in parts):
        for language, text in sorted(texts.items(), key=lambda each: language_of(each[0]).code != code):
            told = told_in(dossier, item, language)
            about = denial_about(told, language, text) if told else None
            if about not in (None, "states"):  # a translation that lost the denial says nothing of the passage
                return about
    return whole


def _quote_and_translations(dossier: Dossier, claim: Claim, item: Evidence) -> Iterator[Answer]:
    code = reader_of(dossier, item).code
    of_parts = [denial(part, code, in_part=True) for part in quoted(dossier, item)]
    in_quote = None if None in of_parts else next(said for said in DENIALS if said in of_parts)
    for language, text in translations_of(item).items():
        translated = denial(text, language, in_part=True)
        if None in (in_quote, translated):
            yield Unchecked((claim.id,))
        elif {in_quote, translated} == {"denies", "states"} and not _nearly_in_translation(
            dossier, item, text, language
        ):
            message = "Quote and translation do not deny the same."
            place = claim.record.where("evidence", item.index, "translation", language)
            hint = "Translate every “not”, “no” and “without”, and add none."
            yield Problem("negation-differs", place, message, hint, owner=(claim.id, item.index))


def _nearly_in_translation(dossier: Dossier, item: Evidence, text: str, language: str) -> bool:
    """Whether a denial stands on one side and a word that may tell it ("ceased", "dejó de") on the other alone."""
    code = reader_of(dossier, item).code
    quote = " ".join(quoted(dossier, item))
    return bool(nearly_said(text, language) if denies(quote, code) else nearly_said(quote, code))


def _told_nearly(dossier: Dossier, item: Evidence, texts: Mapping[str, str], *, denied: bool) -> bool:
    """Whether a passage in another language than a statement tells in other words what the statement denies.

    Or the other way round: the translation says nothing of it then, since it says what the statement does.
    """
    code = reader_of(dossier, item).code
    if all(language_of(language).code == code for language in texts):
        return False
    if denied:
        return bool(nearly_said(" ".join(quoted(dossier, item)), code))
    return all(nearly_said(text, language) for language, text in texts.items())


def _around(dossier: Dossier, claim: Claim, item: Evidence) -> Denial | None:
    """What the sentences of a passage do, those before and behind it included that take it back."""
    source = dossier.sources[item.passage.source]
    if any(governor.kind in ("denial", "doubt") for governor in governing(dossier, claim, item)):
        return "denies"
    return denial(passage_context(item, source).text, source.language)


def _statement_and_passages(
    dossier: Dossier, claim: Claim, texts: Mapping[str, str], stated: Denial
) -> Iterator[Answer]:
    """`stated` is what the statement does; one that nearly says no may tell of a refusal."""
    supporting = claim.supporting
    if not supporting:
        return
    around = [_around(dossier, claim, item) for item in supporting]
    inside = [_quote_denies(dossier, item, texts) for item in supporting]
    told = [(told_in(dossier, item, code), text, code) for item in supporting for code, text in texts.items()]
    place = claim.record.where("statement")
    denied, without = stated == "denies", {"states", "wavers"}
    settled = bool({"denies", "refuses", "wavers"} & {*around}) if denied else bool(without & {*inside})
    if not settled and any(_same_otherwise(passage, text, code, denied=denied) for passage, text, code in told):
        return
    if not settled and any(_told_nearly(dossier, item, texts, denied=denied) for item in supporting):
        return
    if stated == "states" and settled:
        yield from _over_or_not(dossier, claim, texts)
    if None in around and not settled:
        yield Unchecked((claim.id,))  # one that is not read may deny it where no other does, or state it
        yield from _statement_and_translations(claim, stated, inside)
    elif denied and not settled:
        message = "The statement denies something; no supporting passage's sentence does."
        yield Problem("negation-differs", place, message, "Say what the source says.", owner=(claim.id,))
    elif stated == "states" and not settled:
        what = "refuses" if "denies" not in inside else "denies"
        message = f"Every supporting passage {what} something; the statement does not."
        hint = "Keep the “not”." if what == "denies" else "Keep the refusal."
        yield Problem("negation-differs", place, message, hint, owner=(claim.id,))
    elif (
        stated != "denies"
        and told
        and all(passage and turns_otherwise(passage, text, code) for passage, text, code in told)
    ):
        message = "The statement turns round what its passages say: one of them has a “not” before the same word."
        yield Problem("negation-differs", place, message, "Say what the source says.", owner=(claim.id,))


def _over_or_not(dossier: Dossier, claim: Claim, texts: Mapping[str, str]) -> Iterator[Problem]:
    """A statement does not say that it goes on what all passages say is over, nor the other way round."""
    passages = {is_over(" ".join(quoted(dossier, item)), reader_of(dossier, item).code) for item in claim.supporting}
    for language, text in texts.items():
        over = is_over(text, language)
        nearly = bool(nearly_said(text, language))
        if passages == {True} and over is not True and (over is False or not nearly):
            message = "Every supporting passage says that it is over; the statement does not."
        elif passages == {False} and over:
            message = "Every supporting passage says that it goes on; the statement, that it is over."
        else:
            continue
        place = claim.record.where("statement", language)
        yield Problem("negation-differs", place, message, "Say what the source says.", owner=(claim.id,))


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
