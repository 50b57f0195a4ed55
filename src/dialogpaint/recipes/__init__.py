"""Jobs wired end to end, for every front end: opening a session, loading a family, evaluating, training."""
