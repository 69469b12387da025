"""The program's templates, compiled once and kept beside the program's modules, as Python keeps those.

To compile them all takes longer than to make a hundred pages, and each process that renders would do it for itself.
Who can write where they are kept can write the program: nothing of the kind is kept in a dossier's folder, and nothing
that a dossier brings is kept at all. What is damaged, or of other texts, settings or versions, is compiled anew.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Collection, Mapping
from contextlib import suppress
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache, Environment, TemplateError
from jinja2.bccache import Bucket

from dossier.publish.whole_file import read_own, replace_file

MAX_BYTES = 50_000_000
_SEAL = 16  # bytes

Code = dict[str, tuple[str, CodeType]]  # by file: the hash of its text, and what it was compiled to


class TemplateCode(BytecodeCache):
    """Compiled templates in memory, by file and hash of the text.

    Pelican makes an environment for each of its generators; with this cache each template is compiled once a process,
    and a preview, which builds again and again, compiles only what changed.
    """

    def __init__(self) -> None:
        self._code: Code = {}
        self._prepared = b""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code if it was compiled from the same text."""
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code in place of what an earlier text gave."""
        if bucket.code is not None:
            self._code[bucket.key] = (bucket.checksum, bucket.code)

    def prepare(self, environment: Environment, names: Collection[str], *, kept: Path, other: object) -> None:
        """Have the code of these templates of the program: as it was `kept`, or compiled and kept for the next run.

        `other` is what the code depends on beside the texts, told apart by its `repr`. A template that cannot be
        compiled is left to whoever renders it.
        """
        try:
            texts = {name: self._text(environment, name) for name in sorted(names)}
            state = _state(texts, other)
            if state == self._prepared:
                return
            code = _load(kept, state)
            if code is None:
                for name in texts:
                    environment.get_template(name)
                _keep(kept, state, {key: self._code[key] for key in (key for key, _ in texts.values())})
            else:
                self._code |= code
            self._prepared = state
        except (TemplateError, KeyError):
            return

    def _text(self, environment: Environment, name: str) -> tuple[str, str]:
        """The key of a template, and its text."""
        if environment.loader is None:
            raise KeyError(name)
        source, filename, _ = environment.loader.get_source(environment, name)
        return self.get_cache_key(name, filename), source


def beside_modules(name: str) -> Path:
    """Where Python would keep the compiled module of that name, but for the ending."""
    return Path(cache_from_source(str(Path(__file__).with_name(f"{name}.py")))).with_suffix(".templates")


def _state(texts: Mapping[str, tuple[str, str]], other: object) -> bytes:
    about = (sys.version, MAGIC_NUMBER, jinja2.__version__, other, texts)
    return blake2b(repr(about).encode("utf-8", "surrogatepass"), digest_size=_SEAL).digest()


def _load(path: Path, state: bytes) -> Code | None:
    """What was kept in the same state; None where nothing was, or where that cannot be told."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = read_own(path, MAX_BYTES)
        if data.startswith(state) and data[_SEAL : 2 * _SEAL] == _seal(data[2 * _SEAL :]):
            code: Code = marshal.loads(data[2 * _SEAL :])
            return code
    return None


def _keep(path: Path, state: bytes, code: Code) -> None:
    if not sys.dont_write_bytecode:
        body = marshal.dumps(code)
        with suppress(OSError):
            replace_file(path, state + _seal(body) + body)


def _seal(body: bytes) -> bytes:
    return blake2b(body, digest_size=_SEAL).digest()
