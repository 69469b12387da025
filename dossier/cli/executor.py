"""`--executor`: other machines that make pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from dossier.cli.faults import MachineFault
from dossier.model.dossier import Dossier
from dossier.read.files import Files

if TYPE_CHECKING:
    from dossier.publish.build import Order
    from dossier.publish.job import Elsewhere

LOCK = "requirements-dask.lock"
_ADDRESS = re.compile(r"dask://((?:[\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5})/?", re.ASCII)


def _scheduler(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """`HOST:PORT` of an address."""
    if given is None:
        return None
    if not (address := _ADDRESS.fullmatch(given)):
        raise click.BadParameter("an address such as dask://192.0.2.7:8786 is needed.")
    return address[1]


executor_option = click.option(
    "--executor",
    "scheduler",
    metavar="dask://HOST:PORT",
    callback=_scheduler,
    help="Have pages made and cards drawn by your own Dask cluster (docs/beyond-one-machine.md).",
)


@contextmanager
def working_elsewhere(
    scheduler: str | None, files: Files, dossier: Dossier, order: Order
) -> Iterator[Elsewhere | None]:
    """The machines of a Dask cluster, ready to make pages of a dossier; nothing without a scheduler's `HOST:PORT`."""
    if scheduler is None:
        yield None
        return
    from dossier.publish.pelican_run import own_templates

    if own_templates(order.root):  # they are rendered within bounds, by processes that see nothing else
        click.echo("This dossier has templates of its own, so all pages are made on this machine.", err=True)
        yield None
        return
    try:
        from dossier.publish.dask_cluster import cluster
        from dossier.publish.sent import ElsewhereFailed, elsewhere, packed
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("dossier"):
            raise
        why = f"--executor needs the library {error.name}: python -m pip install --require-hashes -r {LOCK}"
        raise click.UsageError(why) from error
    try:
        with cluster(scheduler) as working:
            yield elsewhere(working.executor, working.share(packed(files, dossier, order)), working.look)
    except ElsewhereFailed as error:
        raise MachineFault(f"{error}. Nothing was published; the site that was there still is.") from error
