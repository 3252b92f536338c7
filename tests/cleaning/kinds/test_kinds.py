"""Pages that are no reports, and reports that look a little like them."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline
from dateline.cleaning import check_kind, clean_page, find_kind
from dateline.cleaning.kinds.phrases import load_kinds
from dateline.cleaning.kinds.program import looks_like_program
from dateline.errors import NotNews
from dateline.intake import Hints, page_from_text
from dateline.record import Failure

FOLDER = Path(__file__).parent
FLOOR, FLOOR_OF_KIND = 0.95, 0.8
"""Shares of all pages, and of those of each kind, that must be refused: 185 of 190 were when this was written."""
FURNITURE = """Home|News|Sport|Shop|Jobs|Weather|Most read|Latest news|Sign in|Subscribe now|We use cookies|Accept all|Reject all|Cookie settings
Privacy policy|Terms of use|Contact us|Share on Facebook|2 comments|Log in to comment|Read more|Related stories|Next|Page 1 of 2|Photo gallery
Load more|Tags|© 2021 Lakeside Courier|3 March 2021|2 min read|Advertisement|Reply|Like|Already a subscriber? Log in|Forgot password?|Top stories
Cars for sale|Recipes|Fixtures|FTSE 100 7,002 +0.3%|12°C cloudy|Add to favourites|Gift subscriptions £20|Your privacy choices|Sitemap|Newest first
Oldest first|Report abuse|Copyright policy|Search|Archive""".replace("\n", "|").split("|")
BRIEFS = (
    "A ferry sank off Lorn on Sunday after it hit a rock. All forty people on it were saved.",
    "The bridge over the river will stay closed until May because its northern pier has cracks. Buses take the long way round.",
    "Two men were killed when a wall fell on them at the old brewery on Mill Street.",
    "The museum of glass opens again after two years. Entry is free on the first weekend.",
    "Rice prices rose by a tenth in March. A kilo now costs 2.40 euros in the shops of the capital, the highest for nine years.",
)


def pages() -> Iterator[tuple[str, str]]:
    for path in sorted(FOLDER.glob("*.toml")):
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
        yield from ((listed["kind"], text) for text in listed.get("pages", ()))
        yield from ((one["kind"], one["text"]) for one in listed.get("page", ()))


def kind_of(text: str, hints: Hints | None = None) -> str | None:
    page = page_from_text(text.strip(), hints=hints)
    report = clean_page(page)
    found = find_kind(report, page)
    return found.name if found else None if report.text else "nothing"


def test_pages_that_are_no_reports_are_refused() -> None:
    found = [(kind, kind_of(text)) for kind, text in pages()]
    assert len(found) >= 120
    for kind in {kind for kind, _ in found}:
        mine = [taken for expected, taken in found if expected == kind]
        assert sum(taken is not None for taken in mine) >= FLOOR_OF_KIND * len(mine), kind
    assert sum(taken is not None for _, taken in found) >= FLOOR * len(found)
    assert sum(kind == taken for kind, taken in found) >= 0.9 * len(found)


@pytest.mark.parametrize(
    "text",
    [
        "French troops withdrew from Mali on Monday.",
        "Rebels attacked the town",
        "Access to the northern valley has been denied to aid workers.",
        "The company said that its shop on Mill Street would close in May. Forty people work there.",
        "Two ferries collided off Lorn on Sunday. Nobody was hurt.",
        # An opinion piece.
        "We should not build the bridge. It costs too much, it goes nowhere, and those who want it will never cross it.\n\n"
        "Think of what the money could do. Four schools leak. The hospital has no heating in its north wing. And for what? "
        "For a ribbon, a photograph, and a mayor who wants his name on a plate.",
        # A press release.
        "FOR IMMEDIATE RELEASE\n\nTarn Works opens second plant in Arden\n\nArden, 4 May 2021 - Tarn Works today opened a plant for "
        "electric kettles in Arden. The plant will employ ninety people and make two thousand kettles a day.\n\n"
        '"We are proud to come home," said Ruth Tarn, its owner.\n\nContact: press@tarn.example',
        # A report about shops, prices and carts.
        "Prices of kettles rose by a tenth in March, the shopkeepers' union said on Tuesday, and sales fell.\n\n"
        "Shoppers who add to cart on the web site of the largest chain now pay £34.90 for a kettle that was £29.90, with free "
        "delivery over £40. Many are out of stock.\n\nThe union said that it expected prices to fall by summer.",
        # A report about jobs.
        "The port of Lorn is looking for a harbour master, its director said on Friday, after the last one resigned.\n\n"
        "The salary is £80,000 and the closing date is in June. Applicants must have years of experience at sea, she added.",
        # A report on a hearing about data.
        "A court in Arden ruled on Monday that a chain of shops must delete the personal data of its customers.\n\n"
        "The judge said that the privacy policy of the chain broke the law and that third parties had been given addresses "
        "without consent. The chain said it would appeal.",
        # A list of briefs.
        "Lorn: a barge sank at the northern pier. Nobody was hurt.\n\nArden: the council voted for the bridge by nine to four.\n\n"
        "Mill Town: police arrested two men after a fire at the saw mill.\n\nLakeside: the museum opens again on Sunday.",
        # A live blog.
        "Storm over the coast: live\n\n14:05\n\nThe harbour of Lorn has been closed, the port authority says, and three ferries are "
        "waiting at sea.\n\n13:40\n\nThe mayor of Arden tells people to stay at home until the evening, as trees are down on the "
        "road to the coast.\n\n12:15\n\nNine schools have sent their pupils home, the county says, and more will follow.",
        # An interview.
        "You have covered four wars. Why a fifth?\n\nBecause somebody has to count the dead, and because I am no good at anything "
        "else. My wife says that I write best when I am frightened.\n\nAre you frightened now?\n\nEvery morning. Then there is work "
        "to do, and it goes away.",
        # An obituary.
        "Helen Marsh, who mapped the wells of the northern valley, has died. She was 91.\n\nShe was born in Arden, studied geology "
        "and held the chair at Lorn for thirty years. Her maps hang in every town hall. She leaves two sons.",
        # A report on sport, with its score.
        "Arden Rovers beat Lorn United 2-1 on Saturday and lead the league table by four points.\n\nBerg scored twice in the second "
        "half. Lorn have won one of their last five fixtures.\n\nFull time: Arden 2, Lorn 1",
        # A report on markets.
        "Shares in Harbour Holdings fell 4% to 23.76 on Tuesday after the company cut its forecast, with volume at twice the usual.\n\n"
        "The company said that dividends would be lower this year. Its market cap is now 2.9 billion.",
        # A report on weather.
        "Heavy rain and gusts of 90 km/h are expected along the coast from Thursday, the weather service said.\n\nIt warned of floods "
        "at high tide and told people to keep away from the piers.",
        # A speech.
        "Friends, we meet in a hard year. The mill is shut and the boats lie idle. I will not tell you that it will be easy.\n\n"
        "But I tell you this: the council will buy the mill, and the council will open it again. Thank you.",
        # A list of deals, which a newspaper prints.
        "Our pick of the week is a kettle from Tarn, which is £5 cheaper than in spring.\n\nWe have boiled water in it for a month and "
        "like its handle. The lid is stiff at first. For those who want colour there is a blue one.",
    ],
)  # fmt: skip
def test_a_report_is_never_refused(text: str) -> None:
    assert kind_of(text) is None


@pytest.mark.parametrize("brief", BRIEFS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_brief_in_any_furniture_is_never_taken_for_it(brief: str, between: str) -> None:
    chooser = random.Random(brief)  # noqa: S311 -- a page, not a secret
    for count in (4, 10, 20, 35):
        lines = [*chooser.sample(FURNITURE, count), brief, *chooser.sample(FURNITURE, count)]
        assert kind_of(between.join(lines)) is None


def test_a_cut_report_before_a_paywall_is_a_report() -> None:
    text = (
        "Council approves bridge over the Lorn\n\nThe council of Arden approved a bridge over the river Lorn on Tuesday evening, by nine "
        "votes to four, after a debate of six hours in which the mayor threatened to resign.\n\nSubscribe to continue reading\n\n"
        "Already a subscriber? Log in\n"
    )
    assert kind_of(text) is None


def test_a_short_report_in_much_furniture_is_a_report() -> None:
    furniture = "Home\nNews\nSport\nShop\nMost read\nLatest news\nSign in\nSubscribe\nWe use cookies\n\n"
    text = f"{furniture}\nFerry sinks off Lorn\n\nA ferry sank off Lorn on Sunday after it hit a rock, the coast guard said, and all "
    assert kind_of(f"{text}forty people on it were saved.\n\n{furniture}© 2021 Lakeside Courier") is None


def test_markup_that_calls_it_an_article_speaks_for_a_report() -> None:
    body = "<h1>Page not found: the pier of Lorn</h1><p>Nobody knows where the pier went. It may have been moved.</p>"
    assert kind_of(f"<html><body>{body}</body></html>") == "an error page"
    marked = '<meta property="og:type" content="article">'
    assert kind_of(f"<html><head>{marked}</head><body>{body}</body></html>") is None


@given(
    st.lists(
        st.sampled_from(
            [*(text for _, text in pages()), "404", "€ 3", "LIMA, March 3 (AFP) - Ferries sail.", " "]
        ),
        max_size=4,
    )
)
@settings(max_examples=30)
def test_any_mix_of_pages_is_told_or_not(texts: list[str]) -> None:
    text = "\n".join(texts)
    if text.strip():
        assert kind_of(text) in {None, "nothing", *(kind for kind, _ in pages()), *load_kinds().kinds}


@pytest.mark.parametrize("url", ["http://[bad/", "no address", "https://harbour.example/404"])
def test_any_address_is_survived(url: str) -> None:
    assert kind_of("French troops withdrew from Mali on Monday.", Hints(url=url)) is None


def test_the_reason_quotes_the_page_and_says_what_to_do() -> None:
    page = page_from_text("Page not found\n\nThe page you are looking for may have been moved.\n")
    with pytest.raises(
        NotNews, match=r'this is an error page, not a report \(it says "page not found"'
    ) as caught:
        check_kind(clean_page(page), page)
    assert caught.value.stage == "cleaning"
    assert "--kind news" in str(caught.value)


def test_a_page_of_furniture_holds_no_report() -> None:
    page = page_from_text("Share on Facebook\n\n© 2024 Example Post. All rights reserved.")
    with pytest.raises(NotNews, match="there is no report in it"):
        check_kind(clean_page(page), page)


def test_the_hint_says_that_it_is_news() -> None:
    text = "Page not found\n\nThe page you are looking for may have been moved.\n"
    assert dateline.read(text, kind="news").report.text
    assert dateline.read(text, clean=False).report.text
    refused, coded = dateline.code([{"text": text}, {"text": text, "kind": "news"}])
    assert isinstance(refused, Failure)
    assert refused.error.reason.startswith("this is an error page")
    assert not isinstance(coded, Failure)


@pytest.mark.parametrize(
    "text",
    [
        "One; two; three.\nFour.\nFive.\nSix.",
        "The command is `run x;`.\nThe crews said so.\nNo more was said.\nIt rained.",
        "x = 1",
    ],
)
def test_prose_is_no_program(text: str) -> None:
    assert not looks_like_program(text)


def test_phrases_of_kinds_are_told_apart() -> None:
    for kind in load_kinds().kinds.values():
        strong = {*kind.heads, *kind.signs, *kind.sure}
        assert not strong.intersection(kind.faint), kind.name
        assert kind.needs >= 3
