# SPDX-License-Identifier: GPL-3.0-or-later
"""A wreath that grows once round, from a seed to the open flower (patience).  Light palettes."""
import math
import random
from artlib import Pen, ground, leaf, n, page, pt, zone

NAME, PALETTE = "wreath", "orangery"
SPARING = True  # covers little paper in full colours
CX, CY, R = 480, 606, 342
START, END = 106, 424                 # degrees clockwise from three o'clock: a seed at the foot, and once round
MAIN, FINE = 7, 4.5


def at(a, r=R):
    return CX + r * math.cos(math.radians(a)), CY + r * math.sin(math.radians(a))


def oval(length, width):
    """A blunt leaf from the origin along +x."""
    q = lambda *v: " ".join(pt(v[i:i + 2]) for i in range(0, len(v), 2))
    L, W = length, width
    return (f"M0,0C{q(L * .16, -W * .5, L * .38, -W, L * .68, -W * .84)}C{q(L * .9, -W * .66, L, -W * .25, L, 0)}"
            f"C{q(L, W * .25, L * .9, W * .66, L * .68, W * .84)}C{q(L * .38, W, L * .16, W * .5, 0, 0)}Z")


def blade(p, angle, length, width, cls, kind=leaf, vein="paper"):
    """A leaf with its vein; from 60 long on with ribs as well."""
    pen = Pen(*p, 1, angle)
    pen.fill(cls, kind(length, width))
    d = f"M{n(length * .08)},0L{n(length * .84)},0"
    if length > 60:
        for i in range(3):
            x, w = length * (.26 + .17 * i), width * .5 * (1 - .14 * i)
            d += f"M{n(x + w * .9)},{n(-w)}L{n(x)},0L{n(x + w * .9)},{n(w)}"
    return pen.line(vein, d, FINE if length > 60 else 3.5).svg() if vein else pen.svg()


def petals(r, width, k, rot, start=0.0):
    """A ring of petals, each with a small notch."""
    out = ""
    for i in range(k):
        pen = Pen(0, 0, 1, rot + 360 / k * i)
        out += pen.d(f"M0,{n(-start)}C{n(-width * .7)},{n(-r * .34)} {n(-width)},{n(-r * .98)} {n(-width * .18)},{n(-r)}L0,{n(-r * .93)}L{n(width * .18)},{n(-r)}"
                     f"C{n(width)},{n(-r * .98)} {n(width * .7)},{n(-r * .34)} 0,{n(-start)}Z")
    return out


def flower(x, y, r, rot=0.0, stem=""):
    """An open flower in two rings, with a dark eye and stamens; its stem crosses its keyline."""
    pen = Pen(x, y, 1, rot)
    outer, inner = petals(r, r * .46, 7, 0), petals(r * .68, r * .34, 7, 25.7)
    pen.line("paper", outer, 22)
    pen.out.append(stem)
    pen.fill("accent", outer).fill("paper", outer, .42)
    pen.line("paper", inner, 9).fill("accent", inner)
    pen.dot("paper", 0, 0, r * .3).dot("deep", 0, 0, r * .2)
    for i in range(11):
        a = 2 * math.pi * i / 11
        pen.dot("deep", r * .27 * math.cos(a), r * .27 * math.sin(a), r * .028)
    return pen.dot("soft", 0, 0, r * .075).svg()


def bud(p, angle, s, colour=.5):
    """A closed bud; `colour` is how much of it shows."""
    pen = Pen(*p, s, angle + 90)
    pen.line("paper", "M0,-62C-20,-44 -24,-16 0,0C24,-16 20,-44 0,-62Z", 15)
    pen.fill("accent", "M0,-62C-20,-44 -24,-16 0,0C24,-16 20,-44 0,-62Z")
    k = -62 + 62 * colour
    return pen.fill("deep", f"M0,{n(k - 10)}C-10,{n(k)} -17,-30 -19,-22C-20,-8 -10,2 0,2C10,2 20,-8 19,-22C17,-30 10,{n(k)} 0,{n(k - 10)}Z").svg()


def twig(a, side, length):
    """A short twig off the stem at angle a; returns its drawing, its end and where it looks."""
    p, look = at(a), a + 90 + side * 50
    e = p[0] + length * math.cos(math.radians(look)), p[1] + length * math.sin(math.radians(look))
    return f'<path class="deep-s" fill="none" stroke-width="{FINE}" stroke-linecap="round" d="M{pt(p)}L{pt(e)}"/>', e, look


def seed(s=1.0):
    """The seed, its root, and the stem that comes out of it."""
    p = at(START - 3)
    pen = Pen(*p, s, START + 90)
    pen.line("deep", "M-20,4C-40,14 -52,8 -64,22M-26,-2C-44,-4 -54,-14 -70,-12", FINE)
    pen.fill("accent", "M26,0C14,-30 -22,-32 -34,-10C-40,6 -32,26 -8,28C10,28 22,16 26,0Z").line("paper", "M-20,-10C-12,-16 -4,-17 4,-14", FINE)
    return pen.svg()


BERRIES = ((196, -1, 62), (228, -1, 76), (262, -1, 86), (290, 1, 66))                 # first berries, then buds
BUDS = ((312, -1, 80, .8, .3), (329, -1, 84, 1.0, .5), (346, -1, 80, 1.15, .72))
SMALL, LARGE = at(384, R + 12), at(415, R + 4)
SHEAF = [(SMALL[0], SMALL[1], look, 150, cls) for look, cls in ((-12, "primary"), (24, "deep"))] + [
    (LARGE[0], LARGE[1], look, size, cls) for look, size, cls in ((8, 218, "primary"), (40, 206, "deep"), (74, 196, "primary"), (196, 206, "deep"), (228, 196, "primary"))]


def wreath():
    rnd = random.Random(12)
    back, stem, front = [], [], []
    a0, a1 = at(START), at(END)
    stem.append(f'<path class="deep-s" fill="none" stroke-width="{MAIN}" stroke-linecap="round" d="M{pt(a0)}A{R},{R} 0 1 1 {pt(a1)}"/>')
    a, k = START + 12, 0
    while a < 356:
        t = (a - START) / (END - START)
        grow = .2 + .8 * min(1, t / .62) ** .9
        for side in (1, -1):          # 1 looks inwards, where the words are
            size = (114 if side < 0 else 94) * grow * rnd.uniform(.93, 1.07)
            look = a + 90 + side * (48 + rnd.uniform(-7, 7))
            if any(side == sd and -2 < b - a < 7.5 for b, sd, *_ in BERRIES + BUDS):
                continue
            if .2 < t < .76 and k % 2 == 0 and not any(-8 < b - a < 16 for b, *_ in BUDS):
                back.append(Pen(*at(a - 3), 1, look + side * 22).fill("soft", leaf(size * 1.2, size * .27)).svg())
            cls = "primary" if (k + (side > 0)) % 2 else "deep"
            kind, w = ((oval, .36) if t < .22 else (leaf, .27))
            front.append(blade(at(a), look, size, size * w, cls, kind))
        a += 5 + 7.5 * grow
        k += 1
    for a, side, length in BERRIES:
        d, e, _ = twig(a, side, length)
        stem.append(d)
        front.append(Pen().dot("accent", *e, 7 + (a - 180) * .045).svg())
    for a, side, length, s, c in BUDS:
        d, e, look = twig(a, side, length)
        stem.append(d)
        front.append(bud(e, look, s, c))
    for x, y, look, size, cls in SHEAF:
        front.append(blade((x, y), look, size, size * .26, cls))
    end = f'<path class="deep-s" fill="none" stroke-width="{MAIN}" d="M{pt(at(360))}A{R},{R} 0 0 1 {pt(at(382))}"/>'
    return back + stem + front + [seed(), flower(*SMALL, 70, 10, end), flower(*LARGE, 122, -8)]


def front():
    return page("From seed to flower", PALETTE, [ground(), *wreath()], [
        zone("headline", 250, 470, 460, 250, "Noto Serif Display Bold Italic, 33 pt, two lines, centred, class headline"),
        zone("sub", 100, 1128, 800, 64, "Vollkorn, small capitals 13 pt, one line, centred, class ink"),
        zone("name", 130, 1206, 740, 88, "Vollkorn Italic, 19 pt, one line, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Noto Serif Display Italic, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 716, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Noto Serif Display Italic, 22 pt, left, class headline")]


def inside(right):
    """On the left the seed in the ground, just up; on the right, from the same ground, the flower."""
    out = [ground(), '<path class="soft" d="M-25,1296C250,1284 700,1288 1025,1296V1425H-25Z"/>']
    if not right:
        out += [f'<path class="deep-s" fill="none" stroke-width="{MAIN}" stroke-linecap="round" d="M200,1334C206,1310 196,1280 200,1232"/>',
                blade((200, 1244), -148, 52, 19, "primary", oval), blade((200, 1244), -32, 52, 19, "deep", oval)]
        pen = Pen(200, 1340, .86, -90)
        pen.line("deep", "M-20,4C-40,14 -52,8 -64,22M-26,-2C-44,-4 -54,-14 -70,-12", FINE)
        pen.fill("accent", "M26,0C14,-30 -22,-32 -34,-10C-40,6 -32,26 -8,28C10,28 22,16 26,0Z").line("paper", "M-20,-10C-12,-16 -4,-17 4,-14", FINE)
        return out + [pen.svg()]
    out.append(f'<path class="deep-s" fill="none" stroke-width="{MAIN}" stroke-linecap="round" d="M806,1440C800,1360 812,1290 806,1200"/>')
    for y, side, size, cls in ((1396, -1, 104, "deep"), (1382, 1, 104, "primary"), (1330, -1, 72, "primary"), (1318, 1, 66, "deep")):
        out.append(blade((806, y), -90 + side * 58, size, size * .27, cls))
    return out + [flower(806, 1184, 72, 6)]


def back():
    return page("Mark of the maker", PALETTE, [ground(), blade((500, 1060), 160, 124, 32, "deep"), blade((500, 1060), 20, 124, 32, "primary"), flower(500, 1050, 58, 6)],
                [zone("credit", 250, 1146, 500, 44, "Vollkorn, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("A seed that is just up", PALETTE, inside(False)),
            "inside-right": page("The open flower", PALETTE, inside(True), LETTER), "back": back()}
