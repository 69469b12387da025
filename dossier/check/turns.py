"""Who speaks in a transcript: the words of a turn are those of whoever it is labelled with, and of nobody else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dossier.check.base import Subject
from dossier.frozen import dataclass
from dossier.model.dossier import Dossier, Evidence, Source
from dossier.problem import Problem, Severity
from dossier.read.records import NOBODY
from dossier.text.turns import Turn, find_turns

LIKELY = ("**NAME:**", "NAME:")  # ways to label turns that are looked for where none is written
FEW = 3  # turns, from which on a text is a transcript


@dataclass(frozen=True, slots=True)
class Spoken:
    """The turn that a passage stands in, and the entity that speaks there; None where nobody is known by its label."""

    turn: Turn
    speaker: str | None


def spoken(dossier: Dossier, item: Evidence) -> Spoken | None:
    """The turn in which the words stand that carry the claim; None outside of any."""
    source = dossier.sources[item.passage.source]
    turn = source.turn_at(item.passage.spans[-1].end - 1)
    return None if turn is None else Spoken(turn, speaker_of(dossier, source, turn.name))


def speaker_of(dossier: Dossier, source: Source, label: str) -> str | None:
    """The entity that a label names: as the record says, by its name or an alias, or by the one person in it."""
    if label in source.record.speakers:
        speaker = source.record.speakers[label]
        return None if speaker == NOBODY else speaker
    for text in (label, label.title()):  # many transcripts have names in capitals
        named = tuple(dict.fromkeys(mention.entity_id for mention in dossier.names.find_mentions(text)))
        people = [entity for entity in named if dossier.entities[entity].kind == "person"]
        for entities in (people, named):
            if len(entities) == 1:
                return entities[0]
    return None


def turn_unknown(subject: Subject) -> Iterator[Problem]:
    """Whoever a turn is labelled with is known, or said to be unknown."""
    for key, source in subject.dossier.sources.items():
        for label, number in Counter(turn.name for turn in source.turns).items():
            if label in source.record.speakers or speaker_of(subject.dossier, source, label):
                continue
            message = f"“{label}” begins {number} turn{'' if number == 1 else 's'} of `{key}`, and names nobody known."
            hint = (
                f"Add it to the aliases of whom it names, or write `speakers: {{{label}: …}}` with an id, "
                f"or with `{NOBODY}`."
            )
            place = source.record.where("turns")
            yield Problem("turn-unknown", place, message, hint, severity=Severity.WARNING, owner=(key,))


def label_unused(subject: Subject) -> Iterator[Problem]:
    """Whoever is said to be meant by a label speaks: a turn begins with it, letter by letter."""
    for key, source in subject.dossier.sources.items():
        if source.record.turns is not None and not source.turns:
            continue  # that nothing begins a turn is a problem already
        labels = {turn.name for turn in source.turns}
        for label in source.record.speakers:
            if label not in labels:
                message = f"No turn of `{key}` begins with “{label}”."
                hint = "Copy the label as it stands in the seed, or delete it."
                if source.record.turns is None:
                    hint = "Write with `turns` how labels look, or delete it."
                place = source.record.where("speakers", label, key=True)
                yield Problem("label-unused", place, message, hint, severity=Severity.WARNING, owner=(key,))


def turns_unwritten(subject: Subject) -> Iterator[Problem]:
    """A text in which several known people are labelled as speakers says so: then each passage has its speaker."""
    dossier = subject.dossier
    for key, source in dossier.sources.items():
        for pattern in LIKELY if source.record.turns is None else ():
            labels = [turn.name for turn in find_turns(source.text.raw, pattern)]
            speakers = {speaker_of(dossier, source, label) for label in dict.fromkeys(labels)} - {None}
            if len(speakers) < 2 or (len(labels) < FEW and pattern == LIKELY[-1]):
                continue
            message = f"{len(labels)} lines begin as turns of a transcript do, such as “{labels[0]}”."
            hint = f'Write `turns: "{pattern}"`: then the speaker of each passage is checked.'
            place = source.record.where("seed")
            yield Problem("turns-unwritten", place, message, hint, severity=Severity.WARNING, owner=(key,))
            break


def speaker_of_another_turn(subject: Subject) -> Iterator[Problem]:
    """The speaker of a passage is whoever's turn it stands in."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        written = item.record.speaker
        here = spoken(dossier, item) if written is not None else None
        if here is None or here.speaker == written or written not in dossier.entities:
            continue
        message = f"`{written}` is the speaker; the words stand in a turn of “{here.turn.name}”."
        hint = f"Write `speaker: {here.speaker}`."
        if here.speaker is None:
            key = item.passage.source
            hint = f"Say under `speakers` in the record of `{key}` whose turn it is, or leave the speaker out."
        place = claim.record.where("evidence", item.index, "speaker")
        yield Problem("speaker-of-another-turn", place, message, hint, owner=(claim.id, item.index))


def speaker_missing(subject: Subject) -> Iterator[Problem]:
    """Who speaks is written: where something is said, and wherever the outlet would be taken for it."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        here = spoken(dossier, item) if item.record.speaker is None else None
        if here is None or here.speaker is None:
            continue
        said = dossier.vocabulary.properties[claim.record.property].section == "said"
        if not said and here.speaker == dossier.sources[item.passage.source].record.outlet.value:
            continue
        message = f"“{here.turn.name}” says these words, and no `speaker` is written."
        place = claim.record.where("evidence", item.index, "quote")
        yield Problem(
            "speaker-missing",
            place,
            message,
            f"Write `speaker: {here.speaker}`.",
            severity=Severity.ERROR if said else Severity.WARNING,
            owner=(claim.id, item.index),
        )


def quote_across_turns(subject: Subject) -> Iterator[Problem]:
    """No piece of a quote joins the words of two speakers."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        source = dossier.sources[item.passage.source]
        for span in item.passage.spans:
            first, last = source.turn_at(span.start), source.turn_at(span.end - 1)
            if first is None or last is None or first.name == last.name:
                continue
            message = f"The quote begins in a turn of “{first.name}” and ends in one of “{last.name}”."
            hint = "Quote the words of one of them; a list of parts, with `gap_ok:`, may hold question and answer."
            place = claim.record.where("evidence", item.index, "quote")
            yield Problem("quote-across-turns", place, message, hint, owner=(claim.id, item.index))
