"""Numbers on events: how many people, how much money, as a least and a most."""

from dateline.coding.numbers.numbers import find_numbers

__all__ = ["find_numbers"]
