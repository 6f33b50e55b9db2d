# SPDX-License-Identifier: GPL-3.0-or-later
"""The rings of a tree, the newest in a colour of its own (work anniversary).  Woodblock, light palettes."""
import math
import random
from artlib import Pen, ground, leaf, n, page, pt, zone
from curves import closed, letter_zones

NAME, PALETTE = "anniversary", "russet"
RINGS = 15


class Trunk:
    """A trunk sawn through: ring i of RINGS as a closed line, each a little like the one inside it."""

    def __init__(self, cx, cy, r, seed=3, rings=RINGS):
        self.cx, self.cy, self.r, self.rings = cx, cy, r, rings
        rnd = random.Random(seed)
        widths = [rnd.uniform(.62, 1.38) for _ in range(rings)]
        total = sum(widths)
        self.at, run = [], .045
        for w in widths:
            run += w / total * .955
            self.at.append(run)
        self.waves = [(k, rnd.uniform(0, 6.3), rnd.uniform(.5, 1)) for k in (2, 3, 5, 7, 11)]

    def radius(self, k, a):
        """Radius at share k of the whole, in direction a (radians): wobblier further out; the heart is off the middle."""
        w = sum(amp * math.sin(f * a + ph + k * 1.1) / f for f, ph, amp in self.waves)
        return self.r * k * (1 + .07 * w * (.35 + .65 * k))

    def line(self, k, steps=44, grow=0.0):
        out = []
        for i in range(steps):
            a = 2 * math.pi * i / steps
            r = self.radius(k, a) + grow
            out.append((self.cx + r * math.cos(a) + self.r * .1 * (1 - k), self.cy + r * math.sin(a) - self.r * .07 * (1 - k)))
        return out

    def point(self, k, deg):
        a = math.radians(deg)
        r = self.radius(k, a)
        return self.cx + r * math.cos(a) + self.r * .1 * (1 - k), self.cy + r * math.sin(a) - self.r * .07 * (1 - k)


def bark(t, depth):
    """The bark's outer line: plates with grooves between them."""
    pts = []
    steps = 96
    for i in range(steps):
        a = 2 * math.pi * i / steps
        r = t.radius(1, a) + depth * (.72 + .28 * math.sin(7 * a + 1) * math.cos(3 * a)) - (depth * .5 if i % 4 == 0 else 0)
        pts.append((t.cx + r * math.cos(a), t.cy + r * math.sin(a)))
    return closed(pts)


def checks(t):
    """Cracks that run inwards from the rim, thin wedges."""
    d = ""
    for deg, outer, inner, w in ((-152, .93, .5, 10), (-66, .93, .66, 8), (38, .93, .58, 9), (128, .93, .42, 9), (196, .93, .72, 7)):
        steps = 7
        one, two = [], []
        for i in range(steps + 1):
            k = outer + (inner - outer) * i / steps
            x, y = t.point(k, deg + 1.5 * math.sin(i * 1.7))
            half = w / 2 * (1 - i / steps)
            a = math.radians(deg + 90)
            one.append((x + half * math.cos(a), y + half * math.sin(a)))
            two.append((x - half * math.cos(a), y - half * math.sin(a)))
        d += "M" + "L".join(pt(p) for p in one + two[::-1]) + "Z"
    return f'<path class="deep" d="{d}"/>'


def grain(t, rnd, count):
    """Short cuts of the gouge between the rings."""
    d = ""
    for _ in range(count):
        i = rnd.randrange(2, t.rings - 2)
        k = t.at[i] + (t.at[i + 1] - t.at[i]) * rnd.uniform(.35, .65)
        a = rnd.uniform(0, 360)
        span = rnd.uniform(5, 15) / (k + .15) * .55
        p = [t.point(k, a + span * j / 3) for j in range(4)]
        d += f"M{pt(p[0])}C{pt(p[1])} {pt(p[2])} {pt(p[3])}"
    return f'<path class="primary-s" fill="none" stroke-width="4" stroke-linecap="round" stroke-opacity=".7" d="{d}"/>'


def slab(t, seed=5, cuts=110, w=6.5, bark_depth=44):
    o = [f'<path class="deep" d="{bark(t, bark_depth)}"/>', f'<path class="accent" d="{closed(t.line(1))}"/>', f'<path class="deep" d="{closed(t.line(t.at[-2], grow=w * .5))}"/>',
         f'<path class="soft" d="{closed(t.line(t.at[-2], grow=-w * .5))}"/>']
    for i, k in enumerate(t.at[:-2]):
        o.append(f'<path class="primary-s" fill="none" stroke-width="{n(w * (1.5 if i % 5 == 4 else 1))}" d="{closed(t.line(k, 22 if k < .3 else 36))}"/>')
    if cuts:
        o.append(grain(t, random.Random(seed), cuts))
        o.append(checks(t))
    x, y = t.point(0, 0)
    o.append(f'<circle class="deep" cx="{n(x)}" cy="{n(y)}" r="{n(t.r * .022)}"/>')
    return o


def sprout(x, y, s, rot=0):
    """A shoot with two leaves and a third on its way; it grows out of the bark at (x, y)."""
    pen = Pen(x, y, s, rot)
    pen.line("primary", "M0,14C4,-30 2,-70 10,-116", 10 * s)
    for a, ll, w, at in ((-148, 104, 32, (5, -62)), (-30, 118, 35, (7, -88)), (-96, 66, 18, (10, -112))):
        p = Pen(*pen.at(*at), s, rot + a)
        pen.out.append(p.fill("primary", leaf(ll, w)).line("paper", f"M{n(ll * .1)},0L{n(ll * .78)},0", 4.5).svg())
    return pen.svg()


# ------------------------------------------------------------------ front
def front():
    t = Trunk(690, 1010, 560)
    top = t.point(1, 226)
    body = [ground(), sprout(top[0] + 2, top[1] - 22, 1.15, -16), *slab(t)]
    return page("The rings of a tree, the newest in a colour of its own", PALETTE, body, [
        zone("headline", 80, 84, 840, 124, "Vollkorn 900, one line, left, class headline"),
        zone("sub", 80, 222, 700, 62, "Vollkorn Italic, one line, left, class ink"),
        zone("name", 80, 306, 500, 84, "Vollkorn Italic, 18 pt, one or two lines, left, class headline")])


# ------------------------------------------------------- inside and back
def left():
    t = Trunk(150, 1300, 210, rings=9)
    top = t.point(1, -62)
    return page("A younger trunk with a shoot", PALETTE, [ground(), sprout(top[0], top[1] - 8, .66, 16), *slab(t, cuts=0, w=6, bark_depth=26)])


def right():
    body = [ground(), f'<path class="deep" d="M-25,1322H1025V1425H-25Z"/>', sprout(852, 1316, .86, 4)]
    return page("A shoot", PALETTE, body, letter_zones(face="Vollkorn Italic"))


def back():
    return page("Mark of the maker", PALETTE, [ground(), *slab(Trunk(500, 1060, 72, rings=6), cuts=0, w=4.5, bark_depth=12)], [zone("credit", 250, 1172, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
