# SPDX-License-Identifier: GPL-3.0-or-later
"""A broken bowl mended with gold, and a blossoming branch in it: a challenge and its lesson (challenges).  Dark palettes."""
import math
import random
from artlib import Pen, ground, n, page, pt, zone
from curves import bezier, closed, letter_zones, polygon

NAME, PALETTE = "lessons", "nightpost"
RIM, DEPTH = (500, 806, 322, 62), 1134          # centre and radii of the mouth; where the bowl stands
FOOT = 128                                       # half width of its foot


def jag(a, b, rnd, k=.075, steps=4):
    """A crack from a to b: split again and again, each middle pushed aside."""
    pts = [a, b]
    for _ in range(steps):
        new = [pts[0]]
        for p, q in zip(pts, pts[1:]):
            m, d = rnd.uniform(-k, k), math.dist(p, q)
            new += [((p[0] + q[0]) / 2 - (q[1] - p[1]) * m, (p[1] + q[1]) / 2 + (q[0] - p[0]) * m), q]
        pts = new
        k *= .8
        if d < 60:
            break
    return pts


def bowl_path():
    x, y, a, _ = RIM
    f, t = FOOT, DEPTH - 34
    return (f"M{x - a},{y}C{x - a},{y + 170} {x - 250},{t - 20} {x - f},{t}L{x + f},{t}C{x + 250},{t - 20} {x + a},{y + 170} {x + a},{y}Z")


def ell(cx, cy, a, b):
    return Pen(cx, cy, 1).d(f"M{-a},0C{-a},{n(-b * .5523)} {n(-a * .5523)},{-b} 0,{-b}C{n(a * .5523)},{-b} {a},{n(-b * .5523)} {a},0C{a},{n(b * .5523)} {n(a * .5523)},{b} 0,{b}C{n(-a * .5523)},{b} {-a},{n(b * .5523)} {-a},0Z")


# The shards: places where cracks meet, and the cracks between them.
NODES = {"a": (300, 854.5), "b": (466, 867.7), "c": (700, 854.5), "p": (392, 962), "q": (560, 940), "r": (636, 1014), "s": (470, 1042), "d": (196, 990), "e": (430, 1120),
         "f": (808, 982), "g": (600, 1116), "h": (826, 900)}
CRACKS = ("ap", "bq", "pq", "cq", "qr", "pd", "ps", "se", "rs", "rf", "rg", "ch")


def veins(scale=1.0):
    rnd = random.Random(9)
    return {k: jag(NODES[k[0]], NODES[k[1]], rnd) for k in CRACKS}


def shard(v, loop):
    """The outline of a shard: cracks one after the other, turned where needed."""
    out = []
    for a, b in zip(loop, loop[1:] + loop[:1]):
        out += (v[a + b] if a + b in v else v[b + a][::-1])[:-1]
    return out


def bowl(s=1.0, at=None, sprig=True):
    """The bowl, stands at `at`, by default where the front has it."""
    x, y, a, b = RIM
    v = veins()
    o = []
    o.append(f'<path class="soft" d="M{x - FOOT + 8},{DEPTH - 44}L{x - FOOT - 4},{DEPTH}L{x + FOOT + 4},{DEPTH}L{x + FOOT - 8},{DEPTH - 44}Z"/><path class="deep" fill-opacity=".5" d="M{x - FOOT + 8},{DEPTH - 44}L{x - FOOT - 4},{DEPTH}L{x + FOOT + 4},{DEPTH}L{x + FOOT - 8},{DEPTH - 44}Z"/>')
    o.append(f'<path class="soft" d="{bowl_path()}"/>')
    o.append(f'<clipPath id="body"><path class="ink" d="{bowl_path()}"/></clipPath><g clip-path="url(#body)">')
    o.append(f'<path class="accent" d="{polygon(shard(v, "pqrs"))}"/>')
    dots = [f'<circle cx="{n(380 + 26 * i + 13 * (j % 2))}" cy="{n(930 + 22 * j)}" r="5.2"/>' for j in range(7) for i in range(11)]
    o.append(f'<clipPath id="patch"><path class="ink" d="{polygon(shard(v, "pqrs"))}"/></clipPath><g class="paper" fill-opacity=".5" clip-path="url(#patch)">{"".join(dots)}</g>')
    o.append(f'<path class="deep" fill-opacity=".3" d="M{x + 330},{y}C{x + 330},{y + 180} {x + 250},{DEPTH} {x},{DEPTH}L{x - 140},{DEPTH}C{x + 90},{DEPTH - 40} {x + 236},{y + 200} {x + 250},{y}Z"/>')
    o.append(f'<path class="ink-s" fill="none" stroke-width="7" stroke-linecap="round" stroke-opacity=".4" d="M{x - 286},{y + 92}C{x - 270},{y + 150} {x - 236},{y + 206} {x - 196},{y + 240}"/>')
    seam = "".join("M" + "L".join(pt(p) for p in line) for line in v.values())
    o.append(f'<path class="primary-s" fill="none" stroke-width="9.5" stroke-linejoin="round" stroke-linecap="round" d="{seam}"/>')
    o += [f'<circle class="primary" cx="{NODES[k][0]}" cy="{NODES[k][1]}" r="{r}"/>' for k, r in (("p", 10), ("q", 12), ("r", 11), ("s", 10))]
    o.append("</g>")
    o.append(f'<path class="soft" d="{ell(x, y, a, b)}"/><path class="deep" d="{ell(x, y + 2, a - 16, b - 10)}"/>')
    o.append(f'<clipPath id="mouth"><path class="ink" d="{ell(x, y + 2, a - 16, b - 10)}"/></clipPath><g clip-path="url(#mouth)">'
             f'<path class="soft" fill-opacity=".45" d="{ell(x, y + 40, a - 40, b - 6)}"/></g>')
    for k in "abc":                                        # gold runs over the lip, down to where the cracks begin
        q = NODES[k]
        o.append(f'<path class="primary-s" fill="none" stroke-width="9.5" stroke-linecap="round" d="M{n(q[0])},{n(y + 2 + (b - 10) * math.sqrt(1 - ((q[0] - x) / (a - 16)) ** 2))}L{pt(q)}"/>')
    svg = "".join(o)
    if at:
        svg = f'<g transform="translate({n(at[0] - x * s)},{n(at[1] - DEPTH * s)}) scale({s:g})">{svg}</g>'
    return svg


# ------------------------------------------------------------------ branch
def blossom(p, r, rot, cls="ink", heart="accent"):
    pen = Pen(p[0], p[1], 1, rot)
    for i in range(5):
        q = Pen(p[0], p[1], r, rot + 72 * i)
        q.fill(cls, "M0,0C-0.56,-0.26 -0.52,-0.98 -0.12,-0.98C-0.06,-0.98 -0.03,-0.94 0,-0.88C0.03,-0.94 0.06,-0.98 0.12,-0.98C0.52,-0.98 0.56,-0.26 0,0Z")
        pen.out.append(q.svg())
    for i in range(5):
        a = math.radians(rot + 36 + 72 * i)
        pen.line(heart, f"M0,0L{n(r * .42 * math.cos(a))},{n(r * .42 * math.sin(a))}", max(2.6, r * .06))
    return pen.dot(heart, 0, 0, r * .17).svg()


def bud(p, r, rot):
    pen = Pen(p[0], p[1], r, rot)
    return pen.fill("accent", "M0,0C-0.9,-0.3 -0.6,-1.3 0,-1.5C0.6,-1.3 0.9,-0.3 0,0Z").fill("soft",
        "M-0.5,-0.2C-0.4,-0.7 -0.2,-0.7 0,-0.5C0.2,-0.7 0.4,-0.7 0.5,-0.2C0.4,0.2 -0.4,0.2 -0.5,-0.2Z").svg()


def limb(p, w0, w1, cls="soft", steps=14):
    """A branch that tapers from w0 to w1 along a cubic."""
    one, two = [], []
    for i in range(steps + 1):
        t = i / steps
        (x, y), a = bezier(*p, t)
        w = (w0 + (w1 - w0) * t) / 2 * (1 + .13 * math.sin(9 * t + w0))
        nx, ny = -math.sin(math.radians(a)) * w, math.cos(math.radians(a)) * w
        one.append((x + nx, y + ny))
        two.append((x - nx, y - ny))
    return f'<path class="{cls}" d="{closed(one + two[::-1])}"/>'


MAIN = ((560, 812), (590, 690), (700, 700), (760, 470))
SIDE = ((640, 702), (560, 640), (470, 640), (392, 560))
TWIG = ((700, 634), (800, 592), (830, 560), (868, 560))


def branch():
    o = [limb(SIDE, 15, 6), limb(TWIG, 12, 5), limb(MAIN, 24, 8)]
    for b, t, side, r in ((MAIN, .97, 0, 0), (SIDE, .52, -1, 22), (TWIG, .96, 0, 20), (SIDE, .98, 0, 20), (MAIN, .8, -1, 20)):
        p, a = bezier(*b, t)
        if r:
            o.append(bud(p, r, a + 90 + 46 * side))
    for b, t, dx, dy, r, rot in ((MAIN, 1, 0, 0, 58, 10), (SIDE, .74, 4, -16, 50, 30), (MAIN, .63, -6, -6, 46, 0), (TWIG, .5, 0, -8, 40, 54), (SIDE, .28, 0, 18, 36, 12)):
        p, _ = bezier(*b, t)
        o.append(blossom((p[0] + dx, p[1] + dy), r, rot))
    return "\n".join(o)


def fallen(x, y, r, rot):
    pen = Pen(x, y, r, rot)
    return pen.fill("ink", "M0,0C-0.56,-0.26 -0.52,-0.98 -0.12,-0.98C-0.06,-0.98 -0.03,-0.94 0,-0.88C0.03,-0.94 0.06,-0.98 0.12,-0.98C0.52,-0.98 0.56,-0.26 0,0Z").svg()


# ------------------------------------------------------------------ front
def table(y):
    return f'<rect class="deep" x="-25" y="{y}" width="1050" height="{1425 - y}"/><rect class="soft" x="-25" y="{y}" width="1050" height="9" fill-opacity=".8"/>'


def front():
    up, big = 246, 1.1
    still = f'<g transform="translate({n(500 * (1 - big))},{n(DEPTH * (1 - big) - up)}) scale({big:g})">{bowl()}{branch()}</g>'
    body = [ground(), table(DEPTH - up - 8), still, fallen(140, 944, 40, 74), fallen(222, 966, 30, -60), fallen(836, 950, 34, 40)]
    return page("A bowl mended with gold, a blossoming branch in it", PALETTE, body, [
        zone("headline", 84, 1010, 832, 130, "Noto Serif Display Bold Italic, 50 pt, one line, centred, class headline"),
        zone("sub", 120, 1156, 760, 70, "Vollkorn Italic, 18 pt, one line, centred, class on-deep"),
        zone("name", 120, 1246, 760, 84, "Noto Serif Display Italic, 19 pt, one or two lines, centred, class on-deep")])


# ------------------------------------------------------- inside and back
def left():
    body = [ground(), table(1310), bowl(.4, (500, 1315))]
    return page("The bowl, mended", PALETTE, body, [
        zone("challenge", 150, 300, 700, 250, "Vollkorn, 15 pt, left, class ink"), zone("lesson", 150, 580, 700, 250, "Vollkorn, 15 pt, left, class ink")])


def right():
    body = [ground(), table(1310), fallen(740, 1350, 34, 70), fallen(806, 1366, 26, -64), blossom((866, 1282), 44, 20)]
    return page("Blossom on the table", PALETTE, body, letter_zones(face="Noto Serif Display Italic"))


def back():
    return page("Mark of the maker", PALETTE, [ground(), blossom((500, 1070), 64, 12)], [zone("credit", 250, 1170, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
