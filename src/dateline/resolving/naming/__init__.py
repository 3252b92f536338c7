"""Naming: the phrases of a report that name an actor."""
