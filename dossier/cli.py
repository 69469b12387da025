"""The commands. Each reads its options, calls the rooms, prints and exits: 0 fine, 1 problems in the input, 2 usage."""

from __future__ import annotations

import os
import re
import shlex
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dossier import report
from dossier.compiler import Compiled, compile_dossier
from dossier.graph.coverage import total_share
from dossier.read.files import Files, read_root
from dossier.read.history import BadEpoch, date_of

PROGRAM = Path(__file__).resolve().parent.parent
DEFAULT_PORT = 8000
DEFAULT_BASE = f"http://localhost:{DEFAULT_PORT}/"

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
    "--format", "form", type=click.Choice(["full", "concise"]), default="full", help="How problems are printed."
)


class DefaultToBuild(click.Group):
    """`python build.py` builds: without a command's name, `build` is meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `build` in front of options that stand alone."""
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "-h")):
            args = ["build", *args]
        return super().parse_args(ctx, args)


@click.group(cls=DefaultToBuild, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Compile a dossier: source texts and annotations in, a site in which every fact leads to its passage out.

    \b
    python build.py              build the site into output/
    python build.py check        list every problem, publish nothing
    python build.py serve        preview with rebuild on every change
    python build.py coverage     which sentences of the sources are used

    Write source texts into seeds/ and annotations into content/ (docs/annotating.md says how), run `check` until it
    is silent, then build. A build with errors publishes nothing: the last good site stays.

    Exit status: 0 fine, 1 problems in the input, 2 wrong usage, 70 a bug of this program.
    """


@main.command()
@root_option
@format_option
def check(root: Path, form: str) -> None:
    """Read everything, list every problem, publish nothing."""
    started = time.perf_counter()
    files, compiled = _compile(root)
    _print_problems(files, compiled, form)
    if compiled.dossier is not None and compiled.sound:
        dossier = compiled.dossier
        click.echo(
            f"No errors in {report.count(len(dossier.claims), 'claim')} "
            f"from {report.count(len(dossier.sources), 'source')} "
            f"({time.perf_counter() - started:.1f} s)."
        )
    sys.exit(0 if compiled.sound else 1)


@main.command()
@root_option
@output_option
@jobs_option
@format_option
@click.option("--site-url", envvar="DOSSIER_SITE_URL", metavar="URL", help="Address the site will have on the web.")
@click.option("--noindex", is_flag=True, help="Ask search engines to leave this build out (previews).")
def build(root: Path, output: Path | None, jobs: int, form: str, site_url: str | None, noindex: bool) -> None:
    """Build the site. With errors nothing is published and the last good site stays."""
    from dossier.publish.build import Order

    started = time.perf_counter()
    files, compiled = _compile(root)
    _print_problems(files, compiled, form)
    dossier, index = compiled.dossier, compiled.index
    if dossier is None or index is None or not compiled.sound:
        click.echo("Nothing was published; the site that was there still is.", err=True)
        sys.exit(1)
    base = site_url or dossier.site.base_url
    target = Path(os.path.abspath(output or root / "output"))  # not resolved: a link is refused, not followed
    order = Order(
        root=root,
        output=target,
        jobs=jobs,
        base_url=_base_url(base),
        base_known=base is not None,
        noindex=noindex,
        preview=False,
        date=_date(root),
    )
    published = _publish(compiled, order)
    kinds = [record.kind for record in dossier.entities.values()]
    origins = {item.origin.id for claim in dossier.claims.values() for item in claim.evidence if item.origin.named}
    numbers = {
        "sources": len(dossier.sources),
        "origins": len(origins),
        "passages": index.passages(),
        "claims": len(dossier.claims),
        "people": kinds.count("person"),
        "deals": kinds.count("deal"),
        "disputes": len(dossier.disputes),
        "pages": published.pages,
        "files": published.files,
    }
    click.echo(", ".join(f"{number} {word}" for word, number in numbers.items()))
    share = total_share(dict(index.coverage))
    click.echo(f"{int(share * 1000) / 10:.1f} % of the sentences are cited or set aside")
    click.echo(f"{published.bytes / 1e6:.1f} MB in {time.perf_counter() - started:.1f} s")
    if not order.base_known:
        click.echo(
            f"no address on the web is set (base_url in content/site.yaml, or --site-url): {order.base_url} is used"
        )
    click.echo(f"site:  {(target / 'index.html').as_uri()}")
    click.echo(f"serve: python build.py serve{'' if root == PROGRAM else f' --root {shlex.quote(str(root))}'}")


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
        files, compiled = _compile(root)
        _print_problems(files, compiled, "full")
        if not compiled.sound:
            click.echo("Not rebuilt; the last good preview is shown.", err=True)
            return False
        started = time.perf_counter()
        date = _date(root)
        published = _publish(compiled, Order(root, target, jobs, f"http://localhost:{port}/", False, True, True, date))
        click.echo(f"{published.pages} pages in {time.perf_counter() - started:.1f} s")
        return True

    try:
        serve_preview(root, target, port, rebuild, click.echo)
    except PortTaken as error:
        raise click.UsageError(f"port {port} cannot be used ({error}); choose another with --port.") from error


@main.command()
@root_option
@click.option("--open", "only_open", is_flag=True, help="List the sentences that are neither cited nor set aside.")
def coverage(root: Path, only_open: bool) -> None:
    """How many sentences of each source are cited, set aside with a reason, or left."""
    files, compiled = _compile(root)
    dossier, index = compiled.dossier, compiled.index
    if dossier is None or index is None:
        _print_problems(files, compiled, "full")
        sys.exit(1)
    click.echo(f"{'source':<28} {'sentences':>9} {'cited':>6} {'aside':>6} {'left':>6} {'covered':>8}")
    for key, found in index.coverage.items():
        counts = [found.count(state) for state in ("cited", "set-aside", "open")]
        numbers = " ".join(f"{number:>6}" for number in counts)
        click.echo(f"{key:<28} {len(found.sentences):>9} {numbers} {int(found.share * 1000) / 10:>7.1f}%")
    click.echo(f"covered in all: {int(total_share(dict(index.coverage)) * 1000) / 10:.1f} %")
    if only_open:
        from dossier.graph.anchor import place_in

        for key, found in index.coverage.items():
            source = dossier.sources[key]
            for use in found.sentences:
                if use.state == "open":
                    place = place_in(f"seeds/{source.record.seed}", source.text, use.span)
                    click.echo(f"{place}: {source.text.exact(use.span)}")
    if not compiled.sound:
        click.echo(f"{report.summary(compiled.problems)}: `build.py check` lists them", err=True)
    sys.exit(0 if compiled.sound else 1)


def _compile(root: Path) -> tuple[Files, Compiled]:
    if not (root / "content").is_dir():
        raise click.UsageError(f"{root} has no folder content/; name the dossier's folder with --root.")
    files, problems = read_root(root)
    return files, compile_dossier(files, tuple(problems))


def _print_problems(files: Files, compiled: Compiled, form: str) -> None:
    if not compiled.problems:
        return
    lines = dict(files.content)
    lines |= {f"seeds/{name}": data.decode("utf-8", "replace") for name, data in files.seeds.items()}
    text = report.full(compiled.problems, lines) if form == "full" else report.concise(compiled.problems)
    click.echo(text, err=True)
    click.echo(report.summary(compiled.problems), err=True)


def _publish(compiled: Compiled, order: Any) -> Any:
    from dossier.publish.build import publish
    from dossier.publish.tree import NotOurs

    if compiled.dossier is None or compiled.index is None:
        raise RuntimeError("only a sound dossier is published")
    start, tick, stop = _progress()
    try:
        return publish(compiled.dossier, compiled.index, order, start, tick)
    except NotOurs as error:
        raise click.UsageError(str(error)) from error
    finally:
        stop()


def _progress() -> tuple[Callable[[int], None], Callable[[], None], Callable[[], None]]:
    """A bar while pages are rendered, on a terminal only: a log gets none."""
    if not sys.stderr.isatty():
        return (lambda _: None), (lambda: None), (lambda: None)
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task("pages", total=None)

    def start(total: int) -> None:
        bar.update(task, total=total)
        bar.start()

    return start, (lambda: bar.advance(task)), bar.stop


def _base_url(given: str | None) -> str:
    base = given or DEFAULT_BASE
    if not re.fullmatch(r"https?://[^\s/<>\"'?#]+(/[^\s<>\"'?#]*)?", base):
        raise click.UsageError(f"--site-url must be an address such as https://example.org/dossier/, not {base!r}.")
    return base if base.endswith("/") else f"{base}/"


def _date(root: Path) -> str:
    try:
        return date_of(root)
    except BadEpoch as error:
        raise click.UsageError(str(error)) from error
