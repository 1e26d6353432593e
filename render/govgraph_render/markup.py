"""Writes shapes as SVG: the only module that makes markup.

Everything passes through three functions: ``element``, ``escaped`` and ``number``. Elements and
attributes come from one table; a name that it lacks is a fault of ours and is raised.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files

from govgraph_render.shapes import Box, Circle, Group, Path, Pen, Rect, Shape, Sheet, Step, Words
from govgraph_render.text import FAMILY, REGULAR, clean, is_ours
from govgraph_render.theme import Theme

_COMMON = ("class", "role", "aria-label", "aria-hidden")
_PAINT = ("fill", "stroke", "stroke-width", "stroke-dasharray")
ALLOWED: dict[str, tuple[str, ...]] = {
    "svg": (
        "xmlns", "width", "height", "viewBox", "role", "aria-roledescription",
        "aria-labelledby", "lang", "font-family", "fill",
    ),
    "title": ("id",),
    "desc": ("id",),
    "style": (),
    "g": (*_COMMON, "lang", "data-id", "data-n", "data-key"),
    "rect": ("class", "x", "y", "width", "height", "rx", *_PAINT),
    "circle": ("cx", "cy", "r", *_PAINT),
    "path": ("class", "role", "aria-label", "d", "data-l", *_PAINT),
    "text": (
        "x", "y", "font-size", "font-weight", "text-anchor", "letter-spacing", "fill",
        "textLength", "lengthAdjust",
    ),
}  # fmt: skip
"""The attributes that each element may have, in the order in which they are written."""

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_PLAIN = re.compile(r"[A-Za-z0-9#.,:()/-]*(?: [A-Za-z0-9#.,:()/-]+)*")
"""Texts that need no look at each letter: most of what we write ourselves."""
_WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
_STACK = f"'{FAMILY}','Source Sans 3',Arial,sans-serif"
MM = 25.4 / 72
INK = "ink"
"""The token that a file's root sets, so that most words need not."""


def number(value: float) -> str:
    """Return a number with at most two decimals, without an exponent or a minus before zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def escaped(text: str) -> str:
    """Return a text that can stand between tags and in quotes, without letters that may not."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(_ENTITIES.get(letter, letter) for letter in clean(text))


def element(name: str, attributes: dict[str, str], inside: str | None = None) -> str:
    """Return one element; empty attributes are left out.

    Args:
        name: One of ``ALLOWED``.
        attributes: Plain values; they are escaped here.
        inside: Markup made by these functions, or None for an element without content.
    """
    order = ALLOWED[name]
    strange = attributes.keys() - set(order)
    if strange:
        raise KeyError(f"{name} has no attribute {sorted(strange)[0]}")
    written = "".join(
        f' {key}="{escaped(attributes[key])}"' for key in order if attributes.get(key)
    )
    return f"<{name}{written}/>" if inside is None else f"<{name}{written}>{inside}</{name}>"


def svg(sheet: Sheet, theme: Theme) -> str:
    """Return a sheet as an SVG file that needs nothing else."""
    ink = _ink(theme, sheet.embedded)
    name = _safe(sheet.name)
    paper = Rect(Box(0, 0, sheet.width, sheet.height), Pen("paper"))
    inside = [
        element("title", {"id": f"{name}-t"}, escaped(sheet.title)),
        element("desc", {"id": f"{name}-d"}, escaped(sheet.summary)),
        element("style", {}, _fonts()) if sheet.embedded else "",
        *_drawn((paper, *sheet.shapes), ink),
    ]
    root = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{sheet.width * MM:.1f}mm",
        "height": f"{sheet.height * MM:.1f}mm",
        "viewBox": f"0 0 {number(sheet.width)} {number(sheet.height)}",
        "role": "graphics-document",
        "aria-roledescription": "diagram",
        "aria-labelledby": f"{name}-t {name}-d",
        "lang": sheet.language,
        "font-family": _STACK,
        "fill": ink(INK),
    }
    return element("svg", root, "".join(inside)) + "\n"


def _safe(name: str) -> str:
    """Return a picture's name as an id: small letters, digits and hyphens only."""
    return "p-" + (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "picture")


@cache
def _fonts() -> str:
    rules = []
    for weight, style in _WEIGHTS.items():
        data = files(__package__).joinpath("fonts", f"gs-{style}.woff2").read_bytes()
        rules.append(
            f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
            f"src:url(data:font/woff2;base64,{b64encode(data).decode('ascii')})}}"
        )
    return "".join(rules)


_Ink = Callable[[str], str]


def _ink(theme: Theme, embedded: bool) -> _Ink:
    """Return what makes a colour of a token: plain, or a custom property of the page."""

    def plain(token: str) -> str:
        return theme.colour(token)

    def property_of(token: str) -> str:
        return f"var(--{token})" if theme.colour(token) != "none" else "none"

    return plain if embedded else property_of


def _drawn(shapes: Iterable[Shape], ink: _Ink) -> Iterable[str]:
    for shape in shapes:
        yield _WRITERS[type(shape)](shape, ink)


def _pen(pen: Pen, ink: _Ink) -> dict[str, str]:
    found = {"fill": ink(pen.fill)}
    stroke = ink(pen.stroke)
    if stroke != "none":
        found |= {
            "stroke": stroke,
            "stroke-width": "" if pen.width == 1 else number(pen.width),
            "stroke-dasharray": pen.dash,
        }
    return found


def _rect(shape: Rect, ink: _Ink) -> str:
    box = shape.box
    place = {"x": box.x, "y": box.y, "width": box.w, "height": box.h}
    attributes = {key: number(value) for key, value in place.items()}
    attributes |= {"class": shape.css, "rx": number(shape.r) if shape.r else ""}
    return element("rect", attributes | _pen(shape.pen, ink))


def _circle(shape: Circle, ink: _Ink) -> str:
    place = {"cx": shape.x, "cy": shape.y, "r": shape.r}
    return element(
        "circle", {key: number(value) for key, value in place.items()} | _pen(shape.pen, ink)
    )


def _path(shape: Path, ink: _Ink) -> str:
    attributes = {
        "class": shape.css,
        "role": "img" if shape.label else "",
        "aria-label": shape.label,
        "d": way(shape.steps),
        "data-l": shape.line,
    }
    return element("path", attributes | _pen(shape.pen, ink))


def way(steps: Iterable[Step]) -> str:
    """Return steps as path data; straight level and upright steps are written short."""
    parts = []
    x = y = ""
    for letter, *values in steps:
        words = [number(value) for value in values]
        if letter == "L" and words[1] == y:
            letter, words, x = "H", words[:1], words[0]
        elif letter == "L" and words[0] == x:
            letter, words, y = "V", words[1:], words[1]
        elif letter == "H":
            x = words[0]
        elif letter == "V":
            y = words[0]
        elif words:
            x, y = words[-2:]
        parts.append(letter + " ".join(words))
    return "".join(parts)


def _words(shape: Words, ink: _Ink) -> str:
    attributes = {
        "x": number(shape.x),
        "y": number(shape.y),
        "font-size": number(shape.size),
        "font-weight": "" if shape.weight == REGULAR else str(shape.weight),
        "text-anchor": "" if shape.anchor == "start" else shape.anchor,
        "fill": "" if shape.fill == INK else ink(shape.fill),
        "textLength": number(shape.width),
        "lengthAdjust": "" if is_ours(shape.text) else "spacingAndGlyphs",
    }
    return element("text", attributes, escaped(shape.text))


def _group(shape: Group, ink: _Ink) -> str:
    attributes = {
        "class": shape.css,
        "role": shape.role,
        "aria-label": shape.label,
        "aria-hidden": "true" if shape.hidden else "",
        "lang": shape.language,
    }
    attributes |= {f"data-{key}": value for key, value in shape.data}
    title = element("title", {}, escaped(shape.title)) if shape.title else ""
    return element("g", attributes, title + "".join(_drawn(shape.shapes, ink)))


_WRITERS: dict[type, Callable[..., str]] = {
    Rect: _rect,
    Circle: _circle,
    Path: _path,
    Words: _words,
    Group: _group,
}
