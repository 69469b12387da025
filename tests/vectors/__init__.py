"""Examples that more than one program must answer alike: `normalise.json` holds the build and the reader's browser."""

import json
from pathlib import Path
from typing import Any

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(Path(__file__).with_name("normalise.json").read_text("utf-8"))
