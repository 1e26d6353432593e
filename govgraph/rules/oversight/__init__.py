"""Who answers to whom."""
