"""The weights of the ranker, fitted to the project's own sentences: `python -m training.ranking`.

What it learns from are the marked words of training/events/*.tsv and of the codebook's examples, and the words beside them
that no pattern knows, which are taken for nothing. Each is learnt from twice, with what the patterns say of it and without, since the patterns were written beside these very sentences and
would be believed too far. How steep the probabilities are, and what makes an event likely right, is fitted to
training/events/held_out/*.tsv, beside which no pattern was written: some of rare words, and as many (`wire_*`) in the usual mix
of news.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dateline.codebook import load_codebook
from dateline.coding.checking.examples import Example, matcher_of, matches_of, read_examples
from dateline.coding.events.confidence import describe_happening, describe_pair
from dateline.coding.events.inhabitants import grounds_of
from dateline.coding.happenings import Happening, find_happenings
from dateline.coding.matching import Matcher
from dateline.coding.pairs import find_pair_match, head_of
from dateline.coding.pairs.wording import MODEL as WORDING
from dateline.coding.pairs.wording import load_wording
from dateline.coding.ranking.choosing import describe, may_tell
from dateline.coding.ranking.features import Features, describe_trigger
from dateline.coding.ranking.ranker import MODEL, NONE, Ranker, load_ranker
from dateline.gazetteer import load_gazetteer
from dateline.reading import Reading
from dateline.record import Span
from dateline.resolving import figures_of, resolve_actors, resolve_places
from training.pairs import learn_pair_words, write_pair_words
from training.sentences import EVENTS, Sentence, parsed, read, read_sentences
from training.telling import learn_telling, write_telling
from training.wording import learn_wording, worded_examples, worded_sentences, write_rarity

STRENGTH: Final = 3.0
"""The inverse of how strongly weights are drawn to nothing; 1 and 3 had 0.633 and 0.628 of 600 lines left out right."""
RAREST: Final = 2
"""Features of fewer words than this are left out: they tell of one sentence alone."""
CAUTION: Final = 0.1
"""The same for the weights of confidence: the least that is within a standard error of the best in ten folds of the held-out
lines (Hastie, Tibshirani and Friedman 2009, section 7.10), since news is not mixed as those lines are."""
ALWAYS: Final = "always"
"""The name of what holds of every answer; its weight is not drawn to nothing."""
TEMPERATURES: Final = tuple(np.round(np.arange(0.5, 3.05, 0.05), 2))


@dataclass(frozen=True, slots=True)
class Instance:
    """A marked word: its type, and what the ranker sees of it with the patterns and without."""

    type: str
    full: Features
    bare: Features


def main() -> None:
    """Train, and write the model in the place of the one that ships: confidence is fitted to what that one answers."""
    argparse.ArgumentParser(prog="python -m training.ranking", description=__doc__).parse_args()
    learnt = [*instances(EVENTS.glob("*.tsv")), *instances_of_examples()]
    ranker = learn(learnt)
    held_out = list(instances((EVENTS / "held_out").glob("*.tsv")))
    temperature = fit_temperature(ranker, held_out)
    write_ranker(MODEL, ranker, temperature)
    load_ranker.cache_clear()
    apart = [s for path in sorted((EVENTS / "held_out").glob("*.tsv")) for s in read_sentences(path)]
    write_pair_words(MODEL, learn_pair_words(apart))
    write_telling(MODEL, learn_telling(apart))
    write_wording(s for path in sorted(EVENTS.glob("*.tsv")) for s in read_sentences(path))
    load_wording.cache_clear()
    write_confidence(MODEL, event=learn_confidence(apart), pair=learn_pair_confidence(apart))
    print(f"{len(learnt)} words learnt from, {len(held_out)} held out; temperature {temperature}")


# --- what is learnt from


def instances(paths: Iterable[Path]) -> Iterator[Instance]:
    """The marked words of training files, file by file in the order of their names."""
    for path in sorted(paths):
        for sentence in read_sentences(path):
            example, token = parsed(sentence)
            if token is not None:
                yield _instance(example, sentence.type, token)
                yield from _unmarked(example, token)


def instances_of_examples() -> Iterator[Instance]:
    """The words by which the codebook's examples match."""
    codebook = load_codebook()
    cases = [(pattern.type, marked) for pattern in codebook.patterns() for marked in pattern.match]
    examples = read_examples(marked for _, marked in cases)
    for (kind, _), example in zip(cases, examples, strict=True):
        match = next((m for m in matches_of(example, codebook) if m.pattern.type == kind), None)
        if match is not None:
            yield _instance(example, kind, match.trigger)


def _unmarked(example: Example, marked: int) -> Iterator[Instance]:
    """The sentence's other words that no pattern knows and the ranker would look at, as words that tell of nothing.

    A few tell of something; but in news most verbs do not, and a ranker that was shown marked words alone believes that
    every verb does.
    """
    matcher = matcher_of(example, load_codebook())
    for token in range(len(example.reading)):
        if token != marked and may_tell(matcher, token) and not matcher.matches(token):
            features = describe_trigger(matcher.frames, token)
            yield Instance(NONE, features, features)


def _instance(example: Example, kind: str, token: int) -> Instance:
    matcher = matcher_of(example, load_codebook())
    return Instance(kind, describe(matcher, token), describe_trigger(matcher.frames, token))


# --- types


def learn(learnt: Sequence[Instance]) -> Ranker:
    """The ranker that fits the instances best (multinomial logistic regression, L2)."""
    counts = Counter(name for instance in learnt for name in instance.full)
    seen = [instance.full for instance in learnt] + [instance.bare for instance in learnt]
    vectorizer = DictVectorizer(dtype=np.float32)
    table = vectorizer.fit_transform(
        [{name: value for name, value in features.items() if counts[name] >= RAREST} for features in seen]
    )
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(table, [instance.type for instance in learnt] * 2)
    names = vectorizer.get_feature_names_out()
    return Ranker(
        types=tuple(str(kind) for kind in model.classes_),
        rows={str(name): row for row, name in enumerate(names)},
        weights=model.coef_.T.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
    )


def fit_temperature(ranker: Ranker, held_out: Sequence[Instance]) -> float:
    """What the scores are to be divided by for the held-out sentences to be likeliest (Guo et al. 2017, section 4)."""
    scores = np.array([_log_odds(ranker, instance.full) for instance in held_out])
    right = np.array([ranker.types.index(instance.type) for instance in held_out])

    def loss(temperature: float) -> float:
        scaled = scores / temperature
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        likely = scaled[np.arange(len(right)), right] - np.log(np.exp(scaled).sum(axis=1))
        return float(-likely.mean())

    return float(min(TEMPERATURES, key=loss))


def _log_odds(ranker: Ranker, features: Features) -> Any:
    return np.log([max(p, 1e-12) for p in ranker.probabilities(features).values()])


def write_ranker(out: Path, ranker: Ranker, temperature: float) -> None:
    """Write the ranker's files: weights as half floats, the names of their rows and columns as text."""
    table = np.vstack([ranker.weights, ranker.bias[None]]) / temperature
    np.save(out / "weights.npy", table.astype(np.float16))
    (out / "features.txt").write_text("".join(f"{name}\n" for name in ranker.rows), encoding="utf-8")
    (out / "types.txt").write_text("".join(f"{kind}\n" for kind in ranker.types), encoding="utf-8")


def write_wording(sentences: Iterable[Sentence]) -> None:
    """Learn the wording of pairs from training sentences and the codebook's examples, and write it in the place of the one that ships."""
    wording, rarity = learn_wording([*worded_sentences(sentences), *worded_examples()])
    write_ranker(WORDING, wording, 1.0)
    write_rarity(WORDING, rarity)


# --- confidence


def learn_confidence(apart: Iterable[Sentence]) -> dict[str, float]:
    """Weights of what makes a typed happening right, type and parties, by held-out sentences coded as any report is."""
    seen, right = [], []
    for sentence in apart:
        reading, happening = code_sentence(sentence)
        if happening is not None and happening.pattern is not None:
            seen.append(describe_happening(reading, happening))
            right.append(is_right(reading, happening, sentence))
    return fit_logistic(seen, right)


def learn_pair_confidence(apart: Iterable[Sentence]) -> dict[str, float]:
    """Weights of what makes the type of a pair's relation right, by held-out sentences with a party on both sides."""
    seen, right = [], []
    for sentence in apart:
        if sentence.actors and sentence.recipients:
            reading = read(sentence)
            found = find_pair_match(
                reading, load_codebook(), actor=sentence.actors[0], recipient=sentence.recipients[0],
                ranker=load_ranker(),
            )  # fmt: skip
            if found is not None:
                seen.append(describe_pair(found))
                right.append(found.match.pattern.type == sentence.type)
    return fit_logistic(seen, right)


def fit_logistic(seen: Sequence[Features], right: Sequence[bool]) -> dict[str, float]:
    """The weights by name with which the seen are likeliest to be right as they are, drawn to nothing, to three digits."""
    names = [name for name in seen[0] if name != ALWAYS]
    model = LogisticRegression(C=CAUTION, max_iter=1000)
    model.fit(np.array([[features[name] for name in names] for features in seen]), np.array(right))
    weights = zip((ALWAYS, *names), (*model.intercept_, *model.coef_[0]), strict=True)
    return {name: round(float(weight), 3) for name, weight in weights}


def code_sentence(sentence: Sentence) -> tuple[Reading, Happening | None]:
    """A sentence read with all its actors found, and the happening at its marked word."""
    reading = read(sentence)
    gazetteer = load_gazetteer()
    cast, setting = resolve_actors(reading, gazetteer, on=None), resolve_places(reading, gazetteer)
    parties = {head: mention.actor for head, mention in cast.mentions.items()}
    matcher = Matcher(
        reading,
        load_codebook(),
        parties,
        grounds=grounds_of(cast, setting),
        figures=figures_of(cast, gazetteer),
    )
    token = head_of(reading, sentence.trigger)
    found = (h for h in find_happenings(reading, matcher, ()) if token in h.tokens)
    return reading, next(found, None)


def is_right(reading: Reading, happening: Happening, sentence: Sentence) -> bool:
    """Whether a happening has the sentence's type, and names nobody whom the sentence doesn't mark in that role."""
    if happening.pattern is None or happening.pattern.type != sentence.type:
        return False
    actors, recipients = _inside(reading, happening.actors), _inside(reading, happening.recipients)
    if happening.pattern.reciprocal:
        return _lie_in((*actors, *recipients), (*sentence.actors, *sentence.recipients))
    return _lie_in(actors, sentence.actors) and _lie_in(recipients, sentence.recipients)


def _inside(reading: Reading, heads: Iterable[int]) -> list[int]:
    return [reading.starts[head] for head in heads]


def _lie_in(found: Sequence[int], marked: Sequence[Span]) -> bool:
    return all(any(start <= at < end for start, end in marked) for at in found)


def write_confidence(out: Path, **weights: dict[str, float]) -> None:
    """Write the weights of confidence, a table for each kind of answer, one weight a line."""
    lines = [HEADER]
    for kind, table in weights.items():
        lines += ["", f"[{kind}]", *(f"{name} = {weight}" for name, weight in table.items())]
    (out / "confidence.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


HEADER: Final = "# What makes an answer likely right: log odds. Written by `python -m training.ranking`."

if __name__ == "__main__":
    main()
