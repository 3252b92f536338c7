"""The time that a page has left, and waits that can be broken off."""

from __future__ import annotations

import threading

import pytest

from dateline.intake.fetching.clock import Clock, Deadline
from dateline.intake.fetching.rates import KEPT_HOSTS, Turns
from dateline.intake.fetching.refusing import Refused
from web import FakeClock


class SetClock(FakeClock):
    """A clock that stands still but for its waits."""

    def now(self) -> float:
        return sum(self.waits)


def test_a_page_has_so_much_time_and_no_more() -> None:
    clock = SetClock()
    deadline = Deadline(clock)
    assert deadline.bound(20.0) == 20.0
    with deadline.within(60.0):
        assert deadline.bound(20.0) == 20.0
        assert deadline.bound(None) == 60.0
        clock.sleep(50.0)
        assert deadline.bound(20.0) == 10.0
        clock.sleep(10.0)
        with pytest.raises(Refused, match="it took over 60 seconds in all"):
            deadline.bound(20.0)
    assert deadline.bound(None) is None


def test_what_is_fetched_for_a_page_has_a_time_of_its_own() -> None:
    clock = SetClock()
    deadline = Deadline(clock)
    with deadline.within(60.0):
        clock.sleep(10.0)
        with deadline.within(60.0):
            clock.sleep(59.0)
            assert deadline.bound(20.0) == 1.0
        assert deadline.bound(None) == 50.0
        deadline.extend(5.0)
        assert deadline.bound(None) == 55.0


def test_a_wait_is_broken_off() -> None:
    clock = Clock()
    threading.Timer(0.05, clock.stop).start()
    with pytest.raises(Refused, match="broken off"):
        clock.sleep(60.0)
    with pytest.raises(Refused, match="broken off"):
        Deadline(clock).bound(1.0)


def test_each_host_has_its_turns() -> None:
    turns = Turns(SetClock())
    waits = [turns.wait(host, 2.0) for host in ("a", "a", "b", "a")]
    assert waits == [0.0, 2.0, 0.0, 2.0]


def test_turns_long_past_are_forgotten() -> None:
    clock = SetClock()
    turns = Turns(clock)
    for number in range(5 * KEPT_HOSTS):
        turns.wait(f"{number}.example", 1.0)
        clock.waits = [number * 2.0]
    assert len(turns._next) <= KEPT_HOSTS + 1
