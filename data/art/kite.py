# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that flies as a kite (adaptability).  One line with loose colour, spare of ink; A4, folded twice."""
import math
from artlib import HEART, SHEETS, Pen, ground, n, page, pt, zone
from curves import bezier, curve, even, letter_zones
from quarterfold import circle, knock, line, loose

NAME, PALETTE, SHEET = "kite-a4", "inksaver", SHEETS["a4-quarter"]
SPARING = True  # covers little paper in full colours
W, FINE = 6.5, 4.2


def hatch(quad, gap, cls, angle):
    """Level strokes inside a convex shape, which spare the ink of a flat."""
    co, si = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    turned = [(x * co + y * si, -x * si + y * co) for x, y in quad]
    y, out = min(p[1] for p in turned) + gap * .8, ""
    while y < max(p[1] for p in turned):
        xs = sorted(a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) for a, b in zip(turned, turned[1:] + turned[:1]) if (a[1] - y) * (b[1] - y) < 0)
        if len(xs) == 2 and xs[1] - xs[0] > 40:
            out += "M" + "L".join(pt((x * co - y * si, x * si + y * co)) for x in (xs[0] + 14, xs[1] - 14))
        y += gap
    return f'<path class="{cls}-s" fill="none" stroke-width="5.5" stroke-linecap="round" d="{out}"/>'


def inset(quad, by):
    """The four sides of a convex shape moved inwards."""
    cx, cy = sum(p[0] for p in quad) / 4, sum(p[1] for p in quad) / 4
    sides = []
    for (ax, ay), (bx, by_) in zip(quad, quad[1:] + quad[:1]):
        ll = math.hypot(bx - ax, by_ - ay)
        nx, ny = -(by_ - ay) / ll, (bx - ax) / ll
        if (cx - ax) * nx + (cy - ay) * ny < 0:
            nx, ny = -nx, -ny
        sides.append((ax + nx * by, ay + ny * by, bx - ax, by_ - ay))
    out = []
    for (ax, ay, ux, uy), (bx, by_, vx, vy) in zip(sides[-1:] + sides[:-1], sides):
        t = ((bx - ax) * vy - (by_ - ay) * vx) / (ux * vy - uy * vx)
        out.append((ax + ux * t, ay + uy * t))
    return out


def airmail(outer, inner, width=25.0, lean=20.0):
    """The slanting stripes along the edge of a letter sent by air, in two colours, with paper between; none is cut by a corner."""
    o, k = {"primary": "", "deep": ""}, 0
    for i in range(4):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = outer[i], outer[(i + 1) % 4], inner[i], inner[(i + 1) % 4]
        ll = math.hypot(bx - ax, by - ay)
        ux, uy = (bx - ax) / ll, (by - ay) / ll
        along = lambda x, y: (x - ax) * ux + (y - ay) * uy
        c, d = along(cx, cy), along(dx, dy)
        first, last = max(6, c - lean + 4), min(ll - 6, d - lean - 4)       # where a stripe may begin and end on the outer edge
        count = int((last - first + width) / (2 * width))
        start = (first + last - (2 * count - 1) * width) / 2
        ix, iy = cx - ux * c - ax, cy - uy * c - ay                            # from the outer edge to the inner
        for j in range(count):
            s0 = start + 2 * width * j
            corners = [(ax + ux * s, ay + uy * s) for s in (s0, s0 + width)] + [(ax + ux * s + ix, ay + uy * s + iy) for s in (s0 + width + lean, s0 + lean)]
            o[("primary", "deep")[k % 2]] += "M" + "L".join(pt(p) for p in corners) + "Z"
            k += 1
    return [f'<path class="{cls}" d="{d}"/>' for cls, d in o.items()]


def kite(x, y, s, rot):
    """A letter with four corners and a spar, its flap sealed; gives its parts, and the point where string and tail are tied."""
    pen = Pen(x, y, s, rot)
    top, right, foot, left, mid = (0, -250), (190, -50), (0, 290), (-190, -50), (0, 66)
    outer = [pen.at(*p) for p in (top, right, foot, left)]
    outline = "M" + "L".join(pt(p) for p in outer) + "Z"
    inner = inset(outer, 33)
    (tx, ty), (rx, ry), (fx, fy), (lx, ly) = inner
    mx, my = pen.at(*mid)
    out = [knock(outline), loose(outline, "soft", 9, 8), f'<path class="paper" d="{outline}"/>', *airmail(outer, inner),
           loose("M" + "L".join(pt(p) for p in ((lx, ly), (mx, my), (rx, ry), (fx, fy))) + "Z", "soft", 0, 0), hatch([(lx, ly), (tx, ty), (rx, ry), (mx, my)], 18, "primary", rot),
           line(f"M{pt((lx, ly))}L{pt((mx, my))}L{pt((rx, ry))}M{pt((mx, my))}L{pt((fx, fy))}", FINE),
           line("M" + "L".join(pt(p) for p in inner) + "Z", FINE), line(outline, W)]
    disc = circle(pen.at(0, 56), 62 * s)
    out += [knock(disc).replace('stroke-width="13"', 'stroke-width="8"'), loose(disc, "accent", 5, 4), line(disc, FINE), Pen(*pen.at(0, 60), 34 * s, rot).fill("ink", HEART).svg()]
    return out, pen.at(*foot)


def smooth(knots, k=24):
    """The points of the curve that curve() draws through `knots`."""
    out, last = [], len(knots) - 1
    for i in range(last):
        p0, p1, p2, p3 = knots[max(0, i - 1)], knots[i], knots[i + 1], knots[min(last, i + 2)]
        c1, c2 = (tuple(a + (c - b) / 6 for a, b, c in zip(p1, p0, p2)), tuple(a - (c - b) / 6 for a, b, c in zip(p2, p1, p3)))
        out += [bezier(p1, c1, c2, p2, j / k)[0] for j in range(k)]
    return out + [knots[-1]]


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
    art, foot = kite(690, 424, 1.2, 24)
    string = [foot, (456, 850), (222, 950), (198, GROUND - 72)]
    knots = [foot] + [(foot[0] - dx, foot[1] + dy) for dx, dy in ((118, 34), (232, 8), (304, -80), (384, -136), (460, -80), (486, 40))]
    steps = even(smooth(knots), 4)
    body = [ground(sheet=SHEET), line("M" + pt(string[0]) + "C" + " ".join(pt(p) for p in string[1:]), FINE), line(curve(knots), FINE)]
    for k, at in enumerate((.27, .47, .65, .81)):
        i = round((len(steps) - 1) * at)
        (ax, ay), (bx, by) = steps[i - 3], steps[i + 3]
        body += bow(*steps[i], (.8, .74, .68, .62)[k], math.degrees(math.atan2(by - ay, bx - ax)) + 90, ("primary", "accent")[k % 2])
    body += [*art, gust(96, 250, 250, 54), gust(150, 330, 150, 36), gust(800, 864, 130, 34), *grass(GROUND, tufts=((60, 1.0), (330, .7))), *spool(168, GROUND, .9)]
    return page("A letter that flies as a kite", PALETTE, body, [
        zone("headline", 424, 900, 542, 192, "Quicksand Bold, 34 pt, two lines, left, class headline"),
        zone("sub", 424, 1118, 542, 62, "Lato, 14 pt, one line, left, class ink"),
        zone("name", 424, 1196, 542, 136, "Quicksand Bold, 16 pt, one or two lines, left, class ink")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def tail_of(shift):
    """The line that runs over both inside pages, from the tail to the reel; `shift` is where the page begins."""
    knots = ((-40, 1250), (240, 1120), (560, 1318), (1050, 1218), (1290, 1169), (1560, 1330), (1836, 1306))
    p = [(x - shift, y) for x, y in knots]
    return p[:4], line("M" + pt(p[0]) + "".join("C" + " ".join(pt(q) for q in p[i:i + 3]) for i in (1, 4)), FINE)


def left():
    p, d = tail_of(0)
    body = [ground(sheet=SHEET), d]
    for k, t in enumerate((.2, .42, .64, .84)):
        q, a = bezier(*p, t)
        body += bow(*q, .6, a + 90, ("primary", "accent")[k % 2])
    return page("The tail of the kite", PALETTE, [*body, *grass(1400, tufts=((120, 1.0), (760, .8)))], sheet=SHEET)


def right():
    body = [ground(sheet=SHEET), tail_of(1050)[1], *grass(1400, tufts=((110, .8), (960, 1.0))), *spool(830, 1400, .8)]
    return page("The reel of string", PALETTE, body, letter_zones(SHEET, "Kaushan Script", left=.14, top=.08, foot=.2), sheet=SHEET)


def back():
    return page("Mark of the maker", PALETTE, [ground(sheet=SHEET), *bow(525, 1160, 1.0, -8, "primary")], [zone("credit", 262, 1240, 526, 46, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
