"""The twelve kinds of dirt. Each takes a draft and makes it dirty, by its own generator of chance."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.dirt.draft import Draft, Unit, load_stock
from benchmarks.dirt.spoiling import as_entities, as_mojibake, as_scanned, with_typography
from benchmarks.dirt.wrapping import wrap_units

LEAST_SPLIT = 18
"""Words of a paragraph that is split in the middle of a sentence."""


def lay_around(draft: Draft) -> None:
    """1: menus, share bars, cookie notice over the report; newsletter, related, comments, footer under it."""
    over = [draft.draw(name) for name in ("cookies", "menus") if draft.rng.random() < 0.8]
    draft.insert(0, [unit for piece in over for unit in piece])
    at = draft.body_units()[0]
    if draft.rng.random() < 0.7:
        draft.insert(at, draft.draw("share_bars"))
    names = ["tags", "share_bars", "newsletters", "lists", "comments", "footers"]
    draft.units += [unit for name in names if draft.rng.random() < 0.7 for unit in draft.draw(name)]


def lay_inside(draft: Draft) -> None:
    """2: advertisements, related links, captions and newsletter blurbs between the paragraphs."""
    places = draft.body_units()[1:]
    for at in sorted(draft.rng.sample(places, min(len(places), draft.rng.randint(1, 4))), reverse=True):
        draft.insert(
            at, draft.draw(draft.rng.choice(["adverts", "adverts", "related", "captions", "newsletters"]))
        )


def split_paragraphs(draft: Draft) -> None:
    """3: paragraphs broken in the middle of a sentence, by a link of its own line, a photo or an advertisement."""
    long = [i for i in draft.body_units() if len(draft.units[i].text.split()) >= LEAST_SPLIT]
    for at in sorted(draft.rng.sample(long, min(len(long), draft.rng.randint(1, 3))), reverse=True):
        unit = draft.units[at]
        words = unit.text.split()
        cut = _inside_sentence(draft, words)
        if draft.rng.random() < 0.5:
            end = cut + draft.rng.randint(1, 3)
            parts = [words[:cut], words[cut:end], words[end:]]
            between: list[Unit] = []
        else:
            parts = [words[:cut], words[cut:]]
            between = draft.draw(draft.rng.choice(["adverts", "captions", "related"]))
        pieces = [Unit(" ".join(part), unit.place) for part in parts if part]
        draft.units[at : at + 1] = [pieces[0], *between, *pieces[1:]]


def _inside_sentence(draft: Draft, words: list[str]) -> int:
    """A place in a paragraph before which no sentence ends and after which one goes on."""
    fit = [
        i
        for i in range(8, len(words) - 6)
        if words[i - 1][-1].isalpha() and words[i][0].islower() and not words[i + 1][0].isupper()
    ]
    return draft.rng.choice(fit) if fit else len(words) // 2


def wrap_hard(draft: Draft) -> None:
    """4: lines of 60 to 80 columns: indented, ragged, quoted or justified, with hyphens at line ends."""
    wrap_units(draft)


def repeat_paragraphs(draft: Draft) -> None:
    """5: paragraphs that stand twice, exactly, nearly or cut short; the lead above the report; several in a row."""
    way = draft.rng.choice(["copy", "near", "broken", "lead", "block"])
    body = draft.body_units()
    if way == "lead":
        draft.insert(
            1, [Unit(draft.truth[0]), *([Unit(draft.units[0].text)] if draft.rng.random() < 0.5 else [])]
        )
        return
    long = [i for i in body if len(draft.units[i].text.split()) >= 12]
    if way == "block":
        start = draft.rng.randint(0, max(0, len(body) - 4))
        run = [draft.units[i].text for i in body[start : start + draft.rng.randint(2, 3)]]
        at = draft.rng.choice([body[-1] + 1, *body[start + 3 :]])
        draft.insert(at, map(Unit, run))
        return
    for i in sorted(draft.rng.sample(long, min(2, len(long))), reverse=True):
        copy = draft.units[i].text if way == "copy" else _spoil_copy(draft, draft.units[i].text, way=way)
        draft.insert(draft.rng.choice([j for j in draft.body_units() if j > i] or [i + 1]), [Unit(copy)])


def _spoil_copy(draft: Draft, text: str, *, way: str) -> str:
    """A copy with a word or two changed or gone, or one that breaks off."""
    words = text.split()
    if way == "broken":
        return " ".join(words[: draft.rng.randint(len(words) // 2, len(words) - 2)]) + draft.rng.choice(
            ["", "…", "..."]
        )
    for _ in range(max(1, len(words) // 25)):
        at = draft.rng.randrange(1, len(words) - 1)
        words[at] = draft.rng.choice(["", "now", "also", words[at].upper()])
    return " ".join(word for word in words if word)


def decode_wrongly(draft: Draft) -> None:
    """6: UTF-8 read as cp1252 or Latin-1, once or twice, with the curly quotes and dashes that news has."""
    draft.truth = [with_typography(text) for text in draft.truth]
    way = draft.rng.choice(["cp1252", "cp1252", "latin-1", "double"])
    for unit in draft.units:
        unit.text = as_mojibake(with_typography(unit.text), way)


def escape(draft: Draft) -> None:
    """7: entities, soft hyphens, exotic spaces, zero widths, ligatures, fullwidth forms."""
    for unit in draft.units:
        unit.text = as_entities(unit.text, draft.rng)


def lay_out_badly(draft: Draft) -> None:
    """8: the body on one line, no blank lines, or blank lines everywhere, between wrapped lines too."""
    way = draft.rng.choice(["one line", "no blank", "many blank", "double spaced"])
    if way == "one line":
        body = draft.body_units()
        draft.units[body[0] : body[-1] + 1] = [Unit(" ".join(draft.units[i].text for i in body), 0)]
    elif way == "double spaced":
        wrap_units(draft, plain=True)
        for unit in draft.units:
            unit.text = unit.text.replace("\n", "\n\n")
        draft.gap = "\n\n\n" if draft.rng.random() < 0.5 else "\n\n"
    else:
        draft.gap = "\n" if way == "no blank" else draft.rng.choice(["\n\n\n\n", "\n \n\t\n", "\r\n\r\n\r\n"])


def cut_off(draft: Draft) -> None:
    """9: the last paragraph ends in the middle, with or without a mark that says so."""
    at = draft.rng.choice(draft.body_units()[2:])
    unit = draft.units[at]
    assert unit.place is not None
    words = unit.text.split(" ")
    if len(words) < 10:
        at -= 1
        unit = draft.units[at]
        assert unit.place is not None
        words = unit.text.split(" ")
    kept = " ".join(words[: draft.rng.randint(max(4, len(words) // 3), max(5, len(words) - 3))]).rstrip(
        '.,;:!?" '
    )
    draft.truth = [*draft.truth[: unit.place], kept]
    unit.text = kept + draft.fill(str(draft.rng.choice(load_stock()["marks"])))
    del draft.units[at + 1 :]


def scan(draft: Draft) -> None:
    """10: the spacing of scans and machine translations; words in lower case at a sentence's start are left so."""
    for i in draft.body_units():
        unit = draft.units[i]
        assert unit.place is not None
        unit.text, draft.truth[unit.place] = as_scanned(unit.text, draft.truth[unit.place], draft.rng)


def mix_in(draft: Draft) -> None:
    """11: live-blog stamps, a table of contents, tags and comments among the paragraphs."""
    body = draft.body_units()
    if draft.rng.random() < 0.6:
        stamp = str(draft.rng.choice(load_stock()["stamps"]))
        for at in sorted(draft.rng.sample(body, min(len(body), draft.rng.randint(2, 5))), reverse=True):
            draft.insert(at, [Unit(draft.fill(stamp))])
    if draft.rng.random() < 0.6:
        draft.insert(draft.body_units()[draft.rng.randint(0, 1)], draft.draw("contents"))
    for name in ("tags", "comments", "tags"):
        if draft.rng.random() < 0.5:
            draft.units += draft.draw(name)


def mix_all(draft: Draft) -> None:
    """12: three to five of the other kinds at once."""
    in_order = [cut_off, scan, repeat_paragraphs, split_paragraphs]
    first = sorted(draft.rng.sample(in_order, draft.rng.randint(1, 2)), key=in_order.index)
    then = draft.rng.sample([mix_in, lay_inside, lay_around], draft.rng.randint(1, 2))
    last = draft.rng.sample([wrap_hard, lay_out_badly], draft.rng.randint(0, 1))
    last += draft.rng.sample([decode_wrongly, escape], draft.rng.randint(0, 1))
    for dirty in [*first, *then, *last]:
        dirty(draft)


KINDS: dict[str, Callable[[Draft], None]] = {
    "1 around": lay_around,
    "2 inside": lay_inside,
    "3 split": split_paragraphs,
    "4 wrapped": wrap_hard,
    "5 repeated": repeat_paragraphs,
    "6 mojibake": decode_wrongly,
    "7 entities": escape,
    "8 layout": lay_out_badly,
    "9 cut off": cut_off,
    "10 scanned": scan,
    "11 mixed in": mix_in,
    "12 all": mix_all,
}
