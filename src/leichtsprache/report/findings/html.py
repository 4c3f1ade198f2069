"""Findings as one accessible HTML page for reading and printing; it needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leichtsprache.document import Document, FrozenMap
from leichtsprache.report.contents import ReportBlock, blocks_of
from leichtsprache.report.html import template
from leichtsprache.report.notes import Note, RuleCard, rule_card, tally
from leichtsprache.report.results import Result, asides, shown
from leichtsprache.report.statistics import SHOWN_SCORES, Figures, Statistics, statistics
from leichtsprache.score import FORMULAS
