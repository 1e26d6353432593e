"""A loaded structure on a day: its findings, questions, graph, chains and picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from govgraph.document import dates
from govgraph.document.dates import Day
from govgraph.errors import UsageError
from govgraph.graph.figures import HORIZON
from govgraph.graph.index import View

if TYPE_CHECKING:
    import networkx

    from govgraph.changes.scenario import Stage
    from govgraph.document.content import Content
    from govgraph.findings.finding import Finding, OpenQuestion
    from govgraph.findings.report import Report
    from govgraph.graph.chains import Chain
    from govgraph.graph.matrix import Matrix


class Structure:
    """A structure on its day; frozen once loaded, and safe to use from several threads.

    Attributes:
        stated: What the structure states, before all its changes.
        scenario: Names of the changes asked for.
        horizon: How many days ahead counts as soon.
    """

    def __init__(
        self,
        content: Content,
        day: date | None = None,
        scenario: tuple[str, ...] = (),
        horizon: int = HORIZON,
    ) -> None:
        """Keep the content; without a day, it speaks from its own date."""
        self.stated = content
        self.scenario = scenario
        self.horizon = horizon
        self._asked = day

    @cached_property
    def content(self) -> Content:
        """Return what the structure states, after its changes up to the day."""
        return self._stages[-1].content

    @cached_property
    def _stages(self) -> tuple[Stage, ...]:
        """Return what it states, then the same after each of its changes."""
        from govgraph.changes.scenario import stages

        return tuple(stages(self.stated, self.day, self.scenario))

    @property
    def path(self) -> str:
        """Return the path of its file, as it was given."""
        return self.stated.path

    @property
    def title(self) -> str:
        """Return what it is called."""
        return self.stated.title

    @property
    def day(self) -> date | None:
        """Return the day asked about, else that of the changes asked for, else its own date.

        Of a partial date it is the last day. None where none is given; then a question that
        depends on the day raises.
        """
        from govgraph.changes.scenario import day_of

        if self._asked is not None:
            return self._asked
        own = self.stated.date.last if self.stated.date else None
        return day_of(self.stated, self.scenario) or own

    @property
    def needs_day(self) -> bool:
        """Return whether a day must be asked about: it has none, and some date makes it matter."""
        from govgraph.changes.scenario import is_dated_by

        if self.day is not None:
            return False
        return self.content.names_days or is_dated_by(self.stated, self.scenario)

    def at(
        self, day: str | date | Day | None = None, scenario: str | Sequence[str] | None = None
    ) -> Structure:
        """Return the structure on another day, or after changes.

        Args:
            day: ``2027``, ``2027-04``, ``2027-04-01`` or a date; a partial one is its last day.
            scenario: One name of ``changes``, or several that are applied together.

        Raises:
            UsageError: the text is no date, or no change has that name.
        """
        names = (scenario,) if isinstance(scenario, str) else tuple(scenario or self.scenario)
        for name in names:
            if name not in self.stated.changes:
                known = ", ".join(self.stated.changes) or "it has no changes"
                raise UsageError(f'{self.title} has no change "{name}"; known: {known}')
        if isinstance(day, str):
            day = dates.asked(day)
        if isinstance(day, Day):
            day = day.last
        return Structure(self.stated, day or self._asked, names, self.horizon)

    def looking_ahead(self, days: int) -> Structure:
        """Return the same structure, where what ends within so many days ends soon."""
        return Structure(self.stated, self._asked, self.scenario, days)

    @cached_property
    def view(self) -> View:
        """Return the structure on its day with all look-ups.

        Raises:
            UsageError: it has no date and dates in it make the day matter.
        """
        if self.needs_day:
            raise UsageError(
                f"{self.title} has no date, and dates in it make the day matter: give it "
                "`date: 2026-11`, or ask with at(day) or --as-of"
            )
        return View(self.content, self.day, self.scenario, self.horizon)

    @cached_property
    def _report(self) -> Report:
        from dataclasses import replace

        from govgraph.findings.gather import gather
        from govgraph.rules.registry import run

        ran = run(self.view)
        found = ran.found
        if len(self._stages) > 1:
            from govgraph.changes.blame import attributed

            found = attributed(found, self._stages, self.view)
        return replace(gather(self.view, found, ran.asked), failed=ran.failed)

    def report(self) -> Report:
        """Return findings, open questions and accepted findings together."""
        return self._report

    def findings(self) -> list[Finding]:
        """Return every finding, ordered by severity, rule and subjects."""
        return list(self._report.findings)

    def questions(self) -> list[OpenQuestion]:
        """Return every open question, numbered in one sequence with the findings."""
        return list(self._report.questions)

    def graph(self) -> networkx.MultiDiGraph[str]:
        """Return the structure as a networkx graph; see ``govgraph.graph.build``."""
        from govgraph.graph.build import graph

        return graph(self.view)

    def chains(self, body: str) -> tuple[Chain, ...]:
        """Return every oversight path from a body to a top.

        Raises:
            UsageError: no body has that id.
        """
        from govgraph.graph.chains import chains

        if body not in self.content.bodies:
            raise UsageError(f'{self.title} has no body "{body}"')
        return chains(self.view, body)

    def matrix(self, *, expand: bool = False) -> Matrix:
        """Return who sits where: organisations by bodies, with the seats that findings miss.

        Args:
            expand: Whether the bodies of a template have a column each.
        """
        from govgraph.findings.missed import missed_seats
        from govgraph.findings.naming import template_words
        from govgraph.graph.matrix import Gap, matrix

        content = self.content
        words = {key: template_words(content, key) for key in content.templates}
        return matrix(
            self.view,
            [Gap(*missed) for missed in missed_seats(self.view, self.findings())],
            {key: plural for key, plural in words.items() if plural},
            expand=expand,
        )

    def render(self, path: str, **options: Any) -> list[str]:
        """Draw the structure to a file; its ending says the form. Return the files written."""
        from govgraph.renderers import render_to_file

        return render_to_file(self, path, **options)

    def _repr_svg_(self) -> str:
        """Return the picture, for notebooks."""
        from govgraph.renderers import render

        return render(self, "svg")[0].decode()
