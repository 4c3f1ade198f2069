"""German that has to be written: the forms of verbs."""
