"""Examples that more than one program must answer alike: the build and the reader's browser.

`normalise.json` is about quotes; `scripts.json` holds texts in many languages with their sentences.
"""

import json
from pathlib import Path
from typing import Any

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(Path(__file__).with_name("normalise.json").read_text("utf-8"))
SCRIPTS: list[tuple[str, str, list[str]]] = json.loads(Path(__file__).with_name("scripts.json").read_text("utf-8"))
