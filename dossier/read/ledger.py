"""What was confirmed and what was published: the two files by which a dossier keeps its word over time.

`content/ledger.yaml` is written by `build.py accept` and read in reviews. `content/moved.yaml` is written by editors:
an id that was published is an address, so it is moved or retracted, never just dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from dossier.read.fields import Id, Localized, Text
from dossier.read.records import Part, Record

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
PublishedKind = Annotated[str, Field(pattern=r"^(person|organization|product|deal|place|claim|source|dispute)$")]


class SignedOff(Part):
    """A claim as it was confirmed: hashes of its value, its statement and each piece of evidence, by whom, when."""

    value: Hash
    statement: Hash
    evidence: tuple[Text, ...] = ()
    by: Text
    at: Day


class SignedRecord(Part):
    """A dispute, an entity, a source record or a page of prose as it was confirmed."""

    hash: Hash
    by: Text
    at: Day


class LedgerRecord(Record):
    """`content/ledger.yaml`: what was confirmed, and every id that has an address.

    `records` holds disputes, entities and sources by id, and pages of prose by the path of their file. `revisions`
    names, by claim, what `content/revisions.jsonl` must hold for ever.
    """

    claims: Mapping[Id, SignedOff] = Field(default_factory=dict)
    records: Mapping[str, SignedRecord] = Field(default_factory=dict)
    published: Mapping[Id, PublishedKind] = Field(default_factory=dict)
    revisions: Mapping[Id, tuple[Text, ...]] = Field(default_factory=dict)


class Retracted(Part):
    """An id that is no more, what it stood for, and why."""

    kind: PublishedKind = Field(description="What the id stood for.")
    reason: Localized = Field(description="Why it is gone.")
    at: Day | None = Field(default=None, description="The day on which it was retracted.")


class MovedRecord(Record):
    """`content/moved.yaml`: ids that changed, and ids that are gone."""

    redirects: Mapping[Id, Id] = Field(default_factory=dict, description="Ids that changed: {old: new}.")
    retracted: Mapping[Id, Retracted] = Field(default_factory=dict, description="Ids that are gone, and why.")
