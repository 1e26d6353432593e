"""What an earlier check found, kept so that what has not changed need not be read again.

What is kept is plain JSON in one file a question: no text of the structures, so no names of
persons, and nothing that could run. Its loss, or any damage to it, only costs time.
"""
