"""Processes that share the work of a check, started only where there is enough of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, TypeVar

from govgraph.errors import GovgraphError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Result = TypeVar("Result")

_NEEDED = (
    "govgraph.cache.kept",
    "govgraph.changes.blame",
    "govgraph.document.load",
    "govgraph.findings.gather",
    "govgraph.structure",
)
# Fewer batches than this are done sooner than processes are started.
_FEW = 3


class Workers(AbstractContextManager["Workers"]):
    """Processes that start when first needed, and end with the block."""

    def __init__(self, jobs: int | None) -> None:
        """Keep how many there may be; None for as many as there are processors."""
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __exit__(self, *_: object) -> None:
        """End the processes; what they have not begun, they leave."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def map(self, fn: Callable[..., Result], /, *iterables: Iterable[Any]) -> Iterator[Result]:
        """Yield what a function returns for each item, in the order of the items.

        Raises:
            GovgraphError: A process was ended from outside.
        """
        items = list(zip(*iterables, strict=True))
        number = min(self._wanted(len(items)), len(items))
        if number <= 1:
            return (fn(*item) for item in items)
        return self._spread(fn, items, number)

    def _wanted(self, batches: int) -> int:
        if self._jobs is not None:
            return self._jobs
        return 1 if batches < _FEW else _processors()

    def _spread(
        self, fn: Callable[..., Result], items: list[tuple[Any, ...]], number: int
    ) -> Iterator[Result]:
        from concurrent.futures.process import BrokenProcessPool

        self._pool = _started(number)
        try:
            yield from self._pool.map(fn, *zip(*items, strict=True))
        except BrokenProcessPool as fault:
            raise GovgraphError(
                "a process that shared the work was ended from outside, often for want of "
                "memory; with `--jobs 1` there is only one"
            ) from fault


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _started(number: int) -> ProcessPoolExecutor:
    """Return processes; where the system can copy this one, all that it has read comes along."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    _read_ahead()
    way = get_context("fork" if _can_be_copied() else "spawn")
    return ProcessPoolExecutor(number, mp_context=way, initializer=_leave_interrupts)


def _can_be_copied() -> bool:
    """Return whether this process may be copied as it stands: on Linux, while it has one thread.

    A copy of a process with several has the locks of all of them, and only one thread to open
    them.
    """
    try:
        return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _read_ahead() -> None:
    """Import what every worker needs, once for all of them."""
    import gc
    from importlib import import_module

    from govgraph.catalogue import vocabulary
    from govgraph.rules.registry import all_rules

    for name in _NEEDED:
        import_module(name)
    all_rules()
    vocabulary().packs()
    # What is here now stays; walking over it would copy the pages that the processes share.
    gc.freeze()


def _leave_interrupts() -> None:
    """Let only the first process answer to Ctrl-C; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
