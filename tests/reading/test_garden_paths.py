"""Garden paths: a participle on a subject is none of a sentence's main verbs."""

from __future__ import annotations

import pytest

from dateline.reading import Reading, read_text


def label_of(text: str, word: str) -> str:
    reading: Reading = read_text(text)
    return reading.labels[reading.words.index(word)]


@pytest.mark.parametrize(
    ("text", "participle", "verb", "subject"),
    [
        ("Nuns held captive by smugglers were freed on Monday.", "held", "freed", "Nuns"),
        ("The widows abducted from a mill last week have been found.", "abducted", "found", "widows"),
        ("Canons imprisoned in Ghent since 2008 were freed.", "imprisoned", "freed", "Canons"),
        ("A boy held hostage at a mill in Ghent was freed by marshals.", "held", "freed", "boy"),
        (
            "Two bakers imprisoned in Ghent since 2001 have died, the guild said.",
            "imprisoned",
            "died",
            "bakers",
        ),
    ],
)
def test_a_participle_is_hung_on_its_noun(text: str, participle: str, verb: str, subject: str) -> None:
    reading = read_text(text)
    at, noun, main = (reading.words.index(word) for word in (participle, subject, verb))
    assert (reading.heads[at], reading.labels[at], reading.tags[at]) == (noun, "acl", "VBN")
    assert reading.heads[noun] == main
    assert reading.labels[noun] in ("nsubj", "nsubjpass")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Poachers attacked the mill and were caught by marshals.", "attacked"),
        ("The poachers attacked at dawn and were caught.", "attacked"),
        ("The guards beat, robbed and wounded a tailor.", "beat"),
        ("Marshals found the porter lying in a ditch and nuns took him home.", "found"),
    ],
)
def test_a_verb_that_another_goes_on_from_stays_one(text: str, verb: str) -> None:
    assert label_of(text, verb) == "ROOT"
