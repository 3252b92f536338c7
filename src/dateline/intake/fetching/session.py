"""One session of fetching: every request goes through the cache, retries, turns and checks, in this order."""

from __future__ import annotations

import sqlite3

import httpx
from httpx_retries import RetryTransport

from dateline.intake.fetching.answer import Received
from dateline.intake.fetching.bodies import ACCEPTED
from dateline.intake.fetching.cache import OfflineTransport, cache_key, keep, open_cache
from dateline.intake.fetching.clock import Clock, Deadline
from dateline.intake.fetching.connecting import CheckedBackend
from dateline.intake.fetching.rates import Turns
from dateline.intake.fetching.reasons import reason_of_error
from dateline.intake.fetching.refusing import Refused, Unreachable
from dateline.intake.fetching.retrying import make_retry
from dateline.intake.fetching.safety import Resolve, check_url
from dateline.intake.fetching.settings import FetchSettings
from dateline.intake.fetching.transport import PAUSE, CheckedTransport, PoliteTransport

ACCEPT = "text/html,application/xhtml+xml,text/plain,application/xml;q=0.9,*/*;q=0.5"


class Session:
    """Makes requests, of several threads at a time.

    It is made of httpx's transports and no client: a client would remember cookies, look for passwords and proxies
    in the environment, and follow redirects unseen.
    """

    def __init__(self, settings: FetchSettings, clock: Clock, resolve: Resolve) -> None:
        self.settings = settings
        self.clock = clock
        self.deadline = Deadline(clock)
        self._transport = self._make_transport(resolve)

    def get(self, address: str, *, pause: float) -> Received:
        """The answer to one request; redirects are not followed.

        The host is left alone for `pause` seconds afterwards. Raises Refused.
        """
        url = check_url(address, self.settings)
        request = httpx.Request("GET", url, headers=self._headers(), extensions=self._extensions(url, pause))
        try:
            response = self._transport.handle_request(request)
            body = b"".join(response.iter_raw())
            response.close()
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise Unreachable(reason_of_error(error, self.settings)) from error
        except httpx.TransportError as error:
            raise Refused(reason_of_error(error, self.settings)) from error
        except sqlite3.Error as error:
            raise Refused(f"the cache can't be read ({error}); give another folder with --cache") from error
        return Received(url, response.status_code, response.headers, body)

    def close(self) -> None:
        """Close connections and cache."""
        self._transport.close()

    def _make_transport(self, resolve: Resolve) -> httpx.BaseTransport:
        settings = self.settings
        storage = open_cache(settings.cache) if settings.cache else None
        if settings.offline:
            return OfflineTransport(storage)
        backend = CheckedBackend(resolve, self.deadline, allow_private=settings.allow_private)
        polite = PoliteTransport(CheckedTransport(backend), Turns(self.clock), self.deadline)
        patient = RetryTransport(polite, make_retry(settings.retries, self.clock, self.deadline))
        return keep(patient, storage) if storage else patient

    def _headers(self) -> dict[str, str]:
        return {"User-Agent": self.settings.agent, "Accept": ACCEPT, "Accept-Encoding": ACCEPTED}

    def _extensions(self, url: httpx.URL, pause: float) -> dict[str, object]:
        settings = self.settings
        timeout = httpx.Timeout(settings.read_limit, connect=settings.connect_limit)
        return {"timeout": timeout.as_dict(), "caching": {"key": cache_key(url)}, PAUSE: pause}
