"""Attribution: who says what, and who passes it on."""

from dateline.coding.attribution.attribution import Attribution, Relay, outermost
from dateline.coding.attribution.find import find_attributions
from dateline.coding.attribution.quotes import Quote, find_quotes, rank_of
from dateline.coding.attribution.speech import SHORTEST_SPEECH

__all__ = [
    "SHORTEST_SPEECH",
    "Attribution",
    "Quote",
    "Relay",
    "find_attributions",
    "find_quotes",
    "outermost",
    "rank_of",
]
