"""Pairs of pictures made from caption, instruction and edited caption: drawn, filtered, kept and read again."""
