"""Measure the built site on every kind of page: `make audit`.

`.venv/bin/python -m bench.audit weights axe` runs some of the checks: weights, nu, axe, lighthouse,
reanchor. Builds the dossier once, serves it on this machine as a host would, and ends with 1 if anything falls short.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from bench import axe, lighthouse, nu, reanchor, weigh
from bench.hosted import Site, site

CHECKS: dict[str, Callable[[Site], bool]] = {
    "weights": lambda served: weigh.check(served.output),
    "nu": nu.check,
    "axe": axe.check,
    "lighthouse": lighthouse.check,
    "reanchor": reanchor.check,
}


def main() -> int:
    """Run the checks that are named, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("checks", nargs="*", metavar="check", help=", ".join(CHECKS))
    names = parser.parse_args().checks or list(CHECKS)
    if unknown := set(names) - set(CHECKS):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(CHECKS)}")
    short = []
    with site() as served:
        for name in names:
            if not CHECKS[name](served):
                short.append(name)
            print(flush=True)
    print(f"falls short: {', '.join(short)}" if short else f"nothing falls short: {', '.join(names)}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
