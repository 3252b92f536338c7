"""Report → Reading: sentences, names and grammar."""

from dateline.reading.english import (
    known_words,
    load_model,
    model_version,
    parser_memory,
    read_report,
    read_text,
    read_texts,
)
from dateline.reading.headlines import is_headline
from dateline.reading.lemmas import inflected_of, split_word
from dateline.reading.reading import Entity, Passage, Reading, children_of

__all__ = [
    "Entity", "Passage", "Reading", "children_of", "inflected_of", "is_headline", "known_words", "load_model", "model_version",
    "parser_memory", "read_report", "read_text", "read_texts", "split_word",
]  # fmt: skip
