"""What the shell may offer while somebody types: rules, worked structures, themes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _offering(names: Callable[[], Iterable[str]]) -> Completer:
    """Return a completer that offers the names which begin as typed."""

    def offered(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in names() if name.startswith(typed)]

    return offered


def rule_names() -> list[str]:
    """Return the codes of all rules and the names of their families."""
    from govgraph.rules.registry import rule_codes

    codes = list(rule_codes())
    return sorted({*codes, *(code.partition(".")[0] for code in codes)})


def _page_names() -> list[str]:
    from govgraph.packs.duties import duty_names
    from govgraph.rules.registry import rule_codes

    return [*rule_codes(), *sorted(duty_names())]


def _example_names() -> list[str]:
    from govgraph.examples import examples

    return [item.name for item in examples()]


def _theme_names() -> tuple[str, ...]:
    from govgraph.renderers import all_themes

    return all_themes()


def _form_names() -> tuple[str, ...]:
    from govgraph.renderers import all_forms

    return all_forms()


offered_rules = _offering(rule_names)
offered_pages = _offering(_page_names)
offered_examples = _offering(_example_names)
offered_themes = _offering(_theme_names)
offered_forms = _offering(_form_names)
