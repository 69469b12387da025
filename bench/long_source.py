"""A long source of which little is cited: `python -m bench.long_source [MEGABYTES] [--excerpt] [--whole]`.

Checks a dossier with one law of so many megabytes (1.5 if not said) and twenty claims, then builds it, and prints CPU
seconds, peak memory, and how long the report and the source's page are. `--excerpt` says in the record that only what
is cited was read, `--whole` that the whole text may be shown. On Linux or macOS.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.measured import CommandFailed, measured
from bench.mill import quoted_yaml, source_yaml

PROGRAM = Path(__file__).parent.parent
MEGABYTES, CLAIMS, SECTIONS_PER_PART = 1.5, 20, 40
SECTION = (
    "Section {n}. The owner of mill {n} keeps its race clear of weeds. Whoever draws water above the weir of mill {n}, "
    "otherwise than by leave of the warden, pays for the damage. The warden enters it in book {n} of the county.\n\n"
)


def main(arguments: list[str]) -> int:
    """Print what was measured; 1 where a command fails."""
    numbers = [float(word) for word in arguments if not word.startswith("--")]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "dossier"
        write(root, int((numbers or [MEGABYTES])[0] * 1e6), *(name in arguments for name in ("--excerpt", "--whole")))
        program = [sys.executable, str(PROGRAM / "build.py")]
        try:
            for form in ("full", "concise", "json", "github"):
                use = measured([*program, "check", "--root", str(root), "--format", form])
                told = f"{len(use.printed):,} characters"
                print(f"check --format {form:<8} {use.cpu:>5.1f} s {use.peak:>6.0f} MB, {told}")
            use = measured([*program, "build", "--root", str(root), "--output", str(root / "output")])
        except CommandFailed as error:
            print(error, file=sys.stderr)
            return 1
        page = root / "output" / "sources" / "law" / "index.html"
        told = f"page of the source {page.stat().st_size:,} bytes"
        print(f"build {use.cpu:>23.1f} s {use.peak:>6.0f} MB, {told}")
    return 0


def write(root: Path, size: int, excerpt: bool, whole: bool) -> None:
    """Write the dossier: a law of about `size` bytes, and claims that are spread over it."""
    number = max(size // len(SECTION.format(n=10_000)), CLAIMS)
    text = "".join(
        f"Part {n // SECTIONS_PER_PART + 1}\n\n" * (n % SECTIONS_PER_PART == 0) + SECTION.format(n=n)
        for n in range(number)
    )
    cited = [number * at // CLAIMS for at in range(CLAIMS)]
    record = source_yaml("law", text)
    record += "  excerpt: {reason: only what the dossier is about was read}\n" if excerpt else ""
    record += "  rights: public-domain\n" if whole else ""
    claims = "".join(
        f"- id: race-{n}\n  subject: mill-owner\n  property: says\n"
        f"  statement: The owner of mill {n} keeps its race clear of weeds.\n  evidence:\n"
        f"    - {{source: law, quote: {quoted_yaml(f'The owner of mill {n} keeps its race clear of weeds')}}}\n"
        for n in cited
    )
    files = {
        "seeds/law.txt": text,
        "content/sources/law.yaml": record,
        "content/claims/races.yaml": claims,
        "content/organizations/owner.yaml": "- {id: mill-owner, name: The owner}\n",
        "content/vocabulary.yaml": "properties:\n  says: {label: says, type: text, applies: [organization]}\n",
        "content/site.yaml": "title: Mills\ntagline: What a law says of mills.\nlanguages: [en]\n",
        "content/pages/home.en.md": "---\ntitle: Mills\ndescription: Mills.\nfacts: none\n---\nA law, and mills.\n",
    }
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
