"""The command line: reads arguments, calls a recipe, prints. No tensors here."""
