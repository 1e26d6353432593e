"""A sum of lengths is the same on every Python: from 3.12 on the built-in one rounds otherwise."""

from __future__ import annotations

import builtins
from math import fsum
from typing import Any

import approved
import pytest
import samples

from govgraph_render import text
from govgraph_render.formats import svg
from govgraph_render.options import Options

_SUM = builtins.sum


def exact_sum(values: Any, start: Any = 0) -> Any:
    """Add as later Pythons do: lengths without the error that each step would leave."""
    each = [start, *values]
    return fsum(each) if any(isinstance(value, float) for value in each) else _SUM(each)


def _forget() -> None:
    """Let each width be worked out anew."""
    for kept in vars(text).values():
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()


@pytest.mark.parametrize("name", ["CAMBRIDGESHIRE", "COMPARED", "MEMBERS", "SURREY"])
def test_no_picture_depends_on_how_lengths_are_added(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = getattr(samples, name)
    _forget()
    usual = [approved.told(page) for page in svg.render(scene, Options())]
    monkeypatch.setattr(builtins, "sum", exact_sum)
    _forget()
    assert [approved.told(page) for page in svg.render(scene, Options())] == usual
