"""`build.py build` and `build.py serve`: the site, or nothing; and the editors' preview."""

from __future__ import annotations

import os
import shlex
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier import report
from dossier.cli.executor import executor_option, working_elsewhere
from dossier.cli.faults import faults_told
from dossier.cli.group import PROGRAM, format_option, jobs_option, main, output_option, root_option
from dossier.cli.progress import ProgressBar
from dossier.cli.run import (
    CACHE,
    DEFAULT_PORT,
    clean_up_when_ended,
    commit_date,
    commit_id,
    compile_again,
    compile_root,
    date_unknown,
    memory_of,
    print_problems,
    publish_site,
    site_address,
    unchecked_lines,
)
from dossier.cli.timings import Timings, profiled
from dossier.cli.transcript import Transcript
from dossier.model.coverage import total_share
from dossier.model.dossier import Dossier
from dossier.model.index import Index

if TYPE_CHECKING:
    from dossier.publish.build import Order, Published
    from dossier.publish.last_build import LastBuild


@main.command()
@root_option
@output_option
@jobs_option
@format_option
@click.option("--site-url", envvar="DOSSIER_SITE_URL", metavar="URL", help="Address the site will have on the web.")
@click.option("--noindex", is_flag=True, help="Ask search engines to leave this build out (previews).")
@click.option("--fresh", is_flag=True, help="Make everything anew, and keep nothing for the next build.")
@click.option("--timings", is_flag=True, help="Tell the seconds of each phase, unless nothing has changed.")
@click.option(
    "--profile",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="FILE",
    help="Build in one process and write what it called for how long into FILE, for python -m pstats.",
)
@executor_option
def build(
    root: Path,
    output: Path | None,
    jobs: int,
    form: str,
    site_url: str | None,
    noindex: bool,
    fresh: bool,
    timings: bool,
    profile: Path | None,
    scheduler: str | None,
) -> None:
    """Build the site. With errors nothing is published and the last good site stays."""
    from dossier.publish.build import Order

    started, clock = time.perf_counter(), Timings()
    clean_up_when_ended()
    context = click.get_current_context()
    bar = context.with_resource(ProgressBar())
    context.with_resource(profiled(profile))

    def phase(name: str) -> None:
        clock.begin(name)
        bar.phase(name)

    transcript = Transcript(root)
    say = transcript.say
    processes = 1 if profile else jobs
    files, compiled = compile_root(root, phase, jobs=processes) if fresh else compile_again(root, phase, jobs=processes)
    bar.stop()
    print_problems(files, compiled, form, say)
    dossier, index = compiled.dossier, compiled.index
    if dossier is None or index is None or not compiled.sound:
        click.echo("Nothing was published; the site that was there still is.", err=True)
        sys.exit(1)
    base = site_url or dossier.site.base_url
    target = Path(os.path.abspath(output or root / "output"))  # not resolved: a link is refused, not followed
    order = Order(
        root=root,
        output=target,
        jobs=processes,
        base_url=site_address(base),
        base_known=base is not None,
        noindex=noindex,
        preview=False,
        date=commit_date(root),
        commit=commit_id(root, files),
        cache=None if fresh else root / CACHE,
    )
    if not order.date:
        click.echo(report.full([date_unknown(root)], {}), err=True)
    with working_elsewhere(scheduler, files, dossier, order) as elsewhere:
        published = publish_site(compiled, order, bar, phase, elsewhere=elsewhere)
    if published is None:
        click.echo("Nothing was published; the site that was there still is.", err=True)
        sys.exit(1)
    with faults_told("The new site is in place."):
        for line in (*_what_there_is(dossier, index, published), *unchecked_lines(compiled)):
            say(line)
        size = f"{published.bytes / 1e6:.1f} MB"
        seconds = time.perf_counter() - started
        say(f"{size} in {seconds:.1f} s", again=f"{size}; nothing has changed since they were built")
        for line in (*published.near_limits, *_where_it_is(order)):
            say(line)
    # Else it may be the machine that has to change, or more is wanted than to be told the same again.
    if order.date and not published.problems and not fresh and not profile:
        transcript.keep(status=0, output=target)
    if timings:
        clock.begin("")
        click.echo(clock.table(), err=True)


@main.command()
@root_option
@jobs_option
@click.option("--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, metavar="N", help="Port on this machine.")
@click.option(
    "--host",
    "hosts",
    multiple=True,
    metavar="HOST",
    help="An address to listen at, as 0.0.0.0 in a container, or a name to answer to. The preview shows whole source "
    "texts; without this, to this machine alone.",
)
def serve(root: Path, jobs: int, port: int, hosts: tuple[str, ...]) -> None:
    """Preview on this machine, with the whole source texts; every change is built and shown at once."""
    from dossier.publish.build import Order
    from dossier.publish.interrupts import INTERRUPTS, Ended
    from dossier.publish.preview_server import PortTaken
    from dossier.publish.serve import Address, Rebuilt, serve_preview

    target = root / ".output-preview"
    clean_up_when_ended()
    bar = click.get_current_context().with_resource(ProgressBar())

    last: list[LastBuild] = []
    memory = memory_of(root)

    def rebuild(looked_at: frozenset[str], at_most: int | None) -> Rebuilt | None:
        started = time.perf_counter()
        files, compiled = compile_root(root, bar.phase, memory)
        bar.stop()
        print_problems(files, compiled, "full")
        if not compiled.sound:
            click.echo("Not rebuilt; the last good preview is shown.", err=True)
            return None
        order = Order(
            root=root,
            output=target,
            jobs=jobs,
            base_url=f"http://localhost:{port}/",
            base_known=False,
            noindex=True,
            preview=True,
            date=commit_date(root),
            cache=root / CACHE,
            looked_at=looked_at,
            at_most=at_most,
            last=last[0] if last else None,
        )
        published = publish_site(compiled, order, bar, bar.phase)
        if published is None:
            click.echo("Not rebuilt; the last good preview is shown.", err=True)
            return None
        last[:] = [published.build]
        number = f"{len(published.made)} of {published.pages} pages"
        more = "; more follow" if published.put_off else ""
        click.echo(f"{number} in {time.perf_counter() - started:.2f} s{more}")
        return Rebuilt(published.made, published.put_off)

    def rebuild_or_tell(looked_at: frozenset[str], at_most: int | None) -> Rebuilt | None:
        try:
            with faults_told():
                return rebuild(looked_at, at_most)
        except click.ClickException as error:  # a folder that is gone, a full disk: it may be mended meanwhile
            bar.stop()
            error.show()
            return None

    try:
        serve_preview(root, target, Address(port, hosts), rebuild=rebuild_or_tell, say=click.echo)
    except PortTaken as error:
        where = f" of {', '.join(hosts)}" if hosts else ""
        raise click.UsageError(f"port {port}{where} cannot be used ({error}); choose another with --port.") from error
    except Ended:
        pass
    if INTERRUPTS.received not in (None, signal.SIGINT):  # Ctrl-C is how one ends a preview
        raise Ended(INTERRUPTS.received)


def _what_there_is(dossier: Dossier, index: Index, published: Published) -> Iterator[str]:
    kinds = [record.kind for record in dossier.entities.values()]
    origins = {item.origin.id for claim in dossier.claims.values() for item in claim.evidence if item.origin.named}
    numbers = {
        "sources": len(dossier.sources),
        "independent sources": len(origins),
        "passages": index.passages(),
        "claims": len(dossier.claims),
        "people": kinds.count("person"),
        "deals": kinds.count("deal"),
        "contradictions": len(dossier.disputes),
        "pages": published.pages,
        "files": published.files,
    }
    yield ", ".join(f"{number} {word}" for word, number in numbers.items())
    share = total_share(index.coverage)
    yield f"{int(share * 1000) / 10:.1f} % of the sentences are cited or set aside"


def _where_it_is(order: Order) -> Iterator[str]:
    """Its address on the web and on the disk, and the command by which one previews it."""
    if not order.base_known:
        yield f"no address on the web is set (base_url in content/site.yaml, or --site-url): {order.base_url} is used"
    yield f"site:  {(order.output / 'index.html').as_uri()}"
    python, door = (shlex.quote(_from_here(path)) for path in (sys.executable, str(PROGRAM / "build.py")))
    yield f"serve: {python} {door} serve{'' if order.root == PROGRAM else f' --root {shlex.quote(str(order.root))}'}"


def _from_here(path: str) -> str:
    """The path as one would type it here: relative, unless that is longer, or here is nowhere any more."""
    try:
        return min(os.path.relpath(path), path, key=len)
    except OSError:
        return path
