"""What differs, in the forms that it can be told in: text, JSON, Markdown."""
