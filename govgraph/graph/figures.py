"""The figures at which rules begin to speak, in one place so that they can be read and weighed."""

from __future__ import annotations

# Two bodies share so many members that one is no outsider to the other: over this part of the
# smaller of them (oversight.own-scrutineer).
SHARED_WITH_SCRUTINEER = 0.5
