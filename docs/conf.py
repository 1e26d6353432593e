"""How Sphinx builds these pages; those made from the code are written first."""

from __future__ import annotations

import sys
from importlib.metadata import version as installed_version
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from pages import write_all  # noqa: E402

write_all(HERE / "generated")

project = "govgraph"
version = release = installed_version("govgraph")
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "govgraph"
html_show_copyright = False
html_show_sphinx = False
suppress_warnings = ["config.cache"]
