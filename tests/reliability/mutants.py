"""The small changes that can be made to a part of the code, and the tests that should notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

# A union in an annotation is never run, so nothing can notice that it became something else.
_NEVER_RUN = ("core/ReplaceBinaryOperator_BitOr_",)


class Mutant(NamedTuple):
    """One change: the module, by its path in the checkout, and which change it is there."""

    module: str
    operator: str
    occurrence: int


class Area(NamedTuple):
    """A part of the code.

    Attributes:
        folders: Where its modules lie.
        near: The tests that notice most changes of a module, in pytest's words.
        wide: All tests that are for it.
    """

    folders: tuple[str, ...]
    near: Callable[[str], tuple[str, ...]]
    wide: tuple[str, ...]


def _cases_of_rule(module: str) -> tuple[str, ...]:
    """Return the cases of a rule by its module, or of its family; or else tests of the list."""
    path = Path(module)
    if path.parent.name == "rules":
        return ("tests/cli/test_reference.py", "tests/cli/test_statuses.py")
    cases = Path("tests/rules", path.parent.name, f"{path.stem.replace('_', '-')}.yaml")
    code = f"{path.parent.name}.{cases.stem}" if cases.exists() else f"{path.parent.name}."
    return ("tests/test_rules.py", "-k", code)


def _quick_of_reading() -> tuple[str, ...]:
    """Return the tables of the language and of the reader, and what else takes no second."""
    names = (
        *("language_problems", "language_meaning", "reader_problems", "language_uses"),
        *("language_seats", "language_phrases", "dates", "kinds", "texts", "scalars", "bounds"),
        *("excerpts", "reader", "carets", "moved", "nearest", "folder"),
    )
    return tuple(f"tests/document/test_{name}.py" for name in names)


AREAS = {
    "rules": Area(
        ("govgraph/rules",),
        _cases_of_rule,
        ("tests/test_rules.py", "tests/test_rules_over_files.py", "tests/test_worked.py",
         "tests/test_quorum_questions.py"),
    ),
    "graph": Area(
        ("govgraph/graph",),
        lambda _: ("tests/test_rules.py",),
        ("tests/graph", "tests/test_worked.py", "tests/test_quorum_questions.py",
         "tests/cli/test_matrix.py", "tests/cli/test_ways.py", "tests/cli/test_burdens.py"),
    ),
    "changes": Area(
        ("govgraph/changes",),
        lambda _: (
            "tests/changes", "--ignore=tests/changes/test_properties.py",
            "--ignore=tests/changes/test_any_step.py",
        ),
        ("tests/changes", "tests/cli/test_diff.py", "tests/cli/test_timeline.py",
         "tests/cli/test_compare.py", "tests/render/test_comparison.py"),
    ),
    "reading": Area(
        ("govgraph/document",),
        lambda _: (
            *_quick_of_reading(), "-k", "not (whatever or any_lines or places or no_bytes or ten)"
        ),
        (*_quick_of_reading(), "tests/document", "tests/test_rules.py",
         "tests/reliability/test_bad_inputs.py", "tests/reliability/test_yaml_constructs.py",
         "tests/cli/test_reading.py", "tests/packs/test_own_packs.py",
         "tests/packs/test_own_shapes.py", "tests/test_catalogue.py", "tests/cache/test_kept.py",
         "tests/reliability/test_surroundings.py",
         "-k", "not four_times and not every_command and not executor and not processes"),
    ),
}  # fmt: skip


def mutants_of(area: Area, root: Path) -> Iterator[Mutant]:
    """Yield every change that can be made, module by module."""
    from cosmic_ray.ast import ast_nodes, get_ast_from_path
    from cosmic_ray.plugins import get_operator, operator_names

    names = [name for name in operator_names() if not name.startswith(_NEVER_RUN)]
    kinds = {name: get_operator(name) for name in names}
    plain = {name: kind() for name, kind in kinds.items() if not kind.arguments()}
    for path in sorted(path for folder in area.folders for path in (root / folder).rglob("*.py")):
        nodes = list(ast_nodes(get_ast_from_path(path)))
        for name, operator in plain.items():
            places = sum(1 for node in nodes for _ in operator.mutation_positions(node))
            module = path.relative_to(root).as_posix()
            yield from (Mutant(module, name, number) for number in range(places))


@contextmanager
def changed(root: Path, mutant: Mutant) -> Iterator[tuple[str, str | None]]:
    """Make a change for the time of a block: the text before and after it, None for no change."""
    from cosmic_ray.mutating import use_mutation
    from cosmic_ray.plugins import get_operator

    operator = get_operator(mutant.operator)()
    with use_mutation(root / mutant.module, operator, mutant.occurrence) as texts:
        yield texts
