"""The same structure gives the same bytes, whatever the order of its parts."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest
import samples

from govgraph_render.formats import svg
from govgraph_render.options import Options

SCENES = {"cambridgeshire": samples.CAMBRIDGESHIRE, "sixty": samples.sixty(60),
          "fourteen": samples.generated(14, 1)}  # fmt: skip


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
    for seed in range(5):
        assert svg.render(shuffled(SCENES[name], seed), Options()) == first


def test_hash_seeds_locales_and_zones_change_no_byte():
    code = (
        "import sys; sys.path[:0] = sys.argv[1:]; import hashlib, samples;"
        "from govgraph_render.formats import svg; from govgraph_render.options import Options;"
        "print(hashlib.sha256(svg.render(samples.CAMBRIDGESHIRE, Options())[0]).hexdigest())"
    )
    paths = [path for path in sys.path if path]
    found = set()
    for seed, locale, zone in (("0", "C", "UTC"), ("7", "tr_TR.UTF-8", "Asia/Tokyo")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", code, *paths], env=env, capture_output=True, check=True
        )
        found.add(done.stdout)
    assert len(found) == 1
