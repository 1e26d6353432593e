"""The same structure gives the same bytes, whatever the order of its parts."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import samples

from govgraph_render.formats import svg
from govgraph_render.options import Options

SCENES = {"cambridgeshire": samples.CAMBRIDGESHIRE, "sixty": samples.sixty(60),
          "fourteen": samples.generated(14, 1)}  # fmt: skip
SHUFFLES = 20


def shuffled(scene, seed):
    pick = random.Random(seed)

    def mixed(items):
        return tuple(pick.sample(items, len(items)))

    return replace(
        scene, cards=mixed(scene.cards), lines=mixed(scene.lines), items=mixed(scene.items)
    )


@pytest.mark.parametrize("name", SCENES)
def test_order_of_the_parts_changes_no_byte(name):
    first = svg.render(SCENES[name], Options())
    for seed in range(SHUFFLES):
        assert svg.render(shuffled(SCENES[name], seed), Options()) == first


CODE = """
import hashlib, random, sys
sys.path[:0] = sys.argv[1:]
import samples, test_sameness
from govgraph_render.formats import svg
from govgraph_render.options import Options
for name in ("cambridgeshire", "sixty"):
    for seed in (0, 1):
        scene = test_sameness.shuffled(test_sameness.SCENES[name], seed)
        for page in svg.render(scene, Options()):
            print(name, hashlib.sha256(page).hexdigest())
"""
PLACES = (("0", "C", "UTC"), ("1", "C", "Asia/Tokyo"), ("7", "tr_TR.UTF-8", "UTC"),
          ("42", "tr_TR.UTF-8", "Asia/Tokyo"), ("4294967295", "C", "UTC"))  # fmt: skip
"""Five hash seeds, with two locales and two time zones shared out among them."""


def test_hash_seeds_locales_and_zones_change_no_byte():
    paths = [str(Path(__file__).parent), *(path for path in sys.path if path)]
    found = set()
    for seed, locale, zone in PLACES:
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", CODE, *paths], env=env, capture_output=True, check=True
        )
        found.add(frozenset(done.stdout.split(b"\n")))
    assert len(found) == 1
    assert len(found.pop()) == 3
