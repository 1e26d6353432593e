"""Where chains stop, and of which nobody can say where they lead."""

from govgraph.graph.reach import reaching, stops, unsettled
from tests.graph.structures import view

TEXT = """
date: 2026
organisations: {council: Council}
bodies:
  top: {reports_to: none}
  mid: {reports_to: top}
  team: {reports_to: mid}
  a: {reports_to: b}
  b: {reports_to: a}
  tail: {reports_to: a}
  end-of-tail: {reports_to: tail}
  old: {until: 2020}
  left: {reports_to: old}
  open: {reports_to: {unknown: not said}}
  asks: {reports_to: open}
  desk: {reports_to: council}
"""


def test_first_chain_stops_at_its_top():
    found = stops(view(TEXT))
    assert found == {"mid": "top", "team": "top", "asks": "open", "desk": "council"}


def test_unsettled_are_those_that_lead_into_a_circle_a_dead_end_or_a_question():
    assert unsettled(view(TEXT)) == {"a", "b", "tail", "end-of-tail", "left", "open", "asks"}


def test_reaching_takes_in_the_top_itself_and_all_below():
    assert reaching(view(TEXT), ["top"]) == {"top", "mid", "team"}


def test_stops_of_a_long_chain_are_found_without_walking_it_for_each():
    rows = [f"  b{row}: {{reports_to: b{row + 1}}}" for row in range(4000)]
    found = stops(view("\n".join(["bodies:", *rows, "  b4000: {reports_to: none}"])))
    assert set(found.values()) == {"b4000"}
