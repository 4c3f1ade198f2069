"""The door to `argostranslate`: where its packages lie and what they say of themselves.

Only `argostranslate.package` and `argostranslate.settings` come in here. The rest of it draws a
sentence splitter under the AGPL (`minisbd`) or gigabytes of packages (stanza, torch), and with our
own sentences none of it is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leichtsprache.errors import ModelError


@dataclass(frozen=True, slots=True)
class Model:
    """An installed package: its languages (codes), version, and folder.

    ``sha256`` is that of the package file; ``None`` where another program has installed it.
    """

    source: str
    target: str
    version: str
    path: Path
    sha256: str | None = None

    @property
    def pair(self) -> str:
        """The languages as commands take them, such as ``"de-en"``."""
        return f"{self.source}-{self.target}"

    @property
    def name(self) -> str:
        """What stands beside a translation, such as ``"argos de-en 1.3 (sha256 becc2b0011f8)"``."""
        known = f" (sha256 {self.sha256[:12]})" if self.sha256 else ""
        return f"argos {self.pair} {self.version}{known}"

    @property
    def size(self) -> int:
        """The bytes it takes on disk."""
        return sum(file.stat().st_size for file in self.path.rglob("*") if file.is_file())


def package_module() -> Any:
    """Return the module `argostranslate.package`.

    Raises `ModelError` where it is not installed, or cannot make its folders.
    """
    try:
        from argostranslate import package
    except ImportError as error:
        raise ModelError(
            "Das Zusatz-Paket zum Übersetzen fehlt. "
            f"So bekommen Sie es: pip install 'leichtsprache[translate]' ({error})"
        ) from error
    # On import it makes folders, and reads its settings without checking them.
    except (OSError, ValueError, KeyError, AssertionError) as error:
        raise ModelError(
            f"argostranslate startet nicht: {error!r}. Prüfen Sie seine Einstellungen, oder geben "
            "Sie ihm mit XDG_DATA_HOME, XDG_CONFIG_HOME und XDG_CACHE_HOME eigene Ordner."
        ) from error
    return package


def packages_folders() -> tuple[Path, ...]:
    """Return the folders that hold installed packages; new ones go into the first."""
    return tuple(package_module().settings.package_dirs)


def index_url() -> str:
    """Return the address of the list of packages; ``ARGOS_PACKAGE_INDEX`` changes it."""
    settings = package_module().settings
    base: str = settings.get_setting("ARGOS_PACKAGE_INDEX", default=settings.package_index)
    return base.rstrip("/") + "/index.json"
