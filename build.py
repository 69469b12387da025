#!/usr/bin/env python3
"""The front door: `python build.py --help` tells what it can do."""

from __future__ import annotations

import sys
import traceback

BUG = 70  # EX_SOFTWARE of sysexits.h: a bug of ours is never taken for a problem in the input

if __name__ == "__main__":
    try:
        from dossier.cli import main

        main(prog_name="build.py")
    except ImportError as error:
        traceback.print_exc()
        if error.name and not error.name.startswith("dossier"):
            print("Run `make site` once: it sets up the environment this program needs.", file=sys.stderr)
        sys.exit(BUG)
    except Exception:
        traceback.print_exc()
        print("This is a bug in the program, not in your input.", file=sys.stderr)
        sys.exit(BUG)
