"""A seat as it is written: who holds it, in which office, and on whose behalf."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    FLAG,
    MANY_WORDS,
    NAME,
    TEXT,
    Form,
    JsonSchema,
    Many,
    Ref,
    Text,
    Word,
)
from govgraph.document.model.line import LINE_STATUS
from govgraph.document.model.references import BODIES, HOLDERS, Term, terms
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.nodes import Node, Scalar

ROLES = (
    *("chair", "vice-chair", "member", "co-opted"),
    *("adviser", "observer", "secretary", "invitee"),
)
# Roles that sit at the table without counting in quorum or in what the source expects.
ROLES_WITHOUT_SEAT = frozenset({"adviser", "observer", "secretary", "invitee"})


class OneOrEach(Form):
    """Who holds a seat: an id, or a list or selector, which is one seat for each."""

    def __init__(self, *kinds: str) -> None:
        """Accept holders of these kinds."""
        self.one = Ref(*kinds)
        self.several = terms(*kinds)
        self.words = self.one.words

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the id of one holder, or the terms that pick several."""
        if isinstance(node, Scalar) and node.text.strip() != "all":
            return self.one.read(node, desk)
        return self.several.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return an id, a list or a selector."""
        return self.several.schema()


class Rotation(Text):
    """How a seat passes on, in words; or ``true``, where only that is known."""

    words = "text, or true"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the words, or the truth value."""
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        return super().read(node, desk)


class SeatEntry(Fact):
    """A seat as written."""

    words: ClassVar[str] = "a seat: an organisation's id, or {org: id, seat: the office}"
    short_key: ClassVar[str | None] = "org"
    other_words: ClassVar[MappingOf[str, str]] = {
        **dict.fromkeys(("office", "title", "position", "job"), "seat"),
        **dict.fromkeys(("organisation", "organization", "holder"), "org"),
        **dict.fromkeys(("capacity", "type"), "role"),
        **dict.fromkeys(("represents", "representing"), "on_behalf_of"),
    }

    org: str | None = read_by(
        OneOrEach("organisation"),
        default=None,
        description="The organisation that holds it; a set is one seat each.",
    )
    body: str | None = read_by(
        OneOrEach("body", "template", "group"),
        default=None,
        description="The body that holds it, through the office in `seat`.",
    )
    post: str | None = read_by(
        Ref("post"),
        default=None,
        description="The post that holds it, where one post holds several seats.",
    )
    each: tuple[Term, ...] = read_by(
        terms(*BODIES, "organisation"),
        default=(),
        description="One seat for each body or organisation that this names.",
    )
    seat: str | None = read_by(
        NAME, default=None, description="The office: `Director of Public Health`."
    )
    role: str | None = read_by(
        Word("a role", *ROLES), default=None, description="The capacity in which it is held."
    )
    voting: bool | None = read_by(FLAG, default=None, description="Whether it has a vote.")
    vote_with: tuple[str, ...] = read_by(
        Many(Ref(*HOLDERS)), default=(), description="With whom it shares one vote."
    )
    status: str | None = read_by(
        LINE_STATUS,
        default=None,
        description="`existing`, `agreed`, `proposed`, `requested` (asked for, not agreed), "
        "`missing` (the source says that it should be there and is not) or `ending`.",
    )
    on_behalf_of: tuple[str, ...] = read_by(
        Many(Ref("organisation", *BODIES)),
        default=(),
        description="Whom the holder also represents.",
    )
    jointly: bool = read_by(FLAG, default=False, description="Whether a set shares this one seat.")
    rotates: str | bool | None = read_by(
        Rotation(), default=None, description="How it passes on, in words, or `true`."
    )
    elected_by: str | None = read_by(
        TEXT, default=None, description="Who elects its holder: an id or words."
    )
    speaks_for: tuple[str, ...] = read_by(
        MANY_WORDS,
        default=(),
        description="Voices that it brings: `community`, `lived-experience`, `business`, "
        "`voluntary-sector`, `victims`, `young-people` and others.",
    )
    count: int | str = read_by(COUNT, default=1, description="How many seats alike.")
    vacant: bool = read_by(FLAG, default=False, description="Whether nobody holds it.")
    when: str | None = read_by(
        TEXT, default=None, description="When its holder comes: `as appropriate`."
    )
    deputy: str | None = read_by(
        TEXT, default=None, description="Who stands in; a deputy is no second seat."
    )
    person: str | None = read_by(
        TEXT,
        default=None,
        is_private=True,
        description="A person's name; never shown or exported unless asked for.",
    )

    @classmethod
    def settled(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Return a list of holders under ``org`` or ``body`` as one seat for each of them."""
        for key in ("org", "body"):
            if isinstance(values.get(key), tuple):
                values = {**values, key: None, "each": (*values.get("each", ()), *values[key])}
        return values


SEAT_LISTS = ("chair", "vice_chair", "secretary", "members", "attends")
