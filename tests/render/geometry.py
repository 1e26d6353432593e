"""Reads a finished SVG and says what is wrong with it; knows nothing of how it was made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
TOKEN = re.compile(r"([MLHVQZ])|(-?[\d.]+)")


@dataclass
class Text:
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    words: str
    card: str


@dataclass
class Picture:
    root: ElementTree.Element
    width: float
    height: float
    cards: dict = field(default_factory=dict)
    texts: list = field(default_factory=list)
    markers: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    routes: dict = field(default_factory=dict)
    key: list = field(default_factory=list)


def read(svg):
    root = ElementTree.fromstring(svg)
    _, _, width, height = map(float, root.get("viewBox").split())
    picture = Picture(root, width, height)
    _walk(picture, root, "")
    return picture


def _walk(picture, node, card):
    name = node.tag.removeprefix(SVG)
    if name == "g":
        card = node.get("data-id") or card
        if node.get("data-n"):
            picture.markers.append((node.get("data-n"), *_mark_box(node)))
        if node.get("data-key"):
            picture.key.append(node.get("data-key"))
    if name == "rect" and node.get("class") == "face":
        x, y, w, h = (float(node.get(each)) for each in ("x", "y", "width", "height"))
        picture.cards[card] = (x, y, x + w, y + h)
    if name == "text":
        picture.texts.append(_text(node, card))
    if name == "path" and node.get("data-l"):
        _line(picture, node)
    for child in node:
        _walk(picture, child, card)


def _line(picture, node):
    found = list(segments(node.get("d")))
    if node.get("class") == "route":
        picture.routes[node.get("data-l")] = found
    else:
        picture.lines.append((node.get("data-l"), found))


def _mark_box(node):
    for child in node:
        if child.tag == f"{SVG}circle":
            x, y, r = (float(child.get(each)) for each in ("cx", "cy", "r"))
            return x - r, y - r, x + r, y + r
        if child.tag == f"{SVG}rect":
            x, y, w, h = (float(child.get(each)) for each in ("x", "y", "width", "height"))
            return x, y, x + w, y + h
    raise AssertionError("a marker without a shape")


def _text(node, card):
    x, y, size = (float(node.get(each)) for each in ("x", "y", "font-size"))
    wide = float(node.get("textLength"))
    x -= {"middle": wide / 2, "end": wide}.get(node.get("text-anchor"), 0)
    return Text(x, y - 0.74 * size, x + wide, y + 0.24 * size, size, node.text or "", card)


def segments(d):
    """Yield the straight parts of a path; a curve counts as the line between its ends."""
    tokens = [letter or float(number) for letter, number in TOKEN.findall(d)]
    place, at = 0, (0.0, 0.0)
    takes = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "Z": 0}
    while place < len(tokens):
        letter = tokens[place]
        values = tokens[place + 1 : place + 1 + takes[letter]]
        place += 1 + takes[letter]
        before = at
        if letter == "H":
            at = (values[0], at[1])
        elif letter == "V":
            at = (at[0], values[0])
        elif letter in "MLQ":
            at = (values[-2], values[-1])
        if letter in "LHVQ" and before != at:
            yield before, at


def overlap(a, b, by=0.5):
    return a[0] < b[2] - by and b[0] < a[2] - by and a[1] < b[3] - by and b[1] < a[3] - by


def box(text):
    return (text.x0, text.y0, text.x1, text.y1)


def faults(picture):
    """Return everything that is wrong, in words; empty for a sound picture."""
    return [
        *_cards(picture), *_words(picture), *_marks(picture), *_through(picture), *_near(picture),
    ]  # fmt: skip


def _cards(picture):
    for (a, first), (b, second) in combinations(sorted(picture.cards.items()), 2):
        if overlap(first, second):
            yield f"cards {a} and {b} overlap"
    for name, card in picture.cards.items():
        if card[0] < 0 or card[2] > picture.width or card[3] > picture.height:
            yield f"card {name} is off the page"


def _words(picture):
    for text in picture.texts:
        if text.size < 8:
            yield f"{text.words!r} is set in {text.size} pt"
        if text.x0 < 0 or text.x1 > picture.width or text.y0 < 0 or text.y1 > picture.height:
            yield f"{text.words!r} is off the page"
        if text.card and text.card in picture.cards and not _is_number(picture, text):
            card = picture.cards[text.card]
            if (text.x0 < card[0] - 0.1 or text.x1 > card[2] + 0.1
                    or text.y0 < card[1] - 0.1 or text.y1 > card[3] + 0.6):  # fmt: skip
                yield f"{text.words!r} is beyond its card {text.card}"
    for first, second in combinations(picture.texts, 2):
        if overlap(box(first), box(second), 0.8):
            yield f"{first.words!r} is on {second.words!r}"


def _is_number(picture, text):
    return any(
        number == text.words and overlap(box(text), tuple(mark), 0.3)
        for number, *mark in picture.markers
    )


def _marks(picture):
    for number, *mark in picture.markers:
        for text in picture.texts:
            if overlap(box(text), tuple(mark), 0.3) and not (
                text.words == number and mark[0] <= text.x0 and text.x1 <= mark[2]
            ):
                yield f"mark {number} is on {text.words!r}"
    for (a, *first), (b, *second) in combinations(picture.markers, 2):
        if overlap(tuple(first), tuple(second)):
            yield f"marks {a} and {b} overlap"


def _through(picture):
    for key, parts in picture.lines:
        ends = {end for each in key.split() for end in re.split("[>:]", each)[:2]}
        for (x1, y1), (x2, y2) in parts:
            line = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
            for name, card in picture.cards.items():
                if (
                    line[0] < card[2] - 0.5
                    and line[2] > card[0] + 0.5
                    and line[1] < card[3] - 0.5
                    and line[3] > card[1] + 0.5
                ):
                    yield f"line {key} runs through {name}" + (
                        " (its own)" if name in ends else ""
                    )


def _near(picture):
    for (a, first), (b, second) in combinations(picture.lines, 2):
        if a == b:
            continue
        for (p, q), (r, s) in ((one, two) for one in first for two in second):
            for axis in (0, 1):
                other = 1 - axis
                if p[axis] == q[axis] and r[axis] == s[axis] and abs(p[axis] - r[axis]) < 3:
                    shared = min(max(p[other], q[other]), max(r[other], s[other])) - max(
                        min(p[other], q[other]), min(r[other], s[other])
                    )
                    if shared > 1:
                        yield f"lines {a} and {b} lie on each other"


def crossings(picture):
    """Return how often the routes of different trunks cross."""
    total = 0
    uprights = [(key, p, q) for key, parts in picture.lines for p, q in parts if p[0] == q[0]]
    joined = {}
    for key, parts in picture.lines:
        for p, q in parts:
            if p[1] == q[1]:
                joined.setdefault((key, p[1]), []).append((min(p[0], q[0]), max(p[0], q[0])))
    for (key, y), spans in joined.items():
        low, high = min(a for a, _ in spans), max(b for _, b in spans)
        total += sum(
            other != key
            and low < p[0] < high
            and min(p[1], q[1]) + 0.5 < y < max(p[1], q[1]) - 0.5
            for other, p, q in uprights
        )
    return total
