"""No structure, however mangled, makes its reading fail: it ends in content or in problems."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.bounds import Bounds
from govgraph.document.load import Terms, load_data
from govgraph.document.nodes import Entry, Mapping, Node, Place, Scalar, Sequence
from govgraph.document.reader import read
from tests.cases import written
from tests.document.language import cases

STRUCTURES = Path(__file__).parents[2] / "structures"
TEXTS = [
    *[path.read_text(encoding="utf-8") for path in sorted(STRUCTURES.rglob("*.yaml"))],
    *[f"{case['text']}\ngovgraph: 1\n" for case in cases("language_meaning")],
    *[f"{case['text']}\ngovgraph: 1\n" for case in cases("language_problems")],
]
HERE = Place("f.yaml", 1, 1)
STRANGE = [
    "",
    "none",
    "unknown",
    "all",
    "{area}",
    "{body}",
    "a.b",
    "A B",
    "-1",
    "2027-13",
    "x" * 300,
]


def mangled(node: Node, random: Random, keys: list[str]) -> Node:
    """Return a node in which things are here and there something else."""
    if random.random() < 0.03:
        return strange(random, keys)
    if isinstance(node, Mapping):
        pairs = {
            (random.choice(keys) if random.random() < 0.03 else key): mangled(
                pair.value, random, keys
            )
            for key, pair in node.entries.items()
            if random.random() > 0.02
        }
        return mapping(pairs)
    if isinstance(node, Sequence):
        return Sequence([mangled(item, random, keys) for item in node.items], HERE)
    return node


def strange(random: Random, keys: list[str]) -> Node:
    text = random.choice([*STRANGE, *keys])
    scalar = Scalar(text, text, HERE, plain=False)
    forms: list[Node] = [
        scalar,
        Scalar(None, "", HERE),
        Scalar(0, "0", HERE),
        Scalar(True, "true", HERE),
        Sequence([], HERE),
        Sequence([scalar, scalar], HERE),
        Sequence([Sequence([scalar], HERE)], HERE),
        mapping({}),
        mapping({random.choice(keys): scalar}),
        mapping({"unknown": scalar}),
        mapping({"none": Sequence([], HERE)}),
    ]
    return random.choice(forms)


def mapping(pairs: dict[str, Node]) -> Mapping:
    return Mapping({k: Entry(Scalar(k, k, HERE), v) for k, v in pairs.items()}, HERE)


def keys_in(node: Node) -> list[str]:
    if isinstance(node, Mapping):
        inner = [key for pair in node.entries.values() for key in keys_in(pair.value)]
        return [*node.entries, *inner]
    if isinstance(node, Sequence):
        return [key for item in node.items for key in keys_in(item)]
    return [node.text]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_mangled_structure_ends_in_content_or_in_problems(text):
    root = read(text.encode(), "f.yaml", Bounds()).root
    keys = sorted(set(keys_in(root)))
    terms = Terms(vocabulary=vocabulary())
    for seed in range(6):
        changed = mangled(root, Random(seed), keys)
        if not isinstance(changed, Mapping):
            continue
        lines = (f'"{key}": {written(pair.value)}' for key, pair in changed.entries.items())
        result = load_data("f.yaml", "\n".join(lines).encode(), terms)
        assert (result.content is None) == bool(result.problems)
        assert all(problem.message and problem.place.file for problem in result.problems)
