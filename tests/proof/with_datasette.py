"""Open `data/dossier.sqlite` in Datasette and ask it something; give its answers.

Run by `tests/export/test_proof.py` in an environment of its own (`requirements-proof.lock`).
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from tests.proof.answers import answer


async def main(data: Path) -> dict[str, Any]:
    """What it answers: the tables and views, a row with what it refers to, a query over a view."""
    served = Datasette([str(data / "dossier.sqlite")], settings={"num_sql_threads": 0})
    await served.invoke_startup()
    about = (await served.client.get("/dossier.json")).json()
    table = await served.client.get("/dossier/claims.json?_shape=array&_size=max")
    page = await served.client.get("/dossier/claims_with_evidence")
    query = await served.client.get("/dossier.json?sql=select+count(*)+as+n+from+claims_with_evidence&_shape=array")
    return {
        "tables": sorted(table["name"] for table in about["tables"] if not table["hidden"]),
        "keys": {table["name"]: len(table["foreign_keys"]["outgoing"]) for table in about["tables"]},
        "views": sorted(view["name"] for view in about["views"]),
        "claims": [row["id"] for row in table.json()],
        "page": page.status_code,
        "count": query.json()[0]["n"],
    }


if __name__ == "__main__":
    answer(lambda data, _: asyncio.run(main(data)))
