"""Scenes to draw: two real structures, and generated ones of any size."""

from __future__ import annotations

import random

from govgraph_render.scene import (
    Badge,
    Band,
    Card,
    GapSeat,
    Item,
    Line,
    Mark,
    Member,
    Scene,
    Status,
)

STATUTORY = Badge("STATUTORY", "filled")
NEW = Badge("NEW", "add")
WORDS = {
    "reports": "reports to",
    "seat": "has members on",
    "links": "works with",
    "advises": "advises",
    "access": "may attend",
    "missing": "should report to",
    "added": "reports to",
    "removed": "reports to",
}


def line(source, target, style, mark=None):
    ends = "none" if style == "links" else "to"
    return Line(source, target, style, style, WORDS[style], mark, ends)


def gap(number):
    return Mark(number, "gap")


def settle(number):
    return Mark(number, "settle")


def note(number):
    return Mark(number, "note")


CAMBRIDGESHIRE = Scene(
    id="cambridgeshire",
    title="Proposed community safety structure: Cambridgeshire and Peterborough",
    subtitle="As put to the Police and Crime Partnership Working Group by its Governance Group",
    status=Status("PROPOSED", "14 March 2013"),
    marks=(settle(4),),
    source="Governance Group update to the Police and Crime Partnership Working Group, "
    "14 March 2013, sections 1 to 3.",
    summary="Five tiers hold 14 bodies. At the top is the County-wide Community Safety Board. "
    "1 gap is marked.",
    bands=(
        Band("s", "Strategic"),
        Band("o", "County-wide officers"),
        Band("t", "County-wide theme groups"),
        Band("d", "District"),
        Band("l", "Local and operational"),
    ),
    cards=(
        Card("pcc", "Police and Crime Commissioner", "office", "s",
             note="Access to groups as appropriate"),
        Card("board", "County-wide Community Safety Board", "board", "s",
             note="Meets September and March"),
        Card("cjog", "County Criminal Justice Operations Group", "outside", "o"),
        Card("og", "County-wide officers’ group", "officers", "o", (NEW,),
             "The Partnership Working Group with enhanced membership"),
        Card("hwp", "Health and Wellbeing Partnership", "outside", "o"),
        Card("iom", "Integrated Offender Management", "group", "t"),
        Card("da", "Drugs and Alcohol", "group", "t", marks=(settle(2),)),
        Card("dv", "Domestic Violence", "group", "t", marks=(settle(3),)),
        Card("rs", "Road Safety", "group", "t"),
        Card("tf", "Troubled Families", "group", "t", marks=(settle(2),)),
        Card("csp", "Community Safety Partnerships", "partnership", "d",
             (STATUTORY, Badge("ONE PER DISTRICT")),
             "No mergers now; review how often they meet", stack=True),
        Card("osg", "Officer Support Group", "officers", "l", note="Shares good practice",
             marks=(note(5),)),
        Card("lpg", "Local partnership groups", "group", "l",
             note="Practitioners deliver operational outcomes", marks=(note(5),), stack=True),
        Card("res", "Research within Community Safety", "support", "l",
             note="Evidence for work at all levels"),
    ),
    lines=(
        line("csp", "board", "seat"),
        line("csp", "og", "seat"),
        *(line(each, "og", "seat") for each in ("iom", "da", "dv", "rs", "tf")),
        line("og", "board", "missing", gap(1)),
        line("og", "cjog", "links"),
        line("og", "hwp", "links"),
        line("pcc", "board", "access"),
        line("res", "csp", "advises"),
    ),
    items=(
        Item(gap(1), "No reporting line from the new officers’ group",
             "The paper names the group’s members and links but not the body it reports to, so "
             "the theme groups’ chain stops here.", "warning",
             "Section 2, officers’ group paragraph"),
        Item(settle(2), "Peterborough’s place in two theme groups is open",
             "Further debate is needed on Drugs and Alcohol and on Troubled Families.", "",
             "Section 2, county-wide groups"),
        Item(settle(3), "Lead responsibility for domestic violence",
             "To be negotiated with the other partnerships the officers’ group links to.", "",
             "Section 2, officers’ group paragraph"),
        Item(settle(4), "Decisions rest with other bodies",
             "The Working Group can only influence; the partnerships and the Commissioner decide "
             "formally.", "", "Section 1"),
        Item(note(5), "Two local bodies have no stated line",
             "The Officer Support Group is kept because it works, the local groups matter most; "
             "who they report to is not stated.", "note", "Section 2"),
    ),
)  # fmt: skip

SURREY = Scene(
    id="surrey",
    title="Proposed community safety governance in Surrey",
    subtitle="The Community Safety and Prevention Board takes over strategic oversight of "
    "community safety from the Health and Wellbeing Board",
    status=Status("PROPOSED", "December 2023"),
    source="Surrey Health and Wellbeing Board, Community Safety Partnership update; Serious "
    "Violence Duty update, 14 December 2023 (item 39).",
    summary="Three tiers hold 7 bodies. 2 gaps are marked.",
    bands=(Band("s", "Strategic"), Band("c", "County-wide delivery"), Band("p", "Place")),
    cards=(
        Card("hwb", "Health and Wellbeing Board", "board", "s", (STATUTORY,),
             "Hands over strategic oversight of community safety"),
        Card("cspb", "Community Safety and Prevention Board", "board", "s", (NEW,),
             "Membership drawn from nine pieces of legislation",
             seats=(GapSeat("Integrated Care Partnership: no nominee", gap(1)),
                    GapSeat("Community voice: not provided", settle(4)))),
        Card("pcc", "Police and Crime Commissioner and office", "office", "s",
             marks=(note(6),)),
        Card("scp", "Safeguarding boards for children and adults", "outside", "c",
             (STATUTORY,), marks=(settle(5),)),
        Card("svrp", "Serious Violence Reduction Partnership", "partnership", "c",
             note="Strategy, needs assessment and delivery plans"),
        Card("ops", "Operational boards", "group", "c", note="Various; come under the new Board",
             stack=True),
        Card("csps", "Place-based community safety partnerships", "partnership", "p",
             (STATUTORY, Badge("×11")), "Hold the community voices", stack=True),
    ),
    lines=(
        line("ops", "cspb", "reports"),
        line("svrp", "hwb", "reports", settle(3)),
        line("csps", "cspb", "links"),
        line("csps", "pcc", "missing", gap(2)),
    ),
    items=(
        Item(gap(1), "No Integrated Care Partnership member",
             "The working group identified the gap and asked for a nomination. The seat is a "
             "design choice: no Act found requires it.", "warning",
             "Minute 11; action: nominate a representative"),
        Item(gap(2), "No formal feedback from the 11 place-based partnerships",
             "Nothing formally carries their views to the Commissioner’s office.", "warning",
             "Minute 14"),
        Item(settle(3), "Serious Violence Reduction Partnership still reports to the Health and "
             "Wellbeing Board", "Oversight of community safety moves to the new Board, but no "
             "paper moves this line.", "warning", "14 December 2023, minute 3; minute 2"),
        Item(settle(4), "Community and lived-experience voice",
             "Only statutory services are named as partners; the concern was passed to the "
             "working group.", "warning", "Minutes 12, 13, 20 and 21"),
        Item(settle(5), "Aims to be aligned with both safeguarding boards",
             "Urged at the meeting; no line is described.", "warning", "Minute 15"),
        Item(note(6), "Reorganisation will change the top of this structure",
             "The Commissioner’s office is likely to move into the mayoral authority.", "note",
             "Minute 18"),
    ),
)  # fmt: skip


def members(*names, chair="", invited=()):
    found = [Member(chair, "chair")] if chair else []
    found += [Member(name) for name in names]
    return (*found, *(Member(name, "invited") for name in invited))


def _dense():
    from dataclasses import replace

    lists = {
        "hwb": members(
            "Integrated Care Board",
            "District and borough councils",
            "Directors: public health, adults, children",
            "Healthwatch",
            chair="County council",
        ),
        "cspb": (
            *members(
                "County council",
                "District and borough councils",
                "Police force",
                "Fire and rescue authority",
                "Probation service",
                "Integrated Care Board",
                "Youth justice service",
                "Prisons and custody",
                chair="Commissioner’s office",
                invited=("Subject experts",),
            ),
            Member("Integrated Care Partnership", "gap", gap(1)),
            Member("Community voice", "gap", settle(4)),
        ),
        "svrp": members(
            "Police force",
            "County council",
            "Probation service",
            "Youth justice service",
            "Integrated Care Board",
            "Fire and rescue authority",
            chair="Commissioner’s office",
        ),
        "ops": members(
            "Domestic abuse",
            "Antisocial behaviour",
            "Reducing reoffending",
            invited=("Lead officers",),
        ),
        "csps": members(
            "County council",
            "Police force",
            "Probation service",
            "Integrated Care Board",
            "Fire and rescue authority",
            chair="District or borough council",
            invited=("Housing and voluntary groups",),
        ),
    }
    cards = [
        replace(card, members=lists.get(card.id, ()), seats=(), note="") for card in SURREY.cards
    ]
    return replace(
        SURREY,
        id="surrey-members",
        title="Proposed community safety governance in Surrey: who sits where",
        subtitle="Members by organisation, illustrative except where the minutes name them",
        cards=tuple(cards),
    )


MEMBERS = _dense()

COMPARED = Scene(
    id="surrey-compared",
    title="What would change in Surrey",
    subtitle="Scenario: the new Board is set up, serious violence work moves to it, and the "
    "Commissioner’s office is absorbed by a mayoral authority",
    status=Status("COMPARISON", "December 2023 → scenario"),
    heading="What changes",
    source=SURREY.source,
    bands=SURREY.bands,
    cards=(
        Card("hwb", "Health and Wellbeing Board", "board", "s",
             (STATUTORY, Badge("CHANGED", "chg")), state="chg"),
        Card("cspb", "Community Safety and Prevention Board", "board", "s",
             (Badge("ADDED", "add"),), state="add"),
        Card("msa", "Strategic Mayoral Authority", "office", "s", state="add"),
        Card("pcc", "Police and Crime Commissioner and office", "office", "s",
             (Badge("REMOVED", "rem"),), state="rem"),
        Card("svrp", "Serious Violence Reduction Partnership", "partnership", "c",
             (Badge("MOVED", "chg"),), state="chg"),
        Card("ops", "Operational boards", "group", "c", (Badge("MOVED", "chg"),), stack=True,
             state="chg"),
        Card("csps", "Place-based community safety partnerships", "partnership", "p",
             (STATUTORY, Badge("×11")), stack=True),
    ),
    lines=(
        line("ops", "cspb", "added"),
        line("svrp", "cspb", "added"),
        line("svrp", "hwb", "removed"),
        line("csps", "cspb", "links"),
    ),
    items=(
        Item(Mark(1, "add"), "Community Safety and Prevention Board",
             "Takes strategic oversight of community safety.", "", "Minutes 1 and 2"),
        Item(Mark(2, "add"), "Strategic Mayoral Authority",
             "Expected to absorb the Commissioner’s office.", "", "Minute 18"),
        Item(Mark(3, "rem"), "Police and Crime Commissioner and office",
             "Absorbed by the mayoral authority.", "", "Minute 18"),
        Item(Mark(4, "chg"), "Health and Wellbeing Board",
             "Gives up strategic oversight of community safety.", "", "Minute 2"),
    ),
)  # fmt: skip

BOARDS = ("Health and Wellbeing Board", "Community Safety Partnership",
          "Safeguarding Children Partnership")  # fmt: skip
THEMES = ("Serious Violence", "Domestic Abuse", "Drugs and Alcohol", "Reducing Reoffending",
          "Prevention and Early Help", "Mental Health and Wellbeing", "Adult Safeguarding",
          "Child Exploitation")  # fmt: skip
GROUPS = ("Delivery Group", "Data and Intelligence", "Workforce and Training", "Commissioning",
          "Lived Experience Panel", "Quality Assurance", "Communications", "Task Group",
          "Case Review")  # fmt: skip
PLACES = ("North", "South", "East", "West", "Central", "Rural", "Coastal", "Riverside",
          "Hill Towns")  # fmt: skip


def sixty(count=60):
    """The structure of the sixty-body pictures, with any number of local forums."""
    cards = [Card(f"s{i}", name, "board", "s", (STATUTORY,)) for i, name in enumerate(BOARDS)]
    lines = []
    for i, name in enumerate(THEMES):
        cards.append(Card(f"m{i}", f"{name} Board", "partnership", "m"))
        lines.append(line(f"m{i}", f"s{i * 3 // 8}", "reports"))
    for i in range(22):
        theme = i * 8 // 22
        name = f"{THEMES[theme].split(' and ')[0]} {GROUPS[i % 9]}"
        cards.append(Card(f"g{i}", name, "group", "g"))
        lines.append(line(f"g{i}", f"m{theme}", "reports"))
    for i in range(count - 33):
        group = i * 22 // (count - 33)
        name = f"{PLACES[i % 9]} {GROUPS[group % 9].split(' ')[0]} Forum"
        cards.append(Card(f"l{i}", name, "officers" if i % 3 else "group", "l"))
        lines.append(line(f"l{i}", f"g{group}", "reports"))
    for source, target in (("m1", "s2"), ("m4", "s0"), ("g7", "m6"), ("g15", "m1")):
        lines.append(line(source, target, "links"))
    return Scene(
        id=f"partnership-{count}",
        title=f"Whole partnership structure: {count} bodies",
        subtitle="Illustrative structure for testing large pictures",
        status=Status("DRAFT", "21 November 2026"),
        source="Illustrative, not a real place.",
        bands=(
            Band("s", "Strategic boards"),
            Band("m", "Thematic boards"),
            Band("g", "Delivery groups"),
            Band("l", "Local forums"),
        ),
        cards=tuple(cards),
        lines=tuple(lines),
    )


def generated(count, seed=0, cross=0.12):
    """A structure of so many bodies in three or four tiers, with some lines across."""
    pick = random.Random(seed * 1000 + count)
    tiers = 2 if count < 5 else 3 if count < 12 else 4
    sizes = [
        max(1, round(count * share))
        for share in ((0.12, 0.3, 0.58), (0.1, 0.2, 0.3, 0.4))[tiers > 3]
    ]
    sizes = sizes[:tiers] if tiers > 1 else [count]
    sizes[-1] = max(1, count - sum(sizes[:-1]))
    cards, lines, rows = [], [], []
    for tier, size in enumerate(sizes):
        row = [f"b{tier}-{i}" for i in range(size)]
        for i, each in enumerate(row):
            name = f"{pick.choice(PLACES)} {pick.choice(THEMES)} {pick.choice(GROUPS)}"
            kind = pick.choice(("board", "partnership", "group", "officers", "support"))
            cards.append(Card(each, name, kind, f"t{tier}"))
            if tier:
                above = rows[-1]
                lines.append(line(each, above[i * len(above) // size], "reports"))
        rows.append(row)
    everyone = [card.id for card in cards]
    for _ in range(round(len(everyone) * cross)):
        source, target = pick.sample(everyone, 2) if len(everyone) > 1 else ("", "")
        lines.append(line(source, target, pick.choice(("links", "advises", "seat"))))
    return Scene(
        id=f"generated-{count}-{seed}",
        title=f"A structure of {count} bodies",
        bands=tuple(Band(f"t{tier}", f"Tier {tier + 1}") for tier in range(len(sizes))),
        cards=tuple(cards),
        lines=tuple(lines),
    )
