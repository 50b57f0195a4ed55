"""`python -m dialogpaint` is the `dialogpaint` command."""

from dialogpaint.cli.main import main

if __name__ == "__main__":
    main()
