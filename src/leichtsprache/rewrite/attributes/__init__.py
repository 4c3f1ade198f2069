"""What is said of a noun: relative clauses, appositions, brackets, participles."""
