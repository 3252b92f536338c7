"""Checking: what is wrong with a codebook's files and examples, in plain words."""
