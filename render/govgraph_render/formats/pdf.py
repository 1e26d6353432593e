"""PDF: tagged, with real text, each page of the picture a page; made from the SVG with typst."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import Any

from govgraph.errors import UsageError
from govgraph_render import theme
from govgraph_render.fit import fitted
from govgraph_render.markup import number, svg
from govgraph_render.options import Options
from govgraph_render.scene import Scene
from govgraph_render.shapes import Sheet


def render(scene: Scene, options: Options) -> list[bytes]:
    """Return one PDF that holds all pages.

    Raises:
        UsageError: typst is not installed.
    """
    return pages(fitted(scene, options, theme.load(options.theme)), options)


def pages(sheets: list[Sheet], options: Options) -> list[bytes]:
    """Return one PDF that holds all finished pages.

    Raises:
        UsageError: typst is not installed.
    """
    try:
        import typst
    except ImportError as fault:
        raise UsageError("PDF needs one more package: pip install 'govgraph[pdf]'") from fault
    look = theme.load(options.theme)
    parts: Any = {
        f"page-{place}.svg": svg(sheet, look).encode() for place, sheet in enumerate(sheets, 1)
    }
    parts["main"] = _source(sheets).encode()
    with as_file(files("govgraph_render").joinpath("fonts")) as fonts:
        made = typst.compile(
            parts,
            format="pdf",
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
        )
    assert isinstance(made, bytes)
    return [made]


def _source(sheets: list[Sheet]) -> str:
    """Return a document of one picture a page; its date is none, or the bytes would change."""
    title = _text(sheets[0].title)
    lines = [
        f'#set document(title: {title}, date: none)\n#set text(lang: "{sheets[0].language[:2]}")\n'
    ]
    for place, sheet in enumerate(sheets, 1):
        size = f"width: {number(sheet.width)}pt, height: {number(sheet.height)}pt"
        alt = _text(f"{sheet.title}. {sheet.summary}")
        lines.append(f"#page({size}, margin: 0pt)[")
        lines.append(f'#image("page-{place}.svg", width: 100%, alt: {alt})]\n')
    return "".join(lines)


def _text(words: str) -> str:
    """Return a string of typst's: letters beyond the plain ones by their numbers."""
    inside = "".join(
        letter if letter.isalnum() or letter in " .,;:-" else f"\\u{{{ord(letter):x}}}"
        for letter in words
    )
    return f'"{inside}"'
