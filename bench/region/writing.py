"""Writes one file for each place of the region; what they share is written by hand."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from bench.region.bodies import groups, partnership
from bench.region.places import NEIGHBOUR, PLACES, Place, id_of
from bench.region.scrutiny import committees

SEED = 2026
_MADE = "# Generated sample: `python -m bench.region` makes this file anew, so changes are lost."
_INVENTED = "this place does not exist, and nothing here is about one that does."
_NAMED = "only what cites the papers is a fact. The rest is invented."


def make(folder: Path, seed: int = SEED) -> list[Path]:
    """Write the places into a folder; return their files.

    Args:
        folder: Where; it is made where it is missing.
        seed: What chance begins from, for offices, groups and how often they meet.
    """
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for place in PLACES:
        made.append(folder / f"{place.key}.yaml")
        made[-1].write_text("\n".join(_lines(place, chance)) + "\n", encoding="utf-8")
    return made


def _lines(place: Place, chance: random.Random) -> Iterator[str]:
    yield from (_MADE, "govgraph: 1", f"title: {place.partnership} (generated sample)")
    yield from (f"short: {place.name}", "about: >-")
    yield f"  Generated sample: {_NAMED if place.source else _INVENTED}"
    yield from ("status: draft", "date: 2026-11", "territory: england")
    yield f"uses: [uk/community-safety, ./{place.county}-shared.yaml]"
    yield "source: generated-sample"
    if not place.is_unitary:
        yield f"covers: [{', '.join(map(id_of, place.districts))}]"
    if place.source:
        date = "".join(f", date: {day}" for day in place.source[1:])
        yield from ("sources:", f"  papers: {{title: {place.source[0]}{date}}}")
    yield from ("tiers: [Council, Partnership, Groups]", "areas:", *_areas(place))
    yield from ("organisations:", *_organisations(place), "bodies:")
    yield from partnership(place, chance)
    yield from groups(place, chance)
    yield from committees(place)


def _areas(place: Place) -> Iterator[str]:
    county = "surrey" if place.source else "sample-county"
    told = "kind: unitary" if place.is_unitary else f"kind: district, part_of: {county}"
    others = (NEIGHBOUR,) if "line-to-a-neighbour" in place.gaps else ()
    for district in (*place.districts, *others):
        yield f"  {id_of(district)}: {{name: {district}, {told}}}"


def _organisations(place: Place) -> Iterator[str]:
    kind = "unitary-council" if place.is_unitary else "district-council"
    for number, district in enumerate(place.districts, start=1):
        key = "council" if number == 1 else f"council-{number}"
        yield f"  {key}:"
        yield from (f"    name: {district} council", f"    kind: {kind}", "    tier: Council")
        yield f"    area: {id_of(district)}"
    if "dissolved-health-body" in place.gaps:
        yield from ("  ccg:", "    name: Sample Clinical Commissioning Group")
        yield from ("    kind: clinical-commissioning-group", "    until: 2022-06-30")
        yield "    replaced_by: sample-icb"
    if "hardly-written" not in place.gaps:
        yield "  housing: {name: Sample Housing Association, kind: housing-association}"
        yield f"  residents: {{name: Residents of {place.name}, speaks_for: community}}"
