# SPDX-License-Identifier: GPL-3.0-or-later
"""A giraffe looks down from the top of a tall picture (shout-out).  Cut shapes, light palettes, for screens."""
import math
import random
from artlib import SHEETS, Pen, ground, leaf, n, page, pt, zone
from curves import closed, curve

NAME, PALETTE = "social-story", "marmalade"
SHEET = SHEETS["screen-story"]
LEFT = [(520, 1960), (566, 1600), (600, 1240), (622, 900), (630, 620), (622, 520)]       # the throat, from below
RIGHT = [(1010, 1960), (930, 1600), (870, 1240), (836, 900), (822, 640), (816, 500)]     # the nape


def along(points, y):
    """x of a side of the neck at height y."""
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if y0 >= y >= y1:
            return x0 + (x1 - x0) * (y - y0) / (y1 - y0)
    return points[-1][0] if y < points[-1][1] else points[0][0]


def cell(points, i, gap, box):
    """What is nearer to point i than to the others, a gap left between cells."""
    x, y = points[i]
    poly = box
    for j, (a, b) in enumerate(points):
        if j == i or math.hypot(a - x, b - y) > 420:
            continue
        dx, dy = a - x, b - y
        d = math.hypot(dx, dy)
        ux, uy, lim = dx / d, dy / d, d / 2 - gap / 2
        new = []
        for k, p in enumerate(poly):
            q = poly[(k + 1) % len(poly)]
            s, t = (p[0] - x) * ux + (p[1] - y) * uy - lim, (q[0] - x) * ux + (q[1] - y) * uy - lim
            if s <= 0:
                new.append(p)
            if (s < 0) != (t < 0):
                r = s / (s - t)
                new.append((p[0] + (q[0] - p[0]) * r, p[1] + (q[1] - p[1]) * r))
        poly = new
        if not poly:
            break
    return poly


def soften(poly, r=.34):
    """A polygon whose corners are rounded off."""
    d = ""
    for k, p in enumerate(poly):
        a, b = poly[k - 1], poly[(k + 1) % len(poly)]
        s, e = (p[0] + (a[0] - p[0]) * r, p[1] + (a[1] - p[1]) * r), (p[0] + (b[0] - p[0]) * r, p[1] + (b[1] - p[1]) * r)
        d += f"{'L' if d else 'M'}{pt(s)}Q{pt(p)} {pt(e)}"
    return d + "Z"


def neck():
    rnd = random.Random(12)
    d = curve(LEFT) + curve(RIGHT[::-1]).replace("M", "L", 1) + "Z"
    o = [f'<path class="paper-s" fill="none" stroke-width="22" d="{d}"/>', f'<path class="accent" d="{d}"/><clipPath id="neck"><path class="ink" d="{d}"/></clipPath>']
    seeds = []
    for _ in range(5000):
        y = rnd.uniform(500, 2000)
        wide = along(RIGHT, min(1960, y)) - along(LEFT, min(1960, y))
        x = rnd.uniform(along(LEFT, min(1960, y)) - 30, along(RIGHT, min(1960, y)) + 30)
        need = 62 + wide * .17
        if all(math.hypot(x - a, y - b) > need for a, b in seeds):
            seeds.append((x, y))
    cells = "".join(soften(c) for c in (cell(seeds, i, 17, [(480, 440), (1080, 440), (1080, 2020), (480, 2020)]) for i in range(len(seeds))) if len(c) > 2)
    o.append(f'<g clip-path="url(#neck)"><path class="primary" d="{cells}"/>'
             f'<path class="deep" fill-opacity=".2" d="M560,470C700,560 820,560 870,470L870,640C760,700 660,690 600,610Z"/></g>')
    mane = [(RIGHT[k], RIGHT[k + 1]) for k in range(len(RIGHT) - 1)]
    tufts = ""
    for (x0, y0), (x1, y1) in mane:
        steps = round(abs(y1 - y0) / 44)
        for i in range(steps):
            x, y = x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps
            tufts += Pen(x, y, 1, math.degrees(math.atan2(y1 - y0, x1 - x0))).d("M-4,-16L28,34L52,-16Z") if y > 590 else ""
    o.insert(1, f'<path class="deep" d="{tufts}"/>')
    return o


HEAD = [(832, 530), (846, 452), (820, 372), (752, 326), (668, 322), (600, 366), (540, 440), (470, 512), (392, 566), (352, 606), (350, 652), (386,
    684), (448, 686), (520, 668), (600, 640), (690, 622), (780, 596)]


def head():
    o = []
    d = closed(HEAD)
    # far ear and horns stand behind
    for x, y, rot in ((742, 344, 4), (690, 336, -12)):
        pen = Pen(x, y, 1, rot)
        o.append(pen.line("paper", "M0,20L0,-92", 48).line("accent", "M0,20L0,-92", 30).dot("deep", 0, -104, 27).svg())
    ear = Pen(826, 392, 1, -14)
    o.append(ear.line("paper", leaf(176, 50), 18).fill("accent", leaf(176, 50)).fill("soft", Pen(22, 4, 1, 0).d(leaf(118, 26))).svg())
    o += [f'<path class="paper-s" fill="none" stroke-width="20" d="{d}"/><path class="accent" d="{d}"/>',
        f'<clipPath id="head"><path class="ink" d="{d}"/></clipPath><g clip-path="url(#head)">',
          '<path class="soft" d="M300,560C360,540 440,560 470,620C486,660 470,700 440,720L300,720Z"/>',
          '<path class="primary" d="M764,440C800,430 850,450 870,500L860,600L790,590C750,560 736,470 764,440Z"/><path class="primary" d="M640,300C660,340 690,352 716,340L730,290Z"/></g>']
    o.append('<path class="deep-s" fill="none" stroke-width="9" stroke-linecap="round" stroke-linejoin="round" d="M642,470C664,500 706,500 728,466M648,482L630,500M664,494L654,516M686,496L686,520"/>')
    o.append('<path class="deep" d="M384,586C396,576 412,580 414,594C404,602 390,600 384,586Z"/><path class="deep-s" fill="none" stroke-width="8" stroke-linecap="round" d="M366,654C410,668 462,656 500,628"/>')
    o.append('<circle class="primary" fill-opacity=".5" cx="596" cy="560" r="32"/>')
    # a twig in the mouth
    pen = Pen(398, 658, 1, 0)
    pen.line("deep", "M20,2C-20,20 -60,44 -92,92", 9)
    for t, a, ll in (((-30, 26), 150, 82), ((-56, 50), 196, 88), ((-62, 56), 70, 84), ((-92, 92), 124, 92)):
        q = Pen(*pen.at(*t), 1, a)
        pen.out.append(q.fill("deep", leaf(ll, ll * .24)).line("paper", f"M{n(ll * .12)},0L{n(ll * .74)},0", 4.5).svg())
    return o + [pen.svg()]


def cloud(x, y, w, cls="soft", opacity=1):
    """Stacked bars with round ends."""
    o = ""
    for dx, dy, k in ((0, 0, 1), (.16, -46, .62), (-.1, 46, .74)):
        o += f'<rect class="{cls}" fill-opacity="{opacity}" x="{n(x + w * dx)}" y="{n(y + dy)}" width="{n(w * k)}" height="46" rx="23"/>'
    return o


def crown(x, y, r, cls, seed):
    """The top of a tree from below, leaves strewn over it: packed, none touches another or the rim."""
    rnd, h = random.Random(seed), r * .9
    d = f"M{n(x - r * .86)},1960C{n(x - r * 1.02)},1900 {x - r},{n(y - h * .3)} {n(x - r * .86)},{n(y - h * .5)}C{n(x - r * .62)},{n(y - h * .9)} {n(x - r * .3)},{n(y - h)} {x},{n(y - h)}C{n(x + r * .3)},{n(y - h)} {n(x + r * .62)},{n(y - h * .9)} {n(x + r * .86)},{n(y - h * .5)}C{x + r},{n(y - h * .3)} {n(x + r * 1.02)},1900 {n(x + r * .86)},1960Z"
    o = [f'<path class="paper-s" fill="none" stroke-width="22" d="{d}"/><path class="{cls}" d="{d}"/>']
    put = []
    for _ in range(900):
        px, py = x + rnd.uniform(-r, r), y - rnd.uniform(-130, h)
        if py < 1900 and abs((px - x) / (r - 30)) ** 2.6 + max(0, (y - py) / (h - 26)) ** 2.2 < 1 and all(math.hypot(px - a, py - b) > 50 for a, b in put):
            put.append((px, py))
    for px, py in put:
        q = Pen(px, py, 1, rnd.uniform(-80, -10))
        o.append(q.fill("soft", "M-19,0C-9,-9 9,-9 19,0C9,9 -9,9 -19,0Z", .8).svg())
    return "".join(o)


def front():
    body = [ground(sheet=SHEET), '<circle class="soft" cx="300" cy="420" r="236"/>', cloud(40, 320, 300, "paper", .75), cloud(836, 1010, 330)]
    body += neck() + head()
    body += [crown(196, 1776, 300, "deep", 3), crown(930, 1800, 300, "deep", 5), crown(560, 1856, 250, "primary", 4)]
    return page("A giraffe looks down", PALETTE, body, [
        zone("headline", 84, 830, 480, 360, "League Spartan 800, three lines, left, class headline"),
        zone("sub", 84, 1210, 440, 60, "Lato, left, class ink"),
        zone("name", 84, 1282, 450, 220, "League Spartan 800, up to three lines, left, class primary")], sheet=SHEET)


def pages():
    return {"front": front()}
