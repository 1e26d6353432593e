"""What a requirement asks for: seats, lines, meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    FREE,
    NAME,
    TEXT,
    AtLeastOne,
    Form,
    JsonSchema,
    Ref,
    Word,
)
from govgraph.document.model.meeting import PER
from govgraph.document.model.reading import many
from govgraph.document.model.references import (
    PARTIES,
    Selector,
    Term,
    TermForm,
)
from govgraph.document.model.seat import SeatEntry
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.nodes import Node, Place


class Wish(SeatEntry):
    """A seat that must, or must not, be there: any keys of a seat, or one of the forms below."""

    words: ClassVar[str] = "keys of a seat, {kind: …}, {voice: …}, {any_of: […]} or {each: …}"

    kind: tuple[str, ...] = read_by(
        AtLeastOne(FREE), default=(), description="The kind of organisation or body that holds it."
    )
    voice: tuple[str, ...] = read_by(
        AtLeastOne(FREE),
        default=(),
        description="A voice that someone brings: `community`, `business`.",
    )
    tier: tuple[str, ...] = read_by(
        AtLeastOne(TEXT), default=(), description="The tier of the holder."
    )
    area: tuple[str, ...] = read_by(
        AtLeastOne(Ref("area")), default=(), description="The area of the holder."
    )
    duty: tuple[str, ...] = read_by(
        AtLeastOne(TEXT), default=(), description="A duty that the holder discharges."
    )
    at_least: int = read_by(COUNT, default=1, description="How many of those in `of`.")


class ListOf(Form):
    """Wishes inside a wish; bound to the model once that exists."""

    words = f"a list of {Wish.words}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the wishes."""
        return WISHES.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return a list of wishes."""
        return WISHES.schema()


class FullWish(Wish):
    """A wish with the forms that hold wishes of their own."""

    words: ClassVar[str] = Wish.words
    noun: ClassVar[str] = "a requirement"

    any_of: tuple[Any, ...] = read_by(
        ListOf(), default=(), description="Any one of these will do."
    )
    of: tuple[Any, ...] = read_by(
        ListOf(), default=(), description="Among these, `at_least` so many."
    )


WISHES = many(FullWish)


def kinds_wished(wishes: Iterable[Wish]) -> Iterator[tuple[str, Place]]:
    """Yield each kind that wishes name, those inside others too, with where it stands."""
    for wish in wishes:
        yield from ((kind, wish.place("kind")) for kind in wish.kind)
        for term in wish.each:
            yield from ((kind, term.place) for kind in (term.selector or Selector()).kind)
        yield from kinds_wished((*getattr(wish, "any_of", ()), *getattr(wish, "of", ())))


class LineWish(Fact):
    """A line that must be there."""

    words: ClassVar[str] = "{type: informs, to: id}"

    type: str = read_by(NAME, default="", description="The type of line.")
    to: tuple[Term, ...] = read_by(
        AtLeastOne(TermForm(*PARTIES)), default=(), description="Where to; without it, anywhere."
    )


class MeetingWish(Fact):
    """How often a body must meet."""

    words: ClassVar[str] = "{at_least: 2, per: year}, or at_most"

    at_least: int | None = read_by(COUNT, default=None, description="No fewer than.")
    at_most: int | None = read_by(COUNT, default=None, description="No more than.")
    per: str = read_by(
        Word("a period", *PER),
        default="year",
        description="The period: `week`, `month`, `quarter` or `year`.",
    )
