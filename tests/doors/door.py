"""What the tests of the doors share: they run `check` as a team would, in a folder of its own."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from leichtsprache.cli import main
from leichtsprache.review import _known
from leichtsprache.review.settings import nearest

ROOT = Path(__file__).parents[2]
TEXT = "Das kostet 10 % mehr.\nDas gilt nach § 5, z. B. am Montag.\n"
RULES = ("--select", "num-percent", "--select", "special-char", "--select", "abbr")


def forget() -> None:
    """Forget what was read of settings before."""
    nearest.cache_clear()
    _known.cache_clear()


def run(*arguments: object, given: str | bytes | None = None) -> Result:
    forget()
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


def check(*arguments: object, given: str | bytes | None = None) -> Result:
    return run("check", *RULES, *arguments, given=given)


def found(done: Result) -> list[str]:
    """Return the rules of the findings that count."""
    return [each["rule"] for file in json.loads(done.stdout)["files"] for each in file["findings"]]


def write(name: str, text: str = TEXT) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
