"""The few shapes that a picture is made of, in points, with colours as a theme's tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from govgraph_render.text import REGULAR, width

Anchor = Literal["start", "middle", "end"]
Step: TypeAlias = "tuple[str, *tuple[float, ...]]"


@dataclass(frozen=True, slots=True)
class Pen:
    """How a shape is filled and outlined: tokens of the theme, empty for none."""

    fill: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the page."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """Return the x of the middle."""
        return self.x + self.w / 2


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, with corners rounded by ``r``; ``css`` names it for a page."""

    box: Box
    pen: Pen
    r: float = 0.0
    css: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc or ring."""

    x: float
    y: float
    r: float
    pen: Pen


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and curves; ``line`` names the lines of the structure that it is part of."""

    steps: tuple[Step, ...]
    pen: Pen
    line: str = ""
    css: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``y`` is the line that the letters stand on."""

    x: float
    y: float
    text: str
    size: float
    weight: int = REGULAR
    fill: str = "ink"
    anchor: Anchor = "start"
    spacing: float = 0.0

    @property
    def width(self) -> float:
        """Return how wide the line is."""
        return width(self.text, self.size, self.weight, self.spacing)


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together, with what they are to a reader who cannot see them.

    ``language`` is that of their words where it is not the picture's.
    """

    shapes: tuple[Shape, ...]
    role: str = ""
    label: str = ""
    title: str = ""
    css: str = ""
    data: tuple[tuple[str, str], ...] = field(default=())
    hidden: bool = False
    language: str = ""


Shape: TypeAlias = "Rect | Circle | Path | Words | Group"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One finished page: its shapes, and what its file says of itself."""

    name: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    summary: str
    language: str
    embedded: bool = True
    """Whether the font and plain colours are in the file; a web page brings its own."""
