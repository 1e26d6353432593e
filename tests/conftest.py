"""How the tests run, wherever they run."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# A machine under load is no fault of the code, so time is no criterion here. The same code meets
# the same examples each time; chance has its place in the fuzzing that is run by hand.
settings.register_profile(
    "govgraph",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("govgraph")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds what another test, or the user, has kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
