"""Break the dossier in every way an editor might, and count what gets through: `.venv/bin/python bench/mutate.py`.

Prints for each kind of damage how many copies were caught, by which rules, and lists what got through. `--no-history`
leaves out the history of confirmed claims, which catches any change to one, to measure the rules alone.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import damage_evidence  # noqa: E402, F401  # these register their kinds
import damage_records  # noqa: E402, F401
import damage_statements  # noqa: E402, F401
import damage_values  # noqa: E402, F401
from damage import KINDS, Content  # noqa: E402

from dossier.compiler import compile_dossier  # noqa: E402
from dossier.read import yamltree  # noqa: E402
from dossier.read.files import Files, read_root  # noqa: E402
from dossier.read.history import HISTORY  # noqa: E402

MUST_ALL = ("digit", "quote", "source", "negation", "id")  # words of kinds of which none may get through


class Plain(yaml.SafeDumper):
    """Writes a value that two records share twice: an anchor would be refused, whatever the damage."""

    def ignore_aliases(self, _data: object) -> bool:
        """Always."""
        return True


@cache
def original() -> tuple[Files, Content]:
    """The undamaged dossier, as files and as plain data."""
    files, problems = read_root(ROOT)
    if problems:
        sys.exit("the dossier itself has problems; run build.py check")
    data = {}
    for path, text in files.content.items():
        if path.endswith(".yaml"):
            node, _ = yamltree.parse(path, text)
            if node is not None:
                data[path] = yamltree.plain(node)
    pages = {path: text for path, text in files.content.items() if path.endswith(".md")}
    return files, Content(data, pages, dict(files.seeds))


def try_damage(job: tuple[str, int, bool]) -> tuple[str, str | None, tuple[str, ...]]:
    """Damage one copy and check it: (kind, what was done, codes of the problems found)."""
    name, seed, history = job
    files, intact = original()
    content = intact.copy()
    rng = random.Random(f"{name}-{seed}")
    damage = KINDS[name](content, rng)
    if damage is None:
        return name, None, ()
    texts = {path: text for path, text in files.content.items() if history or path != HISTORY}
    for path in content.touched:
        texts[path] = yaml.dump(
            content.files[path], Dumper=Plain, allow_unicode=True, sort_keys=False, default_style='"', width=10_000
        )
    texts |= content.pages
    compiled = compile_dossier(Files(texts, content.seeds))
    return name, damage, tuple(sorted({problem.code for problem in compiled.problems}))


def main() -> None:
    """Run every kind of damage and print what was caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=45, help="damaged copies per kind")
    parser.add_argument("--no-history", action="store_true", help="without the history of confirmed claims")
    parser.add_argument("--kinds", nargs="*", default=sorted(KINDS))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    started = time.perf_counter()
    files, _ = original()
    texts = {path: text for path, text in files.content.items() if not (options.no_history and path == HISTORY)}
    before = compile_dossier(Files(texts, files.seeds)).problems
    print(f"undamaged: {len(before)} problems {sorted({problem.code for problem in before})}")
    known = {problem.code for problem in before}
    jobs = [(name, seed, not options.no_history) for name in options.kinds for seed in range(options.copies)]
    caught, tried, rules = Counter[str](), Counter[str](), {name: Counter[str]() for name in options.kinds}
    survivors: list[str] = []
    with ProcessPoolExecutor(options.jobs) as pool:
        for name, damage, codes in pool.map(try_damage, jobs, chunksize=10):
            if damage is None:
                continue
            tried[name] += 1
            new = [code for code in codes if code not in known]
            if new:
                caught[name] += 1
                rules[name].update(new)
            else:
                survivors.append(f"{name}: {damage}")
    for name in options.kinds:
        share = 100 * caught[name] / tried[name] if tried[name] else 0.0
        by = ", ".join(f"{code} {count}" for code, count in rules[name].most_common(4))
        print(f"{name:<36} {caught[name]:>4}/{tried[name]:<4} {share:5.1f} %  {by}")
    total, total_caught = sum(tried.values()), sum(caught.values())
    share = 100 * total_caught / max(total, 1)
    print(f"\n{len(options.kinds)} kinds, {total} copies, {total_caught} caught ({share:.2f} %)")
    must = [name for name in options.kinds if any(word in name.split("-") for word in MUST_ALL)]
    missed = sum(tried[name] - caught[name] for name in must)
    print(f"of the kinds that change a digit, a quote, a source, a negation or an id: {missed} got through")
    print(f"{time.perf_counter() - started:.0f} s")
    for line in survivors:
        print(f"  got through: {line}")


if __name__ == "__main__":
    main()
