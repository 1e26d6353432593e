"""Every form is written, the same each time, and none is harmed by a name."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from importlib import import_module

import pytest
import samples

from govgraph.errors import UsageError
from govgraph_render import dot, formats
from govgraph_render.options import Options
from govgraph_render.web import rows_of, web_of

FORMS = formats.forms()
NEEDS = {"pdf": "typst"}


def render(form, scene, **options):
    if form in NEEDS:
        pytest.importorskip(NEEDS[form])
    return import_module(f"govgraph_render.formats.{form}").render(scene, Options(**options))


def test_forms_are_the_modules_of_the_folder():
    assert {"svg", "png", "pdf", "dot", "mmd", "d2"} <= set(FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_the_same_each_time(form):
    assert render(form, samples.SURREY) == render(form, samples.SURREY)


@pytest.mark.parametrize("dpi", [72, 96])
def test_png_has_the_size_of_its_resolution(dpi):
    (page,) = render("png", samples.SURREY, dpi=dpi)
    wide, tall = struct.unpack(">II", page[16:24])
    assert abs(wide - 842 * dpi / 72) <= 2
    assert abs(tall - 595 * dpi / 72) <= 2


def test_pdf_holds_all_pages():
    (file,) = render("pdf", samples.MEMBERS)
    assert file.startswith(b"%PDF")
    assert file.count(b"/Type /Page\n") + file.count(b"/Type/Page/") == 2 or b"/Count 2" in file


def hostile(scene):
    name = '"]; evil [label="<b>x</b>" \\" ${x} --> |y| end\n%%'
    cards = tuple(replace(card, name=name) for card in scene.cards)
    return replace(scene, cards=cards, title=name)


def test_dot_reads_back_with_hostile_names():
    program = pytest.importorskip("shutil").which("dot") or dot._program()
    (file,) = render("dot", hostile(samples.SURREY))
    found = json.loads(dot._run(program, file.decode()))
    labels = [each.get("label", "") for each in found["objects"]]
    assert sum("evil" in label for label in labels) == len(samples.SURREY.cards)


def test_mermaid_leaves_no_sign_of_its_own_in_names():
    (file,) = render("mmd", hostile(samples.SURREY))
    for line in file.decode().splitlines():
        if "evil" in line and not line.startswith("title"):
            inside = line.split('"')[1]
            assert not set(inside.replace("<br/>", "")) & set('<>[]{}|"`%$')


def test_d2_quotes_names():
    (file,) = render("d2", hostile(samples.SURREY))
    assert "${" not in file.decode()


def test_dot_engine_shows_the_same_bodies():
    if not _has_dot():
        pytest.skip("no Graphviz program")
    (page,) = render("svg", samples.SURREY, engine="dot")
    for card in samples.SURREY.cards:
        assert f'data-id="{card.id}"'.encode() in page


def _has_dot():
    try:
        return bool(dot._program())
    except UsageError:
        return False


def test_missing_program_names_the_extra(monkeypatch):
    monkeypatch.setattr(dot, "PROGRAMS", ("no-such-program",))
    web = web_of(samples.SURREY, rows_of(samples.SURREY, 6))
    with pytest.raises(UsageError, match=r"govgraph\[dot\]"):
        dot.ordered(web)


def test_unknown_form_names_those_that_there_are():
    with pytest.raises(UsageError, match="svg"):
        formats.draw(None, "gif")


def test_unknown_option_names_those_that_there_are():
    with pytest.raises(UsageError, match="theme"):
        formats.draw(None, "svg", {"colour": "red"})


def test_sixty_bodies_stay_small():
    (page,) = render("svg", samples.sixty(60))
    assert len(page) <= 130_000
