"""Settings from the environment, addresses, the server's entry and the day-first formats."""
