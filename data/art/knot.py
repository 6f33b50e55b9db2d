# SPDX-License-Identifier: GPL-3.0-or-later
"""A tangle of rope that runs out into a heart and a straight line (challenges).  Light palettes."""
import math
import rope
from artlib import ground, page, zone

NAME, PALETTE = "knot", "plumfizz"
WIDTH = 38
HEART_AT, HEART_S = (560, 1130), 130


def tangle(phase=1.047, start=.56, end=.55, sway=12):
    """Two by three loops, pulled a little out of true, its ends drawn out on the left."""
    t0 = (-math.pi / 2 - phase) / 2
    pts = []
    for i in range(70):
        t = t0 + start + (2 * math.pi - start - end) * i / 69
        pts.append((520 + 312 * math.sin(2 * t + phase) + sway * math.sin(t + 1.6), 600 + 212 * math.sin(3 * t) + sway * math.sin(t + 1.1)))
    return pts


def heart(x, y, s):
    """Once round as a heart, from its tip at (x, y) up on the right and back down to it."""
    right = [(0, 0), (.45, -.34), (.88, -.8), (1.04, -1.26), (.86, -1.62), (.5, -1.7), (.2, -1.5)]
    half = [(x + s * a, y + s * b) for a, b in right]
    return half + [(x, y - 1.34 * s)] + [(2 * x - a, b) for a, b in reversed(half)]


def filled(x, y, s):
    pts = heart(x, y, s)
    return f'<path class="accent" d="{rope.path(rope.smooth(pts, 9))}Z"/>'


def front():
    x, y = HEART_AT
    line = rope.smooth([(-120, 520), (60, 482), *tangle(), (238, 806), (132, 858), (74, 950), (92, 1052), (186, 1112), (330, 1132), (440, 1137),
                        *heart(x, y, HEART_S), (x + 130, y + 8), (820, y - 2), (1120, y)], 9)
    body = [ground("deep"), filled(x, y, HEART_S)] + rope.draw(line, WIDTH, "soft", "primary", "deep")
    return page("A tangle becomes a heart and a line", PALETTE, body, [
        zone("headline", 80, 76, 840, 120, "Quicksand Bold, 44 pt, one line, centred, class on-deep"),
        zone("sub", 120, 220, 760, 70, "Lato, 17 pt, one line, centred, class on-deep"),
        zone("name", 130, 1204, 740, 110, "Quicksand Bold, 19 pt, one or two lines, centred, class on-deep")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Kaushan Script, 22 pt, left, class headline"),
          zone("body", 150, 236, 700, 716, "Lato, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Kaushan Script, 21 pt, left, class headline")]


def spread(x_off):
    """The same rope, lying quietly: a loose loop on the left page, the heart on the right, and out."""
    loop = [(-140, 1300), (120, 1310), (330, 1316), (478, 1290), (500, 1212), (420, 1172), (342, 1218), (372, 1294), (520, 1322), (760, 1318), (1000, 1312)]
    line = rope.smooth([(x - x_off, y) for x, y in [*loop, (1300, 1308), (1560, 1312), (1660, 1313), *heart(1760, 1308, 76), (1850, 1316), (1960, 1312), (2140, 1310)]], 9)
    line = [p for p in line if -60 < p[0] < 1060]
    return [ground(), *([filled(760, 1308, 76)] if x_off else [])] + rope.draw(line, 22, "primary", "paper", "paper", 7, 4)


def back():
    line = rope.smooth([(392, 1118), (450, 1119), *heart(500, 1114, 54), (550, 1119), (608, 1118)], 9)
    return page("Mark of the maker", PALETTE, [ground(), filled(500, 1114, 54)] + rope.draw(line, 16, "primary", "paper", "paper", 6, 3),
                [zone("credit", 250, 1160, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("A loose loop of rope", PALETTE, spread(0)),
            "inside-right": page("The rope makes a heart", PALETTE, spread(1000), LETTER), "back": back()}
