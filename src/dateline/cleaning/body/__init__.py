"""Which blocks of a page are its report's body: how each is seen, described in numbers, and scored."""
