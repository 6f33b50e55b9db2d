# SPDX-License-Identifier: GPL-3.0-or-later
"""A bicycle with letters in its basket, past the milestone (setting the example).  One line with loose colour, spare of ink; Letter, folded twice."""
import math
import re
from artlib import SHEETS, Pen, ground, n, page, pt, zone
from curves import curve, letter_zones

NAME, PALETTE = "quarterfold", "inksaver"
SPARING = True  # covers little paper in full colours
SHEET = SHEETS["letter-quarter"]
W, FINE = 6.0, 3.6
REAR, FRONT, R = (228, 742), (622, 742), 146
CRANK, SEAT, HEAD, CROWN = (404, 750), (348, 520), (548, 494), (572, 590)


def line(d, w=W, cls="ink"):
    return f'<path class="{cls}-s" fill="none" stroke-width="{n(w)}" stroke-linecap="round" stroke-linejoin="round" d="{d}"/>'


def loose(d, cls, dx=8, dy=7):
    """Colour that does not quite keep to the line."""
    return f'<path class="{cls}" transform="translate({dx},{dy})" d="{d}"/>'


def tube(a, b, w=15, cls="primary"):
    return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linecap="round" transform="translate(6,6)" d="M{pt(a)}L{pt(b)}"/>'


def knock(d):
    """Blanks out what is behind a shape."""
    return f'<path class="paper paper-s" stroke-width="13" stroke-linejoin="round" d="{d}"/>'


def circle(c, r):
    return f"M{n(c[0] - r)},{n(c[1])}A{n(r)},{n(r)} 0 0 1 {n(c[0] + r)},{n(c[1])}A{n(r)},{n(r)} 0 0 1 {n(c[0] - r)},{n(c[1])}Z"


def wheel(c):
    spokes = ""
    for i in range(14):
        a = math.pi * 2 * i / 14 + .1
        h = a + (.9 if i % 2 else -.9)
        spokes += f"M{n(c[0] + 13 * math.cos(h))},{n(c[1] + 13 * math.sin(h))}L{n(c[0] + (R - 15) * math.cos(a))},{n(c[1] + (R - 15) * math.sin(a))}"
    return [f'<path class="accent-s" fill="none" stroke-width="11" transform="translate(6,5)" d="{circle(c, R - 8)}"/>', line(spokes, 2.6), line(circle(c, R)), line(circle(c, R - 15), FINE),
            f'<path class="paper ink-s" stroke-width="{FINE}" d="{circle(c, 13)}"/>']


def guard(c, a0, a1):
    """A mudguard over a wheel, with its stay."""
    p = lambda r, a: f"{n(c[0] + r * math.cos(math.radians(a)))},{n(c[1] + r * math.sin(math.radians(a)))}"
    d = f"M{p(R + 10, a0)}A{R + 10},{R + 10} 0 0 1 {p(R + 10, a1)}"
    return [f'<path class="primary-s" fill="none" stroke-width="13" stroke-linecap="round" transform="translate(4,4)" d="{d}"/>', line(d)]


def flower(x, y, r, cls, k=7, rot=0.0):
    """A daisy drawn in one line, its colour a little off."""
    ri = r * .62
    pts = [(x + ri * math.cos(rot + 2 * math.pi * i / k), y + ri * math.sin(rot + 2 * math.pi * i / k)) for i in range(k)]
    ar = ri * math.sin(math.pi / k) * 1.16
    d = f"M{pt(pts[0])}" + "".join(f"A{n(ar)},{n(ar)} 0 1 1 {pt(pts[(i + 1) % k])}" for i in range(k)) + "Z"
    return [knock(d), loose(d, cls, 6, 5), line(d, 4.6), f'<path class="paper ink-s" stroke-width="4" d="{circle((x, y), r * .26)}"/>']


def envelope(x, y, w, h, rot, cls):
    pen = Pen(x, y, 1, rot)
    d = pen.d(f"M{-w / 2},{-h / 2}L{w / 2},{-h / 2}L{w / 2},{h / 2}L{-w / 2},{h / 2}Z")
    flap = pen.d(f"M{-w / 2},{-h / 2}L0,{h * .12}L{w / 2},{-h / 2}")
    return [knock(d), loose(d, cls, 6, 5), line(d, 4.6), line(flap, FINE)]


def basket(x, y, w, h):
    """A wicker basket: its upper corners are (x, y) and (x + w, y)."""
    d = f"M{x},{y}L{x + w},{y}L{x + w - 20},{y + h}L{x + 20},{y + h}Z"
    weave = ""
    for j in range(1, 4):
        yy, k = y + h * j / 4, 20 * j / 4
        pts = [(x + k + (w - 2 * k) * i / 12, yy + (4 if i % 2 else -4)) for i in range(13)]
        weave += curve(pts)
    ribs = "".join(f"M{n(x + w * i / 7)},{y + 6}L{n(x + 20 + (w - 40) * i / 7)},{y + h - 6}" for i in range(1, 7))
    rim = f"M{x - 8},{y - 9}L{x + w + 8},{y - 9}L{x + w + 8},{y + 9}L{x - 8},{y + 9}Z"
    return [knock(d), loose(d, "accent"), line(weave, 3), line(ribs, 2.6), line(d, 4.6), knock(rim), loose(rim, "accent", 5, 4), line(rim, 4.6)]


def parcel():
    """Tied to the carrier behind the saddle."""
    x, y, w, h = 158, 492, 140, 80
    d = f"M{x},{y}L{x + w},{y}L{x + w},{y + h}L{x},{y + h}Z"
    bow = f"M{x + 70},{y}C{x + 40},{y - 44} {x + 24},{y - 20} {x + 70},{y}C{x + 116},{y - 20} {x + 100},{y - 44} {x + 70},{y}"
    return [line(f"M{x - 22},{y + h + 8}L{x + w + 34},{y + h + 8}M{REAR[0]},{REAR[1]}L{x + 20},{y + h + 8}", 4.6), knock(d), loose(d, "soft"), line(d, 4.6),
            line(f"M{x + 70},{y}V{y + h}M{x},{y + 40}H{x + w}", FINE), line(bow, FINE)]


def bicycle():
    o = [*wheel(REAR), *wheel(FRONT), *guard(REAR, 182, 304), *guard(FRONT, 208, 318), *parcel()]
    tubes = ((REAR, CRANK), (REAR, (SEAT[0] + 9, SEAT[1] + 38)), (SEAT, CRANK), (CRANK, CROWN), (HEAD, CROWN))
    o += [tube(a, b) for a, b in tubes]
    low = f"M{pt((366, 596))}C430,640 500,620 {pt((560, 540))}"
    o.append(f'<path class="primary-s" fill="none" stroke-width="15" stroke-linecap="round" transform="translate(6,6)" d="{low}"/>')
    fork = f"M{pt(CROWN)}C{CROWN[0] + 8},{CROWN[1] + 60} {FRONT[0] - 20},{FRONT[1] - 60} {pt(FRONT)}"
    o.append(f'<path class="primary-s" fill="none" stroke-width="13" stroke-linecap="round" transform="translate(6,5)" d="{fork}"/>')
    o += [line("".join(f"M{pt(a)}L{pt(b)}" for a, b in tubes) + low + fork, 7)]
    o += [line(f"M{pt(HEAD)}L536,452C520,430 486,428 450,446", 7), f'<path class="primary-s" fill="none" stroke-width="17" stroke-linecap="round" d="M476,436L444,450"/>', line("M476,436L444,450", FINE)]
    saddle = "M290,506C306,486 352,490 380,500C402,506 404,516 388,520C352,528 316,530 300,528C286,526 282,516 290,506Z"
    o += [line(f"M{pt(SEAT)}L344,526", 7), knock(saddle), loose(saddle, "primary", 6, 5), line(saddle, 4.6)]
    o += [f'<path class="paper" d="{circle(CRANK, 40)}"/>', loose(circle(CRANK, 40), "accent", 5, 4), line(circle(CRANK, 40), 4.6), line(circle(CRANK, 13), FINE),
          line(f"M{CRANK[0]},{CRANK[1]}L{CRANK[0] + 40},{CRANK[1] + 52}M{CRANK[0] + 20},{CRANK[1] + 56}H{CRANK[0] + 62}", 7),
          line(f"M{CRANK[0]},{CRANK[1] - 40}L{REAR[0]},{REAR[1] - 13}M{CRANK[0]},{CRANK[1] + 40}L{REAR[0]},{REAR[1] + 13}", 3)]
    o += [line("M640,452C644,410 652,380 650,340M690,440C700,410 716,384 732,348M672,440C676,404 692,370 694,310", 4)]
    o += envelope(617, 426, 90, 62, -12, "paper")
    o += [*flower(650, 328, 34, "primary"), *flower(738, 334, 28, "accent", 6, .4), *flower(694, 290, 22, "primary", 6, .2)]
    o += [*envelope(719, 430, 86, 62, 9, "soft"), line("M560,540L596,548M572,590L612,562", 4.6), *basket(576, 456, 188, 108)]
    return o


def sun(cx, cy, r, low, gap=44):
    """A low sun in level strokes down to `low`, which saves ink."""
    d = ""
    for i in range(-int(r / gap), int((low - cy) / gap) + 1):
        half = math.sqrt(r * r - (gap * i) ** 2) - 3
        d += f"M{n(cx - half)},{n(cy + gap * i)}H{n(cx + half)}"
    return f'<path class="accent-s" fill="none" stroke-width="3.6" stroke-linecap="round" d="{d}"/>'


def milestone(x, y):
    """One mile more: the stone the bicycle has just passed."""
    d = f"M{x - 46},{y}L{x - 46},{y - 118}C{x - 46},{y - 176} {x + 46},{y - 176} {x + 46},{y - 118}L{x + 46},{y}Z"
    return [knock(d), loose(d, "soft"), line(d, 5), f'<path class="primary-s" fill="none" stroke-width="9" stroke-linecap="round" stroke-linejoin="round" d="M{x - 28},{y - 88}h26M{x - 15},{y - 101}v26M{x + 10},{y - 110}L{x + 22},{y - 118}V{y - 62}"/>',
            line(f"M{x - 26},{y - 30}H{x + 26}", FINE)]


def smaller(parts, k, x, y):
    """A drawing made smaller towards (x, y), its lines as strong as before."""
    even = re.sub(r'stroke-width="([\d.]+)"', lambda m: f'stroke-width="{n(float(m.group(1)) / k)}"', "".join(parts))
    return f'<g transform="translate({n(x * (1 - k))},{n(y * (1 - k))}) scale({k})">{even}</g>'


def road(y, x0=-40, x1=890):
    o = [line(f"M{x0},{y}H{x1}", 5)]
    for x, s in ((480, .8), (812, 1)):
        o.append(line(f"M{x},{y}C{x},{n(y - 20 * s)} {n(x - 8 * s)},{n(y - 34 * s)} {n(x - 16 * s)},{n(y - 40 * s)}M{x},{y}V{n(y - 50 * s)}M{x},{y}C{x},{n(y - 20 * s)} {n(x + 8 * s)},{n(y - 34 * s)} {n(x + 16 * s)},{n(y - 38 * s)}", FINE))
    return o


# ------------------------------------------------------------------ front
def front():
    base = REAR[1] + R + 3
    body = [ground(sheet=SHEET), sun(470, 580, 216, 620), *milestone(84, base), *road(base), smaller(bicycle(), .9, 900, base)]
    return page("A bicycle with letters in its basket, past a milestone", PALETTE, body, [
        zone("headline", 70, 90, 710, 110, "Quicksand Bold, one line, centred, class headline"),
        zone("sub", 90, 202, 670, 58, "Lato, one line, centred, class ink"),
        zone("name", 80, 926, 690, 96, "Quicksand Bold, one or two lines, centred, class ink")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def left():
    body = [ground(sheet=SHEET), *road(1030), *envelope(210, 988, 92, 62, -8, "soft"), *envelope(330, 1000, 84, 56, 6, "paper")]
    return page("Two letters by the road", PALETTE, body, sheet=SHEET)


def right():
    stems = line("M690,1030C694,990 690,960 694,930M728,1030C732,1006 742,990 748,974", 4)
    body = [ground(sheet=SHEET), *road(1030, x1=890)[:1], stems, *flower(694, 916, 34, "primary"), *flower(750, 964, 26, "accent", 6, .4)]
    return page("Two flowers by the road", PALETTE, body, letter_zones(SHEET, "Kaushan Script", left=.13, top=.08, foot=.19), sheet=SHEET)


def back():
    return page("Mark of the maker", PALETTE, [ground(sheet=SHEET), *flower(425, 850, 44, "primary")], [zone("credit", 212, 930, 426, 40, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
