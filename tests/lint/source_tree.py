"""The files of the repository as the lints see them."""

import re
from dataclasses import dataclass
from pathlib import Path

CODE_SUFFIXES = {".cpp", ".hpp"}
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
_COMMENT = re.compile(
    r'//[^\n]*|/\*.*?\*/|(R"(?P<mark>\w*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*")', re.DOTALL
)


@dataclass(frozen=True)
class Include:
    path: str
    quoted: bool
    line: int


@dataclass(frozen=True)
class SourceFile:
    path: Path  # relative to the root, `/` as separator
    text: str

    @property
    def room(self):
        """Name of the room, or None outside of include/parkcarbon, src and ui."""
        parts = self.path.parts
        if parts[:2] == ("include", "parkcarbon") and len(parts) > 3:
            return parts[2]
        if parts[0] == "src" and len(parts) > 2:
            return parts[1]
        return "ui" if parts[0] == "ui" else None

    @property
    def is_public_header(self):
        return self.path.parts[0] == "include"

    def includes(self):
        return [
            Include(match.group(2), match.group(1) == '"', self.line_at(match.start()))
            for match in _INCLUDE.finditer(self.text)
        ]

    def code(self):
        """The text with comments blanked out; line numbers stay, string literals too."""
        return _COMMENT.sub(lambda match: match.group(1) or re.sub(r"[^\n]", " ", match.group(0)), self.text)

    def line_at(self, position):
        return self.text.count("\n", 0, position) + 1

    def at(self, line, message):
        return f"{self.path}:{line}: {message}"


def sources(root, folders=("include", "src", "ui")):
    """Every C++ file below the folders, in a fixed order."""
    found = []
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in CODE_SUFFIXES and path.is_file():
                found.append(SourceFile(path.relative_to(root), path.read_text(encoding="utf-8")))
    return found
