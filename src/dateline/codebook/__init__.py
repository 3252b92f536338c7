"""The ontology as data: categories and their patterns, scores, folding."""

from dateline.codebook.codebook import Category, Codebook, load_codebook, make_codebook
from dateline.codebook.describing import Described, describe_entry
from dateline.codebook.faults import faults_in
from dateline.codebook.files import lay_over, read_folder, stands_alone
from dateline.codebook.pattern import Pattern, Trigger, WordClass
from dateline.codebook.vocabulary import Vocabulary, load_vocabulary

__all__ = [
    "Category", "Codebook", "Described", "Pattern", "Trigger", "Vocabulary", "WordClass", "describe_entry", "faults_in",
    "lay_over", "load_codebook", "load_vocabulary", "make_codebook", "read_folder", "stands_alone",
]  # fmt: skip
