"""What a seat says of how it passes on."""

import pytest

from tests.document.language import content


@pytest.mark.parametrize(
    ("written", "said"), [("true", True), ("false", False), ("every year", "every year")]
)
def test_rotation_is_words_or_only_known(written, said):
    told = content(f"bodies: {{a: {{name: A, chair: {{seat: Leader, rotates: {written}}}}}}}")
    assert told.seats[0].entry.rotates is said or told.seats[0].entry.rotates == said


def test_seat_for_each_of_several_ends_with_its_holder_but_not_one_by_name():
    told = content(
        """
areas: {n: {name: N, kind: district, until: 2020}, s: {name: S, kind: district}}
bodies:
  csp: {name: "{area} CSP", for_each: {area: district}}
  board: {name: Board, members: [{each: csp, seat: Chair}, {body: csp.n, seat: Officer}]}
"""
    )
    ends = {(seat.holders[0], seat.entry.seat): seat.entry.until for seat in told.seats}
    assert str(ends["csp.n", "Chair"]) == "2020"
    assert ends["csp.n", "Officer"] is None
    assert ends["csp.s", "Chair"] is None


def test_an_entry_shows_what_was_said_of_it_and_no_person():
    told = content(
        "bodies: {a: {name: A, chair: {seat: Leader, person: Ann Other, until: 2027}}}"
    ).seats[0]
    assert told.entry.person == "Ann Other"
    assert repr(told.entry) == (
        "SeatEntry(seat='Leader', until=Day(year=2027, month=None, day=None), sources=())"
    )


@pytest.mark.parametrize(
    ("seat", "is_member", "votes"),
    [
        ("{seat: x}", True, True),
        ("{seat: x, voting: true}", True, True),
        ("{seat: x, voting: false}", True, False),
        ("{seat: x, role: adviser}", False, False),
        ("{seat: x, role: observer}", False, False),
        ("{seat: x, role: chair, voting: false}", True, False),
    ],
)
def test_a_member_votes_unless_it_is_said_that_it_does_not(seat, is_member, votes):
    (told,) = content(f"bodies: {{a: {{name: A, members: [{seat}]}}}}").seats
    assert (told.is_member, told.votes) == (is_member, votes)
