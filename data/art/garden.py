# SPDX-License-Identifier: GPL-3.0-or-later
"""A botanical plate of a plant whose flowers are hearts (empathy).  Light palettes."""
import math
from artlib import HEART, Pen, ground, leaf, n, page, pt, zone
from curves import bezier, letter_zones

NAME, PALETTE = "garden", "orangery"
SPARING = True  # covers little paper in full colours
INK = 3.4                             # the engraver's fine line


def heart_flower(pen, cls="accent", open_=1.0):
    """A flower that hangs from (0, 0): two rosy petals make a heart, a pale drop looks out below.  About 200 long."""
    k = open_
    drop = f"M-15,{n(96 + 20 * k)}C-27,{n(130 + 26 * k)} -20,{n(150 + 34 * k)} 0,{n(166 + 38 * k)}C20,{n(150 + 34 * k)} 27,{n(130 + 26 * k)} 15,{n(96 + 20 * k)}C6,{n(90 + 20 * k)} -6,{n(90 + 20 * k)} -15,{n(96 + 20 * k)}Z"
    pen.line("paper", drop, 12).fill("soft", drop).line("deep", drop, INK)
    pen.fill("primary", f"M-12,{n(140 + 32 * k)}C-8,{n(152 + 36 * k)} -4,{n(160 + 37 * k)} 0,{n(166 + 38 * k)}C4,{n(160 + 37 * k)} 8,{n(152 + 36 * k)} 12,{n(140 + 32 * k)}C4,{n(132 + 32 * k)} -4,{n(132 + 32 * k)} -12,{n(140 + 32 * k)}Z")
    for m in (-1, 1):
        f = lambda x, y: f"{n(m * x)},{n(y)}"
        tip = 8 + 34 * k
        petal = (f"M{f(0, 6)}C{f(12, -20)} {f(56, -30)} {f(84, 6)}C{f(108, 40)} {f(78, 84)} {f(40, 112)}C{f(26, 124)} {f(24, 134)} {f(30, 142)}"
                 f"C{f(38, 150)} {f(tip + 14, 146)} {f(tip + 22, 132)}C{f(tip + 30, 160)} {f(tip - 2, 178)} {f(22, 166)}C{f(4, 156)} {f(0, 130)} {f(0, 108)}Z")
        pen.fill(cls, petal)
        for j in range(4):                                   # the modelling of the plate: lines that follow the swell
            a = 22 + 15 * j
            pen.line("deep", f"M{f(a * .9 + 6, -4 + j * 3)}C{f(a + 26 - j, 24)} {f(a + 14, 62)} {f(a * .62 - 2 + 6, 92 - j * 3)}", INK, opacity=.55)
        pen.line("paper", f"M{f(24, 6)}C{f(16, 30)} {f(12, 56)} {f(12, 80)}", 5, opacity=.8)
        pen.line("deep", petal, INK)
    return pen.svg()


def leaflet(p, angle, length, cls="primary", lobes=3):
    """A cut leaf: lobes from one foot, the middle one longest, each with its veins."""
    x, y = p
    out, veins = [], []
    spread = {3: (-38, 38, 0), 1: (0,)}[lobes]
    for off in spread:
        ll = length * (1 if off == 0 else .74)
        w = ll * .21
        pen = Pen(x, y, 1, angle + off)
        d = leaf(ll, w, .62)
        pen.fill(cls, d)
        out.append(pen.svg())
        v = Pen(x, y, 1, angle + off)
        ribs = f"M0,0L{n(ll * .86)},0"
        for i in range(4 if ll > 52 else 0):                  # a small leaf has no more than its rib
            a = ll * (.26 + .15 * i)
            b = w * (.6 - .1 * i)
            ribs += f"M{n(a + b * 1.2)},{n(-b)}L{n(a)},0L{n(a + b * 1.2)},{n(b)}"
        v.line("paper", ribs, INK, opacity=.75)
        veins.append(v.svg())
    return "\n".join(out + veins)


def frond(start, c1, c2, end, size, cls="primary"):
    """A leaf on its stalk: a leaflet at the tip, two pairs below."""
    p = (start, c1, c2, end)
    o = [f'<path class="deep-s" fill="none" stroke-width="7" stroke-linecap="round" d="M{pt(start)}C{pt(c1)} {pt(c2)} {pt(end)}"/>']
    for t, side, k in ((.5, -1, .66), (.58, 1, .66), (.8, -1, .56), (.86, 1, .56)):
        q, a = bezier(*p, t)
        stalk = Pen(*q, 1, a + side * 52)
        e = stalk.at(size * .26, 0)
        o.append(stalk.line("deep", f"M0,0L{n(size * .26)},0", 5).svg())
        o.append(leaflet(e, a + side * 46, size * k, cls))
    q, a = bezier(*p, 1)
    o.append(leaflet(q, a, size * .86, cls))
    return "\n".join(o)


ARCH = ((250, 950), (140, 560), (210, 176), (600, 196)), ((600, 196), (740, 203), (866, 240), (908, 336))


def along(t):
    return bezier(*ARCH[0], t) if t <= 1 else bezier(*ARCH[1], t - 1)


def above(x):
    """Where along the arch x is reached."""
    lo, hi = .5, 2.0
    for _ in range(30):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if along(mid)[0][0] < x else (lo, mid)
    return lo


def raceme():
    """The arching stem with its hearts, the oldest the largest."""
    (p0, p1, p2, p3), (_, q1, q2, q3) = ARCH
    o = [f'<path class="deep-s" fill="none" stroke-width="9" stroke-linecap="round" d="M{pt(p0)}C{pt(p1)} {pt(p2)} {pt(p3)}C{pt(q1)} {pt(q2)} {pt(q3)}"/>']
    flowers = []
    for i, (x, s, drop) in enumerate(((408, 1.36, 100), (648, .72, 80), (784, .47, 58))):
        (x, y), _ = along(above(x))
        end = (x + 7, y + drop)
        o.append(f'<path class="deep-s" fill="none" stroke-width="5" stroke-linecap="round" d="M{pt((x, y))}C{n(x + 8)},{n(y + drop * .3)} {n(end[0])},{n(y + drop * .6)} {pt(end)}"/>')
        flowers.append(heart_flower(Pen(end[0], end[1] - 4, s, -3 + 2.2 * i), open_=1 - .16 * i))
    for t, r, drop in ((1.8, 20, 44), (2.0, 14, 14)):                # buds
        (x, y), _ = along(t)
        o.append(f'<path class="deep-s" fill="none" stroke-width="5" stroke-linecap="round" d="M{pt((x, y))}L{n(x + 4)},{n(y + drop)}"/>')
        pen, d = Pen(x + 4, y + drop + r * .8, r), "M0,-1C0.9,-1.3 1.3,-0.2 0,1.4C-1.3,-0.2 -0.9,-1.3 0,-1Z"
        flowers.append(pen.fill("accent", d).line("deep", d, INK).svg())
    for x in (300, 520, 712, 850):
        (x, y), a = along(above(x))
        o.append(Pen(x, y, 1, a - 58).fill("deep", leaf(32, 7)).svg())
    return "\n".join(o + flowers)


def roots(dx=-142, dy=-54):
    """The rootstock: fingers, and hairs from them."""
    o = []
    for ax, ay, bx, by, cx, cy, w in ((388, 1000, 350, 1060, 296, 1078, 26), (392, 1004, 396, 1070, 372, 1130, 28), (398, 1004, 440, 1052, 486, 1092, 24)):
        pen = Pen(dx, dy)
        vx, vy = cx - ax, cy - ay
        ll = math.hypot(dx, dy)
        ux, uy = -vy / ll * w / 2, vx / ll * w / 2
        d = f"M{n(ax + ux)},{n(ay + uy)}C{n(bx + ux * 1.5)},{n(by + uy * 1.5)} {n(cx + ux * .6)},{n(cy + uy * .6)} {cx},{cy}C{n(cx - ux * .6)},{n(cy - uy * .6)} {n(bx - ux * 1.5)},{n(by - uy * 1.5)} {n(ax - ux)},{n(ay - uy)}Z"
        hair = f"M{cx},{cy}C{n(cx + vx * .14)},{n(cy + vy * .06)} {n(cx + vx * .2)},{n(cy + vy * .14)} {n(cx + vx * .22 + 8)},{n(cy + vy * .22)}"
        for t, s in ((.42, 1), (.6, -1), (.78, 1)):
            x, y = (a * (1 - t) ** 3 + 3 * b * t * (1 - t) + c * t ** 3 for a, b, c in ((ax, bx, cx), (ay, by, cy)))
            hair += f"M{n(x)},{n(y)}C{n(x + ux * s * 1.6)},{n(y + uy * s * 1.6 + 6)} {n(x + ux * s * 2.4)},{n(y + uy * s * 2 + 18)} {n(x + ux * s * 2.6)},{n(y + uy * s * 2 + 32)}"
        pen.line("deep", hair, INK).fill("soft", d).line("deep", d, INK)
        o.append(pen.svg())
    return "\n".join(o)


def frame(w, h, inset=46):
    a, b = inset, inset + 13
    return (f'<rect class="deep-s" fill="none" stroke-width="6" x="{a}" y="{a}" width="{w - 2 * a}" height="{h - 2 * a}"/>'
            f'<rect class="deep-s" fill="none" stroke-width="2.6" x="{b}" y="{b}" width="{w - 2 * b}" height="{h - 2 * b}"/>')


def section(x, y, s):
    """A flower cut open beside the plant, as floras have it: its stamens are a headset; by it three seeds, that talk."""
    o = [f'<path class="deep-s" fill="none" stroke-width="5" stroke-linecap="round" d="M{n(x + 4)},{n(y - 34)}C{n(x + 3)},{n(y - 20)} {n(x)},{n(y - 10)} {x},{y}"/>', heart_flower(Pen(x, y, s), open_=.9)]
    cave = Pen(x, y + 50 * s, 70 * s)
    o += [cave.fill("paper", HEART).svg(), f'<path class="deep-s" fill="none" stroke-width="{INK}" stroke-linejoin="round" d="{cave.d(HEART)}"/>']
    head = Pen(x, y + 40 * s, s * .84)
    head.line("deep", "M0,-22L0,-42", 5).line("deep", "M-34,18C-46,-52 46,-52 34,18", 7, "butt").line("deep", "M-34,30C-32,54 -18,58 -4,56", 5)
    for k in (-1, 1):
        cup = f"M{k * 22},6L{k * 40},2C{k * 52},4 {k * 52},36 {k * 40},38L{k * 22},34Z"
        head.fill("primary", cup).line("deep", cup, INK)
    o.append(head.pill("deep", -4, 56, 8, 55, 16).svg())
    for k, (dx, dy, turn) in enumerate(((88, 178, -12), (122, 144, 14), (126, 198, 4))):
        seed, d = Pen(x + dx * s, y + dy * s, .82, turn), "M-16,-10C-16,-16 16,-16 16,-10L16,4C16,9 10,10 2,10L-6,18L-7,10C-14,10 -16,8 -16,4Z"
        o.append(seed.fill(("soft", "primary", "soft")[k], d).line("deep", d, INK).svg())
    return "".join(o)


def plant():
    return [roots(), frond((246, 944), (200, 926), (150, 896), (112, 836), 66), frond((254, 940), (330, 936), (410, 952), (500, 1004), 100),
            frond((252, 932), (330, 830), (500, 770), (716, 752), 176), raceme()]


# ------------------------------------------------------------------ front
def front():
    body = [ground(), '<g transform="translate(0,-34)">', *plant(), section(792, 906, .86), "</g>", frame(1000, 1400)]
    return page("A botanical plate of a plant whose flowers are hearts", PALETTE, body, [
        zone("plate", 660, 92, 240, 44, "Vollkorn Italic, 11 pt, right, class ink"),
        zone("headline", 110, 1082, 780, 104, "Noto Serif Display Bold, 44 pt, one line, centred, class headline"),
        zone("sub", 130, 1202, 740, 56, "Vollkorn Italic, 16 pt, one line, centred, class ink"),
        zone("name", 110, 1266, 780, 56, "Vollkorn, 13 pt, one line, centred, class ink")])


# ------------------------------------------------------- inside and back
def left():
    stem = '<path class="deep-s" fill="none" stroke-width="7" stroke-linecap="round" d="M120,1440C330,1290 700,1250 1040,1246"/>'
    body = [ground(), stem, frond((300, 1342), (360, 1250), (420, 1190), (520, 1150), 112), frond((150, 1424), (140, 1340), (150, 1250), (196, 1170), 104)]
    return page("Two leaves of the plant", PALETTE, body)


def right():
    p = (-40, 1249), (300, 1246), (640, 1180), (864, 1196)
    o = [f'<path class="deep-s" fill="none" stroke-width="7" stroke-linecap="round" d="M{pt(p[0])}C{pt(p[1])} {pt(p[2])} {pt(p[3])}C884,1198 900,1206 908,1222"/>']
    for t, s, drop, k in ((.88, .54, 30, 1), (.985, .4, 34, .7)):
        (x, y), _ = bezier(*p, t)
        o += [f'<path class="deep-s" fill="none" stroke-width="5" stroke-linecap="round" d="M{pt((x, y))}L{n(x + 3)},{n(y + drop)}"/>', heart_flower(Pen(x + 3, y + drop - 3, s), open_=k)]
    bud = "M0,-1C0.9,-1.3 1.3,-0.2 0,1.4C-1.3,-0.2 -0.9,-1.3 0,-1Z"
    o.append(Pen(908, 1234, 13).fill("accent", bud).line("deep", bud, INK).svg())
    return page("Two hearts on their stem", PALETTE, [ground(), *o], letter_zones(top=.085, foot=.18))


def back():
    o = '<path class="deep-s" fill="none" stroke-width="5" stroke-linecap="round" d="M424,1010C450,978 486,978 500,1012"/>'
    return page("Mark of the maker", PALETTE, [ground(), o, heart_flower(Pen(500, 1008, .56, 0))], [zone("credit", 250, 1180, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
