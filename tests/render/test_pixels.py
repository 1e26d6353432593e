"""Pictures as pixels: no ink off the page, and ink wherever the scene says there are words."""

from __future__ import annotations

import struct
import zlib

import geometry
import pytest
import samples

from govgraph_render.formats import png, svg
from govgraph_render.options import Options

CORPUS = {
    "cambridgeshire": samples.CAMBRIDGESHIRE,
    "surrey": samples.SURREY,
    "compared": samples.COMPARED,
    "columns": samples.generated(22, 1),
}
DPI = 72
"""One dot a point: the places of the scene are those of the pixels."""
MARGIN = 8
"""Nothing stands nearer to the edge of a page than this, in points."""


def pixels(data):
    """Return the rows of a PNG, each pixel as three or four bytes; a small reader of our own."""
    width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
    assert (depth, colour) in ((8, 2), (8, 6))
    size = {2: 3, 6: 4}[colour]
    packed, at = b"", 8
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + length] if name == b"IDAT" else b""
        at += 12 + length
    raw = zlib.decompress(packed)
    rows, before = [], bytearray(width * size)
    for place in range(height):
        start = place * (width * size + 1)
        before = unfiltered(raw[start], bytearray(raw[start + 1 : start + 1 + width * size]),
                            before, size)  # fmt: skip
        rows.append([bytes(before[x : x + 3]) for x in range(0, len(before), size)])
    return rows


def unfiltered(kind, row, above, size):
    for x in range(len(row)):
        left = row[x - size] if x >= size else 0
        up = above[x]
        corner = above[x - size] if x >= size else 0
        near = left + up - corner
        paeth = min((left, up, corner), key=lambda each: abs(near - each))
        row[x] = (row[x] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
    return row


def far(one, other):
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", CORPUS)
def test_ink_is_where_the_scene_says(name, theme):
    options = Options(theme=theme, dpi=DPI)
    drawn = zip(png.render(CORPUS[name], options), svg.render(CORPUS[name], options), strict=True)
    for image, page in drawn:
        rows, picture = pixels(image), geometry.read(page)
        paper = rows[0][0]
        edge = [*rows[:MARGIN], *rows[-MARGIN:-1]]
        edge += [row[:MARGIN] + row[-MARGIN:-1] for row in rows[:-1]]
        assert all(far(pixel, paper) < 60 for row in edge for pixel in row)
        assert [text.words for text in picture.texts if not has_ink(rows, text)] == []


def has_ink(rows, text):
    """Whether the pixels of a text's box differ among themselves: letters on their ground."""
    inside = [
        pixel
        for row in rows[max(0, int(text.y0)) : int(text.y1) + 1]
        for pixel in row[max(0, int(text.x0)) : int(text.x1) + 1]
    ]
    return any(far(pixel, inside[0]) > 120 for pixel in inside)
