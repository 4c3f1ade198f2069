"""The errors that leichtsprache raises; all of them are `LeichtspracheError`."""

from __future__ import annotations


class LeichtspracheError(Exception):
    """Base of all errors of this library: it says what happened, where, and what to do."""


class EditError(LeichtspracheError):
    """Edits overlap, or one leaves its block."""


class ReadError(LeichtspracheError):
    """A file could not be read: missing, of an unknown kind, or damaged."""


class WriteError(LeichtspracheError):
    """A document cannot be written in the form that was asked for."""


class ResourceError(LeichtspracheError):
    """A data file of the package is missing or damaged."""


class ProfileError(LeichtspracheError):
    """A profile, rule or option is unknown or has a wrong value."""


class SettingsError(LeichtspracheError):
    """The settings of a project, a baseline or a comment in a text are wrong."""


class ModelError(LeichtspracheError):
    """A translation model or the package that runs it is missing or damaged."""


class TaggerError(LeichtspracheError):
    """A tagger, or the package that runs it, is missing or damaged, or its tags are not STTS."""
