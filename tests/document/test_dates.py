"""Whole and partial dates: which are read, what they cover, and how they are told."""

from __future__ import annotations

from datetime import date

import pytest

from govgraph.document import dates
from govgraph.document.dates import Day
from govgraph.errors import UsageError

YEAR, MONTH, DAY = Day(2027), Day(2027, 2), Day(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027", YEAR),
        ("2027-02", MONTH),
        ("2028-02-29", DAY),
        ("1000", Day(1000)),
        ("2999-12-31", Day(2999, 12, 31)),
    ],
)
def test_a_date_is_read_and_written_the_same(text, day):
    assert dates.parsed(text) == day
    assert dates.asked(text) == day
    assert str(day) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "0999", "3000", "27", "2027-2", "2027-00", "2027-13", "2027-02-29", "2027-02-00"),
        *(
            "2027-02-30",
            "2027-04-1",
            "2027-04-01x",
            " 2027",
            "2027\n",
            "２０２７",
            "2027-04-01-01",
        ),
    ],
)
def test_what_is_no_date_is_none_and_refused_with_the_forms(text):
    assert dates.parsed(text) is None
    with pytest.raises(UsageError) as caught:
        dates.asked(text)
    assert str(caught.value) == f'"{text}" is no date: write 2027, 2027-04 or 2027-04-01'


@pytest.mark.parametrize(
    ("day", "first", "last", "is_partial", "words"),
    [
        (YEAR, date(2027, 1, 1), date(2027, 12, 31), True, "2027"),
        (MONTH, date(2027, 2, 1), date(2027, 2, 28), True, "February 2027"),
        (Day(2027, 12), date(2027, 12, 1), date(2027, 12, 31), True, "December 2027"),
        (DAY, date(2028, 2, 29), date(2028, 2, 29), False, "29 February 2028"),
        (Day(2027, 1, 1), date(2027, 1, 1), date(2027, 1, 1), False, "1 January 2027"),
    ],
)
def test_a_date_covers_its_whole_period(day, first, last, is_partial, words):
    assert (day.first, day.last) == (first, last)
    assert day.is_partial is is_partial
    assert day.words == words


def test_a_day_of_the_calendar_is_a_date():
    assert dates.of(date(2027, 4, 1)) == Day(2027, 4, 1)


@pytest.mark.parametrize(
    ("day", "is_there"),
    [
        (date(2027, 1, 31), False),
        (date(2027, 2, 1), True),
        (date(2027, 2, 28), True),
        (date(2028, 2, 29), True),
        (date(2028, 3, 1), False),
    ],
)
def test_a_life_counts_its_first_and_its_last_day(day, is_there):
    assert dates.is_within(day, MONTH, Day(2028, 2)) is is_there
    assert dates.is_within(day, MONTH, None) is (day >= date(2027, 2, 1))
    assert dates.is_within(day, None, Day(2028, 2)) is (day < date(2028, 3, 1))
    assert dates.is_within(day, None, None) is True
