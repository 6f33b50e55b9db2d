# SPDX-License-Identifier: GPL-3.0-or-later
"""A relief map in layers with a dotted route over it: every step of the way (journey).  Dark palettes."""
import math
import re
from artlib import HEART, Pen, ground, page, rrect, zone
from curves import closed, curve

NAME, PALETTE = "journey", "lantern"
HILLS = ((690, 560, 1.5, 132), (742, 640, .35, 84), (205, 700, 1.0, 118), (820, 930, 1.05, 112), (330, 985, .72, 100), (1010, 330, .8, 130),
         (-10, 1020, .8, 120), (560, 800, .5, 90), (70, 500, .5, 110), (960, 1200, .7, 110), (420, 640, .3, 70), (-20, 1370, .6, 120))
CALM = ((330, 200, .6, 330), (480, 1280, .5, 190))         # the headline's and the cartouche's plains


def height(x, y):
    h = sum(k * math.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * s * s)) for a, b, k, s in HILLS)
    h -= sum(k * math.exp(-((x - a) ** 2 / 2.4 + (y - b) ** 2) / (2 * (s * .6) ** 2)) for a, b, k, s in CALM)
    return h + .045 * math.sin(x / 74 + y / 120) + .035 * math.sin(y / 63 - x / 140)


def regions(level, field, x0, y0, x1, y1, g=14):
    """Marching squares: closed outlines of where field >= level, on a grid whose rim lies below."""
    nx, ny = round((x1 - x0) / g), round((y1 - y0) / g)
    v = [[field(x0 + i * g, y0 + j * g) if 0 < i < nx and 0 < j < ny else -9 for i in range(nx + 1)] for j in range(ny + 1)]
    nxt = {}
    for j in range(ny):
        for i in range(nx):
            c = ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))
            up = [v[b][a] >= level for a, b in c]
            ins = [e for e in range(4) if not up[e] and up[(e + 1) % 4]]
            outs = [e for e in range(4) if up[e] and not up[(e + 1) % 4]]
            for e in ins:                                    # keep the high ground on the same hand
                f = min(outs, key=lambda o: (o - e) % 4)
                nxt[edge(c, e)] = (edge(c, f), i, j)
    cross = {}
    for key in set(nxt) | {q for q, _, _ in nxt.values()}:
        (a, b), (c, d) = sorted(key)
        p, q = v[b][a], v[d][c]
        t = min(1, max(0, (level - p) / (q - p)))
        if p < -8 or q < -8:
            t = .5
        cross[key] = (x0 + g * (a + (c - a) * t), y0 + g * (b + (d - b) * t))
    out, seen = [], set()
    for k in nxt:
        loop = []
        while k not in seen and k in nxt:
            seen.add(k)
            loop.append(cross[k])
            k = nxt[k][0]
        if len(loop) > 9:
            out.append(loop)
    return out


def edge(c, e):
    return frozenset((c[e], c[(e + 1) % 4]))


def soften(loop, rounds=4, keep=3):
    for _ in range(rounds):
        loop = [((loop[i - 1][0] + 2 * p[0] + loop[(i + 1) % len(loop)][0]) / 4, (loop[i - 1][1] + 2 * p[1] + loop[(i + 1) % len(loop)][1]) / 4) for i, p in enumerate(loop)]
    return loop[::keep]


def relief(field, box, levels, tint=.085):
    """Layers of card, each a little paler than the one below and casting a small shadow on it."""
    out = []
    for i, lv in enumerate(levels):
        d = "".join(closed(soften(p)) for p in regions(lv, field, *box))
        if d:
            use = f'<use href="#layer{i}"'
            out.append(f'<g class="deep" fill-opacity=".1" transform="translate(0,4)"><path id="layer{i}" d="{d}"/></g>'
                       f'{use} class="deep" fill-opacity=".1" transform="translate(1,9)"/>{use} class="deep" fill-opacity=".1" transform="translate(2,15)"/>'
                       f'{use} class="paper"/>{use} class="soft" fill-opacity="{min(.95, tint * (i + 1)):.2f}"/>'
                       f'{use} class="soft-s" fill="none" stroke-width="{5 if i % 3 == 2 else 2.6}" stroke-opacity=".6"/>')
    return out


# ------------------------------------------------------------------ route
def stop(x, y, draw, cls="primary", s=1.36):
    pen = Pen(x, y, s)
    for k in (4, 9):
        pen.dot("deep", 0, k, 49, .22)
    pen.dot("paper", 0, 0, 49).dot(cls, 0, 0, 40)
    draw(pen)
    return pen.svg()


def bubble(p):
    p.fill("deep", rrect(-22, -21, 44, 33, 10)).fill("deep", "M-11,8L-11,25L8,8Z")


def heart(p):
    p.fill("deep", Pen(0, 2, 22).d(HEART))


def headset(p):
    p.line("deep", "M-18,6L-18,0C-18,-26 18,-26 18,0L18,6", 6).pill("deep", -18, 4, -18, 12, 11).pill("deep", 18, 4, 18, 12, 11)
    p.line("deep", "M18,15C17,22 11,24 4,24", 4)


def flag(x, y, s=1.0):
    pen = Pen(x, y, s).fill("deep", "M-28,2C-28,-8 28,-8 28,2C28,12 -28,12 -28,2Z", .55)
    pen.line("ink", "M0,0L0,-150", 9 * s)
    return pen.fill("accent", "M5,-150C38,-170 66,-132 108,-148L96,-116L108,-84C66,-68 38,-106 5,-86Z").svg()


def along(points, gap):
    """Points every `gap` units along curve(points)."""
    v = [float(t) for t in re.findall(r"-?\d*\.?\d+", curve(points))]
    p, fine = list(zip(v[::2], v[1::2])), []
    for i in range(0, len(p) - 1, 3):
        fine += [tuple((1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d for a, b, c, d in zip(*p[i:i + 4]))
                 for t in (k / 60 for k in range(60))]
    out, run = [], 0.0
    for a, b in zip(fine, fine[1:]):
        run += math.dist(a, b)
        if run >= gap:
            run -= gap
            out.append(b)
    return out


def dots(points, clear, gap=21, w=10):
    """The route; whole dots only, none half under a stop: `clear` lists (x, y, r)."""
    d = curve(points)
    pen = Pen()
    for x, y in along(points, gap):
        if all(math.hypot(x - a, y - b) > r + w / 2 for a, b, r in clear):
            pen.dot("primary", x, y, w / 2)
    return [f'<path class="paper-s" fill="none" stroke-width="26" stroke-linecap="round" d="{d}"/>',
            pen.svg()]


def start(x, y):
    return Pen(x, y).dot("paper", 0, 0, 38).dot("accent", 0, 0, 25).dot("paper", 0, 0, 10).svg()


def compass(pen):
    s = pen.s
    pen.dot("paper", 0, 0, 92)
    pen.line("primary", "M-74,0C-74,-40.9 -40.9,-74 0,-74C40.9,-74 74,-40.9 74,0C74,40.9 40.9,74 0,74C-40.9,74 -74,40.9 -74,0Z", 4)
    for a in (45, 135, 225, 315):
        p = Pen(pen.x, pen.y, s, a)
        pen.out.append(p.fill("soft", "M0,-56L9,-9L-9,-9Z").svg())
    for a in (0, 90, 180, 270):
        p = Pen(pen.x, pen.y, s, a)
        pen.out.append(p.fill("primary", "M0,-92L15,-15L0,0Z").fill("soft", "M0,-92L-15,-15L0,0Z").svg())
    return pen.svg()


# ------------------------------------------------------------------ front
BOARD = (96, 1176, 808, 118)


def cartouche():
    """The map's dedication, with a scale bar under it."""
    x, y, w, h = BOARD

    def shape(i):
        a, b, c, e, k = x + i, y + i, x + w - i, y + h - i, 26
        return (f"M{a + k},{b}L{c - k},{b}Q{c - k},{b + k} {c},{b + k}L{c},{e - k}Q{c - k},{e - k} {c - k},{e}"
                f"L{a + k},{e}Q{a + k},{e - k} {a},{e - k}L{a},{b + k}Q{a + k},{b + k} {a + k},{b}Z")
    pen = Pen()
    for k in (4, 9, 15):
        pen.out.append(Pen(0, k).fill("deep", shape(0), .2).svg())
    pen.fill("deep", shape(0)).line("primary", shape(9), 5).line("primary", shape(18), 2.6, opacity=.6)
    return pen.svg()


ROUTE = [(150, 1050), (250, 1092), (380, 1076), (470, 1010), (470, 930), (400, 880), (300, 850), (330, 760), (450, 720), (560, 740), (650, 800), (760, 810), (850, 760),
         (862, 680), (800, 610), (690, 560)]


def front():
    levels = [.16 + .125 * i for i in range(12)]
    body = [ground(), *relief(height, (-53, -53, 1053, 1453), levels)]
    body += dots(ROUTE, [(150, 1050, 40), (470, 974, 74), (318, 794, 74), (700, 816, 74), (690, 560, 30)])
    body += [start(150, 1050), stop(470, 970, bubble), stop(318, 790, headset), stop(700, 812, heart), flag(690, 560, 1.3), compass(Pen(868, 1046, .82)), cartouche()]
    return page("A route over a relief map", PALETTE, body, [
        zone("headline", 84, 84, 660, 230, "Noto Serif Display Bold, 40 pt, two lines, left, class ink"),
        zone("sub", 86, 324, 540, 66, "Vollkorn Italic, 17 pt, one line, left, class headline"),
        zone("name", 146, 1194, 708, 82, "Noto Serif Display Italic, 19 pt (long names down to 13), one or two lines, centred, class on-deep")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Noto Serif Display Italic, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Noto Serif Display Italic, 22 pt, left, class headline")]
LOW = ((120, 1470, 1.1, 110), (430, 1500, .8, 130), (760, 1460, .8, 92), (1090, 1490, .9, 120), (1400, 1500, .8, 110), (1770, 1420, 1.6, 112), (2010, 1480, .9, 90))


def spread(x_off):
    """Low hills along the foot of both pages; the route goes on over the fold up to the flag."""
    low = lambda x, y: (sum(k * math.exp(-((x + x_off - a) ** 2 + (y - b) ** 2) / (2 * s * s)) for a, b, k, s in LOW)
                        + .03 * math.sin((x + x_off) / 74 + y / 120))
    path = [(-80, 1340), (90, 1322), (260, 1340), (430, 1352), (600, 1330), (760, 1318), (900, 1340), (1040, 1344), (1180, 1330), (1320, 1334), (1470, 1340),
            (1600, 1334), (1690, 1302), (1776, 1286)]
    out = [ground(), *relief(low, (-53, 1097, 1053, 1461), [.2 + .14 * i for i in range(9)], .1)]
    out += dots([(x - x_off, y) for x, y in path], [(776, 1286, 24), (380, 1340, 74)] if x_off else [(260, 1344, 74), (760, 1322, 74)])
    return out + ([flag(776, 1286, .82), stop(380, 1336, bubble)] if x_off else [stop(260, 1340, headset), stop(760, 1318, heart)])


def back():
    return page("Mark of the maker", PALETTE, [ground(), compass(Pen(500, 1060, .8))], [zone("credit", 250, 1162, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("The route goes on", PALETTE, spread(0)),
            "inside-right": page("The flag at the end of the route", PALETTE, spread(1000), LETTER), "back": back()}
