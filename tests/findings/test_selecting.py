"""Problems of the input as findings, and the choice of rules."""

import pytest

from govgraph.document.nodes import Place
from govgraph.document.problems import Problem
from govgraph.errors import UsageError
from govgraph.findings.gather import gather
from govgraph.findings.input_problems import from_problems
from govgraph.findings.selecting import check_asked, selected
from tests.findings.views import OTHER_RULE, RULE, SIX, found, view


def test_problems_become_errors_in_their_order():
    problems = [
        Problem("input.yaml", "first", Place("b.yaml", 3, 1), "mend it", 4),
        Problem("input.key", "second", Place("c.yaml"), subjects=("x",)),
    ]
    first, second = from_problems(problems)
    assert (first.severity, first.mark, first.number, first.width) == ("error", "settle", 1, 4)
    assert (second.rule, second.subjects, second.number) == ("input.key", ("x",), 2)


@pytest.mark.parametrize(
    ("select", "ignore", "rules"),
    [
        ([], [], ["representation.no-chair", "oversight.orphan"]),
        (["oversight"], [], ["oversight.orphan"]),
        (["oversight.orphan"], [], ["oversight.orphan"]),
        ([], ["oversight"], ["representation.no-chair"]),
        (["oversight"], ["oversight.orphan"], []),
    ],
)
def test_selection_by_rule_or_family(select, ignore, rules):
    report = gather(view(SIX), [(RULE, found("team-a")), (OTHER_RULE, found("team-a"))])
    assert [item.rule for item in selected(report, select, ignore).findings] == rules


def test_selection_keeps_numbers():
    report = gather(view(SIX), [(RULE, found("team-a")), (OTHER_RULE, found("team-a"))])
    (finding,) = selected(report, ["oversight"], []).findings
    assert finding.number == 2


def test_unknown_rule_is_refused_with_the_nearest():
    check_asked(["oversight", "oversight.orphan"], {"oversight.orphan"})
    with pytest.raises(UsageError, match=r"did you mean oversight\.orphan"):
        check_asked(["oversight.orfan"], {"oversight.orphan"})
