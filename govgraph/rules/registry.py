"""Finds the rules in their folders, and runs them over a view."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import NamedTuple

from govgraph import rules
from govgraph.findings.finding import Found, OpenQuestion
from govgraph.graph.index import View


class Rule(NamedTuple):
    """One rule.

    Attributes:
        code: ``family.name``, from the path of its module; stable for ever.
        severity: The usual one; mark: what the picture draws.
        page: The module's docstring: what holds, why it matters, how to fix, source.
        check: What yields its findings; None where they are found elsewhere (input, accepted).
        asks: What yields open questions, where the structure says too little for a finding.
    """

    code: str
    severity: str
    mark: str
    page: str
    check: Callable[[View], Iterator[Found]] | None
    asks: Callable[[View], Iterator[OpenQuestion]] | None = None


@cache
def families() -> tuple[str, ...]:
    """Return the names of the families, sorted."""
    return tuple(sorted(item.name for item in iter_modules(rules.__path__) if item.ispkg))


@cache
def rule_codes() -> tuple[str, ...]:
    """Return the codes of all rules, sorted, without importing any."""
    home = rules.__path__[0]
    return tuple(
        sorted(
            _code(family, item.name)
            for family in families()
            for item in iter_modules([os.path.join(home, family)])
        )
    )


@cache
def rules_of(family: str) -> tuple[Rule, ...]:
    """Return the rules of a family by their codes, sorted; this imports them."""
    package = import_module(f"{rules.__name__}.{family}")
    found = []
    for item in iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{item.name}")
        found.append(_rule(_code(family, item.name), module))
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by its code, sorted; those of ``input`` have no check of their own."""
    return {rule.code: rule for family in families() for rule in rules_of(family)}


def _arising(view: View) -> Iterator[Rule]:
    """Yield the rules that can find anything in a structure; only these are imported.

    A family may say in its ``__init__`` where any of its rules ``can_arise``.
    """
    for family in families():
        package = import_module(f"{rules.__name__}.{family}")
        can_arise = getattr(package, "can_arise", None)
        if can_arise is None or can_arise(view):
            yield from rules_of(family)


def _code(family: str, module: str) -> str:
    return f"{family}.{module.replace('_', '-')}"


def _rule(code: str, module: ModuleType) -> Rule:
    return Rule(
        code,
        module.SEVERITY,
        module.MARK,
        (module.__doc__ or "").strip(),
        getattr(module, "check", None),
        getattr(module, "asks", None),
    )


class Ran(NamedTuple):
    """What came of running the rules.

    Attributes:
        found: What they yield, each with its rule.
        asked: The open questions that they raise.
        failed: For each rule that failed on its own account, its code and what it said.
    """

    found: tuple[tuple[Rule, Found], ...]
    asked: tuple[OpenQuestion, ...]
    failed: tuple[tuple[str, str], ...]


def run(view: View) -> Ran:
    """Return what every rule finds; a rule that fails is named, and the others still run."""
    found: list[tuple[Rule, Found]] = []
    asked: list[OpenQuestion] = []
    failed: list[tuple[str, str]] = []
    for rule in _arising(view):
        try:
            found.extend([(rule, item) for item in rule.check(view)] if rule.check else ())
            asked.extend(rule.asks(view) if rule.asks else ())
        except Exception as fault:  # a fault of ours must not hide what other rules find
            failed.append((rule.code, repr(fault)))
    return Ran(tuple(found), tuple(asked), tuple(failed))
