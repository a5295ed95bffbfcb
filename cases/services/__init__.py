"""The verbs: the only code that writes states, dates and numbers; actor and day are keywords."""
