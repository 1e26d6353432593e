"""Duties that no pack has."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document.assembly.ground import Ground
from govgraph.document.assembly.uses import Vocabulary
from govgraph.document.desk import Mention, subject_of
from govgraph.document.nearest import did_you_mean
from govgraph.document.problems import Problem


def check(
    ground: Ground, vocabulary: Vocabulary, mentions: Iterable[Mention], own: frozenset[str]
) -> None:
    """Note cited duties that no pack has; packs are asked only where a duty is cited.

    Args:
        ground: What problems are noted on.
        vocabulary: Names the duties of the packs shipped with the library.
        mentions: Everything that is cited.
        own: Names of the duties of packs of one's own.
    """
    cited = [mention for mention in mentions if mention.kinds == frozenset({"duty"})]
    known = vocabulary.duties() | own if cited else frozenset()
    for mention in cited:
        if known and mention.id not in known:
            ground.problems.add(
                Problem(
                    "input.reference",
                    f'{subject_of(mention.key, mention.owner)} names "{mention.id}", '
                    "which no pack has, so it cannot be checked",
                    mention.place,
                    did_you_mean(mention.id, known) or "`govgraph list packs` names the packs",
                    mention.width,
                    (),
                    mention.subjects,
                )
            )
