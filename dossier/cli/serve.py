"""`build.py serve`: the editors' preview."""

from __future__ import annotations

import time
from pathlib import Path

import click

from dossier.cli.group import jobs_option, main, root_option
from dossier.cli.run import DEFAULT_PORT, compile_root, date_or_refuse, print_problems, publish_site


@main.command()
@root_option
@jobs_option
@click.option("--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, metavar="N", help="Port on this machine.")
def serve(root: Path, jobs: int, port: int) -> None:
    """Preview on this machine, with the whole source texts; every change is built and shown at once."""
    from dossier.publish.build import Order
    from dossier.publish.serve import PortTaken, serve_preview

    target = root / ".output-preview"

    def rebuild() -> bool:
        files, compiled = compile_root(root)
        print_problems(files, compiled, "full")
        if not compiled.sound:
            click.echo("Not rebuilt; the last good preview is shown.", err=True)
            return False
        started = time.perf_counter()
        date = date_or_refuse(root)
        published = publish_site(
            compiled, Order(root, target, jobs, f"http://localhost:{port}/", False, True, True, date)
        )
        click.echo(f"{published.pages} pages in {time.perf_counter() - started:.1f} s")
        return True

    try:
        serve_preview(root, target, port, rebuild, click.echo)
    except PortTaken as error:
        raise click.UsageError(f"port {port} cannot be used ({error}); choose another with --port.") from error
