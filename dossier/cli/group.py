"""The group of commands, and the options they share."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from dossier.cli.faults import faults_told, give_up_broken_streams, refuse_closed_streams

PROGRAM = Path(__file__).resolve().parent.parent.parent
FORMATS = ("full", "concise", "json", "github", "sarif")

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path),
    default=PROGRAM,
    metavar="DIR",
    help="Folder with content/ and seeds/. Its own templates/ and static/ go before the program's. Default: this one.",
)
output_option = click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the site goes. Default: output/ in the root.",
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(1, 64), default=os.cpu_count() or 1, metavar="N", help="Processes that render."
)
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="full", help="How problems are printed."
)


class DefaultToBuild(click.Group):
    """`python build.py` builds: without a command's name, `build` is meant. What the machine does is told in a line."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, if one can be told what comes of it."""
        refuse_closed_streams()
        try:
            return super().main(*args, **kwargs)
        finally:
            give_up_broken_streams()

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the options, or print the help."""
        with faults_told():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Do what is asked for."""
        try:
            with faults_told():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            _tell_end(signal.SIGINT)
            sys.exit(128 + signal.SIGINT)
        except SystemExit as end:
            if isinstance(number := getattr(end, "signal", None), signal.Signals):
                _tell_end(number)
            raise

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `build` in front of options that stand alone."""
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "-h")):
            args = ["build", *args]
        return super().parse_args(ctx, args)


def _tell_end(number: signal.Signals) -> None:
    with suppress(OSError):  # the terminal may be what is gone
        click.echo(f"Ended by {number.name}.", err=True)


@click.group(cls=DefaultToBuild, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Compile a dossier: source texts and annotations in, a site in which every fact leads to its passage out.

    \b
    python build.py              build the site into output/
    python build.py check        list every problem, publish nothing
    python build.py serve        preview with rebuild on every change
    python build.py coverage     which sentences of the sources are used
    python build.py candidates   sentences that may carry a claim too
    python build.py accept       confirm claims as they stand, and say what is confirmed
    python build.py explain CODE what a problem means and how to mend it
    python build.py schema       renew the schemas by which editors complete

    Write source texts into seeds/ and annotations into content/ (docs/annotating.md says how), run `check` until it
    is silent, then build. A build with errors publishes nothing: the last good site stays.

    Exit status: 0 fine, 1 problems in the input, 2 wrong usage or a fault of the machine (a full disk, a missing
    permission), 70 a bug of this program.
    """
