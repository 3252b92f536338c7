"""Pages from the web: politely, safely, and only those that a user named."""

from dateline.intake.fetching.following import fetch_addresses
from dateline.intake.fetching.settings import FetchSettings, default_cache

__all__ = ["FetchSettings", "default_cache", "fetch_addresses"]
