"""How good it is: every suite puts finished parts to work and reports shares, lists of mistakes and pictures."""
