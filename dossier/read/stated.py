"""What a source record states of the text itself, and what each statement rests on.

A text seldom says all of it. What it does not say is inferred from it, with the reason, or recorded by whoever obtained
the text: who that was, on which day, and from where.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, field_serializer, model_validator

from dossier.read.fields import Basis, Id, Localized, OrShorter, Text, Verbatim
from dossier.read.part import Part, bad_value


class AuthorRecord(Part):
    """Who wrote a text: a name as it is written, the parts of one, or an agency.

    Only where a record tells family and given name apart does a reference manager: no program can.
    """

    name: Text | None = Field(default=None, description="The name as the text has it; a plain text is one, too.")
    family: Text | None = Field(default=None, description="The family name, where it is known which part that is.")
    given: Text | None = Field(default=None, description="The given names, beside `family`.")
    agency: Id | None = Field(default=None, description="The id of an organization that is named as an author.")

    @model_validator(mode="after")
    def _one_form(self) -> AuthorRecord:
        if self.agency is None and self.family is None and (self.name is None or self.given is not None):
            raise bad_value("An author has a `name`, or a `family` name and what is `given`, or is an `agency`.")
        if self.agency is not None and (self.name or self.family or self.given):
            raise bad_value("An `agency` has its name in its own record, and no other here.")
        return self


def _author(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


def _authors(value: Any) -> Any:
    return [value] if isinstance(value, str | Mapping) else value


def _each_once(authors: tuple[AuthorRecord, ...]) -> tuple[AuthorRecord, ...]:
    if len(set(authors)) < len(authors):
        raise bad_value("An author is named twice.")
    return authors


Authors = Annotated[
    tuple[Annotated[AuthorRecord, BeforeValidator(_author), OrShorter("string")], ...],
    BeforeValidator(_authors),
    AfterValidator(_each_once),
    Field(min_length=1, max_length=200),
    OrShorter("string", "object"),
]


class Attested(Part):
    """What a statement about a source text itself rests on."""

    basis: Basis = Field(
        description="stated (with a quote), inferred (with a reason), recorded (by, on, from) or unknown."
    )
    quote: Verbatim | None = Field(default=None, description="The words of the source that state it, letter by letter.")
    reason: Localized | None = Field(default=None, description="Why it is inferred.")
    by: Localized | None = Field(default=None, description="Who recorded it, where the text itself does not say it.")
    on: str | None = Field(default=None, description="The day on which it was recorded: 2025-05-03.")
    from_: Localized | None = Field(
        default=None, alias="from", description="Where it was recorded from: the address of a page, or a place."
    )


class Stated(Attested):
    """A statement about a source text itself, with what it rests on."""

    value: Text | None = Field(
        default=None, description="What is known of it: a text, for `outlet` an id, for `date` a date."
    )


class StatedAuthors(Attested):
    """Who wrote a source text, all of them on one basis."""

    value: Authors | None = Field(default=None, description="A name, or a list of names: {family, given}, {agency}.")

    @field_serializer("value")
    def _as_written(self, authors: Authors | None) -> Any:
        """In the shortest form: what was confirmed when a source had one author, and a text, is still the same."""
        shortest = [author if author.family or author.agency else author.name for author in authors or ()]
        return shortest[0] if len(shortest) == 1 else shortest or None

    @property
    def agencies(self) -> tuple[str, ...]:
        """The ids of the organizations among them."""
        return tuple(author.agency for author in self.value or () if author.agency is not None)
