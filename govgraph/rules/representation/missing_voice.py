"""Every voice that a structure wants heard at a body has a seat there.

Why it matters
    Services speak for what they provide. Those who live with the outcome (residents, victims,
    young people, businesses, the voluntary sector) see other things; where nobody on a body
    speaks for them, it learns of them at second hand, if at all.

How to fix
    Say who speaks: ``members: [{seat: Residents' representative, speaks_for: community}]``, or
    ``speaks_for`` on the organisation that holds a seat already. A seat that is asked for but not
    agreed is ``status: requested``, and is then told of as missing. If it is decided that the
    voice is brought another way, accept the finding and say how.

Source
    The structure's own requirements; no statute is claimed for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.voices import unheard
from govgraph.rules.representation import unheard_voice

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each voice asked for on a body that is heard only beside it or below."""
    for item in unheard(view):
        if item.has_path:
            number = item.shortfall.need.number
            seats = (
                f"fewer than {number} seats that speak" if number > 1 else "no seat that speaks"
            )
            said = f"{seats} for {{voices}}, which the structure asks for: {{reason}}"
            yield unheard_voice(view, item, said)
