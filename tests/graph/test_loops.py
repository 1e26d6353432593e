"""Circles of oversight are found once each, however large or tangled the structure is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.graph.loops import in_loops, loops, tangles
from tests.graph.structures import view

PARTIES = st.integers(0, 7).map(str)
STEPS = st.dictionaries(PARTIES, st.lists(PARTIES, unique=True).map(tuple))


def test_ring_of_thousands_is_one_circle():
    rows = [f"  b{row:04}: {{reports_to: b{(row + 1) % 2000:04}}}" for row in range(2000)]
    (loop,) = loops(view("\n".join(["bodies:", *rows])))
    assert (loop[0], len(loop)) == ("b0000", 2000)


def test_hub_with_many_circles_names_each():
    names = [f"b{row:03}" for row in range(300)]
    rows = [f"  {name}: {{reports_to: hub}}" for name in names]
    text = "\n".join(["bodies:", *rows, f"  hub: {{reports_to: [{', '.join(names)}]}}"])
    found = view(text)
    assert len(loops(found)) == 300
    assert in_loops(found) == {"hub", *names}


def reach(steps, start):
    found, front = set(), [start]
    while front:
        for end in steps.get(front.pop(), ()):
            if end not in found:
                found.add(end)
                front.append(end)
    return found


@settings(max_examples=50)
@given(STEPS)
def test_tangles_are_those_that_lead_to_each_other(steps):
    parties = {*steps, *(end for ends in steps.values() for end in ends)}
    far = {key: reach(steps, key) for key in parties}
    expected = {
        frozenset({key, *(other for other in far[key] if key in far[other])}) for key in parties
    }
    assert set(tangles(steps)) == {group for group in expected if len(group) > 1}
