"""How text becomes nodes: bytes decoded, events built up, what YAML allows beyond us refused."""
