"""What a finding or a question rests on, in lines: the reason, the citation, the caution."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Basis


def resting_on(basis: Basis, message: str) -> Iterator[str]:
    """Yield what something rests on, a line each; nothing for the practice of drafting.

    Args:
        basis: Where its rule comes from.
        message: What it says; a reason that stands there is not told again.
    """
    if basis.because and basis.because not in message:
        yield f"because: {basis.because}"
    if basis.act:
        in_force = f"in force from {basis.in_force}" if basis.in_force else None
        told = (basis.act, in_force, basis.territory, basis.checked)
        yield f"law: {', '.join(part for part in told if part)}"
    if basis.caution:
        yield f"caution: {basis.caution}"
