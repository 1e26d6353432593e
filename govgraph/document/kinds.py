"""The words for kinds of body, organisation and area, with their everyday aliases.

To add a kind, add a line: the word of the law, then what people write for it. Where its name is
more than its words (NHS England, not "nhs england"), the name stands under ``_NAMES``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Kind(NamedTuple):
    """One known kind.

    Attributes:
        id: The word that structures and packs use: ``integrated-care-board``.
        name: What a reader is shown: ``integrated care board``.
        aliases: What may be written for it: ``icb``.
    """

    id: str
    name: str
    aliases: tuple[str, ...]


TIERS = ("national", "regional", "county", "district", "local")
BODY_KINDS = (
    *("board", "partnership", "committee", "panel", "group", "sub-group", "working-group"),
    *("task-group", "forum", "assembly", "council", "commission", "network", "team", "meeting"),
    *("programme", "office", "authority", "function"),
)

# One kind a line: the word of the law, then its aliases.
_ORGANISATIONS = """
county-council
district-council
unitary-council unitary-authority
metropolitan-district-council metropolitan-borough-council
london-borough-council
county-borough-council
parish-council town-council
community-council
local-authority
upper-tier-council
combined-authority
combined-county-authority
national-park-authority
greater-london-authority gla
mayor elected-mayor
mayor-of-london
council-leader leader-of-the-council
councillor elected-member
executive-member cabinet-member portfolio-holder
chief-executive
finance-director
director-of-public-health dph
director-of-childrens-services dcs
director-of-adult-social-services dass
scrutiny-officer
chief-officer-of-police police-force police constabulary chief-constable
police-and-crime-commissioner pcc opcc office-of-the-police-and-crime-commissioner
police-authority
police-and-crime-panel pcp
local-policing-body
mayors-office-for-policing-and-crime mopac
deputy-mayor-for-policing-and-crime dmpc
british-transport-police btp
ministry-of-defence-police mdp
fire-and-rescue-authority fra fire-authority fire-service fire-and-rescue-service
combined-fire-authority
metropolitan-fire-authority
london-fire-commissioner
integrated-care-board icb
integrated-care-partnership icp
clinical-commissioning-group ccg
primary-care-trust pct
local-health-board lhb
nhs-england
nhs-trust
nhs-foundation-trust foundation-trust
gp-practice
local-healthwatch healthwatch
health-and-wellbeing-board hwb
safeguarding-adults-board sab
local-safeguarding-children-board lscb
probation-provider probation probation-service probation-trust
youth-offending-team yot youth-justice-service
prison-or-secure-institution prison
youth-custody-authority
crown-prosecution-service cps
magistrates-courts-committee
electronic-monitoring-provider
prisons-minister
domestic-abuse-commissioner
domestic-abuse-local-partnership-board
csp-strategy-group community-safety-partnership csp
county-strategy-group
crime-and-disorder-committee
responsible-authority
specified-authority
co-operating-body
victim-support-provider
school-or-college school college
pupil-referral-unit
parish-meeting
social-landlord housing-association registered-social-landlord registered-provider
local-housing-authority
drug-and-alcohol-action-team daat
passenger-transport-executive
transport-for-london tfl
natural-resources-wales nrw
trade-union
faith-body religious-body
voluntary-organisation charity
university higher-education-institution
"""
_AREAS = """
two-tier-county county
district
unitary unitary-area
metropolitan-district
london-borough
county-borough
city-of-london
isle-of-wight
isles-of-scilly
greater-london
metropolitan-county
combined-area
police-area
metropolitan-police-district
police-neighbourhood
probation-area
icb-area
ccg-area
pct-area
health-board-area
safeguarding-board-area
parish
national-park
"""
# Area words that Wales uses for areas of its own, where they are no alias.
_WELSH_AREAS = frozenset({"county"})
_NAMES = {
    "british-transport-police": "British Transport Police",
    "city-of-london": "City of London",
    "crown-prosecution-service": "Crown Prosecution Service",
    "csp-strategy-group": "strategy group of a community safety partnership",
    "ccg-area": "area of a clinical commissioning group",
    "director-of-childrens-services": "director of children's services",
    "domestic-abuse-commissioner": "Domestic Abuse Commissioner",
    "gp-practice": "GP practice",
    "greater-london": "Greater London",
    "greater-london-authority": "Greater London Authority",
    "icb-area": "area of an integrated care board",
    "isle-of-wight": "Isle of Wight",
    "isles-of-scilly": "Isles of Scilly",
    "local-health-board": "Local Health Board",
    "local-healthwatch": "Local Healthwatch",
    "london-borough": "London borough",
    "london-borough-council": "London borough council",
    "london-fire-commissioner": "London Fire Commissioner",
    "magistrates-courts-committee": "magistrates' courts committee",
    "mayor-of-london": "Mayor of London",
    "mayors-office-for-policing-and-crime": "Mayor's Office for Policing and Crime",
    "ministry-of-defence-police": "Ministry of Defence Police",
    "natural-resources-wales": "Natural Resources Wales",
    "nhs-england": "NHS England",
    "nhs-foundation-trust": "NHS foundation trust",
    "nhs-trust": "NHS trust",
    "pct-area": "area of a primary care trust",
    "safeguarding-board-area": "area of a safeguarding board in Wales",
    "transport-for-london": "Transport for London",
    "two-tier-county": "two-tier county",
}
# Words shorter than this are never taken for a slip: ICS is one letter from ICB, and right.
_SHORTEST_SLIP = 6
# Nor are these, though each is a letter away from a known word.
_NO_SLIPS = frozenset({"country"})


def _table(text: str) -> dict[str, Kind]:
    kinds = {}
    for line in text.split("\n"):
        if line:
            word, *aliases = line.split()
            name = _NAMES.get(word, word.replace("-", " "))
            kinds[word] = Kind(word, name, tuple(aliases))
    return kinds


ORGANISATION_KINDS = _table(_ORGANISATIONS)
AREA_KINDS = _table(_AREAS)
# Everyday words and abbreviations, each with the word of the law.
ALIASES: dict[str, str] = {
    alias: kind.id
    for table in (ORGANISATION_KINDS, AREA_KINDS)
    for kind in table.values()
    for alias in kind.aliases
}
_KNOWN = (*ORGANISATION_KINDS, *AREA_KINDS, *ALIASES)


def canonical(kind: str) -> str:
    """Return the law's word for a kind where it has one, else the kind itself."""
    return ALIASES.get(kind, kind)


def canonical_area(kind: str, territory: str | None) -> str:
    """Return the law's word for a kind of area: in Wales a county is a county."""
    if territory == "wales" and kind in _WELSH_AREAS:
        return kind
    return canonical(kind)


def name_of(kind: str) -> str:
    """Return what a reader is shown for a kind: its name, or the word without its hyphens."""
    word = canonical(kind)
    known = ORGANISATION_KINDS.get(word) or AREA_KINDS.get(word)
    return known.name if known else word.replace("-", " ")


@lru_cache(maxsize=1_024)
def near(kind: str, known: tuple[str, ...] = _KNOWN) -> str | None:
    """Return the known word that this one is surely a slip for, or None.

    A slip is one letter added, left out, changed or swapped with its neighbour, or a hyphen too
    many or too few, in a word of six letters or more. Anything else is a structure's own word.
    """
    if kind in known or kind in _NO_SLIPS or len(kind) < _SHORTEST_SLIP:
        return None
    joined = kind.replace("-", "")
    slips = (word for word in known if _is_slip(kind, word) or joined == word.replace("-", ""))
    return min(slips, default=None)


def _is_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter, or by two neighbours swapped."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) < _SHORTEST_SLIP or len(other) - len(one) > 1:
        return False
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start + 1 : start + 2] + one[start : start + 1]
    return one[start + 1 :] == other[start + 1 :] or (
        swapped == other[start : start + 2] and one[start + 2 :] == other[start + 2 :]
    )
