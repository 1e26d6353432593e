"""Every acceptance is looked at again by the day that it was given until.

Why it matters
    Findings are accepted until a vote, a merger or a review. When that day has passed, the reason
    has too, and the finding is told again.

How to fix
    Settle what was accepted, and take the entry out of ``accept``; or give a new ``until`` with
    the reason for it.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It is worked out once
    all other rules have run.
"""

from __future__ import annotations

from govgraph.findings.accepted import EXPIRED

SEVERITY = EXPIRED.severity
MARK = EXPIRED.mark
