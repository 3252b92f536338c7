"""The coreference benchmark: sixty short reports of the project's own, each with its actors marked."""
