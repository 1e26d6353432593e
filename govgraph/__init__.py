"""Governance structures as a graph: write them, check them, draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govgraph.errors import GovgraphError, InputError, OutputError, UsageError

if TYPE_CHECKING:
    from govgraph.catalogue import check_many, load, load_many
    from govgraph.changes.diff import diff
    from govgraph.changes.difference import Change
    from govgraph.findings.finding import Finding, OpenQuestion
    from govgraph.structure import Structure

__all__ = [
    "Change",
    "Finding",
    "GovgraphError",
    "InputError",
    "OpenQuestion",
    "OutputError",
    "Structure",
    "UsageError",
    "check_many",
    "diff",
    "load",
    "load_many",
]

# Where each public name lives; loaded when first asked for, so that `--help` stays quick.
_HOMES = {
    "Change": "govgraph.changes.difference",
    "Finding": "govgraph.findings.finding",
    "OpenQuestion": "govgraph.findings.finding",
    "Structure": "govgraph.structure",
    "check_many": "govgraph.catalogue",
    "diff": "govgraph.changes.diff",
    "load": "govgraph.catalogue",
    "load_many": "govgraph.catalogue",
}


def __getattr__(name: str) -> Any:
    """Return a public name from the module that it lives in."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
