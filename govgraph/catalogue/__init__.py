"""Many structures in files and folders: which there are, loaded, and checked."""

from govgraph.catalogue.asked import Asked
from govgraph.catalogue.checking import check_many, checked
from govgraph.catalogue.loading import load, load_many, loaded, unreadable, vocabulary
from govgraph.document.folder import structure_paths

__all__ = [
    "Asked",
    "check_many",
    "checked",
    "load",
    "load_many",
    "loaded",
    "structure_paths",
    "unreadable",
    "vocabulary",
]
