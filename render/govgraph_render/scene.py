"""What a picture shows, and not yet where: cards, lines, bands, marks and the list beneath.

Every text here is a reader's text. Ids only tell things apart; they are never drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from govgraph_render import languages
from govgraph_render.languages.worded import worded

Kind = Literal[
    "office", "board", "partnership", "group", "officers", "support", "plain", "outside"
]
MarkKind = Literal["gap", "settle", "note", "add", "rem", "chg"]
Tone = Literal["filled", "outline", "add", "chg", "rem"]
Role = Literal["chair", "member", "invited", "gap"]
Standing = Literal["", "law", "claim"]
State = Literal["", "add", "rem", "chg"]
Style = Literal[
    "reports", "also", "seat", "links", "supports", "advises", "informs", "access",
    "appoints", "scrutinises", "escalates", "resources", "conditional", "missing", "added",
    "removed",
]  # fmt: skip
Ends = Literal["to", "both", "none"]

KIND_WORDS: dict[Kind, str] = {
    "office": "Organisation or office holder",
    "board": "Board",
    "partnership": "Partnership",
    "group": "Theme or sub-group",
    "officers": "Officers’ or operational group",
    "support": "Support function",
    "plain": "Kind not stated",
    "outside": "Outside this structure",
}
MARK_WORDS: dict[MarkKind, str] = {
    "gap": "Gap",
    "settle": "To settle",
    "note": "Note",
    "add": "Added",
    "rem": "Removed",
    "chg": "Moved or changed",
}
ROLE_WORDS: dict[Role, str] = {"chair": "Chair", "member": "Member", "invited": "Invited"}
APART: dict[Style, str] = {
    "missing": "Line that is missing",
    "added": "Line added",
    "removed": "Line removed",
}
"""The styles of lines that are not simply there, and what is said of them."""
SETTLED = ("AGREED", "IN FORCE", "SUPERSEDED")
"""The status words whose box has a solid border."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A numbered sign: the number is the finding's, the kind decides its shape."""

    number: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Badge:
    """A few words in capitals on a card.

    ``standing`` is that of a statutory body: whether verified law backs it, or a claim alone.
    """

    words: str
    tone: Tone = "outline"
    standing: Standing = ""

    @property
    def said(self) -> str:
        """Return what a reader who cannot see the badge is told, in English or as drawn."""
        return "called statutory" if self.standing == "claim" else self.words


@dataclass(frozen=True, slots=True)
class Member:
    """One line of a card's members; a seat that is missing has a mark."""

    name: str
    role: Role = "member"
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class GapSeat:
    """A seat that ought to be there, drawn inside the card of its body."""

    label: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Card:
    """One body, office holder or organisation.

    Attributes:
        band: The id of the band that it stands in; empty for the side bar.
        stack: Whether it stands for several alike.
        group: The id of the group that it belongs to, or nothing.
        words: Lines of the structure that are told in words, not drawn.
    """

    id: str
    name: str
    kind: Kind = "board"
    band: str = ""
    badges: tuple[Badge, ...] = ()
    note: str = ""
    members: tuple[Member, ...] = ()
    seats: tuple[GapSeat, ...] = ()
    marks: tuple[Mark, ...] = ()
    stack: bool = False
    group: str = ""
    state: State = ""
    focus: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line from one card to another.

    Attributes:
        style: How it is drawn.
        type: The line type's id, for ``data-l``.
        words: What it says between the two names: "reports to".
        when: Its condition in brackets, or nothing.
    """

    source: str
    target: str
    style: Style
    type: str
    words: str
    mark: Mark | None = None
    ends: Ends = "to"
    when: str = ""

    @property
    def apart(self) -> str:
        """Return in English what is said of a line that is not simply there; else nothing."""
        return APART.get(self.style, "")

    @property
    def key(self) -> str:
        """Return the name of the line in a page: from, to and type."""
        return f"{self.source}>{self.target}:{self.type}"


@dataclass(frozen=True, slots=True)
class Band:
    """One tier, drawn as a band with its label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group of bodies that is not a tier, drawn as a box with its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Status:
    """The box at the top right."""

    word: str
    date: str = ""

    @property
    def is_settled(self) -> bool:
        """Return whether the box has a solid border."""
        return self.word in SETTLED


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the list beneath: what is found, why, how severe, and where it is from.

    ``word`` stands before the title where it is not the word of the mark; ``language`` is that
    of the title and text where it is not the picture's.
    """

    mark: Mark
    title: str
    text: str = ""
    severity: str = ""
    basis: str = ""
    word: str = ""
    language: str = ""

    @property
    def opening(self) -> str:
        """Return the word before the title."""
        return self.word or MARK_WORDS[self.mark.kind]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that one picture says.

    Attributes:
        bands: Top first; one that holds no card is not drawn.
        cards: In any order; ``canonical`` sorts them.
        side: Cards that serve every tier, drawn along the side.
        marks: Signs of what concerns the whole structure, beside the title.
    """

    id: str
    title: str
    subtitle: str = ""
    status: Status | None = None
    marks: tuple[Mark, ...] = ()
    bands: tuple[Band, ...] = ()
    cards: tuple[Card, ...] = ()
    lines: tuple[Line, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    side: tuple[Card, ...] = ()
    items: tuple[Item, ...] = ()
    heading: str = "Gaps and points to settle"
    source: str = ""
    summary: str = ""
    language: str = "en-GB"

    @property
    def cited(self) -> str:
        """Return the source line; nothing where no source is given."""
        return languages.phrase("Source: {}", self.language, self.source) if self.source else ""


def canonical(scene: Scene) -> Scene:
    """Return the scene in its one order and language, without lines that lack an end.

    A body that stands there twice is kept once.
    """
    scene = worded(scene)
    rank = {band.id: place for place, band in enumerate(scene.bands)}
    cards = {card.id: card for card in sorted(scene.cards, key=lambda c: repr(c))}
    known = {*cards, *(card.id for card in scene.side)}
    lines = {
        line.key: line
        for line in sorted(scene.lines, key=repr)
        if line.source in known and line.target in known and line.source != line.target
    }
    return replace(
        scene,
        marks=tuple(sorted(set(scene.marks))),
        cards=tuple(sorted(cards.values(), key=lambda card: (rank[card.band], card.id))),
        lines=tuple(
            sorted(lines.values(), key=lambda line: (line.source, line.target, line.type))
        ),
        side=tuple(sorted(scene.side, key=lambda card: card.id)),
        items=tuple(sorted(scene.items, key=lambda item: (item.mark.number, item.title))),
    )
