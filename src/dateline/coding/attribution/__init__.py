"""Attribution: who says what, and who passes it on."""

from dateline.coding.attribution.attribution import Attribution, Relay, outermost
from dateline.coding.attribution.find import find_attributions
from dateline.coding.attribution.quotes import Quote, find_quotes

__all__ = ["Attribution", "Quote", "Relay", "find_attributions", "find_quotes", "outermost"]
