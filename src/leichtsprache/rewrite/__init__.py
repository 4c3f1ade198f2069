"""Sentence surgery that rules call: a sentence in, shorter sentences out, or nothing.

An operation gives new sentences for a whole one (`plan.Rewrite`, with ``sentences`` empty where the
analysis was not sure enough to write) or words for some of its words (`Edit`). None guesses.
The rooms below sort them by what they work on; beside them stands the kit that they share.
"""
