# SPDX-License-Identifier: GPL-3.0-or-later
"""A rowing eight from above, all blades at the catch (community).  A5, light palettes."""
import math
import random
from artlib import SHEETS, Pen, ground, n, page, pt, rrect, zone
from curves import letter_zones

NAME, PALETTE, SHEET = "eight-a5", "seaglass", SHEETS["a5-folded"]
LONG, BEAM = 1010, 50                 # half length and half width of the shell, in units of the drawing
SEAT, FIRST = 152, -470               # from thwart to thwart; the first rower, towards the bow at -y


def shell():
    d = (f"M0,{-LONG}C{BEAM * .7:.1f},{-LONG * .62:.1f} {BEAM},{-LONG * .4:.1f} {BEAM},0C{BEAM},{LONG * .42:.1f} {BEAM * .7:.1f},{LONG * .7:.1f} 0,{LONG}"
         f"C{-BEAM * .7:.1f},{LONG * .7:.1f} {-BEAM},{LONG * .42:.1f} {-BEAM},0C{-BEAM},{-LONG * .4:.1f} {-BEAM * .7:.1f},{-LONG * .62:.1f} 0,{-LONG}Z")
    return d


def blade(pen, y, side, cls):
    """One oar with its rigger: the gate 118 from the keel, the blade swept towards the bow."""
    gx, gy = side * 120, y + 22
    pen.line("on-deep", f"M{side * 30},{y - 26}L{gx},{gy}L{side * 30},{y + 62}", 5 * pen.s)
    a = math.radians(-24)
    tip = (gx + side * 282 * math.cos(a), gy + 282 * math.sin(a))
    grip = (gx - side * 112 * math.cos(a), gy - 116 * math.sin(a))
    pen.line("on-deep", f"M{pt(grip)}L{pt(tip)}", 9 * pen.s)
    ux, uy = side * math.cos(a), math.sin(a)
    vx, vy = -uy, ux
    if side < 0:
        vx, vy = uy, -ux
    q = lambda u, v: pt((tip[0] + ux * u + vx * v, tip[1] + uy * u + vy * v))
    pen.fill(cls, f"M{q(-14, -8)}C{q(10, -26)} {q(34, -29)} {q(92, -29)}C{q(102, -29)} {q(104, 27)} {q(94, 27)}C{q(40, 27)} {q(12, 20)} {q(-14, 8)}Z")
    pen.line("on-deep", f"M{q(38, -24)}L{q(38, 22)}", 8 * pen.s, "butt")
    return grip, tip, (ux, uy)


def puddle(pen, x, y, r):
    """The rings that a blade leaves behind."""
    for k, w in ((1, 6 * pen.s), (.5, 5 * pen.s)):
        pen.line("soft", f"M{n(x - r * k)},{n(y)}C{n(x - r * k)},{n(y - r * k * .56)} {n(x - r * k * .56)},{n(y - r * k)} {n(x)},{n(y - r * k)}C{n(x + r * k * .56)},{n(y - r * k)} {n(x + r * k)},{n(y - r * k * .56)} {n(x + r * k)},{n(y)}"
                 f"C{n(x + r * k)},{n(y + r * k * .56)} {n(x + r * k * .56)},{n(y + r * k)} {n(x)},{n(y + r * k)}C{n(x - r * k * .56)},{n(y + r * k)} {n(x - r * k)},{n(y + r * k * .56)} {n(x - r * k)},{n(y)}Z", w, opacity=.55)


def rower(pen, y, side, grip, hair, shirt):
    """Seen from above: back, two arms to the grip, a head."""
    for s in (-1, 1):
        hand = (grip[0] + (14 if s * side > 0 else -20) * side, grip[1] + (4 if s * side > 0 else -4))
        pen.line(shirt, f"M{s * 34},{y + 4}C{s * 44},{y + 34} {n(hand[0] + s * 18)},{n(hand[1] - 24)} {n(hand[0])},{n(hand[1])}", 22 * pen.s)
    pen.fill(shirt, rrect(-52, y - 26, 104, 48, 24))
    pen.dot("deep", 0, y - 2, 33).dot(hair, 0, y - 2, 27)


def boat(x, y, s, rot, crew=8, wake=True):
    pen = Pen(x, y, s, rot)
    seats = [FIRST + SEAT * i for i in range(crew)]
    if wake:
        for i, yy in enumerate(seats):
            puddle(pen, (-1 if i % 2 else 1) * 402, yy - 126 + SEAT, 48)
    pen.fill("ink", Pen(14, 26).d(shell()), .25)
    pen.fill("paper", shell()).fill("accent", "M0,-880C20,-780 30,-690 34,-590L-34,-590C-30,-690 -20,-780 0,-880Z")
    pen.fill("deep", rrect(-27, -566, 54, 1380, 27))
    hairs = ("ink", "accent", "paper", "ink", "accent", "ink", "paper", "accent")
    for i, yy in enumerate(seats):
        side = -1 if i % 2 else 1
        pen.line("soft", f"M-24,{yy + 20}L24,{yy + 20}", 16 * s, "butt", .6)
        grip, tip, _ = blade(pen, yy, side, "accent")
        rower(pen, yy - 22, side, grip, hairs[i % 8], "soft")
    y0 = seats[-1] + SEAT + 60                                # the cox, headset and all, faces the crew
    pen.fill("soft", rrect(-52, y0 - 24, 104, 48, 24)).dot("deep", 0, y0, 33).dot("paper", 0, y0, 27)
    pen.line("accent", f"M-32,{y0}L32,{y0}", 10 * s, "butt").fill("accent", rrect(-43, y0 - 19, 19, 38, 9)).fill("accent", rrect(24, y0 - 19, 19, 38, 9))
    pen.line("accent", f"M-34,{y0 - 14}C-34,{y0 - 40} -22,{y0 - 48} -8,{y0 - 48}", 6 * s).dot("accent", -6, y0 - 48, 8)
    return pen.svg()


def glints(seed, keep_out, rot=-30, box=(-20, -20, 1500, 2120)):
    """Short lights on the water, all lying across the boat's way."""
    rnd, put, d = random.Random(seed), [], ""
    for _ in range(900):
        x, y, w = rnd.uniform(box[0], box[2]), rnd.uniform(box[1], box[3]), rnd.choice((26, 40, 40, 66, 96))
        if keep_out(x, y, w) or any(abs(x - a) < w + b + 40 and abs(y - c) < 46 for a, c, b in put):
            continue
        put.append((x, y, w))
        d += f"M{n(x - w)},{n(y)}Q{n(x)},{n(y - 7)} {n(x + w)},{n(y)}Q{n(x)},{n(y + 7)} {n(x - w)},{n(y)}Z"
    return f'<path class="soft" fill-opacity=".32" d="{d}"/>'


ROT, MID = 36, (714, 1112)


def front():
    a = math.radians(ROT)

    def taken(x, y, w):
        dx, dy = x - MID[0], y - MID[1]
        across, along = dx * math.cos(a) + dy * math.sin(a), -dx * math.sin(a) + dy * math.cos(a)
        return (abs(across) < 530 + w * .4 and abs(along) < 1080) or (x < 860 and y < 640) or (x > 620 and y > 1660)
    body = [ground("primary", SHEET), glints(4, taken), boat(*MID, .99, ROT)]
    return page("A rowing eight from above", PALETTE, body, [
        zone("headline", 118, 120, 760, 250, "League Spartan 800, 50 pt, two lines, left, class paper"),
        zone("sub", 118, 428, 470, 236, "Lato, 19 pt, three lines, left, class paper"),
        zone("name", 560, 1870, 802, 120, "Lato Bold, 21 pt, one or two lines, right, class paper")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def water(seed, flip, more=()):
    """The lake along the foot of a page; its edge meets at the fold."""
    y = (1812, 1784, 1800, 1790) if flip else (1790, 1800, 1784, 1812)
    d = f"M-40,{y[0]}C300,{y[1] - 20} 620,{y[1] + 36} 900,{y[2] + 14}C1160,{y[2]} 1360,{y[3] - 8} 1520,{y[3]}V2140H-40Z"
    clear = lambda x, yy, w: yy < 1856 or (more and 600 - w < x < 1200 + w and 1850 < yy < 2090)
    return [ground(sheet=SHEET), f'<path class="primary" d="{d}"/>', glints(seed, clear, box=(0, 1840, 1480, 2100)), *more]


def left():
    return page("Water along the foot of the page", PALETTE, water(8, False), sheet=SHEET)


def right():
    return page("The boat, a long way out", PALETTE, water(9, True, [boat(900, 1956, .25, 90, wake=False)]), letter_zones(SHEET, "Kaushan Script", foot=.2), sheet=SHEET)


def oar(x, y, s, rot):
    pen = Pen(x, y, s, rot)
    pen.line("ink", "M-300,0L150,0", 11 * s).fill("accent", "M140,-8C164,-26 188,-29 246,-29C256,-29 258,27 248,27C194,27 166,20 140,8Z").line("paper", "M194,-28L194,24", 9 * s, "butt")
    return pen.fill("ink", rrect(-330, -9, 70, 18, 9)).svg()


def back():
    body = [ground(sheet=SHEET), oar(760, 1620, .9, -32), oar(720, 1620, .9, 212)]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 440, 1800, 600, 50, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
