# SPDX-License-Identifier: GPL-3.0-or-later
"""An umbrella from above in the rain; the toes of two look out from under it (empathy).  A6, light palettes."""
import math
import random
from artlib import SHEETS, Pen, ground, n, page, pt, rrect, zone
from curves import letter_zones

NAME, PALETTE, SHEET = "umbrella-a6", "plumfizz", SHEETS["a6-folded"]
CX, CY, R = 525, 508, 424
RIBS, DIP = 8, .9                     # panels, and how far the hem hangs in between two ribs


def polar(cx, cy, r, a):
    return cx + r * math.cos(math.radians(a)), cy + r * math.sin(math.radians(a))


def hem(cx, cy, r, turn, first=0, last=RIBS):
    """The edge of the umbrella from rib to rib, without the first point."""
    d = ""
    for i in range(first, last):
        a = turn + 360 / RIBS * (i + .5)
        d += f"Q{pt(polar(cx, cy, r * DIP, a))} {pt(polar(cx, cy, r, turn + 360 / RIBS * (i + 1)))}"
    return d


def outline(cx, cy, r, turn):
    return f"M{pt(polar(cx, cy, r, turn))}{hem(cx, cy, r, turn)}Z"


def umbrella(cx, cy, r, turn=22.5, main=7.0):
    """Panels by turns in two colours, a border round the hem, each panel with a darker half."""
    out = []
    for i in range(RIBS):
        a0 = turn + 360 / RIBS * i
        panel = f"M{n(cx)},{n(cy)}L{pt(polar(cx, cy, r, a0))}{hem(cx, cy, r, turn, i, i + 1)}Z"
        out.append(f'<path class="{"accent" if i % 2 else "paper"}" d="{panel}"/>')
        b0, b1 = polar(cx, cy, r * .93, a0), polar(cx, cy, r * .93, a0 + 360 / RIBS)
        c0, c1 = polar(cx, cy, r * .83, a0), polar(cx, cy, r * .83, a0 + 360 / RIBS)
        q = lambda f: pt(polar(cx, cy, r * f * DIP, a0 + 180 / RIBS))
        out.append(f'<path class="primary" d="M{pt(b0)}Q{q(.93)} {pt(b1)}L{pt(c1)}Q{q(.83)} {pt(c0)}Z"/>')
        out.append(f'<path class="deep" fill-opacity=".16" d="M{n(cx)},{n(cy)}L{pt(half_way(cx, cy, r, a0))}Q{pt(quarter(cx, cy, r, a0))} {pt(polar(cx, cy, r, a0 + 360 / RIBS))}Z"/>')
    ribs = "".join(f"M{n(cx)},{n(cy)}L{pt(polar(cx, cy, r, turn + 360 / RIBS * i))}" for i in range(RIBS))
    out.append(f'<path class="deep-s" fill="none" stroke-width="{n(main * .6)}" d="{ribs}"/>')
    for i in range(RIBS):
        x, y = polar(cx, cy, r, turn + 360 / RIBS * i)
        out.append(f'<circle class="paper" cx="{n(x)}" cy="{n(y)}" r="{n(r * .022)}"/>')
    out.append(f'<circle class="deep" cx="{n(cx)}" cy="{n(cy)}" r="{n(r * .068)}"/><circle class="paper" cx="{n(cx)}" cy="{n(cy)}" r="{n(r * .03)}"/>')
    return out


def half_way(cx, cy, r, a0):
    """The middle of a panel's hem."""
    p, q, s = polar(cx, cy, r, a0), polar(cx, cy, r * DIP, a0 + 180 / RIBS), polar(cx, cy, r, a0 + 360 / RIBS)
    return tuple((a + 2 * b + c) / 4 for a, b, c in zip(p, q, s))


def quarter(cx, cy, r, a0):
    """The control point of the second half of a panel's hem."""
    q, s = polar(cx, cy, r * DIP, a0 + 180 / RIBS), polar(cx, cy, r, a0 + 360 / RIBS)
    return tuple((a + b) / 2 for a, b in zip(q, s))


SHOE = "M-30,-190L-33,-92C-44,-66 -46,-34 -34,-14C-24,2 0,6 18,0C38,-8 44,-34 40,-66C38,-84 31,-92 30,-100L30,-190Z"
SOLE = "M-38,-190L-41,-94C-54,-68 -56,-30 -41,-8C-28,12 2,15 22,8C46,-2 53,-32 49,-67C46,-86 39,-94 38,-102L38,-190Z"


def boots(x, y, s, cls, apart=50):
    """A pair of lace-up boots from above, toes down; they end at y."""
    out = []
    for side in (-1, 1):
        pen = Pen(x + side * apart * s, y, s, -3 * side, flip=side < 0)
        pen.fill("paper", SOLE).fill(cls, SHOE).line("deep", "M-33,-56C-16,-42 20,-42 39,-56", 5, opacity=.55)
        pen.line("paper", "M-16,-78L14,-84M-16,-94L14,-100M-16,-110L14,-116M-16,-126L14,-132", 6)
        out.append(pen.line("paper", "M-24,-28C-20,-18 -12,-12 -2,-11", 5).svg())
    return "".join(out)


def rings(seed, box, keep_out, sizes, most):
    """Circles of rain, packed: the largest first, none over the places kept free."""
    rnd, put = random.Random(seed), []
    x0, y0, x1, y1 = box
    for r, count in sizes:
        for _ in range(count * 60):
            if sum(1 for p in put if p[2] == r) >= count:
                break
            x, y = rnd.uniform(x0, x1), rnd.uniform(y0, y1)
            if all(math.hypot(x - a, y - b) > r + q + 15 for a, b, q in put) and not any(k(x, y, r) for k in keep_out):
                put.append((x, y, r))
    d = "".join(f"M{n(x - q)},{n(y)}a{n(q)},{n(q)} 0 1 1 {n(2 * q)},0a{n(q)},{n(q)} 0 1 1 {n(-2 * q)},0" for x, y, r in put[:most] for q in ([r, r * .62, r * .26] if r > 44 else [r, r * .42] if r > 20 else [r]))
    return f'<path class="soft-s" fill="none" stroke-width="4.5" stroke-opacity=".5" d="{d}"/>'


SIZES = ((104, 5), (70, 9), (42, 16), (24, 30), (11, 44))


def splashes(cx, cy, r):
    """Drops that leap from the hem."""
    rnd, d = random.Random(2), ""
    for i in range(64):
        a = i * 360 / 64 + rnd.uniform(-2, 2)
        if 50 < a % 360 < 130:
            continue
        f = math.cos(math.radians((a - 22.5) % 45 - 22.5))
        q = r * (.985 - .05 * (f - .924) / .076) + 24
        d += f"M{pt(polar(cx, cy, q, a))}L{pt(polar(cx, cy, q + rnd.choice((8, 14, 24)), a + rnd.uniform(-1, 1)))}"
    return f'<path class="soft-s" fill="none" stroke-width="5" stroke-linecap="round" d="{d}"/>'


def front():
    words = lambda x, y, r: 60 - r < x < 990 + r and y > 1076 - r
    under = lambda x, y, r: math.hypot(x - CX, y - CY) < R + r + 58
    feet = lambda x, y, r: 300 - r < x < 750 + r and 860 - r < y < 1060 + r
    body = [ground("deep", SHEET), rings(21, (-20, -20, 1070, 1500), (words, under, feet), SIZES, 200)]
    body += [boots(428, 1016, .86, "primary"), boots(620, 1000, .7, "accent")]
    body.append(f'<path class="ink" fill-opacity=".4" d="{outline(CX + 6, CY + 26, R, 22.5)}"/>')
    body += [splashes(CX, CY, R), *umbrella(CX, CY, R)]
    return page("An umbrella from above, and the toes of two", PALETTE, body, [
        zone("headline", 84, 1070, 882, 140, "Kaushan Script, 50 pt, one line, centred, class on-deep"),
        zone("sub", 100, 1246, 850, 66, "Vollkorn Italic, 16 pt, one line, centred, class on-deep"),
        zone("name", 100, 1324, 850, 84, "Vollkorn Italic, 16 pt, one line, centred, class accent")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def shore(seed, x_off):
    """The wet street along the foot of a page, its edge a slow wave that runs on over the fold."""
    y = lambda x: 1290 + 26 * math.sin((x + x_off) / 150) + 12 * math.sin((x + x_off) / 61)
    d = "M-40,1520L" + "L".join(f"{x},{n(y(x))}" for x in range(-40, 1101, 12)) + "L1100,1520Z"
    return [f'<path class="deep" d="{d}"/>', rings(seed, (-20, 1300, 1070, 1500), (lambda x, yy, r: yy - r < y(x) + 24,), ((64, 3), (40, 6), (22, 12), (11, 22)), 60)]


def sole(x, y, s, rot, cls):
    """A wet footprint that walks to the right."""
    pen = Pen(x, y, s, rot)
    return pen.fill(cls, "M-14,-25C14,-34 62,-34 74,-8C82,14 62,32 40,30C18,28 4,24 -14,21C-22,10 -22,-14 -14,-25Z").fill(cls, "M-36,-20C-58,-24 -82,-16 -82,0C-82,16 -58,24 -36,20C-30,8 -30,-8 -36,-20Z").svg()


def left():
    body = [ground(sheet=SHEET), *shore(3, 0)]
    for i in range(4):
        x = 90 + 262 * i
        body += [sole(x, 1112, .62, -4, "soft"), sole(x + 124, 1156, .62, 5, "soft"), sole(x + 46, 1204, .5, -3, "accent"), sole(x + 168, 1240, .5, 4, "accent")]
    return page("Two walk side by side", PALETTE, body, sheet=SHEET)


def right():
    body = [ground(sheet=SHEET), *shore(6, 1050), f'<path class="ink" fill-opacity=".3" d="{outline(836, 1306, 150, 12)}"/>', *umbrella(830, 1296, 150, 12, 6)]
    return page("The umbrella goes on", PALETTE, body, letter_zones(SHEET, "Kaushan Script", left=.14, top=.08, foot=.24), sheet=SHEET)


def back():
    return page("Mark of the maker", PALETTE, [ground(sheet=SHEET), f'<path class="deep" d="{outline(525, 1150, 96, 22.5)}"/>', *umbrella(525, 1150, 88, 22.5, 5)],
                [zone("credit", 262, 1270, 526, 46, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
