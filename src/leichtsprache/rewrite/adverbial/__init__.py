"""Adverbial clauses: reason, condition, time, purpose, consequence."""
