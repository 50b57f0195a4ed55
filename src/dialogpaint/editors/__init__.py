"""Editing methods, each behind core's `Editor` seam; none imports another."""
