"""Rules on how the text looks, where the format tells it."""
