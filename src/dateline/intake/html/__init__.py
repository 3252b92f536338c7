"""HTML pages: their visible text, and all that they say of themselves in markup."""
