"""Rules about numbers, dates and signs."""
