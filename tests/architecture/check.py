#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py [ROOT]: holds every #include under ROOT/app against app/layers.txt, and every header against the
rule that a function is documented where it is declared. Prints one line for each offence."""

import pathlib
import re
import sys

import source

TOOLKIT = re.compile(r"^(gtk|gdk|gsk|adwaita|adw-)(/|\b)")
TOOLKIT_LAYERS = {"ui"}
DECLARATION = re.compile(r"^[A-Za-z_][^;{}()=#]*?\b(hf_\w+)\s*\(", re.DOTALL)
SPEAKS_FOR_ITSELF = re.compile(r"_(quark|ref|unref|free)$")


def check_layers(app, layers):
    """The table itself: dependencies first, and a folder for every line and a line for every folder."""
    seen = set()
    for layer, others in layers.items():
        for other in others:
            if other not in seen:
                yield f"app/layers.txt: “{layer}” needs “{other}”, which must stand above it"
        if not (app / layer).is_dir():
            yield f"app/layers.txt: “{layer}” has no folder"
        seen.add(layer)

    for folder in sorted(path.parent.name for path in app.glob("*/meson.build")):
        if folder not in layers:
            yield f"app/layers.txt: no line for “{folder}”"


def check_docs(page, layers):
    """The page that tells which layer does what leaves none out."""
    text = page.read_text(encoding="utf-8")
    for layer in layers:
        if f"`{layer}/`" not in text:
            yield f"docs/architecture.md: what `{layer}/` holds is not told"


def check_include(app, layers, include):
    """One #include: written from app/ down, of a file that exists, in a layer it may know."""
    target = include.name.split("/")[0]
    if include.system:
        if TOOLKIT.match(include.name) and not include.name.startswith("gdk-pixbuf/"):
            if include.layer not in TOOLKIT_LAYERS:
                yield f"{include.where}: <{include.name}>: only ui/ may know the toolkit"
        if target in layers:
            yield f"{include.where}: <{include.name}>: our own headers are included with quotes"
        return

    if include.name.startswith((".", "/")) or "/../" in include.name:
        yield f"{include.where}: “{include.name}” is relative; write it from app/ down"
    elif "/" not in include.name:
        yield f"{include.where}: “{include.name}” lacks its layer, as in “card/page.h”"
    elif not (app / include.name).is_file():
        yield f"{include.where}: “{include.name}” does not exist"
    elif not include.name.endswith(".h"):
        yield f"{include.where}: “{include.name}” is no header"
    elif target != include.layer and target not in layers.get(include.layer, []):
        yield f"{include.where}: {include.layer}/ may not include {target}/ (app/layers.txt)"


def find_cycles(graph):
    """Every include cycle once, as the list of its files."""
    done, path = set(), []

    def visit(file):
        if file in path:
            yield path[path.index(file):] + [file]
        elif file not in done:
            path.append(file)
            for other in graph.get(file, []):
                yield from visit(other)
            done.add(path.pop())

    for file in graph:
        yield from visit(file)


def check_header(app, file):
    """Every function a header declares follows its doc comment, or shares that of its paragraph."""
    text = (app / file).read_text(encoding="utf-8")
    if "#pragma once" not in text:
        yield f"app/{file}: no #pragma once"

    for paragraph in re.split(r"\n[ \t]*\n(?![ \t]*\*)", text):
        documented = "/**" in paragraph
        code = source.COMMENT.sub(source.blank, paragraph)
        code = re.sub(r"^[ \t]*#.*(\\\n.*)*$", "", code, flags=re.MULTILINE)
        code = re.sub(r"\{[^{}]*\}", "", code)
        for statement in code.split(";"):
            declared = DECLARATION.match(statement.strip())
            if declared and not documented and not SPEAKS_FOR_ITSELF.search(declared.group(1)):
                yield f"app/{file}: {declared.group(1)}() is not documented"


def check(root):
    app = pathlib.Path(root) / "app"
    layers = source.read_layers(app)
    yield from check_layers(app, layers)
    yield from check_docs(app.parent / "docs" / "architecture.md", layers)

    graph = {}
    for file in source.source_files(app, layers):
        includes = list(source.read_includes(app, file))
        graph[file] = [include.name for include in includes if not include.system]
        for include in includes:
            yield from check_include(app, layers, include)
        if file.endswith(".h"):
            yield from check_header(app, file)

    for cycle in find_cycles(graph):
        yield "app/: an include cycle: " + " → ".join(cycle)


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]
    offences = list(check(root))
    for offence in offences:
        print(offence)
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
