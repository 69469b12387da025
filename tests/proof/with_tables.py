"""Read the tables of `data/` with frictionless, pandas and SQLite; say what they found.

Run by `tests/export/test_proof.py` in an environment of its own (`requirements-proof.lock`).
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import frictionless
import pandas

from tests.proof.answers import answer


def main(data: Path) -> dict[str, Any]:
    """What each of them says."""
    report = frictionless.validate(str(data / "datapackage.json"))
    package = frictionless.Package(str(data / "datapackage.json"))
    base = sqlite3.connect(f"file:{data / 'dossier.sqlite'}?mode=ro", uri=True)
    names = [name for (name,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return {
        "valid": report.valid,
        "errors": report.flatten(["fieldName", "rowNumber", "message"])[:20],
        "license": package.licenses[0]["title"],
        "rows": {task.name: task.stats.get("rows", 0) for task in report.tasks},
        "pandas": {path.stem: list(_frame(path).shape) for path in sorted(data.glob("*.csv"))},
        "quotes": _frame(data / "passages.csv")["exact"].tolist(),
        "sqlite": {name: base.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names},
        "integrity": base.execute("PRAGMA integrity_check").fetchone()[0],
        "foreign": base.execute("PRAGMA foreign_key_check").fetchall(),
        "sums": {
            "pandas": str(pandas.to_numeric(_frame(data / "deals.csv")["low"]).dropna().astype("int64").sum()),
            "sqlite": str(base.execute("SELECT sum(low) FROM deals").fetchone()[0]),
        },
    }


def _frame(path: Path) -> pandas.DataFrame:
    return pandas.read_csv(path, dtype=str, keep_default_na=False)


if __name__ == "__main__":
    answer(lambda data, _: main(data))
