"""The fields of a published revision of a claim, which the history keeps as they were."""

from __future__ import annotations

from tests.site.records.compiled_dossier import CompiledDossier, some
from tests.site.words import value_words


def of_revision(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """A field of a published revision, from its line in the history."""
    claim, rev, field = path
    revision = next(
        revision for revision in compiled.dossier.revisions if (revision.claim, revision.rev) == (claim, rev)
    )
    if field == "rev":
        return revision.rev
    if field == "at":
        return value_words(revision.at, "date", language)
    if field in ("why", "statement"):
        return (revision.why if field == "why" else revision.words.statement)[language]
    what, _, key = field.partition("-")
    if what in ("dispute", "operand"):
        return (revision.words.disputes if what == "dispute" else revision.words.operands)[key][language]
    number, _, part = key.partition("-")
    shown, stated = revision.words.evidence[int(number) - 1], revision.states.evidence[int(number) - 1]
    if part == "date":
        return value_words(some(shown.date), "date", language)
    if part == "translation":
        return stated.translation[language]
    if part == "pointer":
        return some(shown.pointer)
    texts = {"label": shown.label, "speaker": shown.speaker, "relay": shown.relay, "value": shown.value}[part]
    return texts[language]
