"""Resumable training stages: each reads a config, streams freshly drawn samples, stops at a budget, goes on later."""
