"""`build.py server-config`: what a server of one's own needs to know of a built site."""

from __future__ import annotations

import re
from pathlib import Path

import click

from dossier.cli.faults import MachineFault
from dossier.cli.group import main, output_option, root_option

SERVERS = ("nginx", "apache", "caddy")
BASE = re.compile(r"/(?:[\w.~-]+/)*", re.ASCII)


@main.command("server-config")
@root_option
@output_option
@click.option("--at", "base", default="/", metavar="PATH", help="Where on its host the site stands, as /dossier/.")
@click.argument("server", type=click.Choice(SERVERS))
def server_config(root: Path, output: Path | None, base: str, server: str) -> None:
    """Print the configuration of a server for the site as it was built last.

    It says what `_headers` and `_redirects` say to hosts that read these: policies, types, how long files may be kept,
    who may read them, which addresses lead on, and the page for what is not there.
    """
    from dossier.publish import server_config as written  # here: `check` does without what publishing needs
    from dossier.publish.output_folder import published_text

    if not BASE.fullmatch(base):
        raise click.UsageError("--at: write the path of the site with a slash at both ends, as in /dossier/.")
    folder = output or root / "output"
    try:
        headers, redirects = published_text(folder, "_headers"), published_text(folder, "_redirects")
        click.echo(written.SERVERS[server](written.hosting(headers, redirects, base)), nl=False)
    except FileNotFoundError as error:
        raise click.UsageError(f"{folder} holds no site; build it first.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise MachineFault(f"{folder}: {error}") from error
    except written.NotRead as error:
        raise click.UsageError(f"{folder} was not built by this program: {error}.") from error
