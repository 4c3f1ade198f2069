"""Difficult words said with easier ones, in the form that their place asks for."""
