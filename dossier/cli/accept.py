"""`build.py accept`: an editor confirms claims as they stand; what is confirmed is shown before it is written."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from dossier import report
from dossier.cli.group import main, root_option
from dossier.cli.run import compile_root, date_or_refuse, print_problems
from dossier.compiler import Compiled
from dossier.graph.dossier import Dossier
from dossier.graph.ledger import LEDGER, ledger_text, open_claims, open_records
from dossier.problem import has_errors

CONFIRMS = frozenset(  # problems that a confirmation settles
    (
        "not-signed-off",
        "value-tainted",
        "statement-tainted",
        "passage-changed",
        "judgement-changed",
        "record-changed",
    )
)


@main.command()
@root_option
@click.argument("ids", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Confirm whatever is not confirmed as it stands.")
@click.option("--by", metavar="NAME", help="Who confirms. Needed to write; without it, it is only shown.")
def accept(root: Path, ids: tuple[str, ...], everything: bool, by: str | None) -> None:
    """Confirm claims, disputes, entities, sources (by id) and pages (by path) as they stand.

    Shows each with its passages. The first time, content/ledger.yaml is made; from then on every change to what was
    confirmed is a problem until it is confirmed again.
    """
    from dossier.publish.tree import replace_file

    files, compiled = compile_root(root)
    dossier = compiled.dossier
    others = tuple(problem for problem in compiled.problems if problem.code not in CONFIRMS)
    if dossier is None or has_errors(others):
        print_problems(files, Compiled(dossier, compiled.index, others), "full")
        click.echo("Nothing was confirmed: mend these first.", err=True)
        sys.exit(1)
    waiting = [*open_claims(dossier), *open_records(dossier)]
    unknown = [key for key in ids if key not in waiting]
    if unknown:
        raise click.UsageError(f"nothing to confirm in: {', '.join(unknown)}.")
    chosen = waiting if everything else [key for key in waiting if key in ids]
    for key in chosen:
        _show(dossier, key)
    if not chosen:
        click.echo(f"{report.count(len(waiting), 'record')} not confirmed as they stand; name them, or use --all.")
        for key in waiting:
            click.echo(f"  {key}")
        return
    if by is None:
        click.echo("Not written. Say who confirms: --by NAME.")
        return
    day = date_or_refuse(root)[:10] or datetime.datetime.now(datetime.UTC).date().isoformat()
    replace_file(root / LEDGER, ledger_text(dossier, frozenset(chosen), by, day))
    click.echo(f"{report.count(len(chosen), 'record')} confirmed by {by} in {LEDGER}.")


def _show(dossier: Dossier, key: str) -> None:
    claim = dossier.claims.get(key)
    if claim is None:
        click.echo(key)
        return
    click.echo(f"{key}: {claim.record.property} = {claim.record.value or '(the statement)'}")
    for code, text in claim.record.statement.texts.items():
        click.echo(f"  {code}: {text}")
    for item in claim.evidence:
        record, source = item.record, dossier.sources[item.passage.source]
        words = " […] ".join(source.text.exact(span) for span in item.passage.spans)
        judgement = [record.stance, record.certainty, record.relay, record.speaker or ""]
        click.echo(f"  {source.id} ({', '.join(word for word in judgement if word)}): {words}")
