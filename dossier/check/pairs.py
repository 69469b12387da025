"""What is compared with what: a statement with its passages, and a translation with its quote.

A statement is compared in its own language, with the sentences of a passage or with its translation. A translation and
its quote are in two languages, which share meanings and names, and no words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dossier.check.base import (
    Unchecked,
    passage_context,
    quoted,
    reader_of,
    statement_of,
    translations_of,
)
from dossier.check.named import without_labels
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.text.comparing.words import Wordings, words
from dossier.text.languages import language as language_of

Text = tuple[str, str]  # with its language


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A text and those that it is compared with; `where` it stands in the claim's record."""

    text: str
    language: str
    said: tuple[Text, ...]
    items: tuple[Evidence, ...]
    where: tuple[str | int, ...]
    owner: tuple[str | int, ...]
    translated: bool = False

    @cached_property
    def words(self) -> Wordings:
        """What the text says in words that can be contradicted."""
        return words(self.text, self.language)

    @cached_property
    def said_words(self) -> tuple[Wordings, ...]:
        """The same of each that it is compared with."""
        return tuple(words(*each) for each in self.said)

    @property
    def what(self) -> str:
        """What a message calls it."""
        return "translation" if self.translated else "statement"

    @property
    def against(self) -> str:
        """What a message calls the others."""
        return "the quote" if self.translated else "its passage"


def pairs(dossier: Dossier, claim: Claim) -> tuple[Pair | Unchecked, ...]:
    """The statement in each language beside its passages, and each translation beside its quote."""
    return tuple(_pairs(dossier, claim))


def _pairs(dossier: Dossier, claim: Claim) -> Iterator[Pair | Unchecked]:
    supporting = tuple(claim.supporting)
    for language, text in statement_of(dossier, claim).items() if supporting else ():
        said = tuple(told for item in supporting if (told := told_in(dossier, item, language)))
        if not said or not language_of(language).compares:
            yield Unchecked((claim.id,))
            continue
        yield Pair(
            text=without_labels(dossier, text),
            language=language,
            said=said,
            items=supporting,
            where=("statement", language),
            owner=(claim.id,),
        )
    for item in claim.evidence:
        source = dossier.sources[item.passage.source]
        for language, text in translations_of(item).items():
            if not language_of(language).compares or not reader_of(dossier, item).compares:
                yield Unchecked((claim.id,))
                continue
            yield Pair(
                text=text,
                language=language,
                said=((" ".join(quoted(dossier, item)), source.language),),
                items=(item,),
                where=("evidence", item.index, "translation", language),
                owner=(claim.id, item.index),
                translated=True,
            )


def told_in(dossier: Dossier, item: Evidence, language: str) -> Text | None:
    """What a passage says in a language: its own sentences, or their translation, if there is one."""
    source = dossier.sources[item.passage.source]
    if reader_of(dossier, item).code == language_of(language).code:
        return passage_context(item, source).text, source.language
    text = translations_of(item).get(language)
    return None if text is None else (text, language)
