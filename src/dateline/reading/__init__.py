"""Report → Reading: sentences, names and grammar."""

from dateline.reading.english import load_model, model_version, parser_memory, read_report, read_text
from dateline.reading.reading import Entity, Passage, Reading

__all__ = [
    "Entity", "Passage", "Reading", "load_model", "model_version", "parser_memory", "read_report", "read_text",
]  # fmt: skip
