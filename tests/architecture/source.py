# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sources under app/ say: the table of layers, and every #include."""

import re
from dataclasses import dataclass

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)


@dataclass(frozen=True)
class Include:
    file: str  # below app/
    line: int
    name: str  # as written
    system: bool  # <name>

    @property
    def layer(self):
        return self.file.split("/")[0]

    @property
    def where(self):
        return f"app/{self.file}:{self.line}"


def read_layers(app):
    """layers.txt in its order: {layer: [layers it may include]}, base always among them."""
    layers = {}
    for line in (app / "layers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or ":" not in line:
            continue
        layer, others = (part.strip() for part in line.split(":", 1))
        layers[layer] = others.split() if layer == "base" else ["base", *others.split()]
    return layers


def source_files(app, layers):
    """Every C file of the layers, as a path below app/."""
    return sorted(path.relative_to(app).as_posix() for layer in layers for path in (app / layer).rglob("*.[ch]"))


def blank(match):
    """What stands in a comment's place: only its line breaks, so that line numbers stay right."""
    return "\n" * match.group().count("\n")


def read_includes(app, file):
    """Every #include of one file, those in comments left out."""
    text = COMMENT.sub(blank, (app / file).read_text(encoding="utf-8"))
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start(1)) + 1
        yield Include(file, line, match.group(2).strip(), match.group(1) == "<")
