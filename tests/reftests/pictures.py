# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparing pictures.

Rasterisers of different versions place edges a fraction of a pixel apart, so pictures are compared tile
by tile: every channel of every tile of TILE_PX square may differ, on average over the tile, by at most
the stated tolerance (of 255). A lost letter changes the tiles it stood in by 40 and more.
"""
from PIL import Image, ImageChops

TILE_PX = 16


def load(path):
    """The picture, opaque: on white where it was not."""
    picture = Image.open(path).convert("RGBA")
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture)
    return ground.convert("RGB")


def halve(picture):
    """Each pixel the mean of four, so that fine edges count for what one sees."""
    return picture.reduce(2)


def worst_tile(a, b):
    """How much the tile that differs most differs, 0 to 255; 255 where the sizes do."""
    if a.size != b.size:
        return 255.0
    means = ImageChops.difference(a, b).reduce(TILE_PX)
    return float(max(high for _, high in means.getextrema()))


def ink_box(picture):
    """The box of what is not ground, by the colour of the top left pixel; None for a blank picture."""
    ground = Image.new("RGB", picture.size, picture.getpixel((0, 0)))
    return ImageChops.difference(picture, ground).convert("L").point(lambda v: 255 * (v > 40)).getbbox()


def show_difference(path, expected, painted):
    """Writes expected, painted and their difference (four times as strong) side by side."""
    size = (max(expected.width, painted.width), max(expected.height, painted.height))
    sheet = Image.new("RGB", (size[0] * 3 + 20, size[1]), "grey")
    difference = ImageChops.difference(on_canvas(expected, size), on_canvas(painted, size))
    sheet.paste(expected, (0, 0))
    sheet.paste(painted, (size[0] + 10, 0))
    sheet.paste(difference.point(lambda v: min(255, 4 * v)), (2 * size[0] + 20, 0))
    sheet.save(path)


def on_canvas(picture, size):
    canvas = Image.new("RGB", size, "white")
    canvas.paste(picture, (0, 0))
    return canvas
