"""What is added to a statement: time, place, cause, source, examples."""
