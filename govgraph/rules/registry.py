"""Finds the rules in their folders, and runs them over a view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from govgraph import rules
from govgraph.errors import GovgraphError
from govgraph.findings.finding import Found
from govgraph.graph.index import View

FAMILIES = ("oversight", "representation", "meetings", "time", "priorities", "drafting")


class RuleError(GovgraphError):
    """A rule that failed on its own account: our fault, not the structure's."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: ``family.name``, from the path of its module; stable for ever.
        severity: The usual one; mark: what the picture draws.
        page: The module's docstring: what holds, why it matters, how to fix, source.
    """

    code: str
    severity: str
    mark: str
    page: str
    check: Callable[[View], Iterator[Found]] | None


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by its code, sorted; those of ``input`` have no check of their own."""
    found = {}
    for family in iter_modules(rules.__path__):
        if not family.ispkg:
            continue
        package = import_module(f"{rules.__name__}.{family.name}")
        for item in iter_modules(package.__path__):
            module = import_module(f"{package.__name__}.{item.name}")
            code = f"{family.name}.{item.name.replace('_', '-')}"
            found[code] = _rule(code, module)
    return dict(sorted(found.items()))


def _rule(code: str, module: ModuleType) -> Rule:
    return Rule(
        code,
        module.SEVERITY,
        module.MARK,
        (module.__doc__ or "").strip(),
        getattr(module, "check", None),
    )


def run(view: View) -> Iterator[tuple[Rule, Found]]:
    """Yield what every rule finds; a rule that fails is named, and the others still run."""
    for rule in all_rules().values():
        if rule.check is None:
            continue
        try:
            yield from ((rule, found) for found in rule.check(view))
        except Exception as fault:
            raise RuleError(f"the rule {rule.code} failed: {fault!r}") from fault
