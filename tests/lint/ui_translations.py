"""The translation of the window is complete: nothing unfinished, nothing empty, and no text in the code without a row.
The source texts are English, so the English file has their plurals alone."""

import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDER = "resources/translations"


def _unfinished(path, name):
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = "" if translation is None else translation.get("type", "")
            text = "" if translation is None else "".join(translation.itertext()).strip()
            if kind in ("vanished", "obsolete"):
                yield f"{name}: {context.findtext('name')}: no longer used: {message.findtext('source')!r}"
            elif kind == "unfinished" or not text:
                yield f"{name}: {context.findtext('name')}: not translated: {message.findtext('source')!r}"


def _updated(root, path, lupdate):
    """What lupdate would make of the file today; the file itself stays as it is."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        text = path.read_text(encoding="utf-8")
        relative = os.path.relpath(root, path.parent)
        copy.write_text(re.sub(rf'filename="{re.escape(relative)}/', f'filename="{root}/', text), encoding="utf-8")
        sources = [str(source) for suffix in ("*.cpp", "*.hpp", "*.ui") for source in sorted((root / "ui").rglob(suffix))]
        plurals = ["-pluralonly"] if path.stem.endswith("_en") else []
        options = ["-silent", "-locations", "none", *plurals, "-I", str(root)]
        subprocess.run([lupdate, *options, *sources, "-ts", str(copy)], check=True)
        return list(_unfinished(copy, path.name))


def problems(root):
    lupdate = os.environ.get("PARKCARBON_LUPDATE", "")
    found = []
    for path in sorted((root / FOLDER).glob("*.ts")):
        found.extend(_updated(root, path, lupdate) if lupdate else _unfinished(path, path.name))
    return found
