"""What an earlier check found, kept so that what has not changed need not be read again.

``kept.py`` keeps the findings of each structure: plain JSON in one file a question (``filed.py``),
no line of the structures, and each report read only where it is asked for (``late.py``).
``again.py`` keeps what a whole run told, which is all that a run needs where nothing has changed;
names of persons are never told, so they are not kept either. Nothing that is kept could run. Its
loss, or any damage to it, only costs time.
"""
