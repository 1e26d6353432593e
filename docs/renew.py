"""Makes the output and the pictures in the pages anew; look at the difference before a commit."""

from __future__ import annotations

from consoles import documents, renewed
from gallery import pictures


def renew() -> None:
    """Write every page and picture that has changed."""
    for page in documents():
        old = page.read_text(encoding="utf-8")
        new = renewed(old)
        if new != old:
            page.write_text(new, encoding="utf-8")
    for path, data in pictures().items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    renew()
