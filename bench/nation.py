"""A made-up nation: one file that all use, and one file a place; the same seed, the same bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

SEED = 2026
BODIES_A_PLACE = 7
SEATS_A_BODY = (10, 11, 12)
NATIONAL = "national.yaml"

_NATIONAL_BODIES = {
    "home-office": ("Home Office", "government-department"),
    "police-inspectorate": ("Inspectorate of Constabulary", "inspectorate"),
    "care-inspectorate": ("Inspectorate of Care", "inspectorate"),
    "nhs-england": ("NHS England", "nhs-england"),
    "victims-office": ("Office for Victims", "government-department"),
    "youth-board": ("Youth Justice Board", "public-body"),
}
_LOCAL = {
    "council": ("{place} Council", "unitary-council"),
    "police": ("{place} Police", "police-force"),
    "fire": ("{place} Fire and Rescue Service", "fire-authority"),
    "icb": ("{place} Integrated Care Board", "integrated-care-board"),
    "trust": ("{place} Hospitals Trust", "hospital-trust"),
    "probation": ("{place} Probation Unit", "probation"),
    "college": ("{place} College", "college"),
    "housing": ("{place} Homes", "housing-association"),
    "advice": ("Advice {place}", "charity"),
    "forum": ("{place} Voluntary Forum", "charity"),
}
_OFFICES = (
    "Assistant director",
    "Cabinet member",
    "Chief officer",
    "Commissioning manager",
    "Deputy director",
    "Director",
    "Elected member",
    "Head of service",
    "Safeguarding lead",
    "Service manager",
)
_SUBJECTS = (
    "adult social care",
    "children and families",
    "community safety",
    "education and inclusion",
    "housing and homelessness",
    "mental health",
    "public health",
    "serious violence",
    "substance misuse",
    "youth justice",
)
_GROUPS = (
    ("hwb", "Health and Wellbeing Board", "board", None),
    ("csp", "Community Safety Partnership", "partnership", "hwb"),
    ("children", "Safeguarding Children Partnership", "partnership", "hwb"),
    ("adults", "Safeguarding Adults Board", "board", "hwb"),
    ("violence", "Serious Violence Group", "sub-group", "csp"),
    ("drugs", "Drug and Alcohol Group", "sub-group", "csp"),
    ("practice", "Practice Review Group", "sub-group", "children"),
)
_SYLLABLES = (
    "ash",
    "brook",
    "cold",
    "dun",
    "elm",
    "fen",
    "gar",
    "hol",
    "kin",
    "lang",
    "mar",
    "nor",
)
_ENDINGS = ("bury", "combe", "dale", "ford", "ham", "ley", "mouth", "stead", "ton", "worth")
_SOURCES = ("terms", "minutes", "guidance", "handbook")
_CADENCES = ("monthly", "quarterly", "{times: 6, per: year}", "{times: 2, per: year}")


def make(folder: Path, places: int, seed: int = SEED) -> list[Path]:
    """Write a nation into a folder; return the files of its places, sorted.

    Args:
        folder: Where; it is made where it is missing.
        places: How many places there are, each a structure of seven bodies.
        seed: What chance begins from.
    """
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NATIONAL).write_text("\n".join(national()) + "\n", encoding="utf-8")
    made = []
    for number in range(places):
        path = folder / f"place-{number:04}.yaml"
        path.write_text("\n".join(place(number, chance)) + "\n", encoding="utf-8")
        made.append(path)
    return made


def national() -> Iterator[str]:
    """Yield the lines of the file that every place uses."""
    yield "# What every place has in common: national organisations and the sources of the law."
    yield from ("govgraph: 1", "sources:")
    yield "  guidance: {title: Guidance on partnerships, date: 2023-01, publisher: Home Office}"
    yield "  handbook: {title: Handbook of membership, date: 2024, publisher: Home Office}"
    yield "organisations:"
    for key, (name, kind) in _NATIONAL_BODIES.items():
        yield f"  {key}: {{name: {name}, kind: {kind}, source: guidance}}"


def place(number: int, chance: random.Random) -> Iterator[str]:
    """Yield the lines of one place: about 14 kB, seven bodies and 85 seats."""
    name = _name(number, chance)
    yield f"# Governance of {name}; a place that does not exist."
    yield from ("govgraph: 1", f"title: Partnerships of {name}", f"short: {name}")
    yield from ("status: in force", "date: 2026-04", "territory: england", f"uses: ./{NATIONAL}")
    yield "sources:"
    yield f"  terms: {{title: Terms of reference, date: 2025-05, publisher: {name} Council}}"
    yield f"  minutes: {{title: Minutes of the year, date: 2025-11, publisher: {name} Council}}"
    yield "areas:"
    yield f"  place: {{name: {name}, kind: unitary}}"
    yield "organisations:"
    for key, (words, kind) in _LOCAL.items():
        yield f"  {key}: {{name: {words.format(place=name)}, kind: {kind}, area: place}}"
    yield from ("remits:", "  safety: Community safety", "  violence-work: Serious violence")
    yield "bodies:"
    for index, group in enumerate(_GROUPS):
        yield from _body(name, index, group, chance)
    yield from _asked(chance)


def _name(number: int, chance: random.Random) -> str:
    word = chance.choice(_SYLLABLES) + chance.choice(_SYLLABLES) + chance.choice(_ENDINGS)
    return f"{word.capitalize()} {number}"


def _body(
    name: str, index: int, group: tuple[str, str, str, str | None], chance: random.Random
) -> Iterator[str]:
    key, words, kind, over = group
    yield f"  {key}:"
    yield f"    name: {name} {words}"
    yield f"    kind: {kind}"
    yield "    area: place"
    above = f"{{to: {over}, every: quarter, how: report, source: terms#{index + 2}}}"
    # A few groups do not say to whom they answer, and a few have no chair.
    if over is None:
        yield "    reports_to: {none: statutory board of the council, source: terms#1}"
    elif chance.random() < 0.985:
        yield f"    reports_to: {above}"
    if chance.random() < 0.97:
        yield f"    chair: {_seat(chance)}"
    yield "    members:"
    for _ in range(SEATS_A_BODY[chance.randrange(3)]):
        yield f"      - {_seat(chance)}"
    yield f"    meets: {chance.choice(_CADENCES)}"
    yield f"    quorum: {chance.choice((3, 4, 5))}"
    yield f"    note: Agreed by the members at the meeting in {chance.choice(('May', 'June'))}"
    yield "    source: [terms, minutes]"


def _seat(chance: random.Random) -> str:
    holders = (*_LOCAL, *_LOCAL, *_NATIONAL_BODIES)
    seat = f"{chance.choice(_OFFICES)} for {chance.choice(_SUBJECTS)}"
    told = [f"org: {chance.choice(holders)}", f"seat: {seat}"]
    if chance.random() < 0.6:
        told.append(f"note: sits for the item on {chance.choice(_SUBJECTS)}")
    told.append(f"source: {chance.choice(_SOURCES)}#{chance.randrange(1, 40)}")
    return f"{{{', '.join(told)}}}"


def _asked(chance: random.Random) -> Iterator[str]:
    yield "requirements:"
    yield "  - {in: csp, must_include: {kind: probation}, because: the duty is theirs too}"
    yield "questions:"
    for _ in range(4):
        group, subject = chance.choice(_GROUPS)[0], chance.choice(_SUBJECTS)
        yield f"  - {{about: {group}, ask: Who follows up on {subject}?, source: minutes}}"
