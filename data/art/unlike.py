# SPDX-License-Identifier: GPL-3.0-or-later
"""Three flowers whose blooms are thumbprints, no two alike (uniqueness).  Printed look, light palettes."""
import math
import random
from artlib import Pen, ground, leaf, n, page, pt, zone
from curves import bezier, closed, curve, even, letter_zones, levels

NAME, PALETTE = "unlike", "seaglass"

class Print:
    """The ridges of one thumb: loops round a leaning core over arches from below."""

    def __init__(self, seed, lean, core, base=.80, a=150, b=196, pitch=20):
        self.rnd, self.a, self.b = random.Random(seed), a, b
        self.lean, self.core, self.base, self.pitch = math.radians(lean), core, base, pitch

    def field(self, x, y):
        """How far out a point is: level lines are ridges."""
        c, s = math.cos(self.lean), math.sin(self.lean)
        u, v = x * c + (y + 18) * s, -x * s + (y + 18) * c
        v = max(0, abs(v) - self.core) * (1 if v > 0 else .93)
        d = math.hypot(u * 1.12, v) + 5 * math.sin(x / 47 + self.core) * math.cos(y / 39)
        h = self.b * self.base - y + .0021 * x * x + 4 * math.sin(x / 60 + self.lean * 5)
        h = max(h, -40) * 1.04
        k = 34
        return min(d, h) - max(0, k - abs(d - h)) ** 2 / (4 * k)

    def inside(self, x, y, room=0.0):
        a, b = self.a - room, self.b - room
        return abs(x / a) ** 2.3 + abs(y / b) ** 2.3 <= 1

    def lines(self):
        """Ridges as polylines, cut at the rim, with a gap here and there where a ridge ends or forks."""
        out = []
        for i in range(-1, 20):
            for raw in levels(self.field, self.pitch * (i + .55), -self.a - 8, -self.b - 8, self.a + 8, self.b + 8, 8):
                run, gap, since = [], 0, 0
                for p in even(raw, 5):
                    since += 1
                    if not gap and since > 16 and self.rnd.random() < .018:
                        gap, since = 3, 0
                    if gap or not self.inside(*p, 6):
                        gap = max(0, gap - 1)
                        out.append(run)
                        run = []
                    else:
                        run.append(p)
                out.append(run)
        return [r for r in out if len(r) > 3]

    def egg(self):
        """The rim as a path."""
        pts = []
        for i in range(24):
            t = 2 * math.pi * i / 24
            c, s = math.cos(t), math.sin(t)
            pts.append((self.a * math.copysign(abs(c) ** (2 / 2.3), c), self.b * math.copysign(abs(s) ** (2 / 2.3), s)))
        return pts


def bloom(pen_at, thumb, ridge, wash):
    """A thumbprint on its wash of colour, which sits a little off, as in a print."""
    x, y, s, rot = pen_at
    pen, off = Pen(x, y, s, rot), Pen(x + 9, y + 8, s, rot)
    off.fill(wash, closed([(a * 1.04, b * 1.04) for a, b in thumb.egg()]))
    d = "".join(curve(line[::3] + ([line[-1]] if (len(line) - 1) % 3 else [])) for line in thumb.lines())
    pen.line(ridge, d, thumb.pitch * .575 * s)
    return off.svg() + "\n" + pen.svg()


def sepals(x, y, rot, s, cls, stem):
    """The cup under a bloom, with a keyline that its own stem crosses; (x, y) is where the stem comes in."""
    parts = [f"M0,8C{52 * side},14 {112 * side},-24 {128 * side},-96C{84 * side},-70 {34 * side},-58 0,-22Z" for side in (-1, 1)]
    parts.append("M-30,6C-20,-62 -8,-84 0,-104C8,-84 20,-62 30,6C18,20 -18,20 -30,6Z")
    rim, pen = Pen(x, y, s, rot), Pen(x, y, s, rot)
    for d in parts:
        rim.line("paper", d, 18 * s)
        pen.fill(cls, d)
    return "\n".join((rim.svg(), stem, pen.svg()))


def blade(p, angle, length, width, cls, vein="paper"):
    """A broad leaf with a ridge or two, like a print of its own."""
    pen = Pen(p[0], p[1], 1, angle).fill(cls, leaf(length, width))
    pen.line(vein, f"M{n(length * .12)},0L{n(length * .8)},0", 4.5)
    for side in (-1, 1):
        pen.line(vein, f"M{n(length * .2)},{n(side * width * .3)}C{n(length * .35)},{n(side * width * .52)} {n(length * .56)},{n(side * width * .5)} {n(length * .7)},{n(side * width * .24)}", 4.5)
    return pen.svg()


def flower(root, top, sway, thumb, s, rot, ridge, wash, green, leaves):
    """A whole plant from its root to its print."""
    foot = Pen(top[0], top[1], s, rot).at(0, 206)
    p = (root, (root[0], root[1] - 180), (foot[0] - sway, foot[1] + 190), foot)
    stem = f'<path class="{green}-s" fill="none" stroke-width="{n(15 * (.5 + .5 * s))}" stroke-linecap="round" d="M{pt(p[0])}C{pt(p[1])} {pt(p[2])} {pt(p[3])}"/>'
    out = [bloom((top[0], top[1], s, rot), thumb, ridge, wash), sepals(*foot, rot, s, green, stem)]
    for t, side, length, width in leaves:
        q, a = bezier(*p, t)
        out.append(blade(q, a + side * 38, length, width, green))
    return "\n".join(out)


# ------------------------------------------------------------------ front
SOIL = 1212


def soil(y, cls="deep"):
    top = [(-40 + 90 * i, y + 7 * math.sin(1.9 * i) + 4 * math.sin(.7 * i + 1)) for i in range(13)]
    return Pen().fill(cls, curve(top) + f"L1060,1460L-60,1460Z").svg()


def front():
    big, mid, small = Print(12, 20, 34), Print(11, -32, 8, base=.9, pitch=24), Print(7, 8, 52, base=.72, pitch=27)
    body = [ground(),
            flower((764, SOIL + 30), (786, 706), -30, mid, .72, 7, "primary", "soft", "deep", [(.3, 1, 156, 40), (.54, -1, 118, 32)]),
            flower((216, SOIL + 30), (178, 838), 22, small, .6, -8, "deep", "soft", "primary", [(.46, -1, 118, 32)]),
            flower((486, SOIL + 30), (462, 604), 30, big, 1.16, -3, "accent", "soft", "primary", [(.22, -1, 196, 50), (.4, 1, 180, 46)]),
            soil(SOIL)]
    return page("Three flowers whose blooms are thumbprints", PALETTE, body, [
        zone("headline", 80, 104, 840, 130, "Vollkorn 900, 46 pt, one line, centred, class headline"),
        zone("sub", 120, 244, 760, 70, "Vollkorn Italic, 18 pt, one line, centred, class ink"),
        zone("name", 120, 1256, 760, 84, "Vollkorn Italic, 18 pt, one or two lines, centred, class on-deep")])


# ------------------------------------------------------- inside and back
def left():
    body = [ground(), flower((640, 1320), (596, 1020), 20, Print(21, -14, 40, base=.78, pitch=27), .5, -6, "primary", "soft", "deep", [(.5, -1, 92, 26), (.3, 1, 104, 28)]),
            flower((790, 1320), (824, 1130), -10, Print(33, 40, 14, pitch=34), .36, 9, "deep", "soft", "primary", [(.45, 1, 70, 20)]), soil(1308)]
    return page("Two more, and again not alike", PALETTE, body)


def right():
    body = [ground(), flower((812, 1320), (822, 1196), -6, Print(5, 18, 30, pitch=34), .33, 5, "accent", "soft", "primary", [(.5, -1, 74, 20)]), soil(1308)]
    return page("A small one in a colour of its own", PALETTE, body, letter_zones(face="Vollkorn Italic"))


def back():
    body = [ground(), bloom((500, 1060, .36, -3), Print(5, 18, 30, pitch=34), "accent", "soft")]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 250, 1176, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
