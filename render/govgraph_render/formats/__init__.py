"""The forms that a picture can be written in: one module a suffix, with ``render(scene, options)``."""
