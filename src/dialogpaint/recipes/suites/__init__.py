"""Suites and benchmarks, each from its options to its table, pictures and plots."""
