"""What people write where they have nothing to write yet, and how the format says it."""

from __future__ import annotations

_NOT_YET_KNOWN = frozenset(
    {
        *("tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided"),
        *("to be determined", "not known", "unknown", "not stated", "not yet known", "?", "??"),
    }
)
_NONE = frozenset({"none", "n/a", "na", "nil", "no one", "not applicable"})
_OPEN_END = frozenset(
    {"ongoing", "on-going", "present", "current", "to date", "now", "permanent", "no end date"}
)


def is_none(text: str) -> bool:
    """Return whether a text says in everyday words that there is none."""
    return _plain(text) in _NONE


def as_unknown(text: str) -> str:
    """Return how the format says what an everyday "TBC" says, or nothing for other texts."""
    if _plain(text) not in _NOT_YET_KNOWN:
        return ""
    why = text.strip().rstrip("?.") or "not stated"
    why = "why" if why == "unknown" else why
    return f"what nobody knows yet is written {{unknown: {why}}}"


def as_open_end(text: str) -> str:
    """Return what to do with a date that says that there is no end, or nothing."""
    return "leave it out where no end is set" if _plain(text) in _OPEN_END else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
