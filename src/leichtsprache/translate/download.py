"""Fetching the index and the packages: https only, a size limit, a time limit, no half files.

An index on this very machine (a loopback address) may use http, and then its packages too: so a
mirror can be tried out, and an index from the network cannot make us talk to this machine.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from leichtsprache.errors import ModelError

Progress = Callable[[int, int | None], None]
"""Called with the bytes fetched so far and, where the server tells it, those expected."""

MAX_DOWNLOAD = 1_000_000_000
_MAX_INDEX = 10_000_000
_CHUNK = 1 << 18
_SECONDS = 30
# The host of the official packages refuses Python's own name.
_AGENT = "leichtsprache (+argostranslate packages)"


def is_loopback(url: str) -> bool:
    """Say whether the address names this machine.

    >>> is_loopback("http://127.0.0.1:8000/index.json"), is_loopback("http://127.0.0.1.example.org")
    (True, False)
    """
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def fetch_index(url: str) -> list[dict[str, Any]]:
    """Return the entries of the index of packages.

    Raises `ModelError` where it cannot be reached, is not https, or is no index.
    """
    with _opened(url, local=is_loopback(url)) as response:
        content = response.read(_MAX_INDEX)
    try:
        entries = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{url} ist kein Verzeichnis von Modellen ({error}).") from error
    if not isinstance(entries, list):
        raise ModelError(f"{url} ist kein Verzeichnis von Modellen.")
    return [entry for entry in entries if isinstance(entry, dict)]


def fetch(url: str, path: Path, *, local: bool, progress: Progress | None = None) -> str:
    """Write what ``url`` serves to ``path`` and return its SHA-256 (hexadecimal).

    ``local`` allows http on a loopback address. Raises `ModelError` where the address is not
    allowed, the server fails, sends less than it announced, or more than `MAX_DOWNLOAD` bytes.
    """
    digest = sha256()
    done = 0
    with _opened(url, local=local) as response, path.open("wb") as sink:
        announced = response.headers.get("Content-Length")
        total = int(announced) if announced and announced.isdigit() else None
        while chunk := response.read(_CHUNK):
            done += len(chunk)
            if max(done, total or 0) > MAX_DOWNLOAD:
                raise ModelError(f"{url} ist zu groß für ein Übersetzungs-Modell.")
            digest.update(chunk)
            sink.write(chunk)
            if progress:
                progress(done, total)
        if total is not None and done != total:
            raise ModelError(
                f"{url} kam nur zum Teil an ({done} von {total} Byte). "
                "Versuchen Sie es noch einmal."
            )
    return digest.hexdigest()


def _require_allowed(url: str, *, local: bool) -> None:
    if urlsplit(url).scheme != "https" and not (
        local and urlsplit(url).scheme == "http" and is_loopback(url)
    ):
        raise ModelError(
            f"{url} wird nicht geladen: Erlaubt ist nur https (oder http auf diesem Rechner, wenn "
            "auch das Verzeichnis dort liegt)."
        )


class _Redirects(HTTPRedirectHandler):
    """Follows a redirect only to where one might have gone directly."""

    def __init__(self, *, local: bool) -> None:
        self._local = local

    def redirect_request(  # noqa: PLR0913, PLR0917  # the signature of the base class
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        _require_allowed(newurl, local=self._local)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@contextmanager
def _opened(url: str, *, local: bool) -> Iterator[Any]:
    _require_allowed(url, local=local)
    request = Request(url, headers={"User-Agent": _AGENT})  # noqa: S310  # checked just above
    try:
        with build_opener(_Redirects(local=local)).open(request, timeout=_SECONDS) as response:
            yield response
    except (URLError, OSError, http.client.HTTPException) as error:
        raise ModelError(
            f"{url} lässt sich nicht laden ({error}). Prüfen Sie die Verbindung, oder laden Sie "
            "das Modell auf einem anderen Rechner: leichtsprache models install DATEI"
        ) from error
