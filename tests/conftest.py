"""How the tests run, wherever they run."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A machine under load is no fault of the code, so time is no criterion here.
settings.register_profile(
    "govgraph", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("govgraph")
