"""Headlines whose verb looks like a noun, and headlines that have no verb."""

from __future__ import annotations

import pytest

from dateline.reading import Reading, read_report
from dateline.record import Report, Source


def read_headline(title: str) -> Reading:
    source = Source(name="test", sha256="", encoding=None)
    return read_report(Report(id="", title=title, text="", paragraphs=(), source=source))


@pytest.mark.parametrize(
    ("title", "verb", "tag", "subject"),
    [
        ("Gunmen kidnap nurse", "kidnap", "VBP", "Gunmen"),
        ("Police arrest protesters", "arrest", "VBP", "Police"),
        ("Rebels free hostages", "free", "VBP", "Rebels"),
        ("Troops Attack Village in Mali", "Attack", "VBP", "Troops"),
        ("Kenya and Uganda sign deal", "sign", "VBP", "Kenya"),
        ("Thousands march against coup", "march", "VBP", "Thousands"),
        ("EU leaders back sanctions", "back", "VBP", "leaders"),
        ("Turkey bombs camps", "bombs", "VBZ", "Turkey"),
        ("Uganda forces clash with rebels", "clash", "VBP", "forces"),
        ("Factory alters recipe", "alters", "VBZ", "Factory"),
        ("Village reacts to dam's collapse", "reacts", "VBZ", "Village"),
        ("French general lauds Chadian pilots", "lauds", "VBZ", "general"),
        ("Nurses beseech Peruvian mayors to keep clinic", "beseech", "VBP", "Nurses"),
        ("Army commandos encircle villa in Banjul", "encircle", "VBP", "commandos"),
    ],
)
def test_a_verb_that_looks_like_a_noun_is_found(title: str, verb: str, tag: str, subject: str) -> None:
    reading = read_headline(title)
    at = reading.words.index(verb)
    assert (reading.heads[at], reading.tags[at], reading.poses[at]) == (at, tag, "VERB")
    subject_head = reading.child(at, "nsubj")
    assert subject_head is not None
    assert reading.words[subject_head] == subject


@pytest.mark.parametrize(
    "title",
    [
        "Police raid in Goma",
        "Arms deal with Kenya",
        "Kenya bus crash",
        "Bomb threat at airport",
        "Police chief murder trial",
    ],
)
def test_a_headline_without_a_verb_gets_none(title: str) -> None:
    assert "VERB" not in read_headline(title).poses


def test_words_and_offsets_stay_as_they_are() -> None:
    title = "Soldiers and Gunmen Attack Village"
    reading = read_headline(title)
    assert reading.words == title.split()
    assert [title[slice(*reading.span(token, token + 1))] for token in range(len(reading))] == title.split()
    assert all(0 <= head < len(reading) for head in reading.heads)


def test_only_headlines_are_read_so() -> None:
    text = "Gunmen kidnap nurse"
    from dateline.reading import read_text

    reading = read_text(text)
    assert "VERB" not in reading.poses


@pytest.mark.parametrize(
    ("title", "clauses"),
    [
        ("Raid kills rebel leader in Mali, group vows revenge", [("Raid", "kills"), ("group", "vows")]),
        ("Rebels seize town, army sends troops", [("Rebels", "seize"), ("army", "sends")]),
        ("Farmers block bridge, minister to fly to Puno", [("Farmers", "block"), ("minister", "fly")]),
        ("Bolivia: Farmers block bridge", [("Farmers", "block")]),
        ("Police: Man shoots three", [("Man", "shoots")]),
        ("Junta expels envoy as talks with neighbours stall", [("Junta", "expels"), ("talks", "stall")]),
        ("Bolivia: Farmers block bridge; minister resigns", [("Farmers", "block"), ("minister", "resigns")]),
    ],
)
def test_each_clause_of_a_headline_is_a_sentence(title: str, clauses: list[tuple[str, str]]) -> None:
    reading = read_headline(title)
    verbs = [at for at, head in enumerate(reading.heads) if head == at and reading.poses[at] == "VERB"]
    subjects = [reading.child(verb, "nsubj") for verb in verbs]
    found = [
        (reading.words[subject], reading.words[verb])
        for subject, verb in zip(subjects, verbs, strict=True)
        if subject is not None
    ]
    assert found == clauses


@pytest.mark.parametrize(
    ("title", "first", "second", "label"),
    [
        ("Oslo and Riga clinch deal on ferries, envoys say", "say", "clinch", "ccomp"),
        ("Farmers blockade highway near Potosi, vow to stay", "blockade", "vow", "conj"),
        ("Welsh delegation boycotts Bonn session, cites lack of interpreters", "boycotts", "cites", "conj"),
    ],
)
def test_a_clause_hangs_on_who_says_it_or_shares_its_subject(
    title: str, first: str, second: str, label: str
) -> None:
    reading = read_headline(title)
    above, below = reading.words.index(first), reading.words.index(second)
    assert (reading.heads[above], reading.heads[below], reading.labels[below]) == (above, above, label)
    assert len(reading.sentences) == 1


def test_a_list_of_many_commas_is_cut_in_few_places() -> None:
    title = "Mayor opens " + ", ".join(["park"] * 400) + " in Lima"
    assert len(read_headline(title).words) == 803


@pytest.mark.parametrize(
    "title",
    [
        "Blast kills nine in Goma, police say",
        "Turkey frees writer, expels envoy",
        "As talks stall, Kenya warns of sanctions",
        "Government, rebels sign truce",
        "Minister warns: Talks may fail",
        "Rebels kill as many as nine in raid",
        "Bishop hailed as peacemaker in Lima",
    ],
)
def test_a_headline_of_one_clause_is_one_sentence(title: str) -> None:
    assert len(read_headline(title).sentences) == 1


@pytest.mark.parametrize(
    ("title", "verb", "subject"),
    [
        ("Student struck by bullet in Durban", "struck", "Student"),
        ("Army attacked by rebels near Gao", "attacked", "Army"),
        ("Protesters hit by rubber bullets in Lima", "hit", "Protesters"),
    ],
)
def test_a_subject_before_a_participle_and_its_by_is_acted_upon(title: str, verb: str, subject: str) -> None:
    reading = read_headline(title)
    at = reading.words.index(verb)
    below = {reading.words[child]: reading.labels[child] for child in reading.children[at]}
    assert (reading.tags[at], below[subject], below["by"]) == ("VBN", "nsubjpass", "agent")


@pytest.mark.parametrize(
    ("title", "verb", "subject"),
    [
        ("Shares fell by half in Lima", "fell", "Shares"),
        ("Army advanced by night in Gao", "advanced", "Army"),
    ],
)
def test_a_by_of_amount_or_time_makes_no_passive(title: str, verb: str, subject: str) -> None:
    reading = read_headline(title)
    at = reading.words.index(verb)
    below = {reading.words[child]: reading.labels[child] for child in reading.children[at]}
    assert below.get(subject) != "nsubjpass"


def test_the_names_of_a_site_behind_a_headline_are_left_unread() -> None:
    reading = read_headline("Nuns sue mayor | Ghent, ON | News, Weather, Sports")
    assert reading.words == ["Nuns", "sue", "mayor"]


@pytest.mark.parametrize(
    ("title", "verb", "subjects"),
    [
        ("Baker, nun hold talks on levy", "hold", ["Baker", "nun"]),
        ("Chad, Togo impose levy on salt", "impose", ["Chad", "Togo"]),
        ("Chad, Togo trade fire", "trade", ["Chad", "Togo"]),
        ("Chad's Lowe, Togo's Okello discuss salt levy", "discuss", ["Lowe", "Okello"]),
        ("Sunday, bakers march on mill", "march", ["bakers"]),
    ],
)
def test_a_comma_joins_two_who_act(title: str, verb: str, subjects: list[str]) -> None:
    reading = read_headline(title)
    at = reading.words.index(verb)
    first = reading.children_with(at, "nsubj")
    joined = [other for one in first for other in reading.children_with(one, "conj")]
    assert [reading.words[one] for one in (*first, *joined)] == subjects


@pytest.mark.parametrize(
    ("title", "verb", "subject"),
    [
        ("Boy, 12, fatally shot by guard in Ghent", "shot", "Boy"),
        ("Man Accused of Shooting at Officers Appears in Court", "Accused", "Man"),
        ("Teacher shot, killed by poacher near mill", "shot", "Teacher"),
    ],
)
def test_the_subject_of_a_participle_is_found(title: str, verb: str, subject: str) -> None:
    reading = read_headline(title)
    found = reading.child(reading.words.index(verb), "nsubjpass")
    assert found is not None
    assert reading.words[found] == subject


def test_a_shot_behind_what_is_no_person_stays_a_noun() -> None:
    reading = read_headline("Polio shot, offered by clinic")
    assert reading.tags[reading.words.index("shot")] == "NN"
