"""Coreference: which mentions of a report mean the same actor."""
