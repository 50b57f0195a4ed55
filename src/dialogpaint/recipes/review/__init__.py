"""People look over edit pairs: what they decide, how far they agree, and what is left to settle."""
