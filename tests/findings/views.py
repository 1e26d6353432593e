"""Small structures on a day, made by hand, for tests of findings."""

from datetime import date

from govgraph.document.content import Content
from govgraph.document.model.body import Body
from govgraph.document.nodes import Place
from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.rules.registry import Rule

RULE = Rule("oversight.orphan", "warning", "gap", "", None)
OTHER_RULE = Rule("representation.no-chair", "error", "gap", "", None)
NOTED = Rule("drafting.unused", "note", "note", "", None)


def view(bodies=(), day=None, **content):
    made = {body.id: body for body in bodies}
    return View(Content("a.yaml", "A", bodies=dict(sorted(made.items())), **content), day)


def body(key, name=None, **values):
    return Body.made({"id": key, "name": name or key.title(), **values})


def found(subject, line=1, **values):
    told = {"message": "{who} answers to nobody", "plural": "{who} answer to nobody"}
    return Found(subject=subject, where=Place("a.yaml", line, 1), **{**told, **values})


def day(text):
    return date.fromisoformat(text)


SIX = [body(f"team-{letter}", f"Team {letter.upper()}", kind="team") for letter in "abcdef"]


def made_from(template, *places):
    return [
        body(f"{template}.{place}", f"{place.title()} Partnership", template=template)
        for place in places
    ]


def told(report):
    return [(finding.subjects, finding.message) for finding in report.findings]
