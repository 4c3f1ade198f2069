"""A baseline: what was found before, so that a check can tell what is new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path

from leichtsprache.errors import SettingsError, WriteError
from leichtsprache.formats import replace_file
from leichtsprache.report.notes import Note

SCHEMA = "leichtsprache-baseline/1"

_Known = Mapping[str, "Counter[str]"]


@dataclass(frozen=True)
class Baseline:
    """The known findings: for each file, as seen from the baseline's folder, their fingerprints.

    A fingerprint is that of rule, fault and sentence (`Note.fingerprint`), so a finding stays known
    when its sentence moves, and is new when the sentence is rewritten.
    """

    folder: Path
    known: _Known

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """Return the baseline in a file; raises `SettingsError` where it is missing or damaged."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            files = _files(data)
        except OSError as error:
            raise SettingsError(
                f"Die Baseline {path} ist nicht lesbar. "
                f"Legen Sie sie mit --write-baseline an. ({error.strerror})"
            ) from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise SettingsError(
                f"Die Baseline {path} ist beschädigt oder von einer anderen Version. "
                "Legen Sie sie mit --write-baseline neu an."
            ) from error
        return cls(path.parent, files)

    def split(
        self, name: str, found: Iterable[Note], rules: Container[str]
    ) -> tuple[list[Note], list[Note], int]:
        """Return what is new in a file, what is known, and how much of the known is gone.

        ``rules`` were checked; of others nothing is known to be gone.
        """
        left = Counter(self.known.get(_key(name, self.folder), {}))
        new: list[Note] = []
        known: list[Note] = []
        for note in found:
            is_known = left[_id(note)] > 0
            (known if is_known else new).append(note)
            left[_id(note)] -= is_known
        gone = (count for key, count in left.items() if key.partition(":")[0] in rules)
        return new, known, sum(count for count in gone if count > 0)


def write_baseline(path: Path, found: Mapping[str, Iterable[Note]]) -> None:
    """Write the findings of files, by name, as a baseline; raises `WriteError`.

    Files that were not checked keep what the baseline at ``path`` knows of them.
    """
    files = dict(Baseline.read(path).known) if path.exists() else {}
    files |= {_key(name, path.parent): Counter(map(_id, notes)) for name, notes in found.items()}
    kept = {name: dict(sorted(known.items())) for name, known in sorted(files.items()) if known}
    text = json.dumps({"schema": SCHEMA, "files": kept}, ensure_ascii=False, indent=1)
    try:
        replace_file(path, f"{text}\n".encode("utf-8", "backslashreplace"))
    except WriteError as error:
        raise WriteError(f"{path}: {error}") from error


def _id(note: Note) -> str:
    return f"{note.finding.rule}:{note.fingerprint}"


def _key(name: str, folder: Path) -> str:
    """Return the path of a file as seen from ``folder``, the same on all systems."""
    try:
        return Path(relpath(name, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return Path(name).as_posix()


def _files(data: object) -> dict[str, Counter[str]]:
    """Return the known findings by file; raises an error of Python where the form is another."""
    if not isinstance(data, dict) or data["schema"] != SCHEMA:
        raise ValueError(SCHEMA)
    return {
        str(name): Counter({str(key): int(count) for key, count in known.items()})
        for name, known in data["files"].items()
    }
