"""How much a structure may come to, just under and just over; and that its cost grows evenly."""

from __future__ import annotations

from cProfile import Profile

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.bounds import Bounds
from govgraph.document.load import Terms, load_data
from tests.document.language import finds, loaded

AREAS = f"areas: {{{', '.join(f'a{n}: {{name: A{n}, kind: district}}' for n in range(6))}}}\n"
TEMPLATE = AREAS + 'bodies: {top: Top, csp: {name: "{area}", for_each: {area: district}}}'
PLAIN = f"bodies: {{{', '.join(f'b{n}: B' for n in range(7))}}}"


@pytest.mark.parametrize("text", [TEMPLATE, PLAIN])
def test_bodies_have_their_bound_with_those_that_templates_make(text):
    assert loaded(text, Bounds(bodies=7)).problems == ()
    (told,) = finds(loaded(text, Bounds(bodies=6)))
    assert "input.bound" in told
    assert "more than 6 bodies" in told
    assert told.endswith("if it is meant to be so large, allow more with `--limit bodies=12`")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{PLAIN}\nseats: [{{in: all, seat: Clerk}}]", 7),
        (f"{PLAIN}\nlines: [{{from: all, type: informs, to: all}}]", 42),
        (f"{PLAIN}\nseats: [{{in: all, each: all}}]", 42),
        (
            f"{PLAIN}\nseats: [{{in: b0, seat: X}}]\nlines: [{{from: b0, type: informs, to: b1}}]",
            2,
        ),
    ],
)
def test_seats_and_lines_have_their_bound_together(text, number):
    assert loaded(text, Bounds(facts=number)).problems == ()
    (told,) = finds(loaded(text, Bounds(facts=number - 1)))
    assert told.endswith(
        f"input.bound  this structure comes to more than {number - 1:,} seats and lines, so it "
        f"was not read further => if it is meant to be so large, allow more with "
        f"`--limit facts={(number - 1) * 2}`"
    )


def test_a_few_lines_that_ask_for_billions_of_facts_are_refused_at_once():
    bodies = ", ".join(f"b{n}: B" for n in range(2_000))
    text = f"bodies: {{{bodies}}}\nseats: [{{in: all, each: all}}]\n"
    assert [one.rule for one in loaded(text, Bounds(facts=10_000)).problems] == ["input.bound"]
    text = f"bodies: {{{bodies}}}\nlines: [{{from: all, type: informs, to: all, lead: true}}]\n"
    assert [one.rule for one in loaded(text, Bounds(facts=10_000)).problems] == ["input.bound"]


def structure(size: int, reports_to: str = "b{}") -> bytes:
    rows = [
        f"  b{n}: {{name: Body {n}, kind: board, reports_to: {reports_to.format(n // 4)}, "
        f"chair: {{org: o{n % 9}, seat: Chair}}, members: [o1, o2, {{org: o3, seat: X}}], "
        f"oversees: r{n}, works_with: b{n // 2}}}"
        for n in range(1, size)
    ]
    organisations = ", ".join(f"o{n}: O" for n in range(9))
    remits = ", ".join(f"r{n}: R" for n in range(size))
    head = f"govgraph: 1\norganisations: {{{organisations}}}\nremits: {{{remits}}}\nbodies:\n"
    return f"{head}  b0: Top\n{chr(10).join(rows)}\n".encode()


def calls_to_load(data: bytes) -> int:
    """Return how many calls of functions it takes to load a structure: a clock would waver."""
    terms = Terms(vocabulary=vocabulary())
    load_data("f.yaml", data, terms)
    with Profile() as profile:
        load_data("f.yaml", data, terms)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("reports_to", ["b{}", "nobody{}"])
def test_four_times_the_bodies_take_no_more_than_five_times_the_calls(reports_to):
    small = calls_to_load(structure(250, reports_to))
    large = calls_to_load(structure(1_000, reports_to))
    assert large < 5 * small
