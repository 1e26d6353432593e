"""Statutory duties, one YAML file a pack; `duties` reads them."""
