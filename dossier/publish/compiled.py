"""Templates compiled once a process, whatever Pelican does: it makes an environment for each of its generators.

A preview, which builds again and again, then compiles only what changed. Nothing is kept on disk: a cache of compiled
code would run whatever was put into it.
"""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Code by the template's file and a hash of its text, in memory."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code, if the text is still the one it was made of."""
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code, in the place of that of an earlier text."""
        if bucket.code is not None:
            self._code[bucket.key] = (bucket.checksum, bucket.code)


COMPILED = Compiled()
