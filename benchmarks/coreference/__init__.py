"""The coreference benchmark: seventy short reports of the project's own, each with its actors marked."""
