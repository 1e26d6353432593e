"""What a caller may ask of a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from govgraph.errors import UsageError
from govgraph_render import languages

Engine = Literal["tiers", "dot"]
ENGINES = ("tiers", "dot")
POINTS = 72 / 25.4
SIZES = {
    "a4": (842.0, 595.0),
    "a3": (1191.0, 842.0),
    "slide": (960.0, 540.0),
    "web": (842.0, 595.0),
}
SMALLEST, LARGEST = 60.0, 3000.0
"""A frame's sides, in millimetres."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a structure is to be drawn; the defaults are those of ``govgraph render``.

    Attributes:
        up, down: How many steps from the focus; None for all.
        page: ``auto``, ``A4``, ``A3``, ``slide``, ``web``, or a frame in millimetres, ``160x100``.
        dpi: Dots an inch, for PNG.
        lock: The text of a lock file; a picture that it names keeps its layout.
        language: That of the fixed words, ``en`` or ``cy``; else the structure's own.
    """

    view: str = ""
    focus: str = ""
    up: int | None = None
    down: int | None = 1
    theme: str = "light"
    page: str = "auto"
    portrait: bool = False
    dpi: int = 150
    expand: bool = False
    fill_page: bool = False
    gaps: bool = True
    notes: bool = False
    members: bool = False
    engine: str = "tiers"
    lock: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to fill: its sides in points."""

    name: str
    width: float
    height: float
    is_filled: bool = False
    """Whether the page keeps its height where the picture needs less."""

    @property
    def is_web(self) -> bool:
        """Return whether the picture stands in a page that brings title, list and font."""
        return self.name == "web"


def pages(options: Options) -> tuple[Page, ...]:
    """Return the page sizes that may be tried, smallest first.

    Raises:
        UsageError: no such page, or a frame outside 60 to 3000 mm.
    """
    name = options.page.lower()
    if name == "auto":
        return tuple(_turned(size, options) for size in ("a4", "a3"))
    if name in SIZES:
        return (_turned(name, options),)
    return (_frame(options.page, options.fill_page),)


def _turned(name: str, options: Options) -> Page:
    width, height = SIZES[name]
    sides = (height, width) if options.portrait else (width, height)
    return Page(name, *sides, options.fill_page)


def _frame(name: str, is_filled: bool) -> Page:
    sides = name.lower().replace("×", "x").split("x")
    try:
        width, height = (float(side) for side in sides)
    except ValueError:
        width = height = 0.0
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        raise UsageError(
            f"no page is called “{name}”: use auto, A4, A3, slide, web, or a frame in "
            f"millimetres such as 160x100, each side from {SMALLEST:.0f} to {LARGEST:.0f}"
        )
    return Page("frame", width * POINTS, height * POINTS, is_filled)


def checked(options: Options) -> Options:
    """Return the options, or say which of them nothing answers to.

    Raises:
        UsageError: an unknown engine or language, or a resolution outside 36 to 1200 dots an
            inch.
    """
    languages.check(options.language)
    if options.engine not in ENGINES:
        raise UsageError(
            f"no engine is called “{options.engine}”: use tiers (the usual one) or dot"
        )
    if not 36 <= options.dpi <= 1200:
        raise UsageError(f"{options.dpi} dots an inch cannot be drawn: use 36 to 1200")
    return options
