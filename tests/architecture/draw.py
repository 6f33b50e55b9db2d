#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws docs/architecture.svg from app/layers.txt and the real #include lines.

draw.py          writes it
draw.py --check  says whether it is current, as a test

Layers stand on the diagonal, the uppermost first; a line runs right and then down to each layer that is included,
so nothing can point up. A hollow dot is a layer that may be included and is not yet."""

import pathlib
import sys
from xml.sax.saxutils import escape

import source

ROOT = pathlib.Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "architecture.svg"

# How the headers of the libraries we lean on begin.
LIBRARIES = {
    "adwaita": "libadwaita", "cairo": "Cairo", "csv.h": "libcsv", "cups/": "CUPS", "curl/": "libcurl",
    "enchant": "enchant", "fontconfig/": "fontconfig", "gdk-pixbuf/": "gdk-pixbuf", "gio/": "GIO", "gmime/": "GMime",
    "gtk/": "GTK", "hb": "HarfBuzz", "igzip_lib": "ISA-L", "isa-l": "ISA-L", "json-glib/": "json-glib",
    "lcms2": "Little CMS", "libdeflate": "libdeflate", "libportal": "libportal", "librsvg/": "librsvg",
    "libsecret/": "libsecret", "libxml/": "libxml2", "pango/": "Pango", "png.h": "libpng", "qpdf/": "libqpdf",
    "qrencode": "libqrencode", "sqlite3": "SQLite", "uchardet": "uchardet", "zip.h": "libzip",
    "zlib": "zlib",
}

STEP_X, STEP_Y = 58, 42
BOX_WIDTH, BOX_HEIGHT = 76, 30
MARGIN, TEXT_WIDTH, LEGEND_HEIGHT = 24, 260, 54
STYLE = """
  text { font: 14px sans-serif; fill: #2e2a25; }
  .library { font-size: 12px; fill: #6b645a; }
  .paper { fill: #fffdf8; stroke: #e4dccf; }
  .box { fill: #f6e3d3; stroke: #b5562f; stroke-width: 1.5; }
  .line { fill: none; stroke: #dba98f; stroke-width: 1.5; }
  .used { fill: #b5562f; }
  .allowed { fill: #fffdf8; stroke: #b5562f; stroke-opacity: .6; }
"""


def read_use(app, layers):
    """For each layer the layers and the libraries it includes."""
    used = {layer: set() for layer in layers}
    libraries = {layer: set() for layer in layers}
    for file in source.source_files(app, layers):
        for include in source.read_includes(app, file):
            if include.system:
                libraries[include.layer].update(
                    name for start, name in LIBRARIES.items() if include.name.startswith(start))
            else:
                used[include.layer].add(include.name.split("/")[0])
    return used, libraries


def draw(app):
    layers = source.read_layers(app)
    used, libraries = read_use(app, layers)
    order = list(reversed(layers))
    x = {layer: MARGIN + BOX_WIDTH / 2 + i * STEP_X for i, layer in enumerate(order)}
    y = {layer: MARGIN + BOX_HEIGHT / 2 + i * STEP_Y for i, layer in enumerate(order)}
    text_x = x[order[-1]] + BOX_WIDTH / 2 + 24
    width = text_x + TEXT_WIDTH
    height = y[order[-1]] + BOX_HEIGHT / 2 + LEGEND_HEIGHT + MARGIN

    lines, dots, boxes = [], [], []
    for layer in order:
        for other in layers[layer]:
            if other in used[layer]:
                lines.append(f'<path class="line" d="M{x[layer]:g} {y[layer]:g}H{x[other]:g}V{y[other]:g}"/>')
            dots.append(f'<circle class="{"used" if other in used[layer] else "allowed"}" '
                        f'cx="{x[other]:g}" cy="{y[layer]:g}" r="4"/>')
        boxes.append(f'<rect class="box" x="{x[layer] - BOX_WIDTH / 2:g}" y="{y[layer] - BOX_HEIGHT / 2:g}" '
                     f'width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="6"/>')
        boxes.append(f'<text x="{x[layer]:g}" y="{y[layer] + 5:g}" text-anchor="middle">{escape(layer)}</text>')
        boxes.append(f'<text class="library" x="{text_x:g}" y="{y[layer] + 4:g}">'
                     f'{escape(", ".join(sorted(libraries[layer], key=str.lower)))}</text>')

    legend_y = height - MARGIN - 6
    legend = [
        f'<circle class="used" cx="{MARGIN + 6}" cy="{legend_y - 22:g}" r="4"/>',
        f'<text class="library" x="{MARGIN + 18}" y="{legend_y - 18:g}">includes the layer below</text>',
        f'<circle class="allowed" cx="{MARGIN + 6}" cy="{legend_y:g}" r="4"/>',
        f'<text class="library" x="{MARGIN + 18}" y="{legend_y + 4:g}">may include it, and does not</text>',
    ]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">',
        "<title>The layers of Heartfelt and what each includes</title>",
        f"<style>{STYLE}</style>",
        f'<rect class="paper" x=".5" y=".5" width="{width - 1:g}" height="{height - 1:g}" rx="10"/>',
        *lines, *dots, *boxes, *legend, "</svg>", ""])


def main():
    picture = draw(ROOT / "app")
    if sys.argv[1:] == ["--check"]:
        if not PICTURE.is_file() or PICTURE.read_text(encoding="utf-8") != picture:
            print("docs/architecture.svg shows other includes than the sources: run “./dev picture” and commit it")
            return 1
        return 0
    PICTURE.write_text(picture, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
