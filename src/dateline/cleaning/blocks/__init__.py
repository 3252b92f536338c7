"""From a page's characters to its blocks: mended, split into lines, unwrapped, sentences that links part made whole."""

from dateline.cleaning.blocks.block import Block, cut_block
from dateline.cleaning.blocks.make import make_blocks

__all__ = ["Block", "cut_block", "make_blocks"]
