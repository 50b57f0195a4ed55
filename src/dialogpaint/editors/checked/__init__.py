"""Checking one's own work: was the edit made, and if probably not, other attempts within a budget."""
