# SPDX-License-Identifier: GPL-3.0-or-later
"""A broadside with a customer's own words between great wooden quotation marks (a customer's praise).  Wood type, light palettes."""
import math
from artlib import Pen, ground, n, page, pt, zone
from curves import letter_zones

NAME, PALETTE = "praise", "marmalade"
SPARING = True  # covers little paper in full colours
# One mark of a pair, about 150 wide and 220 high: a ball with a tail that curls up to the right.
MARK = "M78,64C126,64 158,100 158,146C158,196 120,232 74,232C22,232 -10,190 -10,128C-10,44 50,-22 148,-40C156,-41 160,-30 152,-25C104,2 78,32 78,64Z"
INLINE = "M100,146C100,164 90,176 74,176C52,176 40,158 40,128C40,82 64,42 104,12"


def marks(x, y, s, turned=False):
    """A pair of marks in chromatic wood type: a shadow, a face, an inline."""
    o = []
    for i in range(2):
        pen = Pen(x + (208 * s * i) * (-1 if turned else 1), y, s, 180 if turned else 0)
        face = pen.d(MARK)
        for k in range(1, 8):
            o.append(f'<path class="deep" transform="translate({n(2.4 * k * min(1, s + .1))},{n(2.4 * k * min(1, s + .1))})" d="{face}"/>')
        o.append(f'<path class="paper primary-s" stroke-width="7" stroke-linejoin="round" d="{face}"/><path class="accent" d="{face}"/>')
        o.append(f'<path class="primary-s" fill="none" stroke-width="7" stroke-linejoin="round" d="{face}"/>')
        q = Pen(pen.x, pen.y, s, pen.rot)
        o.append(q.line("paper", INLINE, 13 * s).svg())
    return o


def receiver(x, y, s, rot):
    """A telephone's receiver as a printer's ornament, and its ringing."""
    pen = Pen(x, y, s, rot)
    pen.fill("primary", "M-104,-2C-104,-58 -72,-76 0,-76C72,-76 104,-58 104,-2L104,22C104,34 96,42 82,42L54,42C42,42 36,36 36,24L36,4C36,-8 24,-14 0,-14"
             "C-24,-14 -36,-8 -36,4L-36,24C-36,36 -42,42 -54,42L-82,42C-96,42 -104,34 -104,22Z")
    return pen.line("accent", "M-46,-104C-18,-116 18,-116 46,-104M-66,-132C-26,-150 26,-150 66,-132", 6).svg()


def tile(x, y, g, k):
    """A printer's flower, a type of the border."""
    pen = Pen(x + g / 2, y + g / 2, g / 2)
    if k == 0:
        for i in range(4):
            q = Pen(pen.x, pen.y, g / 2, 90 * i + 45)
            pen.out.append(q.fill("primary", "M0,0C-0.34,-0.3 -0.34,-0.74 0,-1.1C0.34,-0.74 0.34,-0.3 0,0Z").svg())
        return pen.dot("paper", 0, 0, .17).svg()
    for i in range(4):
        q = Pen(pen.x, pen.y, g / 2, 90 * i)
        pen.out.append(q.fill("deep", "M-0.62,-0.62C-0.3,-0.84 0.3,-0.84 0.62,-0.62C0.36,-0.5 0.14,-0.3 0,0C-0.14,-0.3 -0.36,-0.5 -0.62,-0.62Z").svg())
    return pen.dot("accent", 0, 0, .2).svg()


def border(x, y, nx, ny, g):
    """A frame of printers' flowers in turn, with rules on both sides."""
    o, k = [], 0
    cells = [(i, 0) for i in range(nx)] + [(nx - 1, j) for j in range(1, ny)] + [(i, ny - 1) for i in range(nx - 2, -1, -1)] + [(0, j) for j in range(ny - 2, 0, -1)]
    uses = {0: tile(0, 0, g, 0), 1: tile(0, 0, g, 1)}
    o.append(f'<g id="flower">{uses[0]}</g>' + f'<g id="knot">{uses[1]}</g>')
    defs = "".join(o)
    out = []
    for k, (i, j) in enumerate(cells):
        out.append(f'<use class="deep" href="#{"flower" if k % 2 == 0 else "knot"}" x="{n(x + g * i)}" y="{n(y + g * j)}"/>')
    for a, w in ((-9, 5), (g + 9, 3)):
        out.append(f'<rect class="deep-s" fill="none" stroke-width="{w}" x="{n(x + a)}" y="{n(y + a)}" width="{n(g * nx - 2 * a)}" height="{n(g * ny - 2 * a)}"/>')
    return defs, out


def rule(y, x0=170, x1=830):
    """A swelled rule, a diamond in its middle."""
    m = (x0 + x1) / 2
    return (f'<path class="deep" d="M{x0},{y}L{n(m - 40)},{n(y - 4)}L{n(m - 40)},{n(y + 4)}ZM{x1},{y}L{n(m + 40)},{n(y - 4)}L{n(m + 40)},{n(y + 4)}Z"/>'
            f'<path class="primary" d="M{n(m - 26)},{y}L{n(m)},{n(y - 15)}L{n(m + 26)},{y}L{n(m)},{n(y + 15)}Z"/>')


# ------------------------------------------------------------------ front
def front():
    defs, frame = border(50, 50, 18, 26, 50)
    body = [ground(), *frame, *marks(172, 172, .96), *marks(828, 1034, .5, True), rule(1096)]
    body += [receiver(728, 282, .76, 24)]
    return page("Great wooden quotation marks in a frame of printers' flowers", PALETTE, body, [
        zone("headline", 150, 436, 700, 60, "Vollkorn 900, 20 pt, one line, centred, class headline"),
        zone("praise", 144, 508, 712, 376, "Vollkorn Italic, 24 to 11 pt, centred, class ink"),
        zone("sub", 150, 1122, 700, 44, "Vollkorn Italic, 14 pt, one line, centred, class ink"),
        zone("name", 140, 1168, 720, 104, "Vollkorn 900, 21 pt, one or two lines, centred, class headline")], defs)


# ------------------------------------------------------- inside and back
def left():
    return page("A mark in the corner", PALETTE, [ground(), *marks(150, 1150, .72)])


def right():
    return page("A mark in the other corner", PALETTE, [ground(), *marks(880, 1308, .4, True)], letter_zones(foot=.2))


def back():
    return page("Mark of the maker", PALETTE, [ground(), *marks(440, 1026, .34)], [zone("credit", 250, 1170, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
