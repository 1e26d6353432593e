"""One path becomes the content of a structure, or all that keeps it from being one."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import NamedTuple

from govgraph.document.assembly.checks import (
    circles,
    duties,
    earlier,
    filled,
    lines,
    priorities,
    remits,
    requests,
    seats,
    templates,
    words,
)
from govgraph.document.assembly.deviating import still_unknown
from govgraph.document.assembly.expand import Expander, declare
from govgraph.document.assembly.gathering import (
    groups_to_come,
    merged,
    own_problems,
    selection_for,
    types_of,
)
from govgraph.document.assembly.ground import Ground
from govgraph.document.assembly.made_for import Expansion
from govgraph.document.assembly.namespace import Namespace
from govgraph.document.assembly.own_packs import duty_names
from govgraph.document.assembly.paths import Roots, fetch_named, roots_for, why_unread
from govgraph.document.assembly.resolve import content_of
from govgraph.document.assembly.room import Room, TooManyFactsError
from govgraph.document.assembly.steps import check_changes
from govgraph.document.assembly.uses import Gathered, Gatherer, Vocabulary
from govgraph.document.bounds import Bounds, over
from govgraph.document.content import Content
from govgraph.document.nodes import Place
from govgraph.document.problems import Problem, Problems
from govgraph.document.undisturbed import undisturbed

_SUBJECTS = (
    *(words, templates, seats, lines, filled, remits, priorities),
    *(requests, circles, earlier),
)


class Loaded(NamedTuple):
    """What came of one path.

    Attributes:
        content: The structure, or None where anything was wrong.
        problems: All that was wrong, in file order; empty where there is a structure.
        texts: The lines of every file read, for excerpts.
        read: The bytes of the same files.
    """

    content: Content | None
    problems: tuple[Problem, ...]
    texts: MappingOf[str, tuple[str, ...]] = {}
    read: MappingOf[str, bytes] = {}


class Terms(NamedTuple):
    """On what terms files are read: their bounds, the folder to stay in, the words of packs."""

    bounds: Bounds = Bounds()
    root: str | None = None
    vocabulary: Vocabulary = Vocabulary()


def load_file(path: str, terms: Terms) -> Loaded:
    """Return what a file and those it uses hold; a file that cannot be read is a problem."""
    try:
        data = fetch_named(path, terms.bounds)
    except OSError as error:
        problem = Problem("input.file", why_unread(error), Place(path), "check the path")
        return Loaded(None, (problem,))
    return load_data(path, data, terms)


def load_data(path: str, data: bytes, terms: Terms) -> Loaded:
    """Return what the text of a file holds, with the files that it uses beside ``path``."""
    roots: Roots = roots_for(path, terms.root)
    with undisturbed():
        gathered = Gatherer(terms.bounds, roots, terms.vocabulary).gather(path, data)
        content = _content(gathered, terms) if gathered.documents else None
    problems = tuple(gathered.problems.in_order())
    texts = {name: reading.lines for name, reading in gathered.texts.items()}
    return Loaded(None if problems else content, problems, texts, gathered.data)


def _content(gathered: Gathered, terms: Terms) -> Content | None:
    """Return the content, after noting every problem that only the whole can show."""
    problems = gathered.problems
    documents = gathered.documents
    namespace = Namespace()
    namespace.declare_all(documents, problems)
    own_problems(documents, problems)
    expansion = _expanded(gathered, terms.bounds)
    declare(expansion, namespace, problems)
    namespace.check(gathered.mentions, problems)
    selection = selection_for(documents, expansion)
    rules = terms.vocabulary.rules() if any(one.accept for one in documents) else frozenset()
    ground = Ground(
        documents, selection, types_of(documents), problems, rules, groups_to_come(documents)
    )
    for subject in _SUBJECTS:
        subject.check(ground)
    words.themes(ground, terms.vocabulary.themes)
    own = frozenset(name for pack in gathered.own_packs for name in duty_names(pack))
    duties.check(ground, terms.vocabulary, gathered.mentions, own)
    changes = merged(documents, "changes").values()
    check_changes(changes, namespace, expansion, ground)
    if problems:
        return None
    try:
        return content_of(gathered, expansion, selection, Room(terms.bounds.facts))
    except TooManyFactsError:
        problems.add(_too_many_facts(documents[0].where, terms.bounds.facts))
        return None


def _expanded(gathered: Gathered, bounds: Bounds) -> Expansion:
    """Return the bodies that templates make.

    What is wrong with a template was said when it was read; said again of each body that it
    makes, it would be said too often. What only shows in one of them is said once.
    """
    documents = gathered.documents
    repeated = Problems()
    expander = Expander(merged(documents, "bodies"), merged(documents, "areas"), repeated, bounds)
    expansion = expander.expand()
    gathered.mentions.extend(expander.mentions)
    still = still_unknown(gathered.unsaid, expander.templates, expansion)
    gathered.unsaid[:] = [*still, *expander.unsaid]
    told = {(problem.rule, problem.place) for problem in gathered.problems.found.values()}
    for problem in repeated.in_order():
        if (problem.rule, problem.place) not in told:
            told.add((problem.rule, problem.place))
            gathered.problems.add(problem)
    if len(expansion.bodies) > bounds.bodies:
        gathered.problems.add(_too_many_bodies(documents[0].where, bounds.bodies))
    return expansion


def _too_many_bodies(where: Place, most: int) -> Problem:
    message = f"this structure has more than {most:,} bodies, so it was not read further"
    return Problem("input.bound", message, where, over("bodies", most))


def _too_many_facts(where: Place, most: int) -> Problem:
    message = (
        f"this structure comes to more than {most:,} seats and lines, so it was not read further"
    )
    return Problem("input.bound", message, where, over("facts", most))
