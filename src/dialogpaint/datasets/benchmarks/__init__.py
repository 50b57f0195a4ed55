"""Readers of published benchmarks, each in the layout in which it was published."""
