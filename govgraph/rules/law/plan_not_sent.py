"""What statute asks to be sent has a line along which it goes.

Why it matters
    A plan that nobody is recorded as sending is easily not sent, and whoever should have it
    learns of it from the press.

How to fix
    Record the line: ``informs: {to: pcc, how: partnership plan, every: year}``. A report to the
    same body, or a line that shares its work, is enough. If the line is known to be absent, say
    ``status: missing``, and it is told as the structure's own.

Source
    The duties of the packs in use by which something is sent. Only whether a line is recorded
    can be seen, not whether anything was sent. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity, told_or_asked
from govgraph.findings.wording import listed
from govgraph.graph.applying import applying
from govgraph.graph.duties import Applied, law
from govgraph.graph.index import View
from govgraph.graph.sendings import Sending, sendings, unsent_by_organisations

SEVERITY = "warning"
MARK = "gap"

_RULE = "law.plan-not-sent"


def check(view: View) -> Iterator[Found]:
    """Yield each body whose function sends something, without a line to whom it goes."""
    for item in applying(view):
        for sending in sendings(view, item):
            yield _found(view, item, sending)
    for duty, sender, receivers in unsent_by_organisations(view):
        check = check_of(duty, _RULE)
        names = listed([view.name(key) for key in receivers])
        yield Found(
            subject=sender,
            others=receivers,
            message=f"{{who}} has no information line recorded to {names}; {act(duty, check)} "
            "appears to ask for a copy of its plan to each",
            hint=f"add `informs: {{to: [{', '.join(receivers)}], how: police and crime plan}}`",
            where=view.entries[sender].where,
            basis=basis(duty, check),
            severity=severity(duty, check, view.day),
        )


def _found(view: View, item: Applied, sending: Sending) -> Found:
    duty = item.duty
    check = check_of(duty, _RULE)
    whom = law(view).called(sending.kind)
    names = listed([view.name(key) for key in sending.receivers], "or") or whom
    cited = f"{act(duty, check)} appears to ask for a copy of what it makes"
    what = duty.must_produce[0] if duty.must_produce else ""
    if what.startswith("copy of "):
        cited = f"{act(duty, check)} appears to ask for a {what}"
    certain = bool(sending.receivers)
    ask = "" if certain else ": to whom does it go?"
    tail = f"no information line recorded to {names}; {cited}{ask}"
    return Found(
        subject=item.body,
        others=sending.receivers[:1] or (f"kind:{sending.kind}",),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint=f"add `informs: {{to: {next(iter(sending.receivers), 'id')}, every: year}}`",
        where=view.own_bodies[item.body].where,
        related=(("the duty", item.where),),
        basis=basis(duty, check),
        severity=told_or_asked(severity(duty, check, view.day), is_certain=certain),
    )
