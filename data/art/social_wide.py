# SPDX-License-Identifier: GPL-3.0-or-later
"""BRAVO in the flags of the International Code of Signals, read by a ship far off (shout-out).  Dark palettes, for screens."""
import math
import random
from artlib import SHEETS, Pen, ground, n, page, pt, zone
from curves import curve

NAME, PALETTE = "social-wide", "nightpost"
SHEET = SHEETS["screen-wide"]
STEPS = 14


def rope(x):
    """The line the flags hang on: sags between both upper corners."""
    return 24 + 50 * (1 - ((x - 600) / 640) ** 2)


class Flag:
    """A flag whose upper edge hangs on the rope; u runs from hoist to fly, v from top to foot, both 0 to 1."""

    def __init__(self, x, w, h, phase):
        self.x, self.w, self.h, self.phase = x, w, h, phase

    def at(self, u, v):
        """Ripples grow towards the fly."""
        amp = 9 * u
        x = self.x + self.w * u - 5 * v * u
        y = rope(self.x + self.w * u) + 16 + self.h * v + amp * math.sin(2 * math.pi * (u * 1.05 + .1 * v) + self.phase) * (.35 + .65 * v)
        return x, y

    def poly(self, cls, corners, opacity=None):
        """A patch of the flag: straight in the cloth, curved on the page."""
        pts = []
        for (u0, v0), (u1, v1) in zip(corners, corners[1:] + corners[:1]):
            pts += [self.at(u0 + (u1 - u0) * i / STEPS, v0 + (v1 - v0) * i / STEPS) for i in range(STEPS)]
        o = f' fill-opacity="{opacity}"' if opacity else ""
        return f'<path class="{cls}"{o} d="M' + "L".join(pt(p) for p in pts) + 'Z"/>'

    def folds(self, outline, key):
        """The shade of its folds, clipped to its outline."""
        o = [f'<clipPath id="{key}">{self.poly("ink", outline)}</clipPath><g clip-path="url(#{key})">']
        for u in (.3, .78):
            o.append(self.poly("deep", [(u - .1, 0), (u + .06, 0), (u + .02, 1), (u - .16, 1)], .14))
        return "".join(o) + "</g>"

    def clips(self):
        o = ""
        for u in (.06, .94):
            x, y = self.at(u, 0)
            o += f'<path class="ink-s" fill="none" stroke-width="4" d="M{n(x)},{n(rope(x))}L{n(x)},{n(y + 4)}"/>'
        return o


FULL = [(0, 0), (1, 0), (1, 1), (0, 1)]
TAIL = [(0, 0), (1, 0), (.72, .5), (1, 1), (0, 1)]


def bravo(f):
    return [f.poly("accent", TAIL)], TAIL


def romeo(f):
    return [f.poly("accent", FULL), f.poly("primary", [(.38, 0), (.62, 0), (.62, 1), (.38, 1)]), f.poly("primary", [(0, .38), (1, .38), (1, .62), (0, .62)])], FULL


def alfa(f):
    return [f.poly("ink", [(0, 0), (.5, 0), (.5, 1), (0, 1)]), f.poly("soft", [(.495, 0), (1, 0), (.72, .5), (1, 1), (.495, 1)])], TAIL


def victor(f):
    return [f.poly("ink", FULL), f.poly("accent", [(0, 0), (.16, 0), (1, .84), (1, 1), (.84, 1), (0, .16)]), f.poly("accent", [(1, 0), (1, .16), (.16, 1), (0, 1), (0, .84), (.84, 0)])], FULL


def oscar(f):
    return [f.poly("primary", FULL), f.poly("accent", [(0, 0), (1, 0), (1, 1)])], FULL


def sea(y, step, depth, cls, shift):
    """A layer of water whose crests are cusps."""
    d = f"M{shift},{y}" + "".join(f"Q{n(shift + step * (i + .5))},{y + depth} {shift + step * (i + 1)},{y}" for i in range(math.ceil((1200 - shift) / step)))
    return f'<path class="{cls}" d="{d}V640H{shift}Z"/>'


def steamer(x, y):
    """The ship that has read the signal, dressed over all; its water line is at (x, y)."""
    pen = Pen(x, y)
    pen.line("ink", "M-26,-44L-26,-112M34,-44L34,-96", 4).line("ink", "M-86,-38L-26,-112L34,-96L78,-32", 3)
    for (ax, ay), (bx, by), ts, roles in (((-86, -38), (-26, -112), (.22, .5, .78), "accent primary ink"), ((-26, -112), (34, -96), (.3, .7), "primary accent"),
                                          ((34, -96), (78, -32), (.28, .62), "ink primary")):
        for t, cls in zip(ts, roles.split()):
            fx, fy = ax + (bx - ax) * t, ay + (by - ay) * t
            pen.fill(cls, f"M{n(fx - 6)},{n(fy + 1)}L{n(fx + 6)},{n(fy + 1)}L{n(fx)},{n(fy + 16)}Z")
    pen.fill("soft", "M-46,-30L-46,-46L56,-46L56,-30Z").fill("accent", "M-6,-46L-6,-80L16,-80L16,-46Z").fill("ink", "M-6,-72L-6,-80L16,-80L16,-72Z")
    for wx in (-34, -16, 30, 45):
        pen.dot("primary", wx, -38, 4)
    return pen.fill("ink", "M-88,-38C-60,-31 40,-30 84,-32C82,-12 76,6 68,26L-66,26C-76,10 -84,-12 -88,-38Z").fill("accent", "M-81,-12L79,-12C78,-7 76,-2 74,2L-76,2C-78,-3 -80,-7 -81,-12Z").svg()


def front():
    rnd = random.Random(4)
    o = [ground(sheet=SHEET)]
    stars = []
    while len(stars) < 26:
        x, y = rnd.uniform(40, 1160), rnd.uniform(306, 540)
        if all(math.hypot(x - a, y - b) > 58 for a, b, _ in stars) and not (270 < x < 930 or (900 < x and y > 430)):
            stars.append((x, y, rnd.choice((1.8, 2.4, 3.4))))
    o += [f'<circle class="ink" fill-opacity=".7" cx="{n(x)}" cy="{n(y)}" r="{r}"/>' for x, y, r in stars]
    w, h, gap = 184, 158, 36
    x0 = (1200 - 5 * w - 4 * gap) / 2
    flags = [(Flag(x0 + (w + gap) * i, w, h, .9 * i), draw) for i, draw in enumerate((bravo, romeo, alfa, victor, oscar))]
    for i, (f, draw) in enumerate(flags):
        parts, outline = draw(f)
        o += [f.clips(), *parts, f.folds(outline, f"f{i}")]
    line = curve([(x, rope(x)) for x in range(-40, 1260, 80)])
    o.append(f'<path class="ink-s" fill="none" stroke-width="5" d="{line}"/>')
    o += [sea(584, 60, 16, "soft", -24), steamer(1046, 588), sea(602, 86, 20, "deep", -50)]
    return page("BRAVO in signal flags", PALETTE, o, [
        zone("headline", 250, 300, 700, 124, "Noto Serif Display Bold Italic, one line, centred, class headline"),
        zone("name", 250, 432, 700, 72, "Vollkorn, one or two lines, centred, class ink"),
        zone("sub", 250, 508, 700, 44, "Vollkorn Italic, one line, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front()}
