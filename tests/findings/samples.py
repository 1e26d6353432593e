"""What a run found, made by hand, for tests of the forms in which findings are told."""

from govgraph.document.nodes import Place
from govgraph.findings.finding import Basis, Finding, OpenQuestion
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import Accepted, Report, numbered

TEXT = (
    "govgraph: 1",
    "bodies:",
    "  csp: Community Safety Partnership",
    "  svrp:",
    "    reports_to: hwbb",
    "    chair: {org: police, person: Some One}",
)
HOSTILE = [
    "a|b",
    "\\|",
    "\\",
    "`code`",
    "``` fence",
    "<script>alert(1)</script>",
    "<!-- gone -->",
    "[link](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "https://example.org/ and www.example.org",
    "*bold* _it_ ~~no~~ **b**",
    "&lt;b&gt; &amp; &#124;",
    "# head",
    "- item",
    "1. item",
    "| --- |",
    "$x$",
    "\"quoted\" and 'so'",
    "=1+1",
    "\x1b[31mred\x1b[0m",
    "\x9b2J",
    "a\r\nb",
    "abc\u202edcb\u2066x",
    "zero\u200bwidth\ufeff",
    "line\u2028separator",
    "\ud800lone",
    "\uffffnon",
    "\x00nul",
    "caf\u00e9 \u6f22\u5b57 \U0001f1ec\U0001f1e7",
]


def finding(**values):
    told = {
        "rule": "representation.missing",
        "severity": "warning",
        "mark": "gap",
        "subjects": ("csp",),
        "message": "Community Safety Partnership has no seat for health",
        "where": Place("a.yaml", 3, 8),
    }
    return Finding(**{**told, **values})


def question(**values):
    told = {"about": ("csp",), "ask": "Who chairs it?", "where": Place("a.yaml", 3, 3)}
    return OpenQuestion(**{**told, **values})


def checked(*findings, path="a.yaml", **values):
    report = numbered(Report(findings=findings, **values))
    return CheckedFile(
        path=path, title="Exampleshire", bodies=2, seats=1, report=report, texts={"a.yaml": TEXT}
    )


def full():
    """One of everything."""
    return Outcome(
        (
            checked(
                finding(
                    hint="add `members: [icb]`",
                    basis=Basis("structure", because="health is a partner"),
                    sources=("minutes#11", "minutes#12"),
                    related=(("the requirement", Place("a.yaml", 5, 5)),),
                ),
                finding(rule="drafting.unused", severity="note", mark="note", message="A note"),
                finding(rule="oversight.cycle", severity="error", message="A and B, in a loop"),
                questions=(question(owner="Clerk", due="2027", sources=("minutes#2",)),),
                settled=(question(ask="Merge?", answer="no"),),
                accepted=(Accepted(finding(message="Left out"), "agreed", "2027"),),
                as_of="2026-11-30",
                scenario=("merger",),
            ),
        )
    )


def not_a_structure():
    """A file with a problem of the input."""
    problem = finding(
        rule="input.reference",
        severity="error",
        mark="settle",
        subjects=(),
        message='reports_to of svrp names "hwbb", which nothing defines',
        hint="did you mean hwb?",
        where=Place("a.yaml", 5, 17),
        width=4,
        number=1,
    )
    report = Report(findings=(problem,))
    return Outcome((CheckedFile(path="a.yaml", report=report, texts={"a.yaml": TEXT}),))
