# SPDX-License-Identifier: GPL-3.0-or-later
"""BRAVO in the flags of the International Code of Signals (shout-out).  Dark palettes, for screens."""
import math
import random
from artlib import SHEETS, ground, n, page, pt, zone
from curves import curve

NAME, PALETTE = "social-wide", "nightpost"
SHEET = SHEETS["screen-wide"]
STEPS = 14


def rope(x):
    """The line the flags hang on: sags between both upper corners."""
    return 58 + 54 * (1 - ((x - 600) / 640) ** 2)


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


def front():
    rnd = random.Random(4)
    o = [ground(sheet=SHEET)]
    stars = []
    while len(stars) < 60:
        x, y = rnd.uniform(10, 1190), rnd.uniform(10, 620)
        if all(math.hypot(x - a, y - b) > 46 for a, b, _ in stars) and not (60 < x < 1140 and 60 < y < 580):
            stars.append((x, y, rnd.choice((1.8, 2.4, 3.4))))
    o += [f'<circle class="ink" fill-opacity=".7" cx="{n(x)}" cy="{n(y)}" r="{r}"/>' for x, y, r in stars]
    w, h, gap = 186, 168, 33
    x0 = (1200 - 5 * w - 4 * gap) / 2
    flags = [(Flag(x0 + (w + gap) * i, w, h, .9 * i), draw) for i, draw in enumerate((bravo, romeo, alfa, victor, oscar))]
    for i, (f, draw) in enumerate(flags):
        parts, outline = draw(f)
        o += [f.clips(), *parts, f.folds(outline, f"f{i}")]
    line = curve([(x, rope(x)) for x in range(-40, 1260, 80)])
    o.append(f'<path class="ink-s" fill="none" stroke-width="5" d="{line}"/>')
    return page("BRAVO in signal flags", PALETTE, o, [
        zone("headline", 100, 334, 1000, 94, "Noto Serif Display Bold Italic, one line, centred, class headline"),
        zone("name", 100, 432, 1000, 74, "Vollkorn, one or two lines, centred, class ink"),
        zone("sub", 100, 522, 1000, 44, "Vollkorn Italic, one line, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front()}
