"""The ontology as data: categories and their patterns, scores, folding."""

from dateline.codebook.codebook import Category, Codebook, load_codebook
from dateline.codebook.pattern import Pattern, Trigger, WordClass
from dateline.codebook.vocabulary import Vocabulary, load_vocabulary

__all__ = [
    "Category", "Codebook", "Pattern", "Trigger", "Vocabulary", "WordClass", "load_codebook", "load_vocabulary",
]  # fmt: skip
