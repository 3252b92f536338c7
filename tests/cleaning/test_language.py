"""The language of a report, of its paragraphs, and what is said of one that is not coded."""

from __future__ import annotations

import pytest

from dateline.cleaning import check_language, clean_page, find_language, report_as_given
from dateline.cleaning.language import read_language
from dateline.errors import UnsupportedLanguage
from dateline.intake import Hints, page_from_text
from dateline.reading import read_report

ENGLISH = (
    "The crews of the harbour ferries went back to work on Friday after the port authority raised their wages.",
    "The union said that the port authority had also promised to hire forty more hands before the summer begins.",
)
GERMAN = "Wir kehren an die Arbeit zurück, weil die Hafenbehörde unsere Löhne endlich angehoben hat."
RUSSIAN = "Паромщики вернулись к работе после того, как портовые власти подняли им заработную плату."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH[0], "en"),
        (GERMAN, "de"),
        (RUSSIAN, "ru"),
        ("Los trabajadores del puerto volvieron al trabajo el viernes, dijo el sindicato.", "es"),
        ("船员们于周五恢复工作，港务局此前提高了他们的工资。", "zh"),
        ("عاد عمال العبارات إلى العمل يوم الجمعة", "ar"),
        ("Паром идёт", "ru"),
        ("Nadal, Federer, Djokovic, Murray, Tsitsipas, Medvedev", None),
        ("Rossi Bianchi Verdi", None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert find_language(text) == language


def test_a_paragraph_in_another_language_is_marked_and_not_read() -> None:
    text = f"{ENGLISH[0]}\n\n{GERMAN}\n\n{RUSSIAN}\n\n{ENGLISH[1]}\n"
    report = clean_page(page_from_text(text))
    assert report.language == "en"
    assert [paragraph.language for paragraph in report.paragraphs] == [None, "de", "ru", None]
    assert GERMAN in report.text
    words = read_report(report).words
    assert "wages" in words
    assert "summer" in words
    assert not {"Wir", "Hafenbehörde", "Паромщики"} & set(words)


def test_a_text_as_given_is_marked_too() -> None:
    report = report_as_given(f"{ENGLISH[0]}\n{GERMAN}\n{ENGLISH[1]}")
    assert [paragraph.language for paragraph in report.paragraphs] == [None, "de", None]


def test_the_report_is_in_the_language_of_most_of_its_text() -> None:
    mixed = report_as_given(f"{RUSSIAN}\n{ENGLISH[0]}\n{ENGLISH[1]}\n")
    assert mixed.language == "en"
    assert [paragraph.language for paragraph in mixed.paragraphs] == ["ru", None, None]
    assert report_as_given(f"{RUSSIAN}\n{GERMAN}\n{RUSSIAN[:-1]} вчера.\n{ENGLISH[0]}\n").language == "ru"


@pytest.mark.parametrize(
    "line",
    [
        "Ja.",
        "„Nie wieder“, rief sie.",
        "Squad: Aaltonen, Bergström, Castiglione, Đorđević, Etxeberria, Fernandes, Gruber, Håkansson",
        "Ferry crews, dock hands, crane drivers: all back at their posts, all paid again, all tired",
    ],
)
def test_short_lines_and_lists_of_names_tell_of_no_language(line: str) -> None:
    report = clean_page(page_from_text(f"{ENGLISH[0]}\n\n{line}\n\n{ENGLISH[1]}\n"))
    assert {paragraph.language for paragraph in report.paragraphs} == {None}


def test_a_hint_holds_for_all_paragraphs() -> None:
    page = page_from_text(f"{ENGLISH[0]}\n\n{GERMAN}\n\n{ENGLISH[1]}\n", hints=Hints(language="en-GB"))
    report = clean_page(page)
    assert report.language == "en"
    assert {paragraph.language for paragraph in report.paragraphs} == {None}


@pytest.mark.parametrize(
    ("stated", "code"),
    [("en", "en"), ("EN_us", "en"), ("eng", "en"), ("German", "de"), ("deu", "de"), ("qq", "qq"), ("", "")],
)
def test_languages_as_they_are_stated(stated: str, code: str) -> None:
    assert read_language(stated) == code


def test_an_uncoded_language_is_named_in_words() -> None:
    with pytest.raises(
        UnsupportedLanguage, match=r"the text is in Russian \(ru\), and only English is coded"
    ):
        check_language(report_as_given(RUSSIAN))


def test_a_wrong_hint_is_named() -> None:
    with pytest.raises(UnsupportedLanguage, match="'xx' is no language that is known here"):
        check_language(report_as_given(ENGLISH[0], hints=Hints(language="xx")))
    assert report_as_given(ENGLISH[0], hints=Hints(language="English")).language == "en"


def test_the_head_of_a_page_speaks_where_the_text_is_too_short() -> None:
    page = page_from_text('<html lang="fi-FI"><body><p>Lakko loppui.</p></body></html>')
    assert clean_page(page).language == "fi"
