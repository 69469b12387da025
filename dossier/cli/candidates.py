"""`build.py candidates`: sentences that nobody cited for a claim, and that may carry it too."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dossier import report
from dossier.cli.group import main, root_option
from dossier.cli.run import compile_root, print_problems
from dossier.model.anchor import place_in
from dossier.model.further import further_passages
from dossier.text.nearest import closest_names
from dossier.text.shortened import shortened

MOST = 3  # sentences for one claim


@main.command()
@root_option
@click.option("--most", type=click.IntRange(1, 20), default=MOST, show_default=True, help="Sentences for one claim.")
@click.argument("claims", nargs=-1, metavar="[CLAIM]...")
def candidates(root: Path, most: int, claims: tuple[str, ...]) -> None:
    """Sentences that may carry a claim too, for all claims or those named, the nearest first.

    They name whom the claim is about, share words or figures with what it quotes, and it cites none of them. Read each:
    sharing words is not saying the same.
    """
    files, compiled = compile_root(root)
    dossier, index = compiled.dossier, compiled.index
    if dossier is None or index is None:
        print_problems(files, compiled, "full")
        sys.exit(1)
    for key in claims:
        if key not in dossier.claims:
            close = closest_names(key, dossier.claims)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            raise click.UsageError(f"There is no claim called {shortened(key)}.{hint}")
    number = 0
    for claim, near in further_passages(dossier, index.coverage, claims or dossier.claims, most):
        statement = next(iter(claim.record.statement.by_language(dossier.languages).values()), "")
        click.echo(f"{claim.id}: {report.visible(statement)}")
        for item in near:
            source = dossier.sources[item.source]
            place = place_in(f"seeds/{source.record.seed}", source.text, item.sentence)
            click.echo(f"  {place}: {report.visible(source.text.shown(item.sentence))}")
        number += 1
    of = report.count(len(claims) or len(dossier.claims), "claim")
    click.echo(f"{number} of {of} may have further passages." if number else f"No further passages for {of}.")
