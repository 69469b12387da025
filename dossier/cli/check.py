"""`build.py check`, `coverage` and `explain`: what is wrong, what is left, and what a problem means."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from dossier import report
from dossier.check.figures import in_own_words
from dossier.cli.group import PROGRAM, format_option, main, root_option
from dossier.cli.run import answers, compile_again, compile_root, print_problems, unchecked_lines
from dossier.cli.transcript import Transcript
from dossier.compiler import Compiled
from dossier.model.anchor import place_in
from dossier.model.coverage import total_share
from dossier.read.files import read_static
from dossier.text.nearest import closest_names
from dossier.text.shortened import shortened


@main.command()
@root_option
@format_option
@click.option(
    "--rules", is_flag=True, help="Tell what every rule looked at: made, passed, acknowledged, failed, not checked."
)
def check(root: Path, form: str, rules: bool) -> None:
    """Read everything, list every problem, publish nothing."""
    started = time.perf_counter()
    transcript = Transcript(root)
    say = transcript.say
    files, compiled = compile_again(root)
    print_problems(files, compiled, form, say, rules=rules)
    if form in ("full", "concise") and compiled.dossier is not None and compiled.sound:
        dossier = compiled.dossier
        claims, sources = report.count(len(dossier.claims), "claim"), report.count(len(dossier.sources), "source")
        good = f"No errors in {claims} from {sources}"
        say(f"{good} ({time.perf_counter() - started:.1f} s).", again=f"{good} (unchanged).")
    if form in ("full", "concise") and compiled.results:
        total = answers(compiled)
        say(
            f"{total['made']} checks by {len(compiled.results)} rules: {total['passed']} passed, "
            f"{total['acknowledged']} acknowledged, {total['failed']} failed, {total['not_checked']} not checked."
        )
        for line in (*unchecked_lines(compiled), *_values_unchecked(compiled)):
            say(line)
    if rules and form not in ("json", "sarif"):
        say(f"{'rule':<36} {'looks at':<18} {'made':>6} {'passed':>7} {'ack.':>5} {'failed':>7} {'not checked':>12}")
        for result in compiled.results:
            told = f"{result.passed:>7} {result.acknowledged:>5} {result.failed:>7} {result.unchecked:>12}"
            counts = f"{result.examined:>6} {told}"
            say(f"{result.rule:<36} {result.subjects:<18} {counts}")
        for known in compiled.acknowledged:
            say(f"acknowledged: {known.problem.place}: [{known.problem.code}] {known.reason}")
    status = 0 if compiled.sound else 1
    transcript.keep(status=status)
    sys.exit(status)


def _values_unchecked(compiled: Compiled) -> Iterator[str]:
    """How many values no rule compares with the passages, if there are any."""
    claims = compiled.dossier.claims.values() if compiled.dossier is not None else ()
    number = sum(bool(claim.supporting) and in_own_words(claim.value) for claim in claims)
    if number:
        yield report.values_line(number)


@main.command()
@root_option
@click.option("--open", "only_open", is_flag=True, help="List the sentences that are neither cited nor set aside.")
@click.argument("source", required=False)
def coverage(root: Path, only_open: bool, source: str | None) -> None:
    """How many sentences of each source, or of one SOURCE, are cited, set aside with a reason, or left."""
    files, compiled = compile_root(root)
    dossier, index = compiled.dossier, compiled.index
    if dossier is None or index is None:
        print_problems(files, compiled, "full")
        sys.exit(1)
    if source is not None and source not in index.coverage:
        close = closest_names(source, index.coverage)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        raise click.UsageError(f"There is no source called {shortened(source)}.{hint}")
    covered_of = {key: covered for key, covered in index.coverage.items() if source in (None, key)}
    click.echo(f"{'source':<28} {'sentences':>9} {'cited':>6} {'aside':>6} {'left':>6} {'covered':>8}")
    for key, covered in covered_of.items():
        counts = [covered.count(state) for state in ("cited", "set-aside", "open")]
        numbers = " ".join(f"{number:>6}" for number in counts)
        excerpt = f"  excerpt: {unread:,} not read" if (unread := covered.count("not-read")) else ""
        share = f"{int(covered.share * 1000) / 10:>7.1f}%"
        click.echo(f"{key:<28} {len(covered.sentences):>9} {numbers} {share}{excerpt}")
    if source is None:
        click.echo(f"covered in all: {int(total_share(index.coverage) * 1000) / 10:.1f} %")
    if only_open:
        for key, covered in covered_of.items():
            text, seed = dossier.sources[key].text, f"seeds/{dossier.sources[key].record.seed}"
            for use in covered.sentences:
                if use.state == "open":
                    span = use.rest or use.span
                    click.echo(f"{place_in(seed, text, span)}: {report.visible(text.shown(span))}")
    if not compiled.sound:
        click.echo(f"{report.summary(compiled.problems)}: `build.py check` lists them", err=True)
    sys.exit(0 if compiled.sound else 1)


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
