"""Values and protocols that every room shares: pictures, edits, conversations, descriptions, versions, errors."""
