"""A reader by rules: what a request about a drawing asks for, when every word of it is understood; else None.

It knows the world's words and a few hundred English ones, and stands beside the network, which knows far more ways to
talk but mixes up what it should copy. What the reader is not sure of (a word it does not know, several things that fit,
nothing that fits) it leaves to the network.

`words` turns a text into tokens and says what each can mean; `nouns` finds the things it speaks of; `frames` knows
which of their orders make an edit; `reader` puts sentences of several requests together.
"""
