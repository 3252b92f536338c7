"""dirt: clean reports of our own under twelve kinds of dirt, and what cleaning makes of them."""
