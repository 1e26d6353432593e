"""Findings as Markdown, for a paper."""

import re
from html import unescape

import pytest

from govgraph.document.nodes import Place
from govgraph.findings.finding import Basis
from govgraph.findings.formats import markdown
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import Report
from tests.findings.samples import HOSTILE, finding, full, not_a_structure, question


def test_one_of_everything():
    assert (
        markdown.write(full())
        == """\
## Exampleshire

2 bodies and 1 seat as of 2026-11-30, with merger: 1 error, 1 warning, 1 question and 1 note; \
1 accepted

| No. | Severity | Finding | What would settle it | Rule and place |
| --- | --- | --- | --- | --- |
| 1 | error | A and B, in a loop |  | oversight.cycle, a.yaml:3:8 |
| 2 | warning | Community Safety Partnership has no seat for health \
(because health is a partner) \\[minutes\\#11, minutes\\#12\\] | add \\`members: \\[icb\\]\\` \
| representation.missing, a.yaml:3:8 |
| 4 | note | A note |  | drafting.unused, a.yaml:3:8 |

### Open questions

| No. | Question | For | Due | Source |
| --- | --- | --- | --- | --- |
| 3 | Who chairs it? | Clerk | 2027 | minutes\\#2 |

### Settled questions

| Question | Answer |
| --- | --- |
| Merge? | no |

### Accepted

| Finding | Why it is accepted | Until | Rule |
| --- | --- | --- | --- |
| Left out | agreed | 2027 | representation.missing |
"""
    )


def test_problems_of_the_input_have_no_number():
    out = markdown.write(not_a_structure())
    assert "|  | error | reports\\_to of svrp" in out
    assert "\nThe other checks run once these are mended.\n" in out


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_name_carries_markup(hostile):
    """Read the page as Markdown does: no cell is split, nothing is left that has a meaning."""
    item = CheckedFile(
        path=hostile,
        title=hostile,
        bodies=1,
        seats=1,
        report=Report(
            findings=(
                finding(
                    message=hostile,
                    hint=hostile,
                    basis=Basis("structure", because=hostile),
                    sources=(hostile,),
                    where=Place(hostile, 1, 1),
                ),
            ),
            questions=(question(ask=hostile, owner=hostile),),
        ),
    )
    out = markdown.write(Outcome((item,)))
    rows = [line for line in out.splitlines() if line.startswith("| 0")]
    assert [len(row.split("|")) - 2 for row in rows] == [5, 5]
    shown = read(rows[0].split(" | ")[3])
    assert shown == harmless(hostile)
    assert out.splitlines()[0].startswith("## ")


def read(cell):
    """Return what a cell shows, refusing any character that would act as markup."""
    bare = re.sub(r"\\[!-/:-@\[-`{-~]|&(?:amp|lt|gt|#124);", "x", cell)
    assert not re.search(r"[<>|`*_\[\]~$@\\]|://|www\.|^#|^[-+=]|^\d+[.)]", bare)
    return unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell.replace("&#124;", "|")))
