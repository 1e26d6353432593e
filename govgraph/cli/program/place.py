"""Where results are kept from run to run: in the user's folder for what may be lost."""

from __future__ import annotations

import os
import sys

_FOLDER = "govgraph"


def cache_folder() -> str | None:
    """Return the folder for what may be lost, by the customs of the system; None without a home.

    ``XDG_CACHE_HOME`` says where, on every system; a path that is not absolute says nothing.
    """
    named = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(named):
        return os.path.join(named, _FOLDER)
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return None
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", _FOLDER)
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA", home), _FOLDER, "Cache")
    return os.path.join(home, ".cache", _FOLDER)
