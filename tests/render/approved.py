"""Pictures that somebody has looked at and approved: kept as text, an element a line.

``python tests/render/approved.py`` writes those that have changed; look at each before it is kept.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).parent / "approved"
STRUCTURES = Path(__file__).parents[2] / "structures"
SVG = "{http://www.w3.org/2000/svg}"


def pictures():
    """Return each page of the samples and of worked structures by its file's name.

    Those of worked structures are as a web page has them: without font, title and list.
    """
    import samples

    from govgraph.catalogue import load
    from govgraph_render import draw
    from govgraph_render.formats import svg
    from govgraph_render.options import Options

    web = Options(page="web")
    drawn = {
        "cambridgeshire": (samples.CAMBRIDGESHIRE, Options()),
        "compared": (samples.COMPARED, Options(theme="print")),
        "members": (samples.MEMBERS, Options(theme="contrast")),
        "surrey": (samples.SURREY, Options()),
        "twenty-two": (samples.generated(22, 1), Options(theme="dark")),
    }
    found = {name: svg.render(scene, options) for name, (scene, options) in drawn.items()}
    found |= {name: draw(load(str(path)), "svg", web) for name, path in worked().items()}
    return {
        f"{name}-{number}.svg": told(page)
        for name, pages in found.items()
        for number, page in enumerate(pages, 1)
    }


def worked():
    """Return the worked structures whose pictures are kept, by the name of the picture."""
    kept = ("surrey/proposed", "haringey/2016", "cambridgeshire-peterborough/2013")
    return {f"worked-{each.replace('/', '-')}": STRUCTURES / f"{each}.yaml" for each in kept}


def told(page):
    """Return a picture without its font, each element on a line of its own."""
    plain = re.sub(r"<style>.*?</style>", "", page.decode(), flags=re.DOTALL)
    return plain.replace("><", ">\n<")


def parts(text):
    """Return what a reader sees of a picture, by name: each card, each line, and the rest."""
    found = {}

    def walk(node, name):
        name = (node.get("data-id") and f"card {node.get('data-id')}") or name
        if node.get("data-l"):
            name = f"line {node.get('data-l')}"
        elif node.get("class") in ("label", "list", "key"):
            name = node.get("class")
        own = (node.tag.removeprefix(SVG), sorted(node.attrib.items()), (node.text or "").strip())
        found.setdefault(name, []).append(own)
        for child in node:
            walk(child, name)

    walk(ElementTree.fromstring(text), "page")
    return found


def changed(old, new):
    """Return the names of the cards, lines and other parts that differ."""
    before, after = parts(old), parts(new)
    return sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )


if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent)]
    FOLDER.mkdir(exist_ok=True)
    for name, text in pictures().items():
        place = FOLDER / name
        if not place.exists() or place.read_text("utf-8") != text:
            place.write_text(text, "utf-8")
            sys.stdout.write(f"wrote {place.name}\n")
