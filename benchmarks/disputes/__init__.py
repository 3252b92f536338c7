"""The disputes benchmark: short reports of the project's own, half of them with two voices that contradict each other."""
