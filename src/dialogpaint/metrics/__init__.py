"""How alike, how often, how reliable: pure functions on plain data, each with its formula and where that is from."""
