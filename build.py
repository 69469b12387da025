#!/usr/bin/env python3
"""The front door: `python build.py --help` tells what it can do."""

from __future__ import annotations

import gc
import os
import sys
import traceback

from dossier.unchanged import repeat

FAULT = 2  # of the machine, while the program is read or while it tells what is wrong
BUG = 70  # EX_SOFTWARE of sysexits.h: a bug of ours is never taken for a problem in the input


def end(status: int, *lines: str) -> None:
    """Say why, if that can be said, and exit."""
    try:
        print(*lines, sep="\n", file=sys.stderr, flush=True)
    except OSError:
        os._exit(status)  # else Python would try again, and end with a status of its own
    sys.exit(status)


if __name__ == "__main__":
    try:
        status = repeat(sys.argv[1:], os.environ)  # before the libraries are read, which takes longer
        if status is not None:
            sys.exit(status)
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is used, and looking for them takes a while
        gc.set_threshold(1_000_000, 20, 20)  # records are kept to the end: looking for waste among them takes a fifth
        from dossier.cli import leave, main

        try:
            main(prog_name="build.py", obj=tuple(sys.argv[1:]))
        except SystemExit as exiting:
            leave(exiting.code)
            raise
    except ImportError as error:
        others = error.name and not error.name.startswith("dossier")
        help_ = ["Run `make site` once: it sets up the environment this program needs."] if others else []
        end(BUG, traceback.format_exc(), *help_)
    except Exception as error:
        if isinstance(error, MemoryError) or getattr(error, "errno", None) is not None:
            end(FAULT, f"Error: {str(error) or 'The memory of this machine is used up'}.")
        if isinstance(error, SystemError):  # compiled libraries forget to say that there was no memory
            end(FAULT, f"Error: A library failed, as some do where the memory of a machine is used up: {error}.")
        end(BUG, traceback.format_exc(), "This is a bug in the program, not in your input.")
