"""Claims: what somebody says, who passes it on, and what it makes of the events inside it."""

from dateline.coding.claims.claims import claims_at, make_claims, with_events, without

__all__ = ["claims_at", "make_claims", "with_events", "without"]
