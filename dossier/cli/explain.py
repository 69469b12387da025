"""`build.py explain CODE`: the page of documentation of a problem."""

from __future__ import annotations

import sys

import click

from dossier.cli.group import PROGRAM, main
from dossier.read.files import read_static
from dossier.text.nearest import closest_names


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a problem means and how to mend it. Without a CODE, list all codes."""
    text = read_static(PROGRAM / "docs")["problems.md"].decode()
    sections = {part.split("\n", 1)[0].strip("` "): part for part in text.split("\n## ")[1:]}
    if code is None:
        click.echo("\n".join(sorted(sections)))
        return
    if code not in sections:
        close = closest_names(code, sections)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        click.echo(f"There is no problem called {code}.{hint}", err=True)
        sys.exit(2)
    click.echo(sections[code].strip())
