"""The places of the region: those that sources name, those that are invented, and their gaps."""

from __future__ import annotations

from dataclasses import dataclass, replace

SURREY, SAMPLE = "surrey", "sample"
"""The two counties: one that exists, and one that does not."""
NEIGHBOUR = "Sample District 4"
"""The place whose partnership another place names by mistake."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place, which has one partnership.

    Attributes:
        name: What it is called.
        partnership: The name of its partnership.
        county: Which of the two it lies in, or whose police and fire service it shares.
        districts: The areas that the partnership is for.
        is_unitary: Whether its council is the only one there.
        source: The title and, where it has one, the date of what names the partnership; nothing
            where it is invented.
        known: What else that source states: ``members``, or ``committee`` for its name.
        groups: The names of groups that it states.
        gaps: What was left out or put wrong on purpose, by name.
    """

    name: str
    partnership: str
    county: str
    districts: tuple[str, ...]
    is_unitary: bool = False
    source: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Return the name as an id."""
        return id_of(self.name)


def id_of(name: str) -> str:
    """Return a name as an id."""
    return name.lower().replace(" ", "-")


def _real(name: str, partnership: str, *source: str) -> Place:
    return Place(name, partnership, SURREY, (name,), source=source)


def _district(number: int, *gaps: str) -> Place:
    name = f"Sample District {number}"
    return Place(name, f"{name} Community Safety Partnership", SAMPLE, (name,), gaps=gaps)


def _city(number: int, *gaps: str) -> Place:
    name = f"Sample City {number}"
    partnership = f"Safer {name} Partnership"
    return Place(name, partnership, SAMPLE, (name,), is_unitary=True, gaps=gaps)


def _merged(side: str, first: int, *gaps: str) -> Place:
    districts = tuple(f"Sample District {number}" for number in (first, first + 1))
    name = f"{side} Sample"
    return Place(name, f"{name} Community Safety Partnership", SAMPLE, districts, gaps=gaps)


_ACTION, _HARM = "Joint Action Group", "Community Harm and Risk Management Meeting"
PLACES = (
    replace(
        _real(
            "Epsom and Ewell",
            "Epsom and Ewell Community Safety Partnership",
            "Consultation news of Epsom and Ewell",
        ),
        known=("members", "committee"),
    ),
    _real(
        "Guildford",
        "Safer Guildford Partnership",
        "Minutes on the Safer Guildford Partnership",
        "2022",
    ),
    _real(
        "Reigate and Banstead",
        "Reigate and Banstead Community Safety Partnership",
        "Scrutiny of the partnership of Reigate and Banstead",
        "2020",
    ),
    replace(
        _real(
            "Runnymede",
            "Runnymede Community Safety Partnership",
            "Minutes on the annual report of the partnership",
            "2022",
        ),
        known=("committee",),
    ),
    replace(
        _real(
            "Spelthorne",
            "Spelthorne Safer Stronger Partnership",
            "Plan of the Spelthorne Safer Stronger Partnership",
            "2024",
        ),
        groups=(_ACTION, _HARM, "HMO Working Group"),
    ),
    replace(
        _real(
            "Waverley",
            "Safer Waverley Partnership",
            "Safer Waverley Partnership structure and terms of reference",
            "2019-10-23",
        ),
        groups=(_ACTION, _HARM, "Serious and Organised Crime group"),
    ),
    _real(
        "Woking", "Safer Woking Partnership", "Scrutiny of the Safer Woking Partnership", "2023"
    ),
    _district(1),
    _district(2, "no-fire-seat", "no-public-meeting"),
    _district(3, "no-health", "no-plan-line"),
    _district(4, "no-health", "no-plan-line"),
    _district(5, "line-to-a-neighbour", "no-plan-line"),
    _merged("East", 6, "no-agreement", "no-public-meeting", "no-plan-line"),
    _merged("West", 8),
    _district(10, "groups-in-a-circle"),
    _district(11, "commissioner-in-the-chair"),
    _city(1),
    _city(2, "dissolved-health-body", "no-public-meeting"),
    _city(3, "executive-member-scrutinises"),
    _city(4, "hardly-written", "no-plan-line", "no-public-meeting"),
)
