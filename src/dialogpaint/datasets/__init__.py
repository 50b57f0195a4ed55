"""Streams of training samples, drawn and worded on the fly."""
