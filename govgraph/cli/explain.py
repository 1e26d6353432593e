"""``govgraph explain``: the page of a rule or of a statutory duty."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import indent
from typing import TYPE_CHECKING

import click

from govgraph.cli.program.names import offered_pages
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.errors import UsageError
from govgraph.findings.wording import counted

if TYPE_CHECKING:
    from govgraph.rules.registry import Rule

_EPILOG = """\b
Examples:
  govgraph explain oversight.orphan
  govgraph explain uk/csp-strategy-group
  govgraph explain oversight.orphan --cases
  govgraph explain oversight.orphan --format markdown
"""
# What a case says besides for those who test the rule: remarks, and each finding in detail.
_FOR_TESTS = ("#", "where:", "related:", "severity:", "cites:", "hint:")
_CASE = re.compile(r"^- (good|bad): ", re.MULTILINE)
_HEADING = re.compile(r"^(\w.*)\n(?= {4}\S)", re.MULTILINE)
_HEADINGS = {
    "bad": "Where it speaks",
    "good": "Where it is silent",
}


@click.command(epilog=_EPILOG)
@click.argument("name", metavar="RULE|DUTY", shell_complete=offered_pages)
@click.option("--cases", "every", is_flag=True, help="Show every case that holds the rule.")
@giving("text", "markdown")
def command(name: str, every: bool, outputs: Outputs) -> None:
    """Explain a rule or a statutory duty.

    For a rule: what it finds, why it matters, how to mend it or accept it, and an example of each
    side. For a duty: its Act, when and where it is in force, and what it asks.
    """
    outputs.write(_writers(name, slice(None) if every else slice(1)))


def _writers(name: str, shown: slice) -> dict[str, Callable[[], str]]:
    """Return how each form of a page is made, with these of the cases of each side.

    Raises:
        UsageError: No rule or duty is called so.
    """
    from govgraph.cli.program.duties import duty_page
    from govgraph.document.nearest import did_you_mean, listed
    from govgraph.packs.duties import duty, duty_names
    from govgraph.rules.registry import all_rules

    rules = all_rules()
    if name in rules:
        rule = rules[name]
        return {"text": lambda: _text(rule, shown), "markdown": lambda: _markdown(rule, shown)}
    if duty(name):
        page = duty_page(name, duty(name))
        return {"text": page.text, "markdown": page.markdown}
    family = [code for code in rules if code.startswith(f"{name}.")]
    if family:
        raise UsageError(f"{name} is a family of rules; explain one of {listed(family)}")
    near = did_you_mean(name, [*rules, *sorted(duty_names())])
    raise UsageError(
        f'no rule or duty is called "{name}"; {near or "`govgraph list rules` shows the rules"}'
    )


def cases(code: str) -> dict[str, list[str]]:
    """Return the cases of a rule as written, without their dash: ``bad`` first, then ``good``."""
    from govgraph.examples import cases_of

    found: dict[str, list[str]] = {"bad": [], "good": []}
    text = cases_of(code)
    starts = list(_CASE.finditer(text))
    ends = [*(start.start() for start in starts[1:]), len(text)]
    for start, end in zip(starts, ends, strict=True):
        lines = text[start.end() : end].rstrip().split("\n")
        words, rest = lines[0], [line.removeprefix("  ") for line in lines[1:]]
        rest = [line for line in rest if not line.startswith(_FOR_TESTS)]
        found[start.group(1)].append("\n".join([f"# {words}", *rest]).rstrip())
    return found


def acceptance(code: str) -> str:
    """Return how a finding of a rule is accepted, as YAML; empty for what cannot be."""
    if code.startswith("input."):
        return ""
    return f"accept:\n  - {{rule: {code}, on: the-id, reason: why you live with it}}"


def _text(rule: Rule, shown: slice) -> str:
    """Return the page of a rule for a terminal."""
    parts = [f"{rule.code}  ({rule.severity})", rule.page.replace("``", "`")]
    accepted = acceptance(rule.code)
    if accepted:
        parts.append(f"How to accept it\n{indent(accepted, '    ')}")
    found = cases(rule.code)
    for kind, heading in _HEADINGS.items():
        for number, case in enumerate(found[kind][shown]):
            body = indent(case, "    ")
            parts.append(body if number else f"{heading}\n{body}")
    more = sum(len(each) - len(each[shown]) for each in found.values())
    if more:
        parts.append(f"{counted(more, 'more case')}: govgraph explain {rule.code} --cases")
    return "\n\n".join(parts) + "\n"


def _markdown(rule: Rule, shown: slice) -> str:
    """Return the page of a rule in Markdown."""
    page = _HEADING.sub(r"## \1\n\n", rule.page)
    page = re.sub(r"^ {4}", "", page, flags=re.MULTILINE).replace("``", "`")
    parts = [f"# `{rule.code}` ({rule.severity})", page]
    accepted = acceptance(rule.code)
    if accepted:
        parts.append(f"## How to accept it\n\n```yaml\n{accepted}\n```")
    for kind, heading in _HEADINGS.items():
        examples = cases(rule.code)[kind][shown]
        if examples:
            parts.append(f"## {heading}")
            parts.extend(f"```yaml\n{case}\n```" for case in examples)
    return "\n\n".join(parts) + "\n"
