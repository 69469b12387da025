"""What several commands do: compile a root, print its problems, tell its date, publish it."""

from __future__ import annotations

import datetime
import os
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from dossier import report
from dossier.cli.faults import MachineFault, faults_told
from dossier.cli.git import committed_lately, is_committed, last_commit
from dossier.cli.group import PROGRAM
from dossier.cli.progress import ProgressBar
from dossier.cli.shares import in_shares
from dossier.compiler import Compiled, Memory, compile_dossier
from dossier.history.continued import not_continued
from dossier.problem import Place, Problem, Severity
from dossier.publish import last_check
from dossier.read.files import Files, read_root
from dossier.read.history import HISTORY
from dossier.text.address import bad_base
from dossier.text.shortened import shortened
from dossier.text.unread import UNKNOWN

if TYPE_CHECKING:
    from dossier.publish.build import Order, Published
    from dossier.publish.job import Elsewhere

DEFAULT_PORT = 8000
CORES = os.cpu_count() or 1
CACHE = ".cache"  # the folder of a dossier where it is kept what was made before
DEFAULT_BASE = f"http://localhost:{DEFAULT_PORT}/"


def compile_root(
    root: Path,
    phase: Callable[[str], None] = lambda _: None,
    memory: Memory | None = None,
    *,
    anew: bool = False,
    jobs: int = 1,
) -> tuple[Files, Compiled]:
    """Read and compile the dossier in a folder. `phase` is told what is done; `memory` saves what was done before.

    With `anew` it is compiled as if it had no history yet; `Files` holds it all the same. So many as `jobs` processes
    examine what is in it.
    """
    spread = in_shares(jobs)
    if not (root / "content").is_dir():
        raise click.UsageError(f"{root} has no folder content/; name the dossier's folder with --root.")
    phase("reading")
    files, problems = read_root(root)
    if anew:
        without = Files({path: text for path, text in files.content.items() if path != HISTORY}, files.seeds)
        return files, compile_dossier(without, tuple(problems), phase, memory=memory, spread=spread)
    if HISTORY not in {problem.place.path for problem in problems}:
        problems += _not_continued(root, files.content.get(HISTORY, ""))
    return files, compile_dossier(files, tuple(problems), phase, memory=memory, spread=spread)


def compile_again(
    root: Path, phase: Callable[[str], None] = lambda _: None, *, jobs: int = CORES
) -> tuple[Files, Compiled]:
    """The same with what `.cache/` keeps of the last time, which is brought up to date."""
    memory = memory_of(root)
    before = memory.in_order
    files, compiled = compile_root(root, phase, memory, jobs=jobs)
    if memory.in_order != before:
        last_check.keep(root / CACHE, last_check.program_digest(PROGRAM), memory.in_order)
    return files, compiled


def memory_of(root: Path) -> Memory:
    """What `.cache/` keeps of the last time that a dossier was compiled."""
    return Memory(in_order=last_check.load(root / CACHE, last_check.program_digest(PROGRAM)))


def _not_continued(root: Path, text: str) -> list[Problem]:
    """Problems where the history takes back what was committed lately: those that the first commit to tell tells."""
    for commit, before in committed_lately(root, HISTORY).items():
        if problems := not_continued(before, text, commit):
            return problems
    return []


class Say(Protocol):
    """A function that prints, to standard output or standard error."""

    def __call__(self, text: str, *, err: bool = False) -> None:
        """Print a text and a line end."""


def echo(text: str, *, err: bool = False) -> None:
    """Print a text and a line end, and keep nothing of it."""
    click.echo(text, err=err)


def print_problems(files: Files, compiled: Compiled, form: str, say: Say = echo, *, rules: bool = False) -> None:
    """Print problems: for people to standard error, for other programs to standard output, even if there are none.

    With `rules`, JSON has what every rule did, too.
    """
    if form in ("json", "github", "sarif"):
        say(_for_programs(compiled, form, rules))
        return
    if not compiled.problems:
        return
    shown = {place.path for problem in report.limited(report.grouped(compiled.problems)) for place in problem.places}
    seeds = {f"seeds/{name}": data for name, data in files.seeds.items()}
    lines = {**files.content, **{path: seeds[path].decode("utf-8", "replace") for path in shown & seeds.keys()}}
    text = report.full(compiled.problems, lines) if form == "full" else report.concise(compiled.problems)
    say(text, err=True)
    if form == "full":
        say("What a code means: docs/problems.md#CODE, or build.py explain CODE.\n", err=True)
    say(report.summary(compiled.problems), err=True)


def answers(compiled: Compiled) -> dict[str, int]:
    """How many checks were made, and what came of them."""
    every = Counter[str]({"made": 0, "passed": 0, "acknowledged": 0, "failed": 0, "not_checked": 0})
    for result in compiled.results:
        every.update(result.answers)
    return {**every, "acknowledged": len(compiled.acknowledged)}


def _for_programs(compiled: Compiled, form: str, rules: bool) -> str:
    """Problems, and a note for each text of which something was not checked."""
    notes = (report.note(each.place, each.what, _called(each.language)) for each in compiled.unread)
    told = [*compiled.problems, *notes]
    match form:
        case "github":
            return report.github(told)
        case "sarif":
            return report.sarif(told, answers(compiled))
        case _:
            every = ({"rule": each.rule, "subjects": each.subjects, **each.answers} for each in compiled.results)
            return report.as_json(told, every if rules else None)


def unchecked_lines(compiled: Compiled) -> list[str]:
    """What was not checked since nothing reads it, a line for all sources that lack the same."""
    alike: dict[tuple[str, tuple[str, ...], bool], list[str]] = {}
    for each in compiled.unread:
        alike.setdefault((each.language, each.what, bool(each.source)), []).append(each.source)
    return [
        report.unchecked_line(what, _called(language), sources if of_sources else ())
        for (language, what, of_sources), sources in alike.items()
    ]


def _called(language: str) -> str:
    """What a language is called; empty where it is not known which one it is."""
    from dossier.edition.locales import language_name  # what few dossiers need takes long to read

    return "" if language == UNKNOWN else language_name(language, "en")


def clean_up_when_ended() -> None:
    """From now on to its end, the command does for SIGTERM and SIGHUP what it does for Ctrl-C."""
    from dossier.publish.interrupts import INTERRUPTS

    click.get_current_context().with_resource(INTERRUPTS.handled())


def publish_site(
    compiled: Compiled,
    order: Order,
    bar: ProgressBar,
    phase: Callable[[str], None],
    elsewhere: Elsewhere | None = None,
) -> Published | None:
    """Publish a sound dossier; None, and a problem, where its templates fail. `phase` is told what is done."""
    from dossier.publish.build import Listener, publish
    from dossier.publish.output_folder import OutputRefused
    from dossier.publish.output_lock import OutputBusy
    from dossier.publish.sandbox import TemplateFailed
    from dossier.publish.swap_inside import HalfSwapped

    if compiled.dossier is None or compiled.index is None:
        raise RuntimeError("only a sound dossier is published")

    def warn(problem: Problem) -> None:
        bar.stop()
        click.echo(report.full([problem], {}), err=True)

    listener = Listener(phase=phase, start=bar.start, tick=bar.tick, warn=warn)
    try:
        with faults_told("The site that was there still is.", but=HalfSwapped):
            published = publish(compiled.dossier, compiled.index, order, listener, elsewhere=elsewhere)
    except OutputRefused as error:
        raise click.UsageError(f"{error}.") from error
    except (OutputBusy, HalfSwapped) as error:
        raise MachineFault(f"{error}.") from error
    except TemplateFailed as error:
        hint = "Compare it with the program's own template of that name; without a file here, that one is used."
        problem = Problem("template-failed", Place(error.path, error.line), error.why, hint)
        click.echo(report.full([problem], {}), err=True)
        return None
    finally:
        bar.stop()
    if published.problems:
        click.echo(report.concise(published.problems), err=True)
    return published


def site_address(given: str | None) -> str:
    """The address the site will have, ending with a slash."""
    base = given or DEFAULT_BASE
    if reason := bad_base(base):
        example = "https://example.org/dossier/"
        raise click.UsageError(f"--site-url must be an address such as {example}; {shortened(ascii(base))} {reason}.")
    return base if base.endswith("/") else f"{base}/"


def commit_date(root: Path) -> str:
    """The dossier's date, as ISO date and time in UTC: SOURCE_DATE_EPOCH or the last commit's; empty without either.

    Never the clock's, so that the same input gives the same bytes. Raises click.UsageError for a bad SOURCE_DATE_EPOCH.
    """
    if given := given_date():
        return given
    commit = last_commit(root)
    try:
        return "" if commit.epoch is None else _date(commit.epoch)
    except (ValueError, OverflowError, OSError):
        return ""  # a commit may bear any number


def given_date() -> str:
    """SOURCE_DATE_EPOCH as ISO date and time, empty if it is not set. Raises click.UsageError for a bad one."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    try:
        return _date(int(epoch)) if epoch else ""
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"SOURCE_DATE_EPOCH must be seconds since 1970, not {epoch!r}") from error


def _date(epoch: int) -> str:
    return datetime.datetime.fromtimestamp(epoch, datetime.UTC).isoformat()


def date_unknown(root: Path) -> Problem:
    """What a build without a date says of it: why git gives none, and how to give one."""
    commit = last_commit(root)
    complaint = f": {commit.complaint.splitlines()[0][:200]}" if commit.complaint else ""
    reason = {
        None: "the last commit bears an impossible date",
        "no-git": f"git cannot be run{complaint}",
        "no-repository": "the dossier is in no git repository",
        "not-owned": "the repository belongs to another user, so git does not read it",
        "nothing-there": "nothing has been committed yet",
        "too-slow": "git does not answer",
    }.get(commit.failure, f"git does not read the last commit{complaint}")
    hint = "Set SOURCE_DATE_EPOCH to the seconds since 1970, such as SOURCE_DATE_EPOCH=$(date +%s)"
    if commit.failure == "not-owned":
        folder = re.search(r"safe\.directory (.+)", commit.complaint)
        hint += f", or trust it: git config --global --add safe.directory {folder[1] if folder else root}"
    message = f"The site bears no date: {reason}."
    return Problem("date-unknown", Place(".git"), message, f"{hint}.", severity=Severity.WARNING)


def commit_id(root: Path, files: Files) -> str:
    """The commit that is built; empty where SOURCE_DATE_EPOCH is set or what was read is not what was committed."""
    if os.environ.get("SOURCE_DATE_EPOCH", "").strip() or not is_committed(root, files):
        return ""
    return last_commit(root).id
