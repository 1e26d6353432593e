"""How far a long run is, told on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

import click

Item = TypeVar("Item")

_PATIENCE = 1.0


def shown(items: Iterable[Item], length: int) -> Iterator[Item]:
    """Yield the items, with a bar on the terminal from the second second on."""
    started = monotonic()
    bar = None
    for number, item in enumerate(items, start=1):
        yield item
        if bar is None and sys.stderr.isatty() and monotonic() - started > _PATIENCE:
            bar = click.progressbar(length=length, label="checking", file=sys.stderr)
            bar.update(number)
        elif bar is not None:
            bar.update(1)
    if bar is not None:
        bar.render_finish()
