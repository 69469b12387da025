"""`data/dossier-data.zip`: all data in one file, with the program that verifies its receipts.

The same content gives the same bytes: files in order of their names, one fixed date, no owner. What compresses is zlib;
another implementation of it may give other bytes that unpack to the same.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first day that the format knows
MODE = 0o100644 << 16  # a plain file that everybody may read
UNIX = 3


def archive(files: Mapping[str, bytes], folder: str) -> bytes:
    """A zip of the files, all below one folder, so that unpacking it litters nothing."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", EARLIEST)
            entry.external_attr, entry.create_system = MODE, UNIX
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, files[name], compresslevel=9)
    return made.getvalue()
