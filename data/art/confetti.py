# SPDX-License-Identifier: GPL-3.0-or-later
"""Confetti that bursts from two big words: Customer Service Week.  Light palettes.

Among the paper scraps fly the signs of the trade: a speech bubble, a heart, a headset.
"""
import math
import random
from artlib import HEART, Pen, band, ground, n, page, rrect, zone

NAME, PALETTE = "confetti", "marmalade"
C = (500, 664)                       # where the burst comes from
RIBBON = (170, 872, 660, 124)        # the name ribbon: x, y, w, h
WORDS = ((150, 322, 700, 58), (146, 414, 708, 180), (146, 594, 708, 240), (66, 858, 868, 166))


def circle_path(r):
    k = r * .5523
    return (f"M{-r},0C{-r},{-k} {-k},{-r} 0,{-r}C{k},{-r} {r},{-k} {r},0C{r},{k} {k},{r} 0,{r}C{-k},{r} {-r},{k} {-r},0Z")


def scaled(path, s):
    return Pen(0, 0, s).d(path)


# ----------------------------------------------------------------- motifs
# Each draws itself about (0,0) with half length s; `hug` lists the collision
# circles along its axis as (offset, radius), in parts of s.
def half(p, c, s):
    k = s * .5523
    p.fill(c, f"M{n(-s)},{n(s * .4)}C{n(-s)},{n(s * .4 - k)} {n(-k)},{n(-s * .6)} 0,{n(-s * .6)}C{n(k)},{n(-s * .6)} {n(s)},{n(s * .4 - k)} {n(s)},{n(s * .4)}Z")


def triangle(p, c, s):
    p.fill(c, f"M0,{n(-s)}L{n(s * .88)},{n(s * .56)}L{n(-s * .88)},{n(s * .56)}Z")


def thick(p, c, d, w):
    """A stroke; a broad one is a surface, which palettes that save ink thin but for its rim."""
    if w > 9:
        p.out.append(band(c, p.d(d), w))
    else:
        p.line(c, d, w)


def ring(p, c, s):
    thick(p, c, circle_path(round(s * .74, 1)), s * .36)


def bar(p, c, s):
    p.pill(c, -s * .72, 0, s * .72, 0, s * .54)


def wave(p, c, s):
    q = s * .46
    d = f"M{n(-2 * q)},0Q{n(-1.5 * q)},{n(-q)} {n(-q)},0Q{n(-.5 * q)},{n(q)} 0,0Q{n(.5 * q)},{n(-q)} {n(q)},0Q{n(1.5 * q)},{n(q)} {n(2 * q)},0"
    thick(p, c, d, s * .26)


def burst(p, c, s):
    for a in (0, 60, 120):
        x, y = math.cos(math.radians(a)) * s * .78, math.sin(math.radians(a)) * s * .78
        p.pill(c, -x, -y, x, y, s * .34)


def quarter(p, c, s):
    k, o = s * 1.3, s * .62
    p.fill(c, f"M{n(-o)},{n(o)}L{n(-o)},{n(o - k)}C{n(-o + k * .55)},{n(o - k)} {n(-o + k)},{n(o - k * .55)} {n(-o + k)},{n(o)}Z")


def curl(p, c, s):
    """A long streamer that curls: drawn as one thick snake."""
    q = s * .25
    d = f"M{n(-4 * q)},0"
    for i in range(4):
        x0, sg = -4 * q + 2 * q * i, -1 if i % 2 == 0 else 1
        d += f"C{n(x0 + q * .2)},{n(sg * q * 1.75)} {n(x0 + q * 1.8)},{n(sg * q * 1.75)} {n(x0 + 2 * q)},0"
    thick(p, c, d, s * .17)


def heart(p, c, s):
    p.fill(c, scaled(HEART, s * .94))


def bubble(p, c, s, back):
    r = rrect(-s * .96, -s * .78, s * 1.92, s * 1.24, s * .4)
    p.fill(c, f"M{n(-s * .5)},{n(s * .3)}L{n(-s * .56)},{n(s * .94)}L{n(s * .16)},{n(s * .4)}Z").fill(c, r)
    for i in (-1, 0, 1):
        p.dot(back, i * s * .48, -s * .16, s * .15)


def headset(p, c, s):
    thick(p, c, f"M{n(-s * .72)},{n(s * .2)}C{n(-s * .86)},{n(-s * .98)} {n(s * .86)},{n(-s * .98)} {n(s * .72)},{n(s * .2)}", s * .2)
    for sg in (-1, 1):
        p.pill(c, sg * s * .66, s * .04, sg * s * .66, s * .46, s * .42)
    p.line(c, f"M{n(s * .68)},{n(s * .5)}C{n(s * .62)},{n(s * .86)} {n(s * .4)},{n(s * .9)} {n(s * .14)},{n(s * .9)}", s * .13)
    p.pill(c, s * .02, s * .9, s * .16, s * .9, s * .26)


def dot(p, c, s):
    p.dot(c, 0, 0, s)


LONG = ((-.66, .42), (0, .42), (.66, .42))
KINDS = {  # draw, collision circles, keeps upright
    "half": (half, ((0, .92),), False), "triangle": (triangle, ((0, .94),), False), "ring": (ring, ((0, .94),), False),
    "bar": (bar, ((-.66, .34), (0, .34), (.66, .34)), False), "wave": (wave, LONG, False), "burst": (burst, ((0, .92),), False),
    "quarter": (quarter, ((0, .9),), False), "curl": (curl, ((-.8, .34), (-.4, .4), (0, .4), (.4, .4), (.8, .34)), False),
    "heart": (heart, ((0, .96),), True), "bubble": (bubble, ((-.4, .78), (.4, .78), (-.4, .5)), True),
    "headset": (headset, ((0, 1),), True), "dot": (dot, ((0, 1),), False),
}


class Packing:
    """Places pieces, biggest first, with a constant gap, clear of the words and of thin cuts at the trim."""

    def __init__(self, seed, free, gap=13, crop=30):
        self.rnd, self.free, self.gap, self.crop = random.Random(seed), free, gap, crop
        self.circles, self.pieces = [], []

    def edge_ok(self, x, y, r):
        dist = {"l": x, "r": 1000 - x, "t": y, "b": 1400 - y}
        if r < self.crop:                                    # small pieces are never cut
            return all(d > r + 15 for d in dist.values())
        cut = [d for d in dist.values() if d <= r + 15]
        return len(cut) < 2 and all(0 < d < r * .35 for d in cut)

    def fits(self, x, y, s, angle, kind, need):
        co, si = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        mine = [(x + o * s * co, y + o * s * si, q * s) for o, q in KINDS[kind][1]]
        if not self.edge_ok(x, y, s * (.62 if kind in ("curl", "wave", "bar") else .92)):
            return None
        for a, b, r in mine:
            if not self.free(a, b, r, need):
                return None
            if any(math.hypot(a - c, b - d) < r + q + self.gap for c, d, q in self.circles):
                return None
        return mine

    def near(self, x, y, k=3):
        return [p for p in sorted(self.pieces, key=lambda p: math.hypot(p[1] - x, p[2] - y))[:k]]

    def add(self, kinds, s, count, cols, spot, aim, need=0, tries=2500):
        got = 0
        for _ in range(tries):
            if got == count:
                return self
            x, y = spot(self.rnd)
            size = s * self.rnd.uniform(.9, 1.1)
            by = self.near(x, y)
            kind = self.rnd.choice([k for k in kinds if len(kinds) < 4 or k not in [p[0] for p in by[:2]]] or kinds)
            angle = self.rnd.uniform(-16, 16) if KINDS[kind][2] else aim(x, y, self.rnd)
            mine = self.fits(x, y, size, angle, kind, need)
            if mine:
                used = [p[5] for p in by[:2]]
                col = self.rnd.choice([c for c in cols if c not in used] or cols)
                self.circles += mine
                self.pieces.append((kind, x, y, size, angle, col))
                got += 1
        return self

    def svg(self, back):
        out = []
        for kind, x, y, s, angle, col in self.pieces:
            p = Pen(x, y, 1, angle)
            KINDS[kind][0](p, col, s, back) if kind == "bubble" else KINDS[kind][0](p, col, s)
            out.append(p.svg())
        return out


# ------------------------------------------------------------------ front
def from_words(x, y):
    """Distance from the block of words, for growing sizes outward."""
    return min(math.hypot(max(0, bx - x, x - bx - bw), max(0, by - y, y - by - bh)) for bx, by, bw, bh in WORDS)


def outward(x, y, rnd):
    return math.degrees(math.atan2(y - C[1], x - C[0])) + rnd.uniform(-24, 24)


def ribbon():
    x, y, w, h = RIBBON
    p = Pen()
    for sg, edge in ((-1, x), (1, x + w)):
        e = lambda v: edge + sg * v
        p.fill("soft", f"M{e(-46)},{y + 22}L{e(86)},{y + 22}L{e(54)},{y + 22 + h / 2}L{e(86)},{y + 22 + h}L{e(-46)},{y + 22 + h}Z")
        p.fill("primary", f"M{e(-46)},{y + h}L{e(0)},{y + h}L{e(-46)},{y + h + 22}Z")
    p.fill("paper", f"M{x},{y}L{x + w},{y}L{x + w},{y + h}L{x},{y + h}Z")
    p.line("accent", f"M{x},{y + 11}L{x + w},{y + 11}M{x},{y + h - 11}L{x + w},{y + h - 11}", 4, "butt")
    return p.svg()


def front():
    def free(x, y, r, need):
        return from_words(x, y) > r + 26 + need
    cols = ["accent", "soft", "primary", "paper", "accent", "primary"]
    everywhere = lambda rnd: (rnd.uniform(-20, 1020), rnd.uniform(-20, 1420))
    at = lambda cx, cy, d: (lambda rnd: (cx + rnd.uniform(-d, d), cy + rnd.uniform(-d, d)))
    pk = Packing(41, free)
    # the signs of the trade, set by hand, then packed round
    for kind, x, y, s, c in (("headset", 500, 150, 126, "accent"), ("bubble", 190, 190, 74, "paper"), ("bubble", 806, 190, 60, "soft"),
                             ("heart", 300, 1226, 62, "accent"), ("bubble", 716, 1222, 66, "soft")):
        pk.add([kind], s, 1, [c], at(x, y, 12), outward)
    shapes = ["half", "triangle", "ring", "burst", "quarter", "bar", "wave"]
    pk.add(["curl"], 92, 7, ["soft", "accent", "primary", "paper"], everywhere, outward, 30)
    pk.add(["half", "triangle", "ring", "quarter", "burst"], 58, 13, cols, everywhere, outward, 44)
    pk.add(["heart"], 28, 3, ["paper", "soft"], everywhere, outward, 60)
    pk.add(shapes, 36, 34, cols, everywhere, outward, 14)
    pk.add(shapes, 23, 34, cols, everywhere, outward)
    pk.add(["dot", "bar", "triangle", "dot"], 12.5, 28, cols, everywhere, outward)
    pk.add(["dot"], 6, 22, cols, everywhere, outward)
    return page("A burst of confetti", PALETTE, [ground("deep"), *pk.svg("deep"), ribbon()], [
        zone("sub", 160, 326, 680, 50, "Lato Bold small caps, 13 pt, +16 %, one line, centred, class on-deep"),
        zone("headline", 126, 402, 748, 188, "League Spartan 900, 80 pt, one line, centred, class on-deep"),
        zone("headline-2", 126, 590, 748, 268, "League Spartan 900, 114 pt, one line, centred, class accent"),
        zone("name", RIBBON[0] + 30, RIBBON[1] + 17, RIBBON[2] - 60, RIBBON[3] - 34,
             "League Spartan 800, 20 pt (long names down to 12), one or two lines, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Kaushan Script, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Lato, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Kaushan Script, 22 pt, left, class headline")]
ON_PAPER = ["primary", "accent", "deep", "soft", "accent", "primary"]


def settled(seed, corner, reach, motif, amount):
    """Confetti that has come to rest in a bottom corner and thins upward and toward the fold."""
    side = 1 if corner < 500 else -1

    def free(x, y, r, need):
        return y - r > 1194

    def spot(rnd):
        u = rnd.random() ** 1.5
        tall = 40 + 190 * (1 - u) ** .8
        return corner + side * (u * reach - 10), 1412 - tall * rnd.random() ** 1.25

    pk = Packing(seed, free, 11)
    lie = lambda x, y, rnd: rnd.uniform(-70, 70)
    shapes = ["half", "triangle", "ring", "burst", "quarter", "bar", "wave"]
    for kind, x, y, s, c in motif:
        pk.add([kind], s, 1, [c], (lambda rnd, x=x, y=y: (x, y)), lie)
    for kinds, s, count in ((["half", "triangle", "ring", "quarter"], 44, 4), (shapes, 30, 9), (shapes, 20, 17),
                            (["dot", "bar", "triangle", "dot"], 11, 26), (["dot"], 6, 30)):
        pk.add(kinds, s, round(count * amount), ON_PAPER, spot, lie)
    return pk.svg("paper")


def drifting(pieces):
    out = []
    for kind, x, y, s, a, c in pieces:
        p = Pen(x, y, 1, a)
        KINDS[kind][0](p, c, s)
        out.append(p.svg())
    return out


def back():
    p = Pen(500, 1074, 1, -4)
    bubble(p, "primary", 50, "paper")
    bits = [("triangle", 432, 1050, 15, 20, "accent"), ("bar", 574, 1040, 16, -40, "deep"), ("ring", 430, 1112, 14, 0, "soft"),
            ("burst", 572, 1104, 16, 10, "accent"), ("dot", 548, 1004, 7, 0, "primary"), ("dot", 452, 1006, 8, 0, "deep"), ("dot", 500, 1002, 5, 0, "accent")]
    return page("Mark of the maker", PALETTE, [ground(), p.svg(), *drifting(bits)], [
        zone("credit", 250, 1160, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    right = settled(9, 1000, 900, (("headset", 874, 1300, 64, "primary"), ("heart", 690, 1348, 36, "accent")), 1)
    left = settled(17, 0, 380, (("bubble", 96, 1322, 50, "primary"),), .4)
    return {"front": front(), "inside-left": page("Settled confetti", PALETTE, [ground(), *left]),
            "inside-right": page("Settled confetti", PALETTE, [ground(), *right], LETTER), "back": back()}
