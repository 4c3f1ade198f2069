"""Noun phrases said more simply: genitives, pronouns, words cut short."""
