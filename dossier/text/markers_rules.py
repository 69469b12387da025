"""Rules for markers that mean something only in some contexts. Each returns what the marker means there, or None."""

from collections.abc import Callable
from dataclasses import replace

from .language import get
from .lexicon import Language
from .markers_table import MarkerTable, Sense
from .reading_tokens import Tokens

_ENDS = frozenset({".", ";", ":", "!", "?", ""})
_REACH = 6  # words around a marker that are looked at


def apply(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """Return what the marker at ``i`` to ``end`` means in its context."""
    return _RULES[sense.rule](table, tokens, i, end, sense) if sense.rule else sense


def _clause(tokens: Tokens, i: int) -> range:
    """Return the places of the words around ``i`` up to the next comma or other end on both sides."""
    first = i
    while first > 0 and tokens[first - 1].low not in _ENDS and tokens[first - 1].low != ",":
        first -= 1
    last = i
    while tokens[last].low not in _ENDS and tokens[last].low != ",":
        last += 1
    return range(first, last)


def _soll(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """Hearsay with a perfect ("soll ... übernommen haben") or a state ("soll gehören"), a plan with a future.

    Else it cannot be told: "Wang soll ein neues KI-Team leiten" may be either, and stays ambiguous.
    """
    lists, places = table.word_lists, _clause(tokens, i)
    low = [tokens[k].low for k in places]
    last = [word for word in low[-3:] if word.isalpha()]
    if last[-1:] and last[-1] in lists["perfect"] and len(last) > 1 and last[-2] not in ("zu", "soll", "sollen"):
        participle = last[-2].startswith("ge") or last[-2].endswith(("t", "en")) or last[-2] == "worden"
        if participle:
            return replace(sense, ambiguous=False)
    if lists["future"].intersection(low):
        return Sense("plan")
    stative = last[-1:] and last[-1] in lists["stative"]
    return replace(sense, ambiguous=not stative)


def _conditional(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """ "Als wäre jemand eingebrochen" compares; after a verb of saying it is indirect speech."""
    places = range(max(0, i - _REACH - 4), i)
    low = [tokens[k].low for k in places]
    if (
        low[-1:] == ["als"]
        or "ob" in low[-_REACH:]
        or any(low[k] == "als" and low[k + 1] in ("wäre", "hätte", "würde") for k in range(len(low) - 1))
    ):
        return None
    return replace(sense, kind="relay", ambiguous=True) if _is_said(get(table.code), tokens, i) else sense


def _subjunctive(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """ "Er habe" is indirect speech, "ich habe" is not; nor is a capitalised noun ("die Suche")."""
    opens = not i or tokens[i - 1].kind == "sign"
    if tokens[i].text[0].isupper() and not opens:
        return None
    near = [tokens[k].low for k in _clause(tokens, i) if abs(k - i) <= _REACH]
    return None if table.word_lists["first_person"].intersection(near) else sense


def _said_before(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    return sense if _is_said(get(table.code), tokens, i) else None


def _is_said(language: Language, tokens: Tokens, i: int) -> bool:
    """Tell whether a verb of saying stands before ``i``."""
    exact = {entry for entry in language.speech_verbs if not entry.endswith("*")}
    stems = tuple(entry[:-1] for entry in language.speech_verbs if entry.endswith("*"))
    return any(tokens[k].low in exact or (stems and tokens[k].low.startswith(stems)) for k in range(i))


def _wohl(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    low = {tokens[k].low for k in _clause(tokens, i)}
    noun = tokens[i].text[0].isupper() and i > 0
    return None if noun or low & table.word_lists["comfort"] else sense


def _eher(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """ "Eher ungewiss" hedges; "eher X als Y", "je eher" and "umso eher" compare."""
    after = [tokens[k].low for k in _clause(tokens, i) if k > i]
    before = tokens[i - 1].low if i else ""
    return None if "als" in after or before in ("je", "umso", "desto", "noch") else sense


def _laut(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    after = tokens[end]
    name = after.kind in ("word", "gone") and after.text[:1].isupper()
    return sense if name or after.low in table.word_lists["laut_next"] else None


def _reports(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """A paper reports; an employee reports to somebody. "According to reports" is one marker, not two."""
    to = table.word_lists["reporting_to"]
    before = [tokens[k].low for k in range(max(0, i - 3), i)]
    if table.code == "en":
        after = [tokens[k].low for k in range(end, min(end + 4, len(tokens)))]
        return None if to.intersection(after) or "according" in before or tokens[i - 1].low == "to" else sense
    return None if to.intersection(tokens[k].low for k in _clause(tokens, i)) else sense


def _not_reflexive(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    low = {tokens[k].low for k in _clause(tokens, i)}
    return None if low & table.word_lists["reflexive"] else sense


def _back(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """ "Wies die Aussage zurück" denies; "wies darauf hin" says."""
    return sense if any(tokens[k].low in table.word_lists["back"] for k in _clause(tokens, i)) else None


def _according(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """A source is one that speaks: not a vision or a plan."""
    after = {tokens[k].low for k in range(end, min(end + _REACH, len(tokens)))}
    return None if after & table.word_lists["not_sources"] else sense


def _may(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """In lower case it is the verb; "May" is the month, or opens a sentence of its own kind."""
    return sense if tokens[i].text == "may" else None


def _rather(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """ "Is rather uncertain" holds back; "rather wild" and "rather than" do not."""
    copula = i > 0 and tokens[i - 1].low in table.word_lists["copula"]
    return sense if copula and tokens[end].low != "than" else None


def _nor(table: MarkerTable, tokens: Tokens, i: int, end: int, sense: Sense) -> Sense | None:
    """ "Neither ... nor" is one negation."""
    return None if any(tokens[k].low == "neither" for k in range(i)) else sense


_RULES: dict[str, Callable[[MarkerTable, Tokens, int, int, Sense], Sense | None]] = {
    "soll": _soll, "conditional": _conditional, "subjunctive": _subjunctive, "said_before": _said_before,
    "wohl": _wohl, "eher": _eher, "laut": _laut, "reports": _reports, "not_reflexive": _not_reflexive, "may": _may,
    "according": _according, "rather": _rather, "nor": _nor, "back": _back,
}  # fmt: skip
