# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper boat under a great wave, a compass rose for a sun (challenges).  Screenprint in flat inks, light palettes."""
import math
from artlib import Pen, ground, n, page, pt, zone
from curves import curve, letter_zones

NAME, PALETTE = "compass", "seaglass"


def spread_points(points, k):
    """k points evenly along a smooth curve through `points`."""
    fine = []
    last = len(points) - 1
    for i in range(last):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(last, i + 2)]
        for j in range(24):
            t = j / 24
            fine.append(tuple(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3) for a, b, c, d in zip(p0, p1, p2, p3)))
    fine.append(points[-1])
    run = [0.0]
    for a, b in zip(fine, fine[1:]):
        run.append(run[-1] + math.dist(a, b))
    out, i = [], 0
    for j in range(k):
        want = run[-1] * j / (k - 1)
        while i < len(run) - 2 and run[i + 1] < want:
            i += 1
        t = (want - run[i]) / ((run[i + 1] - run[i]) or 1)
        out.append(tuple(a + (b - a) * min(1, t) for a, b in zip(fine[i], fine[i + 1])))
    return out


K = 26
BACK = spread_points([(-110, 1290), (-80, 1060), (-20, 880), (70, 700), (190, 540), (330, 430), (480, 402), (610, 440), (690, 520), (716, 612)], K)
FACE = spread_points([(1080, 1290), (900, 1262), (700, 1210), (520, 1120), (400, 1005), (342, 870), (352, 740), (424, 640), (530, 592), (630, 588), (716, 612)], K)


def between(k):
    """A line of water between the wave's back (0) and its face (1); all meet at the tip."""
    return [(a + (c - a) * k, b + (d - b) * k) for (a, b), (c, d) in zip(BACK, FACE)]


def wave():
    """The wave in bands that run together in its crest."""
    o, ks = [], (0, .17, .26, .43, .51, .66, .74, .87, .93, 1)
    cls = ("deep", "soft", "primary", "paper", "deep", "soft", "primary", "paper", "primary")
    o.append(f'<path class="deep" d="{curve(BACK)}{curve(FACE[::-1]).replace("M", "L", 1)}Z"/>')
    for c, a, b in zip(cls, ks, ks[1:]):
        if c != "deep":
            o.append(f'<path class="{c}" d="{curve(between(a))}{curve(between(b)[::-1]).replace("M", "L", 1)}Z"/>')
    return o


def foam():
    """The crest: balls of foam along the last stretch of the back and the tip, and spray before it."""
    o, balls = [], []
    path = BACK[14:]
    pts = spread_points(path, 15)
    for i, (x, y) in enumerate(pts):
        t = i / 14
        r = (18 + 28 * math.sin(math.pi * min(1, t * .62 + .12))) * (1.12 if i % 2 else .84)
        balls.append((x, y, r))
    tip = [(724, 640, 34), (706, 672, 24), (742, 682, 17), (676, 640, 27), (640, 624, 21), (762, 636, 22), (664, 676, 15)]
    balls += tip
    o += [f'<circle class="deep" cx="{n(x + 2)}" cy="{n(y + 4)}" r="{n(r + 5)}"/>' for x, y, r in balls]
    o += [f'<circle class="paper" cx="{n(x)}" cy="{n(y)}" r="{n(r)}"/>' for x, y, r in balls]
    o += [f'<path class="soft" d="M{n(x - r * .5)},{n(y + r * .5)}A{n(r * .7)},{n(r * .7)} 0 0 0 {n(x + r * .66)},{n(y - r * .2)}A{n(r * .8)},{n(r * .8)} 0 0 1 {n(x - r * .5)},{n(y + r * .5)}Z"/>'
          for x, y, r in balls if r > 20]
    for x, y, r in ((790, 694, 11), (744, 722, 9), (812, 646, 8), (700, 716, 7), (778, 748, 7), (672, 366, 8), (578, 366, 7), (836, 716, 6)):
        o.append(f'<circle class="primary" cx="{x}" cy="{y}" r="{r}"/>')
    return o


def rose(cx, cy, r):
    """The sun: a compass rose in a disc, with a ring of degrees."""
    pen = Pen(cx, cy)
    pen.dot("accent", 0, 0, r)
    ticks = "".join(f"M{n(r * .8 * math.cos(a))},{n(r * .8 * math.sin(a))}L{n(r * .89 * math.cos(a))},{n(r * .89 * math.sin(a))}" for a in (math.radians(15 * i + 7.5) for i in range(24)))
    pen.line("paper", ticks, 4)
    for a, ll in ((45, .48), (135, .48), (225, .48), (315, .48), (0, .76), (90, .76), (180, .76), (270, .76)):
        p, q = Pen(cx, cy, r, a), Pen(cx, cy, r, a)
        w = .115 if ll > .6 else .09
        p.fill("paper", f"M0,{-ll}L{w},{-w}L0,0Z")
        q.fill("deep", f"M0,{-ll}L{-w},{-w}L0,0Z")
        pen.out += [p.svg(), q.svg()]
    return pen.dot("accent", 0, 0, r * .06).svg()


def boat(pen):
    """A boat folded from a sheet of paper."""
    pen.fill("paper", "M-6,-20L-2,-138L70,-20Z").fill("soft", "M-6,-20L-2,-138L-58,-20Z")
    pen.fill("paper", "M-138,-44L-60,40L76,40L150,-50L34,-18L-4,-30L-36,-18Z").fill("soft", "M-138,-44L-60,40L6,40L-36,-18Z").fill("soft", "M-36,-18L-4,-30L34,-18L6,40Z").fill("ink", "M-36,-18L-4,-30L34,-18L6,40Z", .1)
    pen.line("deep", "M-138,-44L-60,40L76,40L150,-50L34,-18L-4,-30L-36,-18ZM-36,-18L6,40L34,-18M-52,-23L-2,-138L56,-28M-2,-138L-4,-30", 4.5)
    pen.line("primary", "M10,-54L28,-54L28,-36L10,-36Z", 4).line("accent", "M12,-46L19,-39L33,-60", 5)   # a form: a box to tick
    for i in range(3):                                       # and lines to fill in
        pen.line("primary", f"M{n(34 - 12 * i + 12)},{-2 + 12 * i}L{n(106 - 18 * i)},{-19 + 14 * i}", 4)
    return pen.line("accent", "M-2,-138L-2,-178", 5).fill("accent", "M0,-178L52,-162L0,-146Z").svg()


def swell(y, cls, amp, wl, phase, tilt=0.0, foot=1425):
    """A band of sea with rounded crests."""
    pts = [(x, y + tilt * (x - 500) / 1000 + amp * math.sin(2 * math.pi * x / wl + phase)) for x in range(-70, 1100, 30)]
    return f'<path class="{cls}" d="{curve(pts)}L1070,{foot}L-70,{foot}Z"/>'


def rill(y, amp, wl, phase, cls="paper", w=6, tilt=0.0, dash=None):
    pts = [(x, y + tilt * (x - 500) / 1000 + amp * math.sin(2 * math.pi * x / wl + phase)) for x in range(-70, 1100, 30)]
    d = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linecap="round"{d} d="{curve(pts)}"/>'


# ------------------------------------------------------------------ front
def front():
    body = [ground(), rose(800, 446, 140), *wave(), *foam()]
    body += [boat(Pen(704, 1094, 1.0, -6)),
             swell(1118, "primary", 16, 430, 2.1, 8), rill(1142, 16, 430, 2.1, "soft", 6, 8, "150 34 60 34"),
             swell(1174, "deep", 13, 360, .4), rill(1200, 13, 360, .4, "primary", 6, 0, "120 30 40 30")]
    return page("A paper boat under a great wave, a compass rose for a sun", PALETTE, body, [
        zone("headline", 80, 84, 840, 110, "Vollkorn 900, one line, left, class headline"),
        zone("sub", 80, 196, 760, 66, "Vollkorn Italic, one line, left, class ink"),
        zone("name", 80, 1240, 840, 94, "Vollkorn Italic, 18 pt, one or two lines, left, on deep")])


# ------------------------------------------------------- inside and back
def sea(phase):
    return [swell(1290, "primary", 12, 400, phase), rill(1312, 12, 400, phase, "soft", 6, 0, "150 34 60 34"),
            swell(1336, "deep", 10, 400, phase + 1.4), rill(1360, 10, 400, phase + 1.4, "primary", 6, 0, "120 30 40 30")]


def left():
    return page("A quieter sea", PALETTE, [ground(), rose(230, 1200, 62), *sea(.6)])


def right():
    return page("The boat sails on", PALETTE, [ground(), boat(Pen(790, 1270, .58, -4)), *sea(.6 + 2 * math.pi * 1000 / 400)], letter_zones(foot=.2))


def back():
    return page("Mark of the maker", PALETTE, [ground(), rose(500, 1060, 76)], [zone("credit", 250, 1170, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
