"""Themes are data, and every one can be read."""

from __future__ import annotations

import pytest

from govgraph.errors import UsageError
from govgraph_render import theme
from govgraph_render.paint.styles import LOOKS


@pytest.mark.parametrize("name", theme.names())
def test_shipped_themes_keep_their_contrast(name):
    look = theme.load(name)
    for upper, lower in theme.TEXT_PAIRS:
        assert theme.contrast(look.colour(upper), look.colour(lower)) >= 4.5
    for upper, lower in theme.SHAPE_PAIRS:
        assert theme.contrast(look.colour(upper), look.colour(lower)) >= 3


def test_contrast_theme_reaches_seven():
    look = theme.load("contrast")
    assert min(
        theme.contrast(look.colour(upper), look.colour(lower)) for upper, lower in theme.TEXT_PAIRS
    ) >= 7  # fmt: skip


def test_print_theme_has_no_colour():
    for value in theme.load("print").colours.values():
        assert value == "none" or value[1:3] == value[3:5] == value[5:7]


def test_no_two_lines_look_alike_in_grey():
    looks = [(look.dash, look.head) for style, look in LOOKS.items() if style != "added"]
    assert len(set(looks)) == len(looks)


def own(tmp_path, change):
    text = "".join(f'{key}: "{value}"\n' for key, value in theme.load("light").colours.items())
    path = tmp_path / "own.yaml"
    path.write_text(change(text), encoding="utf-8")
    return str(path)


def test_own_theme_is_read(tmp_path):
    assert theme.load(own(tmp_path, lambda text: text + "arrows: down\n")).arrows == "down"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.replace("ink:", "inc:"), "ink is missing"),
        (lambda text: text.replace("#16202B", "blue"), "write a colour"),
        (lambda text: text.replace("#16202B", "#EEEEEE"), "ink #EEEEEE on paper #FFFFFF"),
        (lambda text: text + "arrows: sideways\n", "use up or down"),
        (lambda text: text + 'shadow: "#000000"\n', "no token shadow"),
        (lambda text: text + "!!python/object: x\n", "one token a line"),
    ],
)
def test_faulty_themes_say_what_would_mend_them(tmp_path, change, says):
    with pytest.raises(UsageError, match=says):
        theme.load(own(tmp_path, change))


def test_faults_have_their_places_and_all_are_told(tmp_path):
    def change(text):
        return text.replace("muted:", "mutd:").replace("#FDF1F0", "pale")

    with pytest.raises(UsageError) as refused:
        theme.load(own(tmp_path, change))
    told = str(refused.value)
    assert "there is no token mutd; did you mean muted?" in told
    assert "own.yaml:4:" in told
    assert told.count("write a colour as") == 2
    assert "the token muted is missing" in told


def test_every_pair_that_is_too_alike_is_named_with_both_colours(tmp_path):
    with pytest.raises(UsageError) as refused:
        theme.load(own(tmp_path, lambda text: text.replace("#16202B", "#EEEEEE")))
    assert "ink #EEEEEE on paper #FFFFFF has a contrast of 1.2" in str(refused.value)
    assert "ink #EEEEEE on band #F4F6F8" in str(refused.value)


def test_unknown_theme_names_those_that_there_are():
    with pytest.raises(UsageError, match="contrast, dark, light, print"):
        theme.load("sepia")
