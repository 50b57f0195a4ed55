"""Errors a user can act on: one line each, saying what is wrong and what to do."""


class DialogPaintError(Exception):
    """Something failed; the message is one line for the user. CLI exit code 1."""

    exit_code = 1


class BadInput(DialogPaintError):
    """The user gave something unusable (a file, a word, an option). CLI exit code 2."""

    exit_code = 2


class MissingWeights(BadInput):
    """A family or one of its parts is not where it was asked for."""


class Cancelled(DialogPaintError):
    """The user stopped the work; nothing was changed."""
