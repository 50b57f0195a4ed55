"""The page on which a reviewer looks over edit pairs."""
