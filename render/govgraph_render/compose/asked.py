"""What is asked of a picture: the options, with what a view of the structure adds to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from govgraph.errors import UsageError
from govgraph_render.languages import BRITISH, ENGLISH
from govgraph_render.options import Options

if TYPE_CHECKING:
    from govgraph.document.model.picture import Picture
    from govgraph.graph.index import View
    from govgraph_render.compose.parties import Parties


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown: the options, with what a view of the structure adds."""

    options: Options
    title: str = ""
    families: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


def asked_of(view: View, options: Options) -> Asked:
    """Return what is asked for, a view of the structure taken into account.

    Raises:
        UsageError: no such view.
    """
    tongue = options.language or view.content.language
    options = replace(options, language=BRITISH if tongue.startswith(ENGLISH) else tongue)
    if not options.view:
        return Asked(options)
    picture = view.content.pictures.get(options.view)
    if picture is None:
        known = ", ".join(sorted(view.content.pictures)) or "it has none"
        raise UsageError(f"{view.content.title} has no view “{options.view}”; its views: {known}")
    return Asked(_of_view(picture, options), picture.title or "", picture.lines, picture.show)


def _of_view(picture: Picture, options: Options) -> Options:
    """Return the options with the view's, where the caller left the usual ones."""
    usual = Options()
    page = (picture.page or "").lower()
    size = page.replace("landscape", "").replace("portrait", "").strip()
    gaps = not picture.show or bool({"gaps", "questions"} & set(picture.show))
    wanted: dict[str, Any] = {
        "focus": picture.focus or usual.focus,
        "theme": picture.theme or usual.theme,
        "page": size or usual.page,
        "portrait": "portrait" in page,
        "expand": picture.expand,
        "members": "members" in picture.show,
        "notes": "notes" in picture.show,
        "gaps": gaps,
        "up": usual.up if picture.up is None else _steps(picture.up),
        "down": usual.down if picture.down is None else _steps(picture.down),
    }
    free = {key for key in wanted if getattr(options, key) == getattr(usual, key)}
    return replace(options, **{key: value for key, value in wanted.items() if key in free})


def _steps(stated: int | str) -> int | None:
    return stated if isinstance(stated, int) else None


def focus_of(view: View, drawn: Parties, focus: str) -> str:
    """Return the card of the body in focus.

    Raises:
        UsageError: nothing is called so.
    """
    if focus not in drawn.card_of:
        from govgraph.document.nearest import did_you_mean

        near = did_you_mean(focus, sorted(drawn.card_of))
        raise UsageError(
            f"{view.content.title} has nothing called “{focus}” to draw; "
            f"{near or 'use the id of a body'}"
        )
    return drawn.card_of[focus]
