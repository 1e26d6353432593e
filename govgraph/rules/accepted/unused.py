"""Every accepted finding is one that is still found.

Why it matters
    An acceptance that leaves nothing out is left over from a fault that was mended, or names the
    wrong body. Either way it would hide, without a word, what comes later.

How to fix
    Take it out of ``accept``. If it was meant for something that is still told, look at its
    ``rule`` and its ``on``: they must be those of the finding.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It is worked out once
    all other rules have run.
"""

from __future__ import annotations

from govgraph.findings.accepted import UNUSED

SEVERITY = UNUSED.severity
MARK = UNUSED.mark
