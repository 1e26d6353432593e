"""Remits and duties that bodies have: named, and shared with or taken from others."""

from __future__ import annotations

from govgraph.document.assembly.ground import Ground
from govgraph.document.model.body import Body
from govgraph.document.model.held import Duty, Holding
from govgraph.document.model.reading import words_of

_HELD = ("oversees", "delivers")


def check(ground: Ground) -> None:
    """Note remits and duties that are not named, or shared with nobody."""
    for key, body in ground.bodies():
        name = body.name or words_of(key)
        for section in _HELD:
            for holding in getattr(body, section):
                _holding(ground, f"{section} of {name}", key, holding)
            _twice(ground, f"{section} of {name}", "remit", getattr(body, section))
        _duties(ground, name, body)
        _twice(ground, f"duties of {name}", "duty", body.duties)


def _twice(
    ground: Ground, owner: str, key: str, entries: tuple[Holding, ...] | tuple[Duty, ...]
) -> None:
    """Note what a body has twice at one time, and would be counted for twice."""
    seen = set()
    for entry in entries:
        named = getattr(entry, key)
        once = (named, str(entry.from_), str(entry.until))
        if named and once in seen:
            ground.at(
                entry,
                key,
                "input.duplicate",
                f'{owner} names "{named}" twice, so it would be counted twice',
                "take one out, or give each its time with `from` and `until`",
            )
        seen.add(once)


def _duties(ground: Ground, name: str, body: Body) -> None:
    for duty in body.duties:
        if not duty.duty:
            ground.lacks(
                duty,
                ("duty",),
                f"duties of {name} has an entry that names no duty",
                "add `duty: uk/csp-strategy-group`, or another that `govgraph list packs` shows",
            )


def _holding(ground: Ground, owner: str, body: str, holding: Holding) -> None:
    if not holding.remit:
        ground.lacks(
            holding, ("remit",), f"{owner} has an entry that names no remit", "add `remit: id`"
        )
    taken = (holding.taken_from,) if holding.taken_from else ()
    for key, names in (("jointly_with", holding.jointly_with), ("taken_from", taken)):
        for name in names:
            if name == body:
                _itself(ground, owner, key, holding)
            elif ground.is_without_bodies(name):
                ground.at(
                    holding,
                    key,
                    "input.reference",
                    f"{key}, under {owner}, names {name}, a group that no body belongs to",
                    f"write `group: {name}` on its bodies, or name a body",
                )


def _itself(ground: Ground, owner: str, key: str, holding: Holding) -> None:
    done = "shared with itself" if key == "jointly_with" else "taken from itself"
    ground.at(
        holding,
        key,
        "input.reference",
        f"{owner} has a remit that is {done}, so nobody can tell who else is meant",
        f"name another body under {key}, or leave it out",
    )
