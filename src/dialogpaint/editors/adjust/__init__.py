"""Edits that need no generation: exact, at full resolution, from a closed list of typed adjustments."""
