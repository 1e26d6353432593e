"""A structure too large for one picture is told of with the parts that it could be drawn in."""

from __future__ import annotations

from pathlib import Path

import pytest

import govgraph
from govgraph.errors import UsageError
from govgraph_render.compose import whole
from govgraph_render.compose.parting import parting
from govgraph_render.options import Options
from govgraph_render.scene import Line


def under(**above: str) -> list[Line]:
    return [Line(card, head, "reports", "oversight", "reports to") for card, head in above.items()]


TREE = under(a="top", b="top", a1="a", a2="a", b1="b", a11="a1")
CARDS = ["top", "a", "b", "a1", "a2", "b1", "a11", "alone"]


@pytest.mark.parametrize(
    ("most", "parts"),
    [
        (7, [("top", 7)]),
        (6, [("a", 4), ("b", 2)]),
        (3, [("a1", 2), ("b", 2)]),
        (1, []),
    ],
)
def test_parts_are_as_large_as_they_may_be(most: int, parts: list[tuple[str, int]]) -> None:
    assert parting(CARDS, TREE, most) == parts


def test_body_under_two_counts_once_and_a_circle_is_no_part() -> None:
    lines = [*under(x="one", y="one"), *under(x="two"), *under(p="q", q="p")]
    assert parting(["one", "two", "x", "y", "p", "q"], lines, 3) == [("one", 3)]


def test_chain_of_ten_thousand_is_parted_in_one_pass() -> None:
    chain = under(**{f"b{number:05}": f"b{number - 1:05}" for number in range(1, 10_000)})
    cards = [f"b{number:05}" for number in range(10_000)]
    assert parting(cards, chain, 2_000) == [("b08000", 2_000)]


def test_message_names_the_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "MOST_BODIES", 3)
    path = tmp_path / "large.yaml"
    path.write_text(
        "govgraph: 1\ntitle: Large\nbodies:\n"
        "  top: {name: Main Board, kind: board}\n"
        + "".join(
            f"  {key}: {{name: {key.upper()} Group, kind: group, reports_to: {head}}}\n"
            for key, head in {"a": "top", "b": "top", "a1": "a", "b1": "b"}.items()
        )
    )
    with pytest.raises(UsageError) as told:
        whole.compose(govgraph.load(path), Options())
    assert str(told.value) == (
        "a picture of 5 bodies would be beyond reading (the limit is 3): draw it in parts, as "
        "with `--focus a --down all`; its largest parts are a (A Group, 2 bodies) and b (B Group, "
        "2 bodies), or name views"
    )
