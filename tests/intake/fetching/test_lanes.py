"""Threads and lanes: one job of a lane at a time, each result where it is asked for."""

from __future__ import annotations

import threading

import pytest

from dateline.intake.fetching.lanes import Lanes


def test_jobs_of_a_lane_are_done_in_order_and_lanes_side_by_side() -> None:
    lanes: Lanes[int] = Lanes(2)
    meeting = threading.Barrier(2, timeout=10)
    done: list[int] = []

    def job(number: int) -> int:
        if number in (0, 10):
            meeting.wait()
        done.append(number)
        return number

    futures = [lanes.submit(lane, lambda number=number: job(number)) for lane, numbers in (("a", range(5)), ("b", range(10, 15)))
               for number in numbers]  # fmt: skip
    assert [future.result(10) for future in futures] == [*range(5), *range(10, 15)]
    assert [number for number in done if number < 10] == [*range(5)]
    lanes.close()


def test_what_goes_wrong_is_raised_where_the_result_is_asked_for() -> None:
    lanes: Lanes[float] = Lanes(1)
    wrong, right = lanes.submit("a", lambda: 1 / 0), lanes.submit("a", lambda: 1.0)
    with pytest.raises(ZeroDivisionError):
        wrong.result(10)
    assert right.result(10) == 1.0
    lanes.close()


def test_closing_waits_for_what_is_being_done_and_drops_the_rest() -> None:
    lanes: Lanes[bool] = Lanes(1)
    begun, go = threading.Event(), threading.Event()

    def first() -> bool:
        begun.set()
        return go.wait(10)

    doing, waiting = lanes.submit("a", first), lanes.submit("a", lambda: True)
    begun.wait(10)
    threading.Timer(0.05, go.set).start()
    lanes.close()
    assert doing.done()
    assert not waiting.done()
