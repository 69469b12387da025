"""What of a made-up dossier can be otherwise than its number of claims makes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


def _knob(default: int | None, help_: str) -> Any:
    return field(default=default, metadata={"help": help_})


@dataclass(frozen=True, kw_only=True)
class Shape:
    """Dimensions of a dossier, each by itself; what is not given follows from its number of claims."""

    of_one_person: int = _knob(0, "claims about the same person")
    of_one_source: int = _knob(0, "claims that the same source tells")
    disputes: int | None = _knob(None, "disputes in all, each of which takes three claims or more")
    sources: int | None = _knob(None, "sources in all")
    filler: int = _knob(0, "sentences of each source that no claim rests on, and that are set aside")
    confirmations: int = _knob(0, "how often each claim was confirmed; the first time all is, and published")

    def impossible(self, claims: int) -> str:
        """Why a dossier of so many claims cannot be so; empty if it can."""
        if self.of_one_person > claims // 3 or self.of_one_source > claims // 2 or (self.disputes or 0) > claims // 6:
            return "at most a third of the claims are about one person, half of one source, a sixth disputed"
        if self.sources is not None and not 2 <= self.sources <= claims // 2:
            return "sources are at least 2, and at most half as many as claims"
        return ""
