"""`build.py accept`: an editor confirms claims as they stand; what is confirmed is shown before it is written."""

from __future__ import annotations

import datetime
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast, get_args

import click
from pydantic import TypeAdapter, ValidationError

from dossier import report
from dossier.cli.faults import MachineFault
from dossier.cli.group import main, root_option
from dossier.cli.run import clean_up_when_ended, compile_root, given_date, print_problems
from dossier.compiler import Compiled
from dossier.history.confirmed import MovePrint, move_prints, open_claims, open_records
from dossier.history.events import beginning, begun_anew, new_events
from dossier.history.revision import last_by_claim, name_of, states_of, unpublished
from dossier.model.dossier import Dossier
from dossier.model.index import Index
from dossier.problem import has_errors
from dossier.read.fields import ANY_LANGUAGE, Text
from dossier.read.files import MAX_HISTORY_BYTES
from dossier.read.history import HISTORY, Change, RevisionRecord, line_of

CHANGES = tuple(change for change in get_args(Change) if change != "first")
CONFIRMS = frozenset(  # problems that a confirmation settles
    (
        "not-signed-off",
        "value-tainted",
        "statement-tainted",
        "note-changed",
        "passage-changed",
        "judgement-changed",
        "record-changed",
        "revision-open",
        "history-forked",
    )
)


class Explanation(NamedTuple):
    """What readers are told of a revision: the kind of change, and why by language."""

    change: Change
    why: Mapping[str, str]


FIRST = Explanation("first", {})
SHOWN = 60  # characters of what was given that a message repeats


@main.command()
@root_option
@click.argument("ids", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Confirm whatever is not confirmed as it stands.")
@click.option("--by", metavar="NAME", help="Who confirms. Needed to write; without it, it is only shown.")
@click.option(
    "--why", "reasons", multiple=True, metavar="LANG=TEXT", help="Why a published claim changed, once a language."
)
@click.option("--change", type=click.Choice(CHANGES), help="What kind of change that is.")
@click.option("--begin-anew", "anew", is_flag=True, help="Confirm everything as if there were no history yet.")
def accept(
    root: Path,
    ids: tuple[str, ...],
    everything: bool,
    by: str | None,
    reasons: tuple[str, ...],
    change: str | None,
    anew: bool,
) -> None:
    """Confirm claims, disputes, entities, sources (by id) and pages (by path) as they stand.

    Shows each with its passages. The first time, content/history.jsonl is made; from then on every change to what
    was confirmed is a problem until it is confirmed again.

    A confirmed claim is published as a revision, with an address that stays. If it was
    published before, readers of the old one are told what changed and why: --change, and --why in each language.

    A dossier that nobody has seen yet may drop its history and begin anew: --begin-anew, and --why in each language.
    The new history says so in its first line, and the page of corrections from what day it runs.
    """
    from dossier.publish.whole_file import Changed, append_text, rewrite_text

    clean_up_when_ended()
    name = None if by is None else _name(by)
    given = _reasons(reasons)
    if anew and (ids or change):
        raise click.UsageError("--begin-anew confirms everything, for the first time: name no ids and no --change.")
    files, compiled = compile_root(root, anew=anew)
    dossier = compiled.dossier
    others = tuple(problem for problem in compiled.problems if problem.code not in CONFIRMS)
    if dossier is None or compiled.index is None or has_errors(others):
        print_problems(files, Compiled(dossier, compiled.index, others), "full")
        click.echo("Nothing was confirmed: mend these first.", err=True)
        sys.exit(1)
    opened, later = open_claims(dossier), unpublished(dossier, compiled.index)
    waiting = [*dict.fromkeys([*opened, *later]), *open_records(dossier)]
    unknown = sorted({*ids} - {*waiting}, key=ids.index)
    if unknown:
        names = ", ".join(map(_cut, unknown[:5])) + (" …" if len(unknown) > 5 else "")
        raise click.UsageError(f"nothing to confirm in: {names}.")
    named = frozenset(ids)
    chosen = waiting if everything or anew else [key for key in waiting if key in named]
    last, moves = last_by_claim(dossier), move_prints(dossier)
    for key in chosen:
        for line in _shown(dossier, key, last.get(key), moves.get(key)):
            click.echo(report.visible(line))  # a source may hold what would control a terminal
    if not chosen:
        click.echo(f"Not confirmed yet: {report.count(len(waiting), 'record')}. Name what you confirm, or use --all.")
        for key in waiting:
            click.echo(f"  {key}")
        return
    picked = frozenset(chosen)
    ready = [key for key in later if key in picked]
    again = [key for key in ready if key in last and last[key].rev != name_of(states_of(dossier, compiled.index, key))]
    asked, explanation = _why(dossier, again, given, change)
    asked = _why_anew(dossier, given) if anew else asked
    if name is None:
        click.echo("Not written. Say who confirms: --by NAME.")
        if asked:
            click.echo(asked)
        return
    if asked:
        raise click.UsageError(asked)
    day = (given_date() or datetime.datetime.now(datetime.UTC).isoformat())[:10]
    explained = dict.fromkeys(ready, FIRST) | dict.fromkeys(again, explanation)
    added = _revisions(dossier, compiled.index, explained, by=name, day=day)
    confirmed = picked - (frozenset(later) - frozenset(opened))  # the others were before, as they stand
    before = files.content.get(HISTORY, "")
    if anew:
        events = begun_anew(dossier, compiled.index, added, beginning(before, by=name, at=day, why=given))
    else:
        events = new_events(dossier, compiled.index, confirmed, added, by=name, at=day)
    text = "".join(f"{line_of(event)}\n" for event in events)
    if len(text.encode()) + (0 if anew else len(before.encode())) > MAX_HISTORY_BYTES:
        message = f"{HISTORY} would be longer than {MAX_HISTORY_BYTES} bytes and not be read any more."
        raise click.UsageError(f"{message} Nothing was confirmed.")
    try:
        write = rewrite_text if anew else append_text
        write(root / HISTORY, text, before)
    except Changed as error:
        raise click.UsageError(f"{HISTORY} has changed in the meantime. Run it again.") from error
    except OSError as error:
        message = f"{HISTORY} cannot be written: {error.strerror or error}. Nothing was confirmed."
        raise MachineFault(message) from error
    click.echo(f"{report.count(len(confirmed), 'record')} confirmed by {name} in {HISTORY}.")
    if added:
        click.echo(f"{report.count(len(added), 'revision')} published in {HISTORY}.")


def _name(by: str) -> str:
    """The name of whoever confirms, as it is written. Raises click.UsageError where it cannot be one."""
    name = _readable("--by", by)
    if set(name) & {"\n", "\t"} or not any(char.isalnum() for char in name):
        raise click.UsageError(f"--by: write a name, with letters and on one line, not '{_cut(by)}'.")
    return name


def _reasons(written: Sequence[str]) -> dict[str, str]:
    """The reasons by language. Raises click.UsageError where one cannot be read."""
    reasons: dict[str, str] = {}
    for reason in written:
        code, equals, text = reason.partition("=")
        if not equals or not code:
            raise click.UsageError(
                f"--why: write the language and the reason, as in --why en='…', not '{_cut(reason)}'."
            )
        if code in reasons:
            raise click.UsageError(f"--why {_cut(code)} is given twice; write one reason for each language.")
        reasons[code] = _readable(f"--why {code}", text)
    return reasons


def _readable(option: str, text: str) -> str:
    """A text of the command line, as the history is to hold it: what is read back is what was written.

    Raises click.UsageError where it would be no text of a dossier.
    """
    try:
        text.encode()
        read: str = TypeAdapter(Text).validate_python(unicodedata.normalize("NFC", text).strip())
    except ValidationError as error:
        detail = error.errors()[0]
        why = "`<` and `&` look like HTML here" if detail["type"] == "markup-in-text" else detail["msg"].rstrip(".")
        raise click.UsageError(f"{option}: {why}: '{_cut(text)}'.") from error
    except UnicodeEncodeError as error:
        raise click.UsageError(f"{option}: these bytes are no text: '{_cut(text)}'.") from error
    return read


def _cut(text: str) -> str:
    """What was given, as a message shows it."""
    return report.visible(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")


def _why(
    dossier: Dossier, again: Sequence[str], given: Mapping[str, str], change: str | None
) -> tuple[str, Explanation]:
    """What has still to be told about published claims that changed, empty if nothing; and what is told by then.

    Raises click.UsageError for a language that the dossier is not written in.
    """
    if strange := [code for code in given if code not in dossier.languages]:
        raise click.UsageError(f"--why {_cut(strange[0])}: this dossier is written in {', '.join(dossier.languages)}.")
    missing = [f"--why {code}='…'" for code in dossier.languages if code not in given]
    missing += [] if change else [f"--change {'|'.join(CHANGES)}"]
    asked = ""
    if again and missing:
        names = ", ".join(again[:5]) + (" …" if len(again) > 5 else "")
        asked = f"{names} was published before. Tell its readers why it changed: {' '.join(missing)}"
    return asked, Explanation(cast(Change, change or "update"), given)


def _why_anew(dossier: Dossier, given: Mapping[str, str]) -> str:
    """What has still to be told about a history that is begun anew, empty if nothing."""
    missing = [f"--why {code}='…'" for code in dossier.languages if code not in given]
    return f"Tell readers why the history begins anew: {' '.join(missing)}" if missing else ""


def _revisions(
    dossier: Dossier, index: Index, explained: Mapping[str, Explanation], *, by: str, day: str
) -> list[RevisionRecord]:
    """The revisions to be published, as the site would show them, each with what is told of it."""
    from dossier.edition.context import BuildSettings, SiteContext
    from dossier.edition.quote_budget import shown_passages  # here: it brings Babel, and `check` does without
    from dossier.edition.snapshot import revision

    site = SiteContext(dossier, index, BuildSettings(""), shown_passages(dossier, index))
    return [
        revision(site, key, by=by, at=day, change=explanation.change, why=explanation.why)
        for key, explanation in explained.items()
    ]


def _shown(dossier: Dossier, key: str, before: RevisionRecord | None, move: MovePrint | None) -> Iterator[str]:
    """The lines that say what is confirmed, and the wording its readers have now where that is another."""
    from dossier.check.uncarried import words_not_carried  # here: it brings dictionaries, and only this shows them

    claim = dossier.claims.get(key)
    if claim is None:
        if move is None:
            yield key
        elif move.to is not None:
            yield f"{key}: moved to {move.to}"
        else:
            yield f"{key}: retracted"
            yield from (f"  {text}" if code == ANY_LANGUAGE else f"  {code}: {text}" for code, text in move.reason)
        return
    value = claim.record.value
    value = value if value is None or isinstance(value, str) else value.get(dossier.languages[0])
    yield f"{key}: {claim.record.property} = {value or '(the statement)'}"
    lacking = words_not_carried(dossier, claim)
    for code, text in claim.record.statement.by_language(dossier.languages).items():
        yield f"  {code}: {text}"
        if code in lacking:
            yield f"  {code}, in no passage: {', '.join(lacking[code])}"
        earlier = before.states.statement.get(code, "") if before else text
        if before and earlier != text:
            yield f"  {code}, published {before.at}: {earlier or '–'}"
    notes = claim.record.note.by_language(dossier.languages) if claim.record.note else {}
    yield from (f"  note, {code}: {text}" for code, text in notes.items())
    for item in claim.evidence:
        record, source = item.record, dossier.sources[item.passage.source]
        words = " […] ".join(source.text.shown(span) for span in item.passage.spans)
        judgement = [record.stance, record.certainty, record.relay, record.speaker or ""]
        yield f"  {source.id} ({', '.join(word for word in judgement if word)}): {words}"
        notes = record.note.by_language(dossier.languages) if record.note else {}
        yield from (f"    note, {code}: {text}" for code, text in notes.items())
