"""A lock keeps a layout: what was there stays where it was, whatever is added or renamed."""

from __future__ import annotations

import json
from dataclasses import replace

import geometry
import pytest
import samples

from govgraph.errors import UsageError
from govgraph_render import lock, theme
from govgraph_render.fit import locked
from govgraph_render.formats import svg
from govgraph_render.options import Options
from govgraph_render.scene import Card

FAR = 12
TIERS = {f"tiers-{count}-{seed}": samples.generated(count, seed)
         for count, seed in ((5, 1), (8, 0), (8, 1), (14, 0), (14, 2))}  # fmt: skip
COLUMNS = {f"columns-{count}-{seed}": samples.generated(count, seed)
           for count, seed in ((22, 1), (40, 0), (40, 1), (60, 0))}  # fmt: skip
PAGES = {"pages-67-5798": samples.generated(67, 5798, 0.6)}
EVERY = {**TIERS, **COLUMNS, "surrey": samples.SURREY, "cambridgeshire": samples.CAMBRIDGESHIRE}


def text_of(scene, given=""):
    return locked(scene, Options(lock=given), theme.load("light"))


def pages(scene, text=""):
    return [geometry.read(page) for page in svg.render(scene, Options(lock=text))]


def cards(pictures):
    return {key: box for picture in pictures for key, box in picture.cards.items()}


def moved(before, after):
    """The share of bodies of the first picture that stand elsewhere in the second."""
    far = [
        key
        for key, (x, y, *_) in before.items()
        if max(abs(after[key][0] - x), abs(after[key][1] - y)) > FAR
    ]
    return len(far) / len(before)


def turned(scene, before, after):
    """The pairs of bodies of one tier that have changed sides."""
    found = []
    for band in scene.bands:
        row = [card.id for card in scene.cards if card.band == band.id]
        for first in row:
            for second in row:
                left = before[first][2] < before[second][0], after[first][2] < after[second][0]
                right = before[first][0] > before[second][2], after[first][0] > after[second][2]
                if (left[0] and right[1]) or (right[0] and left[1]):
                    found.append((first, second))
    return found


def with_one_more(scene, tier=-1):
    """The same with one body more in a tier, below the first of the tier above."""
    low = scene.bands[tier].id
    new = Card("a-new", "Newly Added Group", "group", low)
    above = scene.bands[scene.bands.index(scene.bands[tier]) - 1].id
    heads = [card.id for card in scene.cards if card.band == above]
    line = samples.line("a-new", heads[0], "reports")
    return replace(scene, cards=(*scene.cards, new), lines=(*scene.lines, line))


@pytest.mark.parametrize("name", [*EVERY, *PAGES])
def test_a_locked_picture_is_the_same_again(name):
    scene = (EVERY | PAGES)[name]
    text = text_of(scene)
    first, second = cards(pages(scene)), cards(pages(scene, text))
    assert moved(first, second) == 0
    assert text_of(scene, text) == text


@pytest.mark.parametrize("name", EVERY)
def test_a_body_added_changes_no_order(name):
    scene = EVERY[name]
    more = with_one_more(scene)
    after = pages(more, text_of(scene))
    assert "a-new" in cards(after)
    assert turned(scene, cards(pages(scene)), cards(after)) == []
    assert [fault for page in after for fault in geometry.faults(page)] == []


def shares(scene, mode):
    """What share of bodies moves when one is added to a tier, while the mode may stay."""
    before, text = cards(pages(scene)), text_of(scene)
    for tier in range(1, len(scene.bands)):
        more = with_one_more(scene, tier)
        (after,) = lock.read(text_of(more, text)).values()
        if after.mode == mode:
            yield moved(before, cards(pages(more, text)))


def test_a_body_added_moves_few_others_in_tiers():
    scenes = (*TIERS.values(), samples.SURREY, samples.CAMBRIDGESHIRE)
    found = [share for scene in scenes for share in shares(scene, "tiers")]
    assert len(found) > len(scenes)
    assert sum(found) / len(found) <= 0.3, found


def test_a_body_added_moves_few_others_in_columns():
    found = {name: list(shares(scene, "columns"))[-1] for name, scene in COLUMNS.items()}
    assert max(found.values()) <= 0.4, found


def with_a_head(scene, tier, below=0):
    """The same with one head more, and with so many new bodies below it."""
    band, under = scene.bands[tier].id, scene.bands[tier + 1].id
    cards = [Card("a-new", "Newly Added Group", "group", band)]
    cards += [Card(f"a-new-{i}", f"New Task Group {i}", "group", under) for i in range(below)]
    lines = [samples.line(card.id, "a-new", "reports") for card in cards[1:]]
    if tier:
        above = [card.id for card in scene.cards if card.band == scene.bands[tier - 1].id]
        lines.append(samples.line("a-new", above[0], "reports"))
    return replace(scene, cards=(*scene.cards, *cards), lines=(*scene.lines, *lines))


HEADED = {"sixty": samples.sixty(60)} | {
    f"columns-{count}-{seed}": samples.generated(count, seed)
    for count, seed in ((22, 1), (22, 3), (26, 2), (30, 1), (60, 0), (70, 1))
}
FULL = {name: COLUMNS[name] for name in ("columns-40-0", "columns-40-1")}
"""With one head more these no longer fit their page as loosely as they were set."""


@pytest.mark.parametrize("below", [0, 2])
@pytest.mark.parametrize("name", HEADED)
def test_a_head_added_moves_few_others(name, below):
    scene = HEADED[name]
    before, text = cards(pages(scene)), text_of(scene)
    (kept,) = lock.read(text).values()
    more = with_a_head(scene, kept.bands - 1, below)
    after = pages(more, text)
    assert moved(before, cards(after)) <= 0.4
    assert turned(scene, before, cards(after)) == []
    assert [fault for page in after for fault in geometry.faults(page)] == []
    assert moved(cards(after), cards(pages(more, text_of(more, text)))) == 0


@pytest.mark.parametrize("name", FULL)
def test_a_head_that_takes_the_last_room_changes_no_order(name):
    scene = FULL[name]
    before, text = cards(pages(scene)), text_of(scene)
    more = with_a_head(scene, 0)
    after = pages(more, text)
    assert turned(scene, before, cards(after)) == []
    assert [fault for page in after for fault in geometry.faults(page)] == []
    (kept,), (now,) = lock.read(text).values(), lock.read(text_of(more, text)).values()
    assert (now.page, now.density) != (kept.page, kept.density)


def test_a_lock_put_out_of_order_by_hand_draws_no_card_on_another():
    scene = samples.SURREY
    found = lock.read(text_of(scene))
    (kept,) = found.values()
    bodies = {body: replace(place, x=100.0) for body, place in kept.bodies.items()}
    text = lock.write({"whole": replace(kept, bodies=bodies)})
    assert [fault for page in pages(scene, text) for fault in geometry.faults(page)] == []


@pytest.mark.parametrize("name", EVERY)
def test_a_new_name_moves_nothing_that_need_not(name):
    scene = EVERY[name]
    other = replace(scene.cards[-1], name="Renamed")
    renamed = replace(scene, cards=(*scene.cards[:-1], other))
    before, after = cards(pages(scene)), cards(pages(renamed, text_of(scene)))
    assert turned(scene, before, after) == []
    assert moved(before, after) <= 0.1


@pytest.mark.parametrize("name", ["surrey", "cambridgeshire", "columns-40-1"])
def test_other_words_on_a_line_change_nothing(name):
    scene = EVERY[name]
    lines = tuple(replace(line, words=f"{line.words} formally") for line in scene.lines)
    before, after = cards(pages(scene)), cards(pages(replace(scene, lines=lines), text_of(scene)))
    assert moved(before, after) <= 0.1


def test_bodies_that_are_gone_leave_the_lock():
    scene = samples.SURREY
    gone = scene.cards[0].id
    lines = tuple(each for each in scene.lines if gone not in (each.source, each.target))
    less = replace(scene, cards=scene.cards[1:], lines=lines)
    assert gone in text_of(scene)
    assert f'"{gone}"' not in text_of(less, text_of(scene))


def test_each_picture_has_a_lock_of_its_own():
    text = text_of(samples.SURREY)
    both = locked(samples.SURREY, Options(lock=text, page="A3"), theme.load("light"))
    assert list(lock.read(both)) == ["page a3", "whole"]
    assert lock.read(both)["whole"] == lock.read(text)["whole"]


def test_a_lock_reads_back_as_written():
    for scene in EVERY.values():
        text = text_of(scene)
        assert lock.write(lock.read(text)) == text


def test_names_of_pictures_say_what_moves_their_parts():
    assert lock.picture_name(Options(theme="dark", notes=True)) == "whole"
    asked = Options(focus="svrp", up=2, members=True, portrait=True)
    assert lock.picture_name(asked) == "focus svrp up 2 down 1, portrait, members"


def spoiled():
    whole = json.loads(text_of(samples.SURREY))
    yield "{", "not JSON"
    yield "[]", "govgraph_lock"
    yield '{"govgraph_lock": 2}', "govgraph_lock"
    yield '{"govgraph_lock": 1}', "pictures"
    for key, value in (("mode", "circles"), ("density", "x"), ("bodies", [1])):
        picture = {**whole["pictures"]["whole"], key: value}
        yield json.dumps({**whole, "pictures": {"whole": picture}}), "missing or not as written"
    place = {"tier": "a", "place": 0, "x": 1e300, "y": 0, "wide": 0}
    picture = {**whole["pictures"]["whole"], "bodies": {"a": place}}
    yield json.dumps({**whole, "pictures": {"whole": picture}}), "off the page"


@pytest.mark.parametrize(("text", "says"), list(spoiled()))
def test_a_damaged_lock_says_what_is_wrong(text, says):
    with pytest.raises(UsageError, match=says) as caught:
        pages(samples.SURREY, text)
    assert "delete it" in str(caught.value)
