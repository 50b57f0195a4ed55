"""Where sessions are kept: a folder with one SQLite file and the pictures by SHA-256, and the zip that carries it."""
