"""What becomes of a file with a checksum: each way in which it is no longer what was written."""

from __future__ import annotations

import os
from pathlib import Path

from dossier.publish.sealed import write_sealed


def damage(path: Path, harm: str, elsewhere: Path) -> None:
    """Remove the file and put something else in its place; nothing for a harm that is not known here.

    `elsewhere` is where a link in its place leads.
    """
    text = path.read_text("utf-8")
    path.unlink()
    match harm:
        case "cut":
            path.write_text(text[: len(text) // 2], "utf-8")
        case "changed":
            path.write_text(text.replace('"facts":["', '"facts":["x', 1), "utf-8")
        case "other":
            path.write_text(f"{'0' * 32}\n{{}}", "utf-8")
        case "list":
            write_sealed(path, [])
        case "link":
            elsewhere.write_text(text, "utf-8")
            os.symlink(elsewhere, path)
        case "folder":
            path.mkdir()
