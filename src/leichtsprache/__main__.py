"""``python -m leichtsprache`` is the command line."""

from leichtsprache.cli import main

if __name__ == "__main__":
    main(prog_name="leichtsprache")
