"""Words that must be known: kinds of body, tiers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from govgraph.document import kinds
from govgraph.document.assembly.gathering import merged
from govgraph.document.assembly.ground import Ground
from govgraph.document.forms import IDENTIFIER
from govgraph.document.model.reading import id_like, words_of
from govgraph.document.nearest import did_you_mean, listed


def check(ground: Ground) -> None:
    """Note kinds of body, tiers and families of lines that are not known."""
    _kinds(ground)
    _tiers(ground)
    _families(ground)


def _families(ground: Ground) -> None:
    families = sorted({kind.family for kind in ground.types.values()})
    for key, picture in merged(ground.documents, "views").items():
        for family in picture.lines:
            if family not in families:
                ground.at(
                    picture,
                    "lines",
                    "input.value",
                    f'lines of {picture.title or words_of(key)} names "{family}", '
                    "which is no family of lines, so none of them would be drawn",
                    did_you_mean(family, families) or f"write {listed(families)}",
                )


def themes(ground: Ground, known: Callable[[], frozenset[str]]) -> None:
    """Note themes of views that no renderer has; it is asked only where a view names one."""
    for key, picture in merged(ground.documents, "views").items():
        if picture.theme and known() and picture.theme not in known():
            ground.at(
                picture,
                "theme",
                "input.value",
                f'theme of {picture.title or words_of(key)} is "{picture.theme}", which is no '
                "theme, so it cannot be drawn",
                did_you_mean(picture.theme, sorted(known()))
                or f"write {listed(sorted(known()))}; one of your own is named with --theme",
            )


def check_kind(ground: Ground, body: Any, name: str) -> None:
    """Note the kind that a body has or a change gives it, where nobody knows such a kind."""
    if not body.kind or body.kind in kinds.BODY_KINDS:
        return
    known = [*kinds.BODY_KINDS, *merged(ground.documents, "kinds")]
    if body.kind not in known:
        ground.at(
            body,
            "kind",
            "input.value",
            f'kind of {name} is "{body.kind}", which is '
            "no kind of body that is known, so it cannot be drawn or checked as one",
            did_you_mean(body.kind, known) or _declaring(body.kind),
        )


def check_tier(ground: Ground, entry: Any, name: str) -> None:
    """Note the tier that something has or a change gives it, where it is not among tiers."""
    tiers = _listed_tiers(ground) if entry.tier else ()
    if tiers and entry.tier not in tiers:
        ground.at(
            entry,
            "tier",
            "input.value",
            f"tier of {name} is "
            f'"{entry.tier}", which is not among tiers, so it has no band to stand in',
            did_you_mean(entry.tier, tiers) or f"write {listed(tiers)}, or add it to tiers",
        )


def _listed_tiers(ground: Ground) -> tuple[str, ...]:
    return next((document.tiers for document in ground.documents if document.tiers), ())


def _kinds(ground: Ground) -> None:
    own = merged(ground.documents, "kinds")
    known = [*kinds.BODY_KINDS, *own]
    for key, body in ground.bodies():
        check_kind(ground, body, body.name or words_of(key))
    for key, kind in own.items():
        if key in kinds.BODY_KINDS:
            ground.at(
                kind,
                "",
                "input.duplicate",
                f"{key} is declared under kinds, but the format has a kind of that name, so "
                "nobody can tell which is meant",
                "choose another id",
            )
        if kind.like and kind.like not in known:
            ground.at(
                kind,
                "like",
                "input.value",
                f'like of {kind.name or words_of(key)} is "{kind.like}", which is no kind of '
                "body that is known",
                did_you_mean(kind.like, known) or f"write {listed(kinds.BODY_KINDS)}",
            )


def _declaring(kind: str) -> str:
    """Return how a kind of one's own is declared; one that can be no id is shown as an id."""
    word = kind if IDENTIFIER.fullmatch(kind) else id_like(kind) or "our-kind"
    return f"declare it: kinds: {{{word}: {{name: …, like: board}}}}"


def _tiers(ground: Ground) -> None:
    for document in ground.documents:
        for tier in sorted({one for one in document.tiers if document.tiers.count(one) > 1}):
            ground.at(
                document,
                "tiers",
                "input.duplicate",
                f'tiers names "{tier}" twice, so its band would have two places',
                "name each band once, top first",
            )
    placed: list[tuple[str, Any]] = [*ground.bodies()]
    placed += list(merged(ground.documents, "organisations").items())
    for key, entry in placed:
        check_tier(ground, entry, entry.name or words_of(key))
