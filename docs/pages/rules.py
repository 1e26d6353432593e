"""A page for each rule: its docstring and its cases, as the tests run them."""

from __future__ import annotations

import re
from textwrap import dedent

from tables import table

from govgraph.cli.explain import acceptance, cases
from govgraph.examples import cases_of
from govgraph.rules.registry import Rule, all_rules

_OPENING = """\
# The rules

Each rule has a page, made from the rule itself, with cases that the tests run.
`govgraph explain RULE` prints it. To live with a finding, give the reason under `accept`:
[accept a finding](../../howto/accept.md).

"""
_MARKS = {
    "gap": "a gap: something required, asked for or forgotten is absent",
    "settle": "a point to settle",
    "note": "a note",
}


def pages() -> dict[str, str]:
    """Return the page of each rule, and one that lists them all."""
    rules = all_rules().values()
    found = {f"rules/{rule.code}.md": _page(rule) for rule in rules}
    rows = [(f"[{rule.code}]({rule.code}.md)", rule.severity, _first_line(rule)) for rule in rules]
    names = "\n".join(rule.code for rule in rules)
    found["rules/index.md"] = (
        f"{_OPENING}{table(('rule', 'severity', 'what holds in a good structure'), rows)}\n\n"
        f"```{{toctree}}\n:hidden:\n\n{names}\n```\n"
    )
    return found


def _first_line(rule: Rule) -> str:
    return _marked(" ".join(rule.page.partition("\n\n")[0].split()))


def _page(rule: Rule) -> str:
    facts = f"Severity: {rule.severity}. In the picture: {_MARKS[rule.mark]}."
    told = f"# {rule.code}\n\n{_told(rule.page)}\n\n{facts}\n"
    return told + _accepted(rule.code) + _cases(rule.code)


def _accepted(code: str) -> str:
    accepted = acceptance(code)
    return f"\n## How to accept it\n\n```yaml\n{accepted}\n```\n" if accepted else ""


def _told(page: str) -> str:
    """Return a docstring as Markdown: a line with an indented block beneath is a heading."""
    parts = []
    for block in re.split(r"\n\n(?=\S)", page):
        head, _, rest = block.partition("\n")
        if rest.startswith("    "):
            parts.append(f"## {head}\n\n{_marked(dedent(rest).strip())}")
        else:
            parts.append(_marked(block))
    return "\n\n".join(parts)


def _marked(text: str) -> str:
    return text.replace("``", "`")


def _cases(code: str) -> str:
    """Return the cases both ways, each as the tests read it."""
    if not cases_of(code):
        return ""
    parts = []
    for key, heading in (("bad", "Where it speaks"), ("good", "Where it is silent")):
        shown = "".join(f"```yaml\n{case}\n```\n\n" for case in cases(code)[key])
        if shown:
            parts.append(f"\n## {heading}\n\n{shown}")
    return "".join(parts)
