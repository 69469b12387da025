"""How the programs in this folder are asked: a line of JSON for each question, a line of JSON for each answer.

A tool takes longer to start than to read a site's data, so it is started once and asked about several.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def answer(ask: Callable[[Path, list[str]], Any]) -> None:
    """Answer as long as there are questions: a folder of data, and words of a vocabulary."""
    answers, sys.stdout = sys.stdout, sys.stderr  # where tools print what they like
    for line in sys.stdin:
        data, words = json.loads(line)
        print(json.dumps(ask(Path(data), words)), file=answers, flush=True)
