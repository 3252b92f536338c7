"""Generic actors: those that are told of without a name ("Turkish troops", "the foreign ministry")."""

from dateline.resolving.generic.generic import find_generic

__all__ = ["find_generic"]
