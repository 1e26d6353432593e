"""The rules: one folder a family, one module a rule; the path of a module is the rule's name."""
