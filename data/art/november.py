# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters among autumn leaves, packed round a plaque (November thanks).  Light palettes."""
import math
import random
from artlib import HEART, Pen, ground, leaf, n, page, pt, zone

NAME, PALETTE = "november", "russet"
PLAQUE = (500, 690, 656, 610)         # middle, width and height
RIB = 5


def closed(points, tension=.16):
    """A smooth closed line through the points."""
    d, k = f"M{pt(points[0])}", len(points)
    for i in range(k):
        p0, p1, p2, p3 = (points[(i + j) % k] for j in (-1, 0, 1, 2))
        d += (f"C{pt((p1[0] + (p2[0] - p0[0]) * tension, p1[1] + (p2[1] - p0[1]) * tension))} "
              f"{pt((p2[0] - (p3[0] - p1[0]) * tension, p2[1] - (p3[1] - p1[1]) * tension))} {pt(p2)}")
    return d + "Z"


def mirrored(half):
    return half + [(x, -y) for x, y in reversed(half[1:-1])]


# ---------------------------------------------------------------- motifs: each on a field of its own, long axis along x
def oak(pen, cls, rib):
    half = [(-98, 0), (-86, -9), (-68, -32), (-48, -37), (-38, -24), (-26, -28), (-12, -55), (10, -58), (20, -36), (32, -37), (46, -55), (68, -48), (70, -28), (84, -25), (99, -14), (104, 0)]
    pen.fill(cls, closed(mirrored(half), .2))
    pen.line(rib, "M-130,8C-116,2 -104,0 -88,0L84,0M-66,0L-48,-20M-66,0L-48,20M-24,0L0,-36M-24,0L0,36M24,0L52,-34M24,0L52,34", RIB)


def beech(pen, cls, rib):
    pen.fill(cls, "M-100,0C-60,-62 20,-66 104,0C20,66 -60,62 -100,0Z")
    ribs = "M-130,6C-116,2 -108,0 -98,0L86,0"
    for i in range(5):
        x, w = -62 + 28 * i, 34 - 4 * i
        for s in (-1, 1):
            ribs += f"M{x},0C{n(x + w * .3)},{n(s * w * .3)} {n(x + w * .6)},{n(s * w * .6)} {n(x + w * .8)},{n(s * w)}"
    pen.line(rib, ribs, RIB)


def maple(pen, cls, rib):
    tips, half = ((0, 104, 1), (48, 84, .9), (104, 66, .8)), []
    for i, (a, r, _) in enumerate(tips):
        p = lambda rr, da: (rr * math.cos(math.radians(a + da)), -rr * math.sin(math.radians(a + da)))
        if i:
            half += [p(r * .66, -13), p(r * .74, -17), p(r, 0), p(r * .74, 17), p(r * .62, 14)]
        else:
            half += [p(r, 0), p(r * .8, 11), p(r * .68, 20), p(r * .62, 13)]
        if i < 2:
            b = (a + tips[i + 1][0]) / 2
            half.append((26 * math.cos(math.radians(b)), -26 * math.sin(math.radians(b))))
    half.append((-30, 0))
    pts = mirrored(half)
    pen.fill(cls, "M" + "L".join(pt(p) for p in pts) + "Z").line(cls, "M" + "L".join(pt(p) for p in pts) + "Z", 6)
    ribs = "M-128,6C-100,2 -80,0 -22,0L78,0" + "".join(f"M-22,0L{n(62 * math.cos(math.radians(a)) * r)},{n(-62 * math.sin(math.radians(a)) * r)}" for a, r in ((48, 1), (-48, 1), (104, .76), (-104, .76)))
    pen.line(rib, ribs, RIB)


def acorn(pen, cls, cap):
    t = Pen(*pen.at(0, 0), pen.s, pen.rot + 90)
    t.fill(cls, "M-44,-6L44,-6C46,48 20,74 4,84C2,88 -2,88 -4,84C-20,74 -46,48 -44,-6Z")
    t.line("paper", "M-24,14C-24,34 -18,46 -10,56", RIB, opacity=.6)
    t.fill(cap, "M-54,-4C-60,-40 -30,-58 0,-58C30,-58 60,-40 54,-4C52,4 -52,4 -54,-4Z").line(cap, "M0,-56C0,-66 4,-76 12,-82", 9)
    t.line("deep", "M-44,-22L-24,-4M-32,-38L6,-4M-10,-48L34,-4M18,-48L50,-20", 4, opacity=.55)
    pen.out.append(t.svg())


def berries(pen, cls, twig):
    pen.line(twig, "M-80,12C-36,2 10,-4 42,-8M-30,4L-6,-34M-10,1L24,34M20,-4L46,-40", RIB)
    for x, y, r in ((56, -10, 17), (-2, -44, 17), (32, 44, 17), (54, -52, 15)):
        pen.dot(cls, x, y, r)


def toadstool(pen, cap, stalk):
    pen.fill(stalk, "M-20,-4C-16,30 -22,54 -30,70C-14,80 14,80 30,70C22,54 16,30 20,-4Z")
    pen.fill(cap, "M-78,0C-78,-58 -42,-86 0,-86C42,-86 78,-58 78,0C78,9 -78,9 -78,0Z")
    for x, y, r in ((-30, -40, 12), (14, -60, 9), (38, -28, 13), (-6, -18, 7), (-56, -16, 6)):
        pen.dot("paper", x, y, r)


def sprig(pen, cls, _=None):
    pen.line(cls, "M-92,4C-60,0 -20,0 70,0", RIB)
    for i in range(6):
        for s in (-1, 1):
            pen.out.append(Pen(*pen.at(-60 + 24 * i, 0), pen.s, pen.rot + s * 46).fill(cls, leaf(44 - 3 * i, 10)).svg())
    pen.out.append(Pen(*pen.at(64, 0), pen.s, pen.rot).fill(cls, leaf(36, 9)).svg())


def envelope(pen, cls, flap):
    pen.fill(cls, "M-74,-48L74,-48C78,-48 80,-46 80,-42L80,42C80,46 78,48 74,48L-74,48C-78,48 -80,46 -80,42L-80,-42C-80,-46 -78,-48 -74,-48Z")
    pen.line(flap, "M-76,44L-18,0M76,44L18,0", RIB, opacity=.55).line(flap, "M-76,-43L-8,12C-4,16 4,16 8,12L76,-43", RIB)
    pen.out.append(Pen(*pen.at(0, 6), 17 * pen.s, pen.rot).fill("accent", HEART).svg())


def dot(pen, cls, _=None):
    pen.dot(cls, 0, 0, 8)


BODY = {oak: [(-112, 2, 10), (-70, 0, 30), (-25, 0, 46), (25, 0, 50), (74, 0, 36)], beech: [(-112, 2, 10), (-70, 0, 30), (-25, 0, 46), (25, 0, 48), (70, 0, 34)],
        maple: [(-104, 3, 10), (-22, 0, 64), (20, 0, 66), (72, 0, 34), (30, 56, 30), (30, -56, 30)], acorn: [(-6, 0, 60), (-56, 0, 36), (52, 0, 34)],
        berries: [(-52, 8, 20), (10, -6, 46), (44, -32, 36), (30, 26, 38)], toadstool: [(0, -36, 64), (-42, -16, 40), (42, -16, 40), (0, 44, 36)],
        sprig: [(-74, 2, 18), (-34, 0, 36), (8, 0, 36), (48, 0, 32), (86, 0, 16)], envelope: [(-46, 0, 60), (0, 0, 54), (46, 0, 60)], dot: [(0, 0, 8)]}


class Packing:
    """Places motifs so that none comes nearer to another, or to the plaque, than a gap, and like ones lie apart."""

    def __init__(self, seed, free, box):
        self.rnd, self.free, self.box, self.taken, self.out = random.Random(seed), free, box, [], []
        self.seen = {}

    def fits(self, circles, gap):
        return all(self.free(x, y) > r + gap for x, y, r in circles) and all(
            (x - a) ** 2 + (y - b) ** 2 >= (r + c + gap) ** 2 for x, y, r in circles for a, b, c in self.taken)

    def add(self, motif, colours, s, count, gap, apart=0, tries=5000, turn=(0, 360)):
        x0, y0, x1, y1 = self.box
        for _ in range(tries):
            pen = Pen(self.rnd.uniform(x0, x1), self.rnd.uniform(y0, y1), s, self.rnd.uniform(*turn))
            circles = [(*pen.at(u, v), r * s) for u, v, r in BODY[motif]]
            near = min((math.dist((pen.x, pen.y), q) for q in self.seen.get(motif, ())), default=math.inf)
            if near >= apart and self.fits(circles, gap):
                self.seen.setdefault(motif, []).append((pen.x, pen.y))
                self.taken += circles
                motif(pen, *colours[len(self.out) % len(colours)])
                self.out.append(pen.svg())
                count -= 1
                if not count:
                    return


def plaque(grow, r):
    x, y, w, h = PLAQUE
    x0, x1, y0, y1 = x - w / 2 - grow, x + w / 2 + grow, y - h / 2 - grow, y + h / 2 + grow
    c = lambda sweep, px, py: f"A{r},{r} 0 0 0 {n(px)},{n(py)}"
    return (f"M{n(x0 + r)},{n(y0)}L{n(x1 - r)},{n(y0)}{c(0, x1, y0 + r)}L{n(x1)},{n(y1 - r)}{c(0, x1 - r, y1)}L{n(x0 + r)},{n(y1)}"
            f"{c(0, x0, y1 - r)}L{n(x0)},{n(y0 + r)}{c(0, x0 + r, y0)}Z")


def from_plaque(x, y):
    px, py, w, h = PLAQUE
    return math.hypot(max(0, abs(x - px) - w / 2), max(0, abs(y - py) - h / 2)) - 6


def front():
    p = Packing(31, from_plaque, (-30, -30, 1030, 1430))
    p.add(envelope, [("paper", "deep")], 1.0, 6, 13, 380, turn=(-28, 28))
    p.add(maple, [("primary", "deep"), ("accent", "deep")], 1.04, 7, 12, 320)
    p.add(oak, [("primary", "deep"), ("soft", "deep"), ("accent", "deep")], 1.04, 9, 12, 240)
    p.add(toadstool, [("primary", "soft")], .9, 3, 12, 420, turn=(-20, 20))
    p.add(acorn, [("accent", "primary")], .84, 6, 12, 300)
    p.add(beech, [("soft", "deep"), ("primary", "soft"), ("accent", "deep")], .86, 16, 11, 170, 8000)
    p.add(berries, [("primary", "soft"), ("accent", "soft")], .84, 10, 10, 190)
    p.add(sprig, [("soft",), ("accent",)], .8, 18, 8, 140, 8000)
    p.add(oak, [("accent", "deep"), ("soft", "deep"), ("primary", "soft")], .52, 20, 8, 110, 8000)
    p.add(beech, [("soft", "deep"), ("accent", "deep"), ("primary", "soft")], .48, 40, 7, 80, 9000)
    p.add(sprig, [("accent",), ("soft",)], .46, 40, 7, 80, 9000)
    p.add(dot, [("accent",), ("soft",), ("primary",)], 1, 60, 10, 30, 6000)
    x, y, w, h = PLAQUE
    body = [ground("deep"), *p.out, f'<path class="paper" d="{plaque(0, 48)}"/><path class="primary-s" fill="none" stroke-width="4.5" d="{plaque(-20, 44)}"/>']
    body.append(Pen(500, 822).line("primary", "M-150,0L-34,0M34,0L150,0", 4).svg() + Pen(500, 822, 15).fill("accent", HEART).svg())
    return page("Letters among autumn leaves", PALETTE, body, [
        zone("lead", 232, 462, 536, 76, "Vollkorn Italic, 20 pt, one line, centred, class ink"),
        zone("headline", 202, 540, 576, 176, "Kaushan Script, 50 pt, one line, centred, class headline"),
        zone("sub", 232, 716, 536, 76, "Vollkorn Italic, 20 pt, one line, centred, class ink"),
        zone("name", 232, 846, 536, 96, "Vollkorn, 16 pt, one or two lines, centred, class headline")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Kaushan Script, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 690, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1040, 700, 104, "Kaushan Script, 22 pt, left, class headline")]


def inside(right):
    """Leaves that have come down along the foot of the page; on the left a letter lies among them."""
    hill = (lambda x: 1216 + 46 * math.cos((x - 120) / 190)) if not right else (lambda x: 1226 + 46 * math.cos((x - 960) / 190))
    p = Packing(7 + right, lambda x, y: (y - hill(x)) * .9, (-30, 1180, 1030, 1440))
    if not right:
        pen = Pen(330, 1296, 1.15, -12)
        envelope(pen, "primary", "paper")
        p.taken, p.out = [(*pen.at(u, v), r * 1.15) for u, v, r in BODY[envelope]], [pen.svg()]
    p.add(maple, [("accent", "paper"), ("primary", "paper")], .95, 3, 10, 300)
    p.add(oak, [("primary", "paper"), ("soft", "deep"), ("accent", "deep")], .95, 5, 10, 220)
    p.add(acorn, [("accent", "primary")], .8, 3, 10, 260)
    p.add(beech, [("soft", "deep"), ("deep", "paper"), ("accent", "deep")], .8, 8, 9, 140)
    p.add(berries, [("primary", "deep")], .8, 4, 8, 180)
    p.add(sprig, [("deep",), ("soft",)], .7, 10, 8, 100)
    p.add(beech, [("primary", "paper"), ("soft", "deep")], .46, 20, 7, 70)
    p.add(dot, [("accent",), ("primary",), ("deep",)], .8, 14, 9, 40)
    return [ground(), *p.out]


def back():
    pen = Pen(500, 1070, .8, -12)
    envelope(pen, "primary", "paper")
    return page("Mark of the maker", PALETTE, [ground(), pen.svg()], [zone("credit", 250, 1146, 500, 44, "Vollkorn, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("A letter among fallen leaves", PALETTE, inside(False)),
            "inside-right": page("Fallen leaves", PALETTE, inside(True), LETTER), "back": back()}
