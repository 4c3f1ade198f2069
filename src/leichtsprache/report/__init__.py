"""What people read: findings, comparison of original and easy version, pages, data."""
