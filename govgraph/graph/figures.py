"""The figures at which rules begin to speak, in one place so that they can be read and weighed."""

from __future__ import annotations

# Two bodies share so many members that one is no outsider to the other: over this part of the
# smaller of them (oversight.own-scrutineer).
SHARED_WITH_SCRUTINEER = 0.5
# Two bodies with the same work have so many holders in common that one of them may be enough: at
# least this part of the smaller's, which has at least so many (drafting.overlap).
SHARED_WITH_ALIKE = 0.6
FEWEST_HOLDERS_ALIKE = 3
# An office sits in meetings for so many hours a year that one person may not manage: over this
# (meetings.load).
MOST_HOURS = 100
# What ends within so many days ends soon, unless --horizon says otherwise (time.ends-soon).
HORIZON = 365
