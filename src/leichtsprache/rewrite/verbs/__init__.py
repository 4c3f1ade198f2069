"""Verbs said more simply: tense, voice, modality, light verbs, nominal style."""
