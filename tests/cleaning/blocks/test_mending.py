"""Broken characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cleaning.blocks.mending import mend

BITS = st.sampled_from(
    ["a", "é", " ", "\u00a0", "&amp;", "&#8217;", "&amp;quot;", "&", ";", "Ã©", "â€™", "Ã¢â‚¬Å“", "\u00ad", "\u200b", "ﬁ", "Ａ", "中", "РџСЂ"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(BITS, max_size=30).map("".join)), st.integers(0, 9))
def test_every_character_has_its_place_in_the_page(raw: str, start: int) -> None:
    mended = mend(raw, start)
    assert len(mended.origins) == len(mended.text)
    assert list(mended.origins) == sorted(mended.origins)
    assert all(start <= origin < start + len(raw) for origin in mended.origins)


@given(st.text(st.sampled_from("ab .,'"), max_size=40))
def test_plain_text_stands_where_it_stood(raw: str) -> None:
    mended = mend(raw, 0)
    assert [raw[origin] for origin in mended.origins] == list(mended.text)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("AT&amp;T &lt;3", "AT&T <3"),
        ("&amp;quot;No&amp;quot;, said Ana&#8217;s aunt", '"No", said Ana’s aunt'),
        ("the &clamp; stays", "the &clamp; stays"),
        ("CafÃ© MÃ¼ller", "Café Müller"),
        ("Ã¢â‚¬Å“Noâ€\x9d", "“No”"),
        ("donâ\x80\x99t goâ\x80¦", "don’t go…"),
        ("\x93No\x94, he said \x96 twice", "“No”, he said – twice"),
        ("РџСЂРёРІРµС‚ РёР· РїРѕСЂС‚Р°", "Привет из порта"),
        ("minis\u00adter\u200bs\u00a0 met", "ministers met"),
        ("ﬁve oﬃcers, ﬂeet", "five officers, fleet"),
        ("Ａbout １２ ｍｅｎ，ｎｏｔ ｍｏｒｅ", "About 12 men,not more"),
    ],
)
def test_it_is_mended(raw: str, text: str) -> None:
    assert mend(raw, 0).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Âge de la République, à côté, «\u202fnon\u202f»".replace("\u202f", " "),
        "São João não está, maçãs, Âncora",
        "Cầu Âu, tiếng Việt, đã ký",
        "Über Öl, Ärger, größer",
        "Рёв моря, Сёмга, № 5",
        "现在，北京１".replace("１", "1"),
        "می\u200cخواهم",
        "R&D; no, R&D",
    ],
)
def test_good_text_is_left_alone(text: str) -> None:
    assert mend(text, 0).text == text
