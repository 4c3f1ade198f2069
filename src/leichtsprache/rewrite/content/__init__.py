"""What is said, known, asked, wanted: *dass*, *ob*, *zu*, reported speech."""
