"""Frames: who fills which slot of a verb, an event noun or an adjective, read off the grammar."""

from dateline.coding.frames.frames import Frames

__all__ = ["Frames"]
