# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that flies as a kite (adaptability).  One line with loose colour, spare of ink; A4, folded twice."""
import math
from artlib import HEART, SHEETS, Pen, ground, n, page, pt, zone
from curves import bezier, curve, letter_zones
from quarterfold import circle, knock, line, loose

NAME, PALETTE, SHEET = "kite-a4", "inksaver", SHEETS["a4-quarter"]
SPARING = True  # covers little paper in full colours
W, FINE = 6.5, 4.2


def hatch(pts, gap, cls, angle=0.0):
    """Level strokes inside a convex shape, which spare the ink of a flat."""
    co, si = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    turned = [(x * co + y * si, -x * si + y * co) for x, y in pts]
    y, out = min(p[1] for p in turned) + gap * .6, ""
    while y < max(p[1] for p in turned):
        xs = sorted(a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) for a, b in zip(turned, turned[1:] + turned[:1]) if (a[1] - y) * (b[1] - y) < 0)
        if len(xs) == 2 and xs[1] - xs[0] > 18:
            ends = [(x * co - y * si, x * si + y * co) for x in (xs[0] + 5, xs[1] - 5)]
            out += f"M{pt(ends[0])}L{pt(ends[1])}"
        y += gap
    return f'<path class="{cls}-s" fill="none" stroke-width="5.5" stroke-linecap="round" d="{out}"/>'


def kite(x, y, s, rot):
    """A letter with four corners and two spars; gives its parts, and the points of bridle and tail."""
    pen = Pen(x, y, s, rot)
    top, right, foot, left, mid = (0, -250), (190, -50), (0, 290), (-190, -50), (0, 60)
    outline = pen.d("M" + "L".join(pt(p) for p in (top, right, foot, left)) + "Z")
    corners = [pen.at(*p) for p in (left, (0, 30), right, top)]
    flap = pen.d(f"M{pt(left)}C-120,4 -40,58 {pt(mid)}C40,58 120,4 {pt(right)}L{pt(top)}Z")
    out = [knock(outline), loose(outline, "soft", 9, 8), loose(flap, "paper", 0, 0), hatch(corners, 17, "primary", rot), line(outline, W)]
    out += [line(pen.d(f"M{pt(left)}C-120,4 -40,58 {pt(mid)}C40,58 120,4 {pt(right)}"), W), line(pen.d("M-16,112L-128,-6M16,112L128,-6M0,-250L0,0M0,122L0,290"), FINE)]
    disc = circle(pen.at(0, 56), 62 * s)
    out += [knock(disc).replace('stroke-width="13"', 'stroke-width="8"'), loose(disc, "accent", 5, 4), line(disc, FINE), Pen(*pen.at(0, 60), 34 * s, rot).fill("ink", HEART).svg()]
    return out, pen.at(*foot), pen.at(0, 118)


def bow(x, y, s, rot, cls):
    pen = Pen(x, y, s, rot)
    d = pen.d("M0,0C-16,-30 -46,-40 -62,-30C-68,-10 -68,10 -62,30C-46,40 -16,30 0,0C16,-30 46,-40 62,-30C68,-10 68,10 62,30C46,40 16,30 0,0Z")
    return [knock(d), loose(d, cls, 6, 5), line(d, FINE), f'<path class="paper ink-s" stroke-width="{FINE}" d="{circle((x, y), 11 * s)}"/>', line(pen.d("M-22,-10L-40,-16M-22,10L-40,16M22,-10L40,-16M22,10L40,16"), 3)]


def gust(x, y, w, r, flip=False):
    """A breath of wind that curls up at its end."""
    pen = Pen(x, y, 1, 0, flip)
    return line(pen.d(f"M0,0C{n(w * .35)},{-r * .25:.1f} {n(w * .7)},{r * .3:.1f} {n(w)},0C{n(w + r * 1.1)},{-r * .3:.1f} {n(w + r * 1.1)},{-r * 1.5:.1f} {n(w)},{-r * 1.4:.1f}C{n(w - r * .7)},{-r * 1.3:.1f} {n(w - r * .6)},{-r * .5:.1f} {n(w - r * .05)},{-r * .6:.1f}"), FINE, "deep")


def grass(y, x0=-40, x1=1100, tufts=((90, 1.0), (520, .8), (930, 1.1))):
    o = [line(f"M{x0},{y}H{x1}", 5)]
    for x, s in tufts:
        o.append(line("".join(f"M{x},{y}C{x},{n(y - 22 * s)} {n(x + dx * .5 * s)},{n(y - h * .8 * s)} {n(x + dx * s)},{n(y - h * s)}" for dx, h in ((-20, 42), (-2, 54), (18, 40))), FINE))
    return o


def spool(x, y, s):
    """A reel of string that stands on the ground at y."""
    pen = Pen(x, y, s)
    core = pen.d("M-44,-22L44,-22L44,-128L-44,-128Z")
    out = [knock(core), loose(core, "primary", 7, 5), line(core, FINE), line(pen.d("".join(f"M-44,{-36 - 17 * i}L44,{-44 - 17 * i}" for i in range(5))), 3.4)]
    for yy in (-22, -150):
        disc = pen.d(f"M-70,{yy + 22}L70,{yy + 22}L70,{yy}L-70,{yy}Z")
        out += [knock(disc).replace('stroke-width="13"', 'stroke-width="4"'), loose(disc, "accent", 7, 5), line(disc, FINE)]
    return out


GROUND = 1352


def front():
    art, foot, bridle = kite(690, 424, 1.2, 24)
    string = [bridle, (520, 860), (270, 980), (198, GROUND - 72)]
    tail = [foot] + [(foot[0] - dx, foot[1] + dy) for dx, dy in ((180, 52), (290, 6), (318, -116), (420, -84), (476, 36))]
    body = [ground(sheet=SHEET), line("M" + pt(string[0]) + "C" + " ".join(pt(p) for p in string[1:]), FINE), line(curve(tail), FINE)]
    for k, (p, rot) in enumerate(((tail[1], -8), (tail[2], 44), (tail[3], 60), (tail[4], -34))):
        body += bow(*p, (.86, .8, .72, .64)[k], rot, ("primary", "accent", "primary", "accent")[k])
    body += [*art, gust(96, 250, 250, 54), gust(150, 330, 150, 36), gust(800, 864, 130, 34), *grass(GROUND, tufts=((60, 1.0), (330, .7))), *spool(168, GROUND, .9)]
    return page("A letter that flies as a kite", PALETTE, body, [
        zone("headline", 412, 914, 554, 200, "Quicksand Bold, 34 pt, two lines, left, class headline"),
        zone("sub", 412, 1148, 554, 62, "Lato, 14 pt, one line, left, class ink"),
        zone("name", 412, 1224, 554, 96, "Quicksand Bold, 16 pt, one or two lines, left, class ink")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def left():
    p = ((-40, 1250), (240, 1120), (420, 1350), (1100, 1200))
    body = [ground(sheet=SHEET), line("M" + pt(p[0]) + "C" + " ".join(pt(q) for q in p[1:]), FINE)]
    for k, t in enumerate((.2, .42, .64, .84)):
        q, a = bezier(*p, t)
        body += bow(*q, .6, a, ("primary", "accent")[k % 2])
    return page("The tail of the kite", PALETTE, [*body, *grass(1400, tufts=((120, 1.0), (760, .8)))], sheet=SHEET)


def right():
    body = [ground(sheet=SHEET), line("M790,1306C560,1330 280,1290 -40,1206", FINE), *grass(1400, tufts=((110, .8), (960, 1.0))), *spool(830, 1400, .8)]
    return page("The reel of string", PALETTE, body, letter_zones(SHEET, "Kaushan Script", left=.14, top=.08, foot=.2), sheet=SHEET)


def back():
    return page("Mark of the maker", PALETTE, [ground(sheet=SHEET), *bow(525, 1160, 1.0, -8, "primary")], [zone("credit", 262, 1240, 526, 46, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
