"""The story: a report's main event, and the place and day that are told on from it."""
