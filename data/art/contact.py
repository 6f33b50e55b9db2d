# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact sheet: the fronts of templates side by side, drawn by Heartfelt itself.

    python3 data/art/contact.py -o docs/pictures/collection.png
    python3 data/art/contact.py -o a6.png --format a6-folded --palette seaglass birds owl
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
GROUND = "#EDEAE4"
SHADOW = "#D3CEC4"
GAP = 22


def run(cli, *arguments):
    done = subprocess.run([cli, *arguments], capture_output=True)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    return done.stdout


def draw(options, template, folder):
    """The front of @template, as many pixels high as asked for, or as wide."""
    card, picture = template, os.path.join(folder, template + ".png")
    if options.format:
        card = os.path.join(folder, template + ".heartfelt")
        run(options.cli, "new", template, "--quiet", "-o", card, "--format", options.format)
    colours = ["--palette", options.palette] if options.palette else []
    # Of each page as it stands; a thumbnail is of the front, with the names the card shows itself off with.
    if options.page == "front" and not colours:
        run(options.cli, "thumbnail", card, picture, "--size", "1000")
    else:
        run(options.cli, "export", card, "--to", "png", "-o", picture, "--page", options.page, "--dpi", "120", *colours)
    with Image.open(picture) as image:
        image = image.convert("RGB")
    scale = min(options.width / image.width, options.height / image.height)
    return image.resize((round(image.width * scale), round(image.height * scale)), Image.LANCZOS)


def lay_out(pictures, width):
    """Rows of pictures, each row of one height where it can be: the tall ones first, then the wide ones."""
    rows, row, used = [], [], GAP
    for picture in pictures:
        if row and used + picture.width + GAP > width:
            rows.append(row)
            row, used = [], GAP
        row.append(picture)
        used += picture.width + GAP
    return rows + [row]


def paste(pictures, width):
    rows = lay_out(sorted(pictures, key=lambda picture: picture.width / picture.height), width)
    sheet = Image.new("RGB", (width, GAP + sum(max(p.height for p in row) + GAP for row in rows)), GROUND)
    y = GAP
    for row in rows:
        height = max(picture.height for picture in row)
        x = (width - sum(picture.width for picture in row) - GAP * (len(row) - 1)) // 2
        for picture in row:
            top = y + (height - picture.height) // 2
            sheet.paste(SHADOW, (x + 3, top + 4, x + picture.width + 3, top + picture.height + 4))
            sheet.paste(picture, (x, top))
            x += picture.width + GAP
        y += height + GAP
    return sheet


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("templates", nargs="*", help="ids; all unless said")
    parser.add_argument("-o", "--output", required=True, help="the PNG to write")
    parser.add_argument("--format", help="laid out again for this format")
    parser.add_argument("--palette", help="in these colours")
    parser.add_argument("--page", default="front", help="as heartfelt-cli export takes it")
    parser.add_argument("--columns", type=int, default=8, help="how many upright cards stand in a row")
    parser.add_argument("--width", type=int, default=382, help="pixels a picture is wide at most")
    parser.add_argument("--height", type=int, default=252, help="pixels a picture is high at most")
    parser.add_argument("--cli", default=os.path.join(HERE, os.pardir, os.pardir, "build", "heartfelt-cli"))
    options = parser.parse_args()

    listed = [one["id"] for one in json.loads(run(options.cli, "templates", "--json"))["templates"]]
    with tempfile.TemporaryDirectory() as folder:
        pictures = [draw(options, template, folder) for template in options.templates or listed]
    column = round(options.height * 5 / 7)
    paste(pictures, GAP + options.columns * (column + GAP)).quantize(256, dither=Image.Dither.NONE).save(
        options.output, optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
