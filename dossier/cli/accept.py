"""`build.py accept`: an editor confirms claims as they stand; what is confirmed is shown before it is written."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast, get_args

import click

from dossier import report
from dossier.cli.group import main, root_option
from dossier.cli.run import commit_date, compile_root, print_problems
from dossier.compiler import Compiled
from dossier.history.ledger import LEDGER, ledger_text, open_claims, open_records, revisions_text, unpublished
from dossier.history.revision import changed_since, published
from dossier.model.dossier import Dossier
from dossier.model.index import Index
from dossier.problem import has_errors
from dossier.read.revisions import REVISIONS, Change, RevisionRecord

CHANGES = tuple(one for one in get_args(Change) if one != "first")
Told = tuple[Change, Mapping[str, str]]  # what kind of change, and why by language
FIRST: Told = ("first", {})
CONFIRMS = frozenset(  # problems that a confirmation settles
    (
        "not-signed-off",
        "value-tainted",
        "statement-tainted",
        "passage-changed",
        "judgement-changed",
        "record-changed",
        "revision-open",
    )
)


@main.command()
@root_option
@click.argument("ids", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Confirm whatever is not confirmed as it stands.")
@click.option("--by", metavar="NAME", help="Who confirms. Needed to write; without it, it is only shown.")
@click.option(
    "--why", "reasons", multiple=True, metavar="LANG=TEXT", help="Why a published claim changed, once a language."
)
@click.option("--change", type=click.Choice(CHANGES), help="What kind of change that is.")
def accept(
    root: Path, ids: tuple[str, ...], everything: bool, by: str | None, reasons: tuple[str, ...], change: str | None
) -> None:
    """Confirm claims, disputes, entities, sources (by id) and pages (by path) as they stand.

    Shows each with its passages. The first time, content/ledger.yaml is made; from then on every change to what was
    confirmed is a problem until it is confirmed again.

    A confirmed claim is published as a revision, in content/revisions.jsonl, with an address that stays. If it was
    published before, readers of the old one are told what changed and why: --change, and --why in each language.
    """
    from dossier.publish.staging import replace_file

    files, compiled = compile_root(root)
    dossier = compiled.dossier
    others = tuple(problem for problem in compiled.problems if problem.code not in CONFIRMS)
    if dossier is None or compiled.index is None or has_errors(others):
        print_problems(files, Compiled(dossier, compiled.index, others), "full")
        click.echo("Nothing was confirmed: mend these first.", err=True)
        sys.exit(1)
    opened, later = open_claims(dossier), unpublished(dossier, compiled.index)
    waiting = [*dict.fromkeys([*opened, *later]), *open_records(dossier)]
    unknown = [key for key in ids if key not in waiting]
    if unknown:
        raise click.UsageError(f"nothing to confirm in: {', '.join(unknown)}.")
    chosen = waiting if everything else [key for key in waiting if key in ids]
    for key in chosen:
        _show(dossier, key)
    if not chosen:
        click.echo(f"Not confirmed yet: {report.count(len(waiting), 'record')}. Name what you confirm, or use --all.")
        for key in waiting:
            click.echo(f"  {key}")
        return
    ready = [key for key in later if key in chosen]
    again = [key for key in ready if changed_since(dossier, compiled.index, key)]
    asked, told = _why(dossier, again, reasons, change)
    if by is None:
        click.echo("Not written. Say who confirms: --by NAME.")
        if asked:
            click.echo(asked)
        return
    if asked:
        raise click.UsageError(asked)
    day = commit_date(root)[:10] or datetime.datetime.now(datetime.UTC).date().isoformat()
    told_of = {key: told if key in again else FIRST for key in ready}
    added = _revisions(dossier, compiled.index, told_of, by, day)
    if added:  # before the ledger, which names them: a kill in between leaves nothing that is missed
        replace_file(root / REVISIONS, revisions_text(dossier, added))
    confirmed = frozenset(chosen) - (frozenset(later) - frozenset(opened))  # the others were before, as they stand
    replace_file(root / LEDGER, ledger_text(dossier, confirmed, by, day, added))
    click.echo(f"{report.count(len(confirmed), 'record')} confirmed by {by} in {LEDGER}.")
    if added:
        click.echo(f"{report.count(len(added), 'revision')} published in {REVISIONS}.")


def _why(dossier: Dossier, again: Sequence[str], reasons: tuple[str, ...], change: str | None) -> tuple[str, Told]:
    """What has still to be told about published claims that changed, empty if nothing; the kind of change, the reason.

    The reason is by language. Raises click.UsageError for a language that the dossier is not written in.
    """
    given = {code: text.strip() for code, _, text in (reason.partition("=") for reason in reasons)}
    if strange := [code for code in given if code not in dossier.languages]:
        raise click.UsageError(f"--why {strange[0]}=…: this dossier is written in {', '.join(dossier.languages)}.")
    missing = [f"--why {code}='…'" for code in dossier.languages if not given.get(code)]
    missing += [] if change else [f"--change {'|'.join(CHANGES)}"]
    asked = ""
    if again and missing:
        names = ", ".join(again[:5]) + (" …" if len(again) > 5 else "")
        asked = f"{names} was published before. Tell its readers why it changed: {' '.join(missing)}"
    return asked, (cast(Change, change or "update"), given)


def _revisions(dossier: Dossier, index: Index, told_of: Mapping[str, Told], by: str, day: str) -> list[RevisionRecord]:
    """The revisions to be published, as the site would show them, each with what is told of it."""
    from dossier.edition.context import BuildSettings, SiteContext
    from dossier.edition.quote_budget import shown_passages  # here: it brings Babel, and `check` does without
    from dossier.edition.snapshot import revision

    site = SiteContext(dossier, index, BuildSettings(""), shown_passages(dossier, index))
    return [revision(site, key, by, day, *told) for key, told in told_of.items()]


def _show(dossier: Dossier, key: str) -> None:
    """Print what is confirmed, and the wording its readers have now where that is another."""
    claim = dossier.claims.get(key)
    if claim is None:
        click.echo(key)
        return
    click.echo(f"{key}: {claim.record.property} = {claim.record.value or '(the statement)'}")
    before = published(dossier, key)
    for code, text in claim.record.statement.texts.items():
        click.echo(f"  {code}: {text}")
        had = before[-1].states.statement.get(code, "") if before else text
        if had != text:
            click.echo(f"  {code}, published {before[-1].at}: {had or '–'}")
    for item in claim.evidence:
        record, source = item.record, dossier.sources[item.passage.source]
        words = " […] ".join(source.text.exact(span) for span in item.passage.spans)
        judgement = [record.stance, record.certainty, record.relay, record.speaker or ""]
        click.echo(f"  {source.id} ({', '.join(word for word in judgement if word)}): {words}")
