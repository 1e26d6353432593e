"""What keeps a file from being a structure; found while reading, so these only hold the pages."""
