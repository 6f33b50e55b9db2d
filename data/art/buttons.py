# SPDX-License-Identifier: GPL-3.0-or-later
"""A spill of buttons, no two alike; one is a heart, and a needle has just sewn it on (uniqueness).  Line and loose colour; Letter, folded twice."""
import math
import random
from artlib import HEART, SHEETS, Pen, ground, n, page, pt, zone
from curves import letter_zones
from quarterfold import circle, knock, line, loose

NAME, PALETTE, SHEET = "buttons-letter", "inksaver", SHEETS["letter-quarter"]
SPARING = True  # covers little paper in full colours
W, FINE = 5.4, 3.8
RIMS = ("ring", "dots", "ticks", "scallop", "square", "flower", "double", "hatch", "rays", "eight")
EYES = ("two", "four", "three", "cross")


def around(x, y, r, count, turn=0.0):
    return [(x + r * math.cos(turn + 2 * math.pi * i / count), y + r * math.sin(turn + 2 * math.pi * i / count)) for i in range(count)]


def petals(x, y, r, count, turn, deep):
    """A closed outline of `count` round lobes."""
    pts = around(x, y, r * deep, count, turn)
    arc = r * deep * math.sin(math.pi / count) * 1.08
    return f"M{pt(pts[0])}" + "".join(f"A{n(arc)},{n(arc)} 0 0 1 {pt(pts[(i + 1) % count])}" for i in range(count)) + "Z"


def outline(x, y, r, rim, turn):
    if rim == "scallop":
        return petals(x, y, r, 12, turn, .93)
    if rim == "flower":
        return petals(x, y, r, 6, turn, .8)
    if rim == "square":
        pts = around(x, y, r * .98, 4, turn)
        return "M" + "".join(f"{'L' if i else ''}{pt(tuple(a + (b - a) * .26 for a, b in zip(pts[i], pts[(i + 1) % 4])))}L{pt(tuple(a + (b - a) * .74 for a, b in zip(pts[i], pts[(i + 1) % 4])))}"
                             f"Q{pt(pts[(i + 1) % 4])} {pt(tuple(a + (b - a) * .26 for a, b in zip(pts[(i + 1) % 4], pts[(i + 2) % 4])))}" for i in range(4)) + "Z"
    if rim == "eight":
        return "M" + "L".join(pt(p) for p in around(x, y, r, 8, turn)) + "Z"
    return circle((x, y), r)


def spokes(x, y, r0, r1, count, turn):
    return "".join(f"M{pt(a)}L{pt(b)}" for a, b in zip(around(x, y, r0, count, turn), around(x, y, r1, count, turn)))


def button(x, y, r, rim, eyes, cls, turn):
    """One button: outline, what is on its rim, the dish in the middle and the holes."""
    d = outline(x, y, r, rim, turn)
    out = [knock(d), *([loose(d, cls, 6, 5)] if cls else []), line(d, W)]
    dish = {"double": .56, "ring": .7, "flower": .4, "square": .5, "rays": .44, "hatch": .62, "eight": .66}.get(rim, .62)
    if r > 26:
        out += [f'<path class="paper ink-s" stroke-width="{FINE}" d="{circle((x, y), r * dish)}"/>' if cls else line(circle((x, y), r * dish), FINE)]
    if rim == "dots" and r > 30:
        out += [f'<circle class="ink" cx="{n(a)}" cy="{n(b)}" r="{n(r * .05)}"/>' for a, b in around(x, y, r * .81, 14, turn)]
    elif rim == "ticks" and r > 30:
        out.append(line(spokes(x, y, r * .72, r * .88, 20, turn), 3))
    elif rim == "rays" and r > 30:
        out.append(line(spokes(x, y, r * .54, r * .86, 12, turn), FINE))
    elif rim == "double" and r > 30:
        out.append(line(circle((x, y), r * .8), FINE))
    elif rim == "hatch" and r > 30:
        out.append(line("".join(f"M{n(x - w)},{n(y + h)}H{n(x + w)}" for h in (-r * .38, r * .38) for w in (r * .3,)), 3))
    hole = max(3.6, r * .085)
    spots = {"two": around(x, y, r * .17, 2, turn), "four": around(x, y, r * .2, 4, turn + .78), "three": around(x, y, r * .18, 3, turn), "cross": around(x, y, r * .22, 4, turn)}[eyes]
    if eyes == "cross" and r > 26:
        out.append(f'<path class="primary-s" fill="none" stroke-width="{n(r * .07)}" stroke-linecap="round" d="M{pt(spots[0])}L{pt(spots[2])}M{pt(spots[1])}L{pt(spots[3])}"/>')
    return out + [f'<circle class="ink" cx="{n(a)}" cy="{n(b)}" r="{n(hole)}"/>' for a, b in spots]


def heart(x, y, r, rot=-8):
    """The one that has just been sewn on."""
    pen = Pen(x, y, r, rot)
    d, inner = pen.d(HEART), Pen(x, y - r * .02, r * .76, rot).d(HEART)
    out = [knock(d), loose(d, "primary", 7, 6), line(d, W + 1), f'<path class="paper-s" fill="none" stroke-width="{FINE}" d="{inner}"/>']
    eyes = [pen.at(*p) for p in ((-.2, -.3), (.2, -.3), (-.2, .08), (.2, .08))]
    out += [f'<circle class="ink" cx="{n(a)}" cy="{n(b)}" r="{n(r * .075)}"/>' for a, b in eyes]
    return [*out, f'<path class="paper-s" fill="none" stroke-width="{n(r * .07)}" stroke-linecap="round" d="M{pt(eyes[0])}L{pt(eyes[3])}M{pt(eyes[1])}L{pt(eyes[2])}"/>'], pen.at(.2, .08)


def needle(x, y, length, rot):
    """Its eye at (x, y), the point away along `rot`."""
    pen = Pen(x, y, 1, rot)
    d = pen.d(f"M-22,0C-22,-11 6,-10 24,-6L{length},0L24,6C6,10 -22,11 -22,0Z")
    return [knock(d), loose(d, "soft", 4, 4), line(d, FINE), line(pen.d("M-10,0L10,0"), 4.4)]


def pack(seed, fixed, sizes, where):
    """Circles packed round those that are there already, the largest first."""
    rnd, put = random.Random(seed), list(fixed)
    for r, count in sizes:
        done = 0
        for _ in range(count * 260):
            if done == count:
                break
            x, y = rnd.uniform(-40, 890), rnd.uniform(-50, 900)
            if where(x, y, r) and all(math.hypot(x - a, y - b) > r + q + 14 for a, b, q in put):
                put.append((x, y, r))
                done += 1
    return put[len(fixed):]


def spill(seed, fixed, sizes, where):
    rnd, out = random.Random(seed + 1), []
    for i, (x, y, r) in enumerate(pack(seed, fixed, sizes, where)):
        cls = (None, "accent", "soft", None, "soft", "accent", None)[i % 7]
        out += button(x, y, r, RIMS[(i * 3 + i // 10) % 10], EYES[(i + i // 4) % 4], cls, rnd.uniform(0, 3.1))
    return out


HX, HY, HR = 560, 512, 104


def front():
    def free(x, y, r):
        for v, end in ((x, 850), (y, 2000)):              # at an edge, cut well through a button or leave it whole
            if not (-.35 * r < v < .3 * r or v > r + 14) or not (end - .3 * r < v < end + .35 * r or v < end - r - 14):
                return False
        return y + r < 700 - .1 * x and not (x + r > 650 and y + r > 560)
    sewn, hole = heart(HX, HY, HR)
    d = f"M{pt(hole)}C{n(hole[0] + 150)},{n(hole[1] + 60)} 790,676 700,720C610,764 470,664 420,698C380,726 460,756 540,749"
    body = [ground(sheet=SHEET), *spill(12, [(HX, HY, HR + 4)], ((84, 6), (62, 9), (44, 14), (28, 22), (16, 26)), free), *sewn,
            f'<path class="primary-s" fill="none" stroke-width="5" stroke-linecap="round" d="{d}"/>', *needle(548, 750, 164, 7)]
    return page("Buttons, no two alike", PALETTE, body, [
        zone("headline", 68, 828, 714, 86, "Quicksand Bold, 34 pt, one line, left, class headline"),
        zone("sub", 68, 932, 714, 48, "Lato, 14 pt, one line, left, class ink"),
        zone("name", 68, 986, 714, 54, "Quicksand Bold, 15 pt, one line, left, class ink")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def strip(right):
    """A few buttons along the foot of a page, on a thread that runs on over the fold."""
    d = "M-40,1012C150,1040 300,972 470,1000C620,1024 700,1018 890,992" if not right else "M-40,992C120,970 260,1030 420,1010C520,998 600,990 660,1000"
    out = [ground(sheet=SHEET), f'<path class="primary-s" fill="none" stroke-width="5" stroke-linecap="round" d="{d}"/>']
    if right:
        return out + needle(668, 1001, 130, -8) + button(180, 996, 38, "scallop", "four", "accent", .4) + button(430, 1009, 26, "ring", "two", None, 1.0)
    return out + button(120, 1016, 46, "dots", "four", "soft", .3) + button(330, 986, 34, "flower", "two", "accent", .2) + button(560, 1014, 40, "ticks", "three", None, .8) + button(746, 1010, 28, "ring", "two", "accent", .5)


def back():
    return page("Mark of the maker", PALETTE, [ground(sheet=SHEET), *heart(425, 856, 56)[0]], [zone("credit", 212, 934, 426, 40, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": page("Buttons on a thread", PALETTE, strip(False), sheet=SHEET),
            "inside-right": page("The thread, and its needle", PALETTE, strip(True), letter_zones(SHEET, "Kaushan Script", left=.13, top=.08, foot=.17), sheet=SHEET), "back": back()}
