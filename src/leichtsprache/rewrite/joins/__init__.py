"""Statements that stand side by side: *und*, *aber*, *nicht nur … sondern auch*, lists."""
