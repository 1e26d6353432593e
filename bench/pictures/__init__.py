"""Our pictures beside those of other programs, on the same structures: see ``__main__``."""
