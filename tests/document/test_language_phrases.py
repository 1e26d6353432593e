"""Short phrases of the language: how often, quorums, dates, months."""

import pytest

from tests.document.language import content, finds, loaded


def meeting(phrase):
    return content(f'bodies: {{a: {{name: A, meets: "{phrase}"}}}}').bodies["a"].meets


@pytest.mark.parametrize(
    ("phrase", "per_year"),
    [
        ("weekly", 52), ("Weekly", 52), ("fortnightly", 26), ("monthly", 12), ("quarterly", 4),
        ("half-yearly", 2), ("yearly", 1), ("annually", 1), ("annual", 1), ("2 a year", 2),
        ("twice a year", 2), ("twice yearly", 2), ("twice per annum", 2), ("once a month", 12),
        ("4 times a year", 4), ("four times a year", 4), ("4x a year", 4), ("4/year", 4),
        ("six times per year", 6), ("three times yearly", 3), ("11 meetings a year", 11),
        ("every 6 weeks", 52 / 6), ("every six weeks", 52 / 6), ("six-weekly", 52 / 6),
        ("6 weekly", 52 / 6), ("once every 6 weeks", 52 / 6), ("every two months", 6),
        ("every 2 months", 6), ("every other month", 6), ("every second week", 26),
        ("every fortnight", 26), ("once a fortnight", 26), ("every month", 12),
        ("each quarter", 4),
        ("every year", 1), ("every 6 months", 2), ("at least quarterly", 4),
        ("at least 4 times a year", 4), ("  2   a  year ", 2),
    ],
)  # fmt: skip
def test_phrase_says_how_often(phrase, per_year):
    told = meeting(phrase)
    assert told.per_year == pytest.approx(per_year)
    assert not told.when_needed
    assert told.text.split() == phrase.split()


@pytest.mark.parametrize(
    "phrase",
    ["when needed", "as needed", "as required", "When Required", "if necessary", "ad hoc",
     "as and when required", "on request"],
)  # fmt: skip
def test_phrase_says_that_it_meets_when_needed(phrase):
    told = meeting(phrase)
    assert told.when_needed
    assert told.per_year is None


@pytest.mark.parametrize(
    "phrase",
    ["sometimes", "0 a year", "-2 a year", "bimonthly", "every 0 weeks", "2 a decade", "daily",
     "two", "monthly or quarterly", "every", "a year", "99999 a year", "up to 4 a year"],
)  # fmt: skip
def test_phrase_that_says_no_number_is_refused(phrase):
    (told,) = finds(loaded(f'bodies: {{a: {{name: A, meets: "{phrase}"}}}}'))
    assert f'meets of A is "{phrase}", which says no number of meetings' in told


USUAL = "write weekly, monthly, quarterly, `2 a year`, `every 6 weeks`, `when needed`, or "


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("6", "write `6 a year`, if that is meant"),
        ("1", "write `1 a year`, if that is meant"),
        ("0", USUAL + "{unknown: 0}"),
        ("true", USUAL + "{unknown: why}"),
        ("sometimes", USUAL + "{unknown: sometimes}"),
        *(
            (f"{prefix}{word}", f"it may mean twice in one, or once in two: write {meant}")
            for prefix in ("bi", "bi-", "At least bi ")
            for word, meant in (
                ("weekly", "`2 a week` or `every 2 weeks`"),
                ("monthly", "`2 a month` or `every 2 months`"),
                ("quarterly", "`2 a quarter` or `every 2 quarters`"),
                ("annual", "`2 a year` or `every 2 years`"),
                ("annually", "`2 a year` or `every 2 years`"),
                ("yearly", "`2 a year` or `every 2 years`"),
            )
        ),
        (
            '"twice a year, in September and March"',
            "write {times: 2, per: year, in: [September, March]}",
        ),
        ('"2 a year (mar, sept, March)"', "write {times: 2, per: year, in: [March, September]}"),
        ('"monthly: May"', "write {times: 1, per: month, in: [May]}"),
        ('"annually in June"', "write {times: 1, per: year, in: [June]}"),
        ('"monthly; not in August"', USUAL + "{unknown: monthly; not in August}"),
        ('"every 6 weeks, in March"', USUAL + "{unknown: every 6 weeks, in March}"),
        ('"when needed, in March"', USUAL + "{unknown: when needed, in March}"),
        ('"2 a decade, in March"', USUAL + "{unknown: 2 a decade, in March}"),
        ('"2 a year, in Spring"', USUAL + "{unknown: 2 a year, in Spring}"),
    ],
)
def test_phrase_that_is_refused_is_answered_with_what_to_write(phrase, hint):
    (told,) = loaded(f"bodies: {{a: {{name: A, meets: {phrase}}}}}").problems
    assert told.hint == hint


@pytest.mark.parametrize(
    ("written", "per_year", "months"),
    [
        ("{times: 2, per: year, in: [March, September]}", 2, ["March", "September"]),
        ("{in: [September, march]}", 2, ["September", "March"]),
        ("{in: Sept}", 1, ["September"]),
        ("{in: [dec, JAN, Jun, jul]}", 4, ["December", "January", "June", "July"]),
        ("{per: month, in: [May]}", 1, ["May"]),
        ("{per: month, times: {unknown: x}}", None, []),
        ("{in: []}", None, []),
        ("{times: 2, in: [March]}", 2, ["March"]),
        ("{in: {September: sets the goals, March: }}", 2, ["September", "March"]),
        ("{times: 3}", 3, []),
        ("{per: quarter}", 4, []),
        ("{times: 1, per: month, public: 2, hours: 1.5, last: 2026-01}", 12, []),
        ("{public: true}", None, []),
    ],
)
def test_keys_say_how_often_and_in_which_order_of_months(written, per_year, months):
    told = content(f"bodies: {{a: {{name: A, meets: {written}}}}}").bodies["a"].meets
    assert (told.per_year, list(told.in_)) == (per_year, months)


@pytest.mark.parametrize(
    ("written", "at_least", "including"),
    [
        ("4", 4, None),
        ("half", "half", None),
        ("a third", "third", None),
        ("one third of members", "third", None),
        ("One-half", "half", None),
        ("{at_least: 3, including: the chair}", 3, "the chair"),
        ("{at_least: third, including: [a member, the chair]}", "third", "a member and the chair"),
    ],
)
def test_quorum_is_a_number_or_a_share(written, at_least, including):
    told = content(f"bodies: {{a: {{name: A, quorum: {written}}}}}").bodies["a"].quorum
    assert (told.at_least, told.including) == (at_least, including)


@pytest.mark.parametrize(
    "quorum",
    ["over half", "more than half", "two third", "not a third", "half a dozen", "most", "0"],
)
def test_what_is_no_share_is_no_quorum(quorum):
    (told,) = loaded(f"bodies: {{a: {{name: A, quorum: {quorum}}}}}").problems
    assert told.message.startswith(f'quorum of A is "{quorum}", which is not')


@pytest.mark.parametrize("day", ["1000", "2999", "2027-04", "2028-02-29", '"2027"'])
def test_dates_are_whole_or_partial(day):
    told = content(f"bodies: {{a: {{name: A, from: {day}}}}}").bodies["a"].from_
    assert str(told) == day.strip('"')


@pytest.mark.parametrize(
    "day", ["0999", "3000", "27", "2027-4", "2027-13", "2027-02-29", "2027-04-31", "April 2027",
            "01/04/2027", "2027-04-01T00:00", "20270401", "true"]
)  # fmt: skip
def test_what_is_no_date_is_refused(day):
    (told,) = finds(loaded(f"bodies: {{a: {{name: A, from: {day}}}}}"))
    assert f'from of A is "{day}", which is no date' in told


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        # day and month may stand either way round
        ("1/4/2027", "write 2027-01-04 or 2027-04-01"),
        ("01.12.2027", "write 2027-01-12 or 2027-12-01"),
        ("12-1-2027", "write 2027-01-12 or 2027-12-01"),
        ("4/4/2027", "write 2027-04-04"),
        ("13/4/2027", "write 2027-04-13"),
        ("4/13/2027", "write 2027-04-13"),
        ("31/12/2027", "write 2027-12-31"),
        ("2027/4/1", "write 2027-04-01"),
        ("2027-13-04", "write 2027-04-13"),
        ("2027.4", "write 2027-04"),
        ("2027-1", "write 2027-01"),
        ("2027-9-9", "write 2027-09-09"),
        # months by name
        ("January 2027", "write 2027-01"),
        ("Sept. 2027", "write 2027-09"),
        ("december 2027", "write 2027-12"),
        ("1st April 2027", "write 2027-04-01"),
        ("2nd of April, 2027", "write 2027-04-02"),
        ("23rd Apr 2027", "write 2027-04-23"),
        ("April 4th 2027", "write 2027-04-04"),
        ("May 1, 2027", "write 2027-05-01"),
        # a day that a month does not have
        ("2027-04-31", "April 2027 has 30 days"),
        ("2027-12-32", "December 2027 has 31 days"),
        ("2027-01-00", "January 2027 has 31 days"),
        ("31/6/2027", "June 2027 has 30 days"),
        ("30 Feb 2028", "February 2028 has 29 days"),
        ("February 30th 2027", "February 2027 has 28 days"),
        # spans of time, and words for what is open
        ("2025-26", "a span of time is two keys: from: 2025 and until: 2026"),
        ("1999/00", "a span of time is two keys: from: 1999 and until: 2000"),
        ("2025 to 2027", "a span of time is two keys: from: 2025 and until: 2027"),
        (
            "1 April 2025 - 31 March 2026",
            "a span of time is two keys: from: 2025-04-01 and until: 2026-03-31",
        ),
        ("TBC", "what nobody knows yet is written {unknown: TBC}"),
        ("Ongoing", "leave it out where no end is set"),
        *(
            (day, "write 2027, 2027-04 or 2027-04-01, or {unknown: why}")
            for day in ("2027-13", "2027-00-01", "13/13/2027", "ju 2027", "next year", "Q1 2027",
                        "27/4", "Marchy 2027", "2027-13-13", "2027-29", "spring - summer")
        ),
    ],
)  # fmt: skip
def test_a_date_as_people_write_it_is_answered_with_what_to_write(day, hint):
    (told,) = loaded(f'bodies: {{a: {{name: A, from: "{day}"}}}}').problems
    assert told.hint == hint


def test_an_end_before_its_beginning_loads_since_a_rule_tells_of_it():
    told = content("bodies: {a: {name: A, from: 2027, until: 2026}}").bodies["a"]
    assert (str(told.from_), str(told.until)) == ("2027", "2026")
