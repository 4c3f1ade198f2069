"""Rules about the text as a whole and its layout."""
