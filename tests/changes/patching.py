"""Applies what ``diff`` tells to the state of the old structure, by nothing but its data."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from govgraph.changes.difference import Change

State = dict[str, Any]


def patched(state: State, changes: list[Change]) -> State:
    """Return a state after changes; renamed parties get their new ids first."""
    found = deepcopy(state)
    for change in changes:
        if change.change == "renamed":
            _rename(found, change)
    for change in changes:
        _APPLY[change.change](found, change)
    for name in ("lines", "seats", "remits"):
        found[name] = sorted(found[name], key=repr)
    found["parties"] = dict(sorted(found["parties"].items()))
    return found


def _rename(state: State, change: Change) -> None:
    old, new = change.before["id"], change.after["id"]
    entry = state["parties"].pop(old)
    state["parties"][new] = {**entry, "name": change.after["name"]}
    for name in ("lines", "seats", "remits", "parties"):
        state[name] = _with_id(state[name], old, new)


def _with_id(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {key: _with_id(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return sorted((_with_id(item, old, new) for item in value), key=repr)
    return new if value == old else value


def _come(state: State, bundle: dict[str, Any]) -> None:
    if "party" in bundle:
        state["parties"][bundle["id"]] = bundle["party"]
        for name in ("lines", "seats", "remits"):
            for item in bundle.get(name, ()):
                _add(state, name, item)


def _go(state: State, bundle: dict[str, Any]) -> None:
    del state["parties"][bundle["id"]]
    for name in ("lines", "seats", "remits"):
        for item in bundle.get(name, ()):
            _remove(state, name, item)


def _add(state: State, name: str, item: Any) -> None:
    # What a new body takes over is told twice: with its coming, and as what was transferred.
    if name != "remits" or item not in state[name]:
        state[name].append(item)


def _remove(state: State, name: str, item: Any) -> None:
    if name != "remits" or item in state[name]:
        state[name].remove(item)


def _succeeded(state: State, change: Change) -> None:
    for bundle in change.before:
        _go(state, bundle)
    for bundle in change.after:
        _come(state, bundle)


def _exchanged(name: str) -> Any:
    def apply(state: State, change: Change) -> None:
        for item in _several(change.before):
            _remove(state, name, item)
        for item in _several(change.after):
            _add(state, name, item)

    return apply


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _keyed(key: str) -> Any:
    def apply(state: State, change: Change) -> None:
        entry = state["parties"][change.subjects[0]]
        entry.pop(key, None)
        if change.after is not None:
            entry[key] = change.after

    return apply


def _changed(state: State, change: Change) -> None:
    before, after = change.before or {}, change.after or {}
    if {*before, *after} & {"ask", "requirement", "planned"}:
        return
    if {*before, *after} == {"remits"}:
        _transferred(state, change)
        return
    entry = state["parties"][change.subjects[0]]
    for key in before:
        del entry[key]
    entry.update(after)


def _transferred(state: State, change: Change) -> None:
    for item in (change.before or {}).get("remits", ()):
        _remove(state, "remits", item)
    for item in (change.after or {}).get("remits", ()):
        _add(state, "remits", item)


def _nothing(_: State, __: Change) -> None:
    """A question settled is no part of the state; a new name is there already."""


_LINES, _SEATS = _exchanged("lines"), _exchanged("seats")
_APPLY: dict[str, Any] = {
    **dict.fromkeys(("merged", "split", "replaced"), _succeeded),
    **dict.fromkeys(("ended", "removed"), lambda state, change: _go(state, change.before)),
    "added": lambda state, change: _come(state, change.after),
    **dict.fromkeys(("moved", "line-added", "line-removed", "line-changed"), _LINES),
    **dict.fromkeys(
        (
            *("chair-changed", "seat-added", "seat-removed", "seat-changed"),
            *("vacated", "filled"),
        ),
        _SEATS,
    ),
    "meeting-changed": _keyed("meets"),
    "quorum-changed": _keyed("quorum"),
    "lead-changed": _keyed("lead"),
    "transferred": _transferred,
    "changed": _changed,
    **dict.fromkeys(("renamed", "settled"), _nothing),
}
