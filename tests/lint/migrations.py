"""A released migration never changes again: its hash stands in released_migrations.txt (`name sha256`)."""

import hashlib
import re

FOLDER = "resources/migrations"
RELEASED = "tests/lint/released_migrations.txt"
_NAME = re.compile(r"^(\d{4})_[a-z0-9_]+\.sql$")


def _released(root):
    lines = (root / RELEASED).read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line.strip() and not line.startswith("#"))


def problems(root):
    found = []
    names = sorted(path.name for path in (root / FOLDER).glob("*.sql"))
    for number, name in enumerate(names, start=1):
        match = _NAME.match(name)
        if not match or int(match.group(1)) != number:
            found.append(f"{FOLDER}/{name}: expected a name like {number:04d}_what_it_does.sql")
    released = _released(root)
    for name, expected in released.items():
        path = root / FOLDER / name
        if not path.is_file():
            found.append(f"{FOLDER}/{name}: released, but gone")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            found.append(f"{FOLDER}/{name}: released, but changed; write a new migration")
    for name in names[:-1]:
        if name not in released:
            found.append(f"{FOLDER}/{name}: a later migration exists, so its hash belongs into {RELEASED}")
    return found
