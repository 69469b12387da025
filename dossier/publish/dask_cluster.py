"""An existing Dask cluster as an executor. The only importer of `distributed`, which is an extra."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any

from distributed import Client, KilledWorker
from distributed.comm.core import CommClosedError

from dossier.frozen import dataclass
from dossier.publish.sent import ElsewhereFailed, ProgramThere, program_here

SECONDS_TO_ANSWER = 10  # for a scheduler, and for a first worker to be there
SECONDS_WITHOUT = 60  # that a cluster may be without a worker before it is given up: one may be starting
RETRIES = 2  # of work that failed; a worker that dies is none, its work is done again by another
DIFFERENCES = 3  # processes that are named at most


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where work goes: an executor, what stands there for bytes that all work needs, and whether somebody is there."""

    executor: Executor
    share: Callable[[bytes], Any]
    look: Callable[[], None]


@contextmanager
def cluster(address: str) -> Iterator[Cluster]:
    """The cluster of the scheduler at `HOST:PORT`, whose workers run this program.

    Raises ElsewhereFailed, also in place of what tells inside that the cluster is gone.
    """
    for name in [name for name in logging.root.manager.loggerDict if name.partition(".")[0] == "distributed"]:
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they would tell at length what we tell in a line
    try:
        client = Client(f"tcp://{address}", timeout=SECONDS_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ElsewhereFailed(f"There is no Dask scheduler at {address}, or it does not answer") from error
    try:
        with client:
            _refuse_others(client, address)
            yield Cluster(
                executor=client.get_executor(pure=False, retries=RETRIES),
                share=lambda data: _share(client, data),
                look=_Watch(client, address).look,
            )
    except KilledWorker as error:
        why = f"Workers of the Dask cluster at {address} died again and again, mostly for want of memory"
        raise ElsewhereFailed(why) from error
    except (CommClosedError, CancelledError) as error:
        raise ElsewhereFailed(f"The Dask scheduler at {address} is gone") from error


def _share(client: Client, data: bytes) -> Any:
    """What stands for bytes: each worker gets them once, and again from the scheduler if all that had them died."""
    return client.submit(bytes, data, key=f"dossier-{blake2b(data, digest_size=16).hexdigest()}", retries=RETRIES)


def _refuse_others(client: Client, address: str) -> None:
    """Raises ElsewhereFailed unless there are workers, and they and the scheduler run this program."""
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_ANSWER)
    except TimeoutError as error:
        raise ElsewhereFailed(f"The Dask cluster at {address} has no workers") from error
    here, others = program_here(), []
    try:
        programs = {"the scheduler": client.run_on_scheduler(program_here)}
    except Exception as error:  # whatever went wrong there while it looked for our module
        programs = {"the scheduler": error}
    programs |= sorted(client.run(program_here, on_error="return").items())
    for name, there in programs.items():
        if isinstance(there, OSError):
            others.append(f"{name} does not answer")
        elif not isinstance(there, ProgramThere):
            others.append(f"{name} cannot import it")
        elif there.digest != here.digest:
            others.append(f"{name} has another" + f" (Python {there.python})" * (there.python != here.python))
    if others:
        more = f" and {len(others) - DIFFERENCES} more" * (len(others) > DIFFERENCES)
        why = "All of a Dask cluster must run this program, of the same commit and with the same libraries"
        raise ElsewhereFailed(f"{why}: {', '.join(others[:DIFFERENCES])}{more}")


class _Watch:
    """Whether a cluster still has workers: without, it would be waited for without end."""

    def __init__(self, client: Client, address: str) -> None:
        self._client, self._address = client, address
        self._seen = time.monotonic()

    def look(self) -> None:
        """Raises ElsewhereFailed where nobody has been there for some time."""
        if self._client.nthreads():
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen > SECONDS_WITHOUT:
            raise ElsewhereFailed(f"The Dask cluster at {self._address} has no workers any more")
