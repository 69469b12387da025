"""`build.py schema`: the JSON Schemas by which editors complete and explain what one writes."""

from __future__ import annotations

import click

from dossier.cli.group import PROGRAM, main
from dossier.read.schema import schemas


@main.command()
def schema() -> None:
    """Write docs/schemas/ anew from the records; a test says when that is due."""
    from dossier.publish.staging import replace_file

    for path, text in schemas().items():
        target = PROGRAM / path
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, text)
        click.echo(path)
