"""The order in which a structure is written changes nothing of what it states but its places."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.catalogue import vocabulary
from govgraph.document.assembly.told import told
from govgraph.document.bounds import Bounds
from govgraph.document.content import Content
from govgraph.document.load import Terms, load_data, load_file
from govgraph.document.nodes import Mapping, Node, Sequence
from govgraph.document.reader import read
from tests.cases import written
from tests.document.language import cases, finds, loaded

STRUCTURES = Path(__file__).parents[2] / "structures"
ORDERED = frozenset({"tiers", "steps", "merge", "in", "former", "measures"})
PLACES = frozenset({"where", "texts", "path", "used_ids", "title", "territory_at"})


def shuffled(node: Node, random: Random, key: str = "") -> Node:
    """Return the same node with its keys, and the items of its sets, in another order."""
    if isinstance(node, Mapping):
        pairs = [
            (name, pair._replace(value=shuffled(pair.value, random, name)))
            for name, pair in node.entries.items()
        ]
        if key not in ORDERED:
            random.shuffle(pairs)
        return Mapping(dict(pairs), node.place)
    if isinstance(node, Sequence):
        items = [shuffled(item, random) for item in node.items]
        if key not in ORDERED:
            random.shuffle(items)
        return Sequence(items, node.place)
    return node


def yaml_of(root: Node) -> bytes:
    assert isinstance(root, Mapping)
    lines = (f"{key}: {written(pair.value)}" for key, pair in root.entries.items())
    return "\n".join(lines).encode()


def stated(told_content: Content) -> dict[str, object]:
    """Return everything that a structure states, without its places."""
    return {
        name: _without_places(value)
        for name, value in told_content._asdict().items()
        if name not in PLACES
    }


def _without_places(value: object) -> object:
    if isinstance(value, tuple):
        named = getattr(value, "_fields", None)
        if named is None:
            return tuple(_without_places(item) for item in value)
        kept = (getattr(value, name) for name in named if name not in {"where", "place"})
        return tuple(_without_places(item) for item in kept)
    return told(value)


def assert_order_says_nothing(data: bytes, path: str, random: Random) -> None:
    terms = Terms(vocabulary=vocabulary())
    root = read(data, path, Bounds()).root
    assert root is not None
    before = load_data(path, data, terms)
    after = load_data(path, yaml_of(shuffled(root, random)), terms)
    if before.content is None:
        assert sorted(p.message for p in before.problems) == sorted(
            p.message for p in after.problems
        )
        return
    assert after.content is not None, finds(after)
    assert stated(after.content) == stated(before.content)


@pytest.mark.parametrize(
    "path",
    sorted(STRUCTURES.rglob("*.yaml")),
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
@pytest.mark.parametrize("seed", range(3))
def test_order_of_a_worked_structure_says_nothing(path, seed):
    if load_file(str(path), Terms(vocabulary=vocabulary())).content is None:
        pytest.skip("a file that only adds to others is no structure")
    assert_order_says_nothing(path.read_bytes(), str(path), Random(seed))


@pytest.mark.parametrize("case", cases("language_meaning"), ids=lambda case: case["case"])
@pytest.mark.parametrize("seed", range(3))
def test_order_of_a_case_says_nothing(case, seed):
    text = f"{case['text']}\ngovgraph: 1\n"
    assert_order_says_nothing(text.encode(), "f.yaml", Random(seed))


IDS = st.sampled_from([f"b{number}" for number in range(5)])
ORGANISATIONS = st.sampled_from(["o0", "o1", "set"])
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "source": st.lists(st.sampled_from(["s", "t#1"]), min_size=1, max_size=2),
        "note": st.sampled_from(["x", "y"]),
        "from": st.sampled_from([2020, "2021-03"]),
        "status": st.sampled_from(["agreed", "missing"]),
    },
)
LINES = st.lists(
    st.one_of(
        IDS,
        st.builds(
            lambda to, lead, facts: {"to": to, "lead": lead, **facts},
            st.lists(IDS, min_size=1, max_size=3),
            st.booleans(),
            FACTS,
        ),
    ),
    min_size=1,
    max_size=3,
)
SEATS = st.lists(
    st.one_of(
        ORGANISATIONS,
        st.builds(lambda org, facts: {"org": org, "seat": "Chair", **facts}, ORGANISATIONS, FACTS),
        st.builds(lambda each: {"each": each}, st.lists(IDS, min_size=1, max_size=3)),
        st.builds(lambda why: {"unknown": why}, st.sampled_from(["the rest", "more"])),
    ),
    min_size=1,
    max_size=4,
)
BODIES = st.fixed_dictionaries(
    {"name": st.sampled_from(["A", "B"])},
    optional={
        "reports_to": LINES,
        "works_with": LINES,
        "informs": LINES,
        "members": SEATS,
        "chair": SEATS,
        "over": st.lists(IDS, min_size=1, max_size=3),
        "oversees": st.lists(st.sampled_from(["r0", "r1"]), min_size=1, max_size=3),
    },
)
GIVEN = {
    "govgraph": 1,
    "sources": {"s": "S", "t": "T"},
    "organisations": {"o0": "O", "o1": "O", "set": {"name": "Set", "includes": ["o1", "o0"]}},
    "remits": {"r0": "R", "r1": "R"},
}


def node_of(value: object) -> Node:
    """Return plain values as the node that they would be read from."""
    from json import dumps

    root = read(dumps(value).encode(), "f.yaml", Bounds()).root
    assert root is not None
    return root


@settings(max_examples=60, deadline=None)
@given(st.lists(BODIES, min_size=5, max_size=5), st.randoms(use_true_random=False))
def test_order_of_a_generated_structure_says_nothing(bodies, random):
    structure = {**GIVEN, "bodies": {f"b{number}": body for number, body in enumerate(bodies)}}
    assert_order_says_nothing(yaml_of(node_of(structure)), "f.yaml", random)


def test_faults_are_told_in_the_order_of_the_file():
    result = loaded("bodies: {b: {name: B, informs: zz, advises: yy}, a: {name: A, informs: xx}}")
    columns = [problem.place.column for problem in result.problems]
    assert columns == sorted(columns)
    assert len(columns) == 3
