"""Web archives (WARC): records found behind damage, and the pages of web servers' answers in them."""
