# SPDX-License-Identifier: GPL-3.0-or-later
"""A linocut of a ship between rocks: treacherous waters (challenges).  One ink and a sun.  Light palettes."""
import math
import random
from artlib import Pen, ground, n, page, pt, rrect, zone

NAME, PALETTE = "ship", "seaglass"
BLOCK = (90, 84, 910, 1040)


def gouge(pen, cls, x, y, length, w, angle=0.0):
    """One cut of the tool: pointed at both ends, thickest after a third."""
    p = Pen(x, y, 1, angle)
    return pen.fill(cls, p.d(f"M0,0Q{n(length * .38)},{n(-w)} {n(length)},0Q{n(length * .5)},{n(w * .9)} 0,0Z"))


def block(x0, y0, x1, y1, seed=3, jitter=2.4, step=31):
    """The printed block, its edges cut by hand."""
    rnd, pts = random.Random(seed), []
    for ax, ay, bx, by in ((x0, y0, x1, y0), (x1, y0, x1, y1), (x1, y1, x0, y1), (x0, y1, x0, y0)):
        k = max(4, round(math.hypot(bx - ax, by - ay) / step))
        pts += [(ax + (bx - ax) * i / k + rnd.uniform(-jitter, jitter), ay + (by - ay) * i / k + rnd.uniform(-jitter, jitter)) for i in range(k)]
    return "M" + "L".join(pt(p) for p in pts) + "Z"


# -------------------------------------------------------------------- sea
def crests(y, w, h, x0, x1, seed, x_off=0):
    """Leaning cusped waves; period i always has the same jitter, so the line goes on across the fold."""
    i = math.floor((x0 + x_off) / w) - 1
    d = f"M{n(i * w - x_off)},{n(y)}"
    while i * w - x_off < x1:
        rnd = random.Random(seed * 1000 + i)
        x, k, q = i * w - x_off, h * rnd.uniform(.82, 1.14), rnd.uniform(-.03, .03)
        d += (f"Q{n(x + w * .4)},{n(y + h * .16)} {n(x + w * (.6 + q))},{n(y - k)}"
              f"Q{n(x + w * (.63 + q))},{n(y - k * .1)} {n(x + w)},{n(y)}")
        i += 1
    return d, i * w - x_off


def swell(y, w, h, x0, x1, seed, cuts=((0, 15), (31, 40), (56, 63)), bottom=1460, x_off=0):
    """One row of waves: the same line printed and cut away again a little lower, which tapers each cut by itself."""
    line, end = crests(y, w, h, x0, x1, seed, x_off)
    start = line[1:line.index(",")]
    out = []
    for a, b in cuts:
        for cls, dy in (("paper", a), ("deep", b)):
            out.append(f'<path class="{cls}" transform="translate(0,{dy})" d="{line}V{bottom}H{start}Z"/>')
    return out


# ------------------------------------------------------------------- ship
def sail(x, y, w, h, b):
    return (f"M{n(x - w / 2)},{n(y)}L{n(x + w / 2)},{n(y)}C{n(x + w / 2 + b)},{n(y + h * .3)} {n(x + w * .56 + b)},{n(y + h * .75)} {n(x + w * .56)},{n(y + h)}"
            f"Q{n(x + b * .3)},{n(y + h * .84)} {n(x - w * .56)},{n(y + h)}C{n(x - w * .56 + b * .7)},{n(y + h * .75)} {n(x - w / 2 + b * .7)},{n(y + h * .3)} {n(x - w / 2)},{n(y)}Z")


SAILS = [(-110, -452, 108, 96, 20), (-110, -342, 142, 118, 28), (-110, -208, 168, 138, 32),
         (70, -490, 118, 104, 22), (70, -372, 156, 126, 30), (70, -230, 184, 156, 36)]
JIB = "M116,-440C180,-310 262,-196 392,-110C330,-82 262,-72 212,-76C216,-196 176,-320 116,-440Z"
GAFF = "M-238,-330C-214,-260 -202,-176 -198,-76C-228,-70 -262,-70 -290,-76C-262,-146 -246,-240 -238,-330Z"
HULL = "M-306,-96L-296,-40C-230,-28 -150,-16 -40,-12C110,-8 240,-28 352,-84C336,-2 306,70 262,124L-214,124C-258,80 -292,-6 -306,-96Z"


def ship(pen, halo=True, fine=True):
    """The ship under full sail, waterline near y = 80, bow to the right."""
    w = lambda v: max(v * pen.s, 2)
    shapes = [sail(*s) for s in SAILS] + [JIB, GAFF]
    if halo:
        pen.fill("deep", "M-238,-330L-164,-452L-56,-452L11,-490L116,-490L128,-430L200,-290L290,-190L392,-110L352,-84L110,4L-40,4L-296,-40L-306,-96Z")      # no crumbs of sky between the sails
        pen.line("deep", "".join(shapes) + HULL, w(30)).fill("deep", "M-296,-112L-180,-84L200,-84L396,-128L350,-50L-300,-60Z")
    pen.line("paper", "M-110,-30L-110,-520M70,-30L70,-560M-246,-60L-246,-350", w(9))
    pen.line("paper", "M300,-54L418,-128", w(13))
    for x, y in ((-110, -520), (70, -560)):
        if halo:
            pen.dot("deep", x + 46, y + 12, 62)
            pen.out[-1] = pen.out[-1].replace("<circle", '<circle stroke-width="0"', 1)      # a clearing, no disc
        pen.fill("accent", f"M{x},{y - 4}C{x + 30},{y - 20} {x + 54},{y + 8} {x + 96},{y - 10}L{x + 78},{y + 12}L{x + 94},{y + 34}C{x + 52},{y + 46} {x + 30},{y + 22} {x},{y + 36}Z")
    for d in (JIB, GAFF):
        pen.fill("paper", d)
    for s in SAILS:
        pen.line("deep", sail(*s), w(15)).fill("paper", sail(*s))
        x, y, sw, h, b = s
        k = 3 if fine and h < 120 else 4 if fine else 2
        for i in range(k):
            t = (i + .75) / (k + .5)
            bow = b * (1 - (2 * t - 1) ** 2)
            gouge(pen, "deep", x + sw * (.5 + .06 * t) + bow * .8 + 2, y + h * t, -sw * (.62, .4, .54, .34)[i % 4], 4.6 if fine else 7)
    for i, (x, y, length) in enumerate(((224, -102, 94), (214, -146, 66), (208, -190, 46), (198, -234, 30))):
        gouge(pen, "deep", x, y, length, 4.6 if fine else 7, 3)
    for y, length in ((-104, 46), (-146, 36), (-190, 26)):
        gouge(pen, "deep", -204, y, -length, 4.6 if fine else 7)
    pen.line("deep", HULL, w(14)).fill("paper", HULL)
    pen.line("deep", "M-292,-14C-160,6 120,22 332,-40", w(8))
    for i in range(7):
        x = -236 + 70 * i
        y = 22 + 10 * math.sin((i + .6) / 7.2 * math.pi)
        if fine:
            pen.fill("deep", rrect(x, y, 24, 20, 4))
    for y, parts in ((70, ((-240, 130), (-92, 160), (84, 190))), (96, ((-204, 150), (-30, 180), (168, 90)))):
        for x, length in parts:
            gouge(pen, "deep", x, y, length, 6 if fine else 9, -1)
    return pen.svg()


def rays(cx, cy, r, count, rows, rnd, pen, w=7.5):
    for row, (a, b) in enumerate(rows):
        k = count * (row + 1) if row < 2 else count * 2
        for i in range(k):
            an = 360 / k * (i + (row % 2) * .5) + rnd.uniform(-1.4, 1.4)
            c, s = math.cos(math.radians(an)), math.sin(math.radians(an))
            gouge(pen, "paper", cx + c * (r + a), cy + s * (r + a), (b - a) * rnd.uniform(.8, 1.05), w, an)


def rock(points, lit, cuts):
    """A rock: dark, its edge cut free, its sunny side open."""
    d = "M" + "L".join(pt(p) for p in points) + "Z"
    pen = Pen().line("deep", d, 44).line("paper", d, 15).fill("deep", d)      # a dark margin, so that no ray ends in barbs on the edge
    for q in lit:
        pen.fill("paper", "M" + "L".join(pt(p) for p in q) + "Z")
    for x, y, length, a in cuts:
        gouge(pen, "paper", x, y, length, 7, a)
    return pen.svg()


# ------------------------------------------------------------------ front
BOARD = (150, 984, 700, 116)


def board():
    """The ship's nameboard, nailed over the lower edge of the block."""
    x, y, w, h = BOARD

    def shape(i):
        a, b, c, e, k = x + i, y + i, x + w - i, y + h - i, 30 - i * .4
        return (f"M{a + k:.1f},{b}L{c - k:.1f},{b}Q{c - k:.1f},{b + k:.1f} {c},{b + k:.1f}L{c},{e - k:.1f}Q{c - k:.1f},{e - k:.1f} {c - k:.1f},{e}"
                f"L{a + k:.1f},{e}Q{a + k:.1f},{e - k:.1f} {a},{e - k:.1f}L{a},{b + k:.1f}Q{a + k:.1f},{b + k:.1f} {a + k:.1f},{b}Z")
    pen = Pen().line("paper", shape(0), 26).fill("deep", shape(0)).fill("paper", shape(8)).line("deep", shape(17), 4)
    for cx in (x + 44, x + w - 44):
        pen.dot("accent", cx, y + h / 2, 10)
    return pen.svg()


def front():
    x0, y0, x1, y1 = BLOCK
    rnd = random.Random(21)
    sky = Pen()
    rays(704, 300, 104, 26, ((22, 96), (112, 186), (204, 268), (288, 352), (372, 440), (462, 540), (560, 640)), rnd, sky)
    left = rock([(60, 960), (60, 560), (78, 520), (106, 470), (132, 528), (152, 552), (178, 640), (196, 672), (212, 760), (246, 812), (274, 900), (284, 960)],
                [[(106, 486), (126, 538), (142, 562), (138, 612), (120, 574)], [(152, 574), (172, 644), (188, 680), (196, 746), (170, 702)],
                 [(200, 770), (236, 822), (256, 880), (220, 846)]],
                ((86, 570, 120, 84), (112, 640, 130, 80), (72, 690, 130, 86), (144, 720, 120, 72), (96, 810, 80, 80), (180, 800, 70, 62)))
    right = rock([(950, 980), (950, 600), (910, 560), (884, 610), (868, 628), (852, 700), (822, 742), (812, 800), (776, 850), (752, 920), (740, 980)],
                 [[(908, 576), (886, 626), (876, 680), (896, 656)], [(866, 652), (856, 704), (830, 748), (852, 736)], [(820, 766), (812, 808), (784, 852), (806, 838)]],
                 ((894, 710, 120, 96), (862, 780, 100, 102), (880, 850, 80, 98), (826, 860, 70, 110)))
    inner = f'<clipPath id="block"><path class="ink" d="{block(x0 + 7, y0 + 7, x1 - 7, y1 - 7, 8)}"/></clipPath>'
    body = [ground(), f'<path class="deep" d="{block(*BLOCK)}"/>', '<g clip-path="url(#block)">', sky.svg(),
            '<circle class="deep" cx="704" cy="300" r="118"/><circle class="accent" cx="704" cy="300" r="104"/>']
    body += swell(752, 250, 46, x0 - 20, x1, 5)
    body += [left, ship(Pen(470, 728, .8, -7)), right]
    body += swell(832, 300, 74, x0 - 120, x1, 2)
    body += swell(930, 340, 78, x0 - 20, x1, 9, ((0, 18), (36, 46), (66, 74)))
    body += ["</g>", f'<path class="deep" fill-rule="evenodd" d="{block(*BLOCK)}{block(x0 + 14, y0 + 14, x1 - 14, y1 - 14, 8)}"/>', board()]
    return page("A ship between rocks", PALETTE, body, [
        zone("name", 226, 1007, 548, 70, "Vollkorn Italic, 19 pt (long names down to 13), one or two lines, centred, class ink"),
        zone("headline", 80, 1132, 840, 116, "Vollkorn 900, 36 pt, one line, centred, class headline"),
        zone("sub", 110, 1254, 780, 72, "Vollkorn Italic, 18 pt, one line, centred, class ink")], inner)


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Vollkorn 900, 21 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Vollkorn 700 Italic, 20 pt, left, class headline")]


def bottle(pen):
    """A bottle with a rolled letter in it, afloat."""
    glass = "M-112,-34L34,-34C62,-34 66,-17 92,-15L124,-15L124,15L92,15C66,17 62,34 34,34L-112,34C-130,34 -138,22 -138,0C-138,-22 -130,-34 -112,-34Z"
    pen.line("paper", glass, 20).fill("paper", glass).fill("accent", rrect(118, -18, 36, 36, 7))
    pen.fill("soft", "M-104,-20L22,-20L22,20L-104,20Z").line("deep", "M-104,-20L22,-20M-104,20L22,20M22,-20C34,-14 34,14 22,20C10,14 10,-14 22,-20ZM-84,-7L-14,-7M-84,7L-30,7", 4)
    return pen.line("deep", glass, 7).line("deep", "M112,-24L112,24", 9).svg()


def spread(x_off):
    """A carved sea over both pages: a letter in a bottle on the left, the ship it is meant for on the right."""
    out = [ground()]
    back = swell(1330, 210, 34, -40, 1040, 5, ((0, 12), (26, 33)), 1440, x_off)
    back[0] = back[0].replace('class="paper"', 'class="deep"')     # against paper the crest is printed, not cut
    out += back
    out.append(vessel(716, 1290) if x_off else bottle(Pen(330, 1318, .8, -16)))
    out += swell(1376, 240, 36, -40, 1040, 2, ((0, 12), (26, 33)), 1440, x_off)
    return out


def vessel(x, y):
    """The ship far away, printed whole."""
    pen = Pen(x, y, .3, -4)
    pen.line("deep", "M-110,-30L-110,-520M70,-30L70,-560M-246,-60L-246,-350M300,-54L418,-128", 4)
    for px, py in ((-110, -520), (70, -560)):
        pen.fill("accent", f"M{px},{py - 4}C{px + 30},{py - 20} {px + 64},{py + 8} {px + 116},{py - 10}L{px + 94},{py + 16}L{px + 114},{py + 44}C{px + 62},{py + 56} {px + 30},{py + 32} {px},{py + 46}Z")
    for d in [JIB, GAFF] + [sail(*s) for s in SAILS]:
        pen.line("paper", d, 6).fill("deep", d)
    for x0, y0, sw, h, b in SAILS:
        gouge(pen, "paper", x0 + sw * .5 + b * .7, y0 + h * .5, -sw * .6, 8)
    pen.line("paper", HULL, 7).fill("deep", HULL)
    return pen.line("paper", "M-292,-14C-160,6 120,22 332,-40", 3.5).svg()


def back():
    inner = f'<clipPath id="block"><path class="ink" d="{block(424, 964, 576, 1136, 8, 1.6, 24)}"/></clipPath>'
    edge = block(418, 958, 582, 1142, 3, 1.8, 24)
    body = [ground(), f'<path class="deep" d="{edge}"/>', '<g clip-path="url(#block)">', '<circle class="accent" cx="541" cy="1004" r="20"/>',
            ship(Pen(494, 1084, .155, -7), True, False), *swell(1104, 74, 15, 400, 600, 5, ((0, 5), (13, 17)), 1180), "</g>",
            f'<path class="deep" fill-rule="evenodd" d="{edge}{block(428, 968, 572, 1132, 8, 1.6, 24)}"/>']
    return page("Mark of the maker", PALETTE, body, [zone("credit", 250, 1166, 500, 44, "Lato, 8 pt, centred, class ink")], inner)


def pages():
    return {"front": front(), "inside-left": page("A letter in a bottle", PALETTE, spread(0)),
            "inside-right": page("The ship beyond the rocks", PALETTE, spread(1000), LETTER), "back": back()}
