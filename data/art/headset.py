# SPDX-License-Identifier: GPL-3.0-or-later
"""The word "hello" wears a headset, in a sea of waves (friendly voice).  Light palettes."""
import math
from artlib import Pen, ground, n, page, rrect, zone

NAME, PALETTE = "headset", "seaglass"
R = 75                                # a wave of the pattern
SHIFT = 50                            # so that both edges of the page cut the waves alike
MID = (500, 586)


def wave_def():
    rings = ((R, "deep"), (R - 8, "primary"), (R - 22, "deep"), (R - 29, "primary"), (R - 43, "deep"), (R - 50, "primary"))
    return '<g id="wave">' + "".join(f'<circle class="{cls}" r="{n(r)}"/>' for r, cls in rings) + "</g>"


def waves(y0, y1):
    """Rows of waves, each lying over the row above it; and where the next row would be, and which."""
    out, y, k = [], y0, 0
    while y < y1:
        x = SHIFT - R * (1 if k % 2 else 2)
        while x < 1000 + 2 * R:
            out.append(f'<use class="deep" href="#wave" x="{n(x)}" y="{n(y)}"/>')
            x += 2 * R
        y += R / 2
        k += 1
    return out, y, k


def shore(y, k):
    """A row of paper waves that ends the sea."""
    xs = [SHIFT + x for x in range(-2 * R, 1000 + 2 * R + 1, R) if (x // R + k) % 2 == 0]
    hill = lambda r: "".join(f"M{x - r},{n(y)}A{r},{r} 0 0 1 {x + r},{n(y)}Z" for x in xs)
    return [f'<path class="deep" d="{hill(R + 9)}"/><path class="paper" d="{hill(R)}M-25,{n(y - 1)}H1025V1425H-25Z"/>']


def microphone(pen, x, y):
    """The capsule at the end of the boom, its middle at (x, y)."""
    pen.fill("accent", rrect(x - 64, y - 32, 128, 64, 32))
    for i in (-1, 0, 1):
        pen.line("deep", f"M{x + 24 * i},{y - 12}L{x + 24 * i},{y + 12}", 6 * pen.s)


def headset(cx, cy, r, boom=True):
    """Band, two cups, microphone; r is the middle of the band, everything else follows from it."""
    s = r / 300
    pen = Pen(cx, cy, s)
    arc = lambda q, y: f"M{-q},{y}C{-q},{n(-q * .5523)} {n(-q * .5523)},{-q} 0,{-q}C{n(q * .5523)},{-q} {q},{n(-q * .5523)} {q},{y}"
    on = lambda a: f"{n(math.cos(math.radians(a)) * 300)},{n(-math.sin(math.radians(a)) * 300)}"
    pen.line("deep", arc(300, 10), 62 * s, "butt").line("primary", arc(252, 0), 14 * s)
    pen.line("on-deep", "".join(f"M{on(a)}L{on(a + 3.2)}" for a in range(32, 146, 7)), 5 * s, opacity=.7)
    for k in (-1, 1):
        x = k * 300
        pen.fill("accent", rrect(x - 70, -10, 140, 236, 62))
        pen.fill("primary", rrect(x - k * 84 - 32, 6, 64, 204, 28)).fill("deep", rrect(x - k * 60 - 14, -4, 28, 224, 12))
        pen.dot("paper", x + k * 16, 108, 34).dot("deep", x + k * 16, 108, 22)
    if boom:
        pen.line("deep", "M-316,216C-316,330 -232,366 -100,366", 15 * s)
        microphone(pen, -54, 366)
    return pen.svg()


def front():
    sea, y, k = waves(-40, 1150)
    x, yy = MID
    body = [ground("primary"), *sea, *shore(y, k), f'<circle class="deep" cx="{x}" cy="{yy + 14}" r="462"/><circle class="paper" cx="{x}" cy="{yy + 14}" r="450"/>',
            headset(x, yy + 10, 288)]
    return page("A word that wears a headset", PALETTE, body, [
        zone("headline", 314, 584, 372, 220, "League Spartan 800, 51 pt, one line, centred, class headline"),
        zone("sub", 100, 1184, 800, 66, "Lato, 19 pt, one line, centred, class ink"),
        zone("name", 130, 1254, 740, 78, "League Spartan 800, 17 pt, one or two lines, centred, class headline")], wave_def())


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "League Spartan 800, 21 pt, left, class headline"),
          zone("body", 150, 236, 700, 716, "Lato, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Kaushan Script, 22 pt, left, class headline")]


def spread(x_off):
    """Waves along both pages, and over them the boom of a microphone that ends on the right."""
    sea, *_ = waves(1340, 1500)
    pen = Pen()
    if x_off:
        pen.line("deep", "M-40,1217C0,1218 0,1218 40,1219C260,1228 420,1208 722,1210", 9)
        cap = Pen(760, 1210, .72)
        microphone(cap, 0, 0)
        pen.out.append(cap.svg())
    else:
        pen.line("deep", "M-40,1196C180,1140 420,1170 640,1204C760,1222 900,1214 1040,1219", 9)
    return [ground(), pen.svg(), *sea]


def back():
    return page("Mark of the maker", PALETTE, [ground(), headset(500, 1040, 60)], [zone("credit", 250, 1146, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("A line over the waves", PALETTE, spread(0), (), wave_def()),
            "inside-right": page("A microphone over the waves", PALETTE, spread(1000), LETTER, wave_def()), "back": back()}
