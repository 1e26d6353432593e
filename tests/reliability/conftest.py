"""What all trials of reliability share."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no child process be measured: it would write a file of its own where none may be."""
    for name in list(os.environ):
        if name.startswith("COVERAGE_PROCESS"):
            monkeypatch.delenv(name)
