# SPDX-License-Identifier: GPL-3.0-or-later
"""A swallow flies off with one end of a tin-can telephone: keep in touch (farewell).  Screenprint, light palettes."""
import math
from artlib import HEART, Pen, ground, n, page, pt, zone
from curves import letter_zones

NAME, PALETTE = "farewell", "marmalade"
R, RX, LONG = 132, 44, 190            # a can lying down: radius, half width of its ends, half length


def arc(x, r=R, rx=RX):
    return f"M{n(x)},{n(-r)}A{n(rx)},{n(r)} 0 0 1 {n(x)},{n(r)}"


def hoop(x0, x1, r=R, rx=RX):
    """A band round the can, from x0 to x1."""
    return f"M{n(x0)},{n(-r)}L{n(x1)},{n(-r)}A{n(rx)},{n(r)} 0 0 1 {n(x1)},{n(r)}L{n(x0)},{n(r)}A{n(rx)},{n(r)} 0 0 0 {n(x0)},{n(-r)}Z"


def can(x, y, s, key, rot=0):
    """A tin lying on its side, mouth to the left; the string comes out of its bottom at (x + 234 s, y)."""
    rings = "".join(arc(a) for a in (-166, -146, 148, 168))
    p = [f'<clipPath id="{key}"><path class="ink" d="{hoop(-LONG, LONG)}"/></clipPath><path class="soft" d="{hoop(-LONG, LONG)}"/>',
         f'<path class="paper" d="{hoop(-118, 126)}"/><path class="primary" d="{hoop(-98, 106)}"/>',
         f'<g clip-path="url(#{key})"><path class="deep-s" fill="none" stroke-width="5" stroke-opacity=".45" d="{rings}"/></g>']
    p.append(f'<circle class="paper" cx="46" cy="-4" r="78"/><path class="primary" d="{Pen(47, 2, 46).d(HEART)}"/>')
    for j in range(6):                                      # the shade below: a halftone that grows downwards, of strokes of no length
        d = "".join(f"M{n(-236 + 20 * i + (j % 2) * 10)},{34 + 20 * j}h0" for i in range(25))
        p.append(f'<path class="deep-s" fill="none" stroke-linecap="round" stroke-width="{n(4.4 + 2.5 * j)}" stroke-opacity=".62" clip-path="url(#{key})" d="{d}"/>')
    p.append(f'<ellipse class="paper" cx="{-LONG}" cy="0" rx="{RX + 3}" ry="{R}"/><ellipse class="deep" cx="{-LONG}" cy="0" rx="{RX - 7}" ry="{R - 15}"/>')
    p.append(f'<path class="ink" fill-opacity=".45" d="M{-LONG},{-R + 15}A{RX - 7},{R - 15} 0 0 0 {-LONG},{R - 15}A{RX - 24},{R - 15} 0 0 1 {-LONG},{-R + 15}Z"/>')
    p.append(f'<path class="deep" d="M{LONG},{-R}A{RX},{R} 0 0 1 {LONG},{R}A{RX - 8},{R} 0 0 0 {LONG},{-R}Z"/>')
    turn = f" rotate({n(rot)})" if rot else ""
    return f'<g transform="translate({n(x)},{n(y)}) scale({s:.1f}){turn}">' + "".join(p) + "</g>"


def swallow(pen):
    """Flies to the upper right; its beak ends at (128, 6)."""
    pen.fill("primary", "M-6,-12C8,-96 60,-176 146,-226C148,-138 112,-60 56,-6Z")
    pen.fill("deep", "M-70,2C-120,-20 -190,-40 -262,-40C-206,-18 -170,4 -150,14C-180,26 -222,54 -250,92C-190,74 -104,46 -40,30Z")
    pen.fill("deep", "M-92,10C-50,-34 30,-46 84,-26C106,-18 120,-6 130,6C112,14 96,16 84,26C40,56 -40,46 -92,10Z")
    pen.fill("soft", "M-78,12C-36,41 38,50 80,22C86,18 92,17 98,15C84,8 60,4 30,8C-4,12 -44,16 -78,12Z")
    pen.fill("deep", "M52,-22C8,-92 -52,-160 -150,-206C-132,-126 -84,-50 -22,-4C4,12 40,4 52,-22Z")
    for a, b in (("M-104,-168C-72,-108 -36,-62 4,-24", 5), ("M-62,-132C-38,-92 -10,-60 20,-32", 5)):
        pen.line("primary", a, b)
    return pen.dot("paper", 82, -8, 8).dot("ink", 83, -8, 4).svg()


def sun(cx, cy, r):
    """Half a disc on the ground, sliced by haze towards its foot."""
    slits = "".join(f'<path class="paper-s" fill="none" stroke-width="{w}" d="M{cx - r - 4},{y}H{cx + r + 4}"/>' for y, w in ((cy - 130, 4), (cy - 96, 7), (cy - 64, 10), (cy - 34, 13)))
    return f'<path class="accent" d="M{cx - r},{cy}A{r},{r} 0 0 1 {cx + r},{cy}Z"/>' + slits


# ------------------------------------------------------------------ front
DESK = 1150


def front():
    cx, cy = 350, DESK - R
    bird = Pen(738, 644, 1.0, -14)
    beak = bird.at(124, 8)
    knot = (cx + LONG + RX, cy)
    string = (f"M{pt(knot)}C{knot[0] + 170},{cy} {knot[0] + 240},{cy - 150} {knot[0] + 110},{cy - 200}C{knot[0] + 20},{cy - 232} {knot[0] - 16},{cy - 110} {knot[0] + 104},{cy - 104}"
              f"C{knot[0] + 260},{cy - 98} {n(beak[0] + 66)},{n(beak[1] + 210)} {pt(beak)}")
    body = [ground(), sun(566, DESK, 392),
            f'<rect class="paper" x="-25" y="{DESK}" width="1050" height="305"/><rect class="deep" x="-25" y="{DESK}" width="1050" height="12"/>', can(cx, cy, 1.0, "shade"),
            f'<path class="ink-s" fill="none" stroke-width="6.5" stroke-linecap="round" d="{string}"/>', f'<circle class="ink" cx="{knot[0]}" cy="{cy}" r="11"/>',
            swallow(bird)]
    return page("A swallow flies off with one end of a tin-can telephone", PALETTE, body, [
        zone("headline", 80, 84, 840, 150, "Kaushan Script, 56 pt, one line, centred, class headline"),
        zone("sub", 120, 238, 760, 70, "Lato, 17 pt, one line, centred, class ink"),
        zone("name", 120, 1212, 760, 100, "Lato, 21 pt, one or two lines, centred, class ink")])


# ------------------------------------------------------- inside and back
FLOOR = 1316


def left():
    bird = Pen(400, 1120, .5, -14)
    beak = bird.at(124, 8)
    d = f"M{pt(beak)}C{n(beak[0] + 60)},{n(beak[1] + 130)} 620,1290 760,1270C850,1258 900,1224 960,1224L1040,1224"
    body = [ground(), f'<rect class="deep" x="-25" y="{FLOOR}" width="1050" height="109"/><rect class="accent" x="-25" y="{FLOOR}" width="1050" height="7"/>', f'<path class="ink-s" fill="none" stroke-width="5" stroke-linecap="round" d="{d}"/>', swallow(bird)]
    return page("The swallow, still holding on", PALETTE, body)


def right():
    s = .6
    x, y = 770, FLOOR - R * s
    body = [ground(), f'<rect class="deep" x="-25" y="{FLOOR}" width="1050" height="109"/><rect class="accent" x="-25" y="{FLOOR}" width="1050" height="7"/>',
            f'<path class="ink-s" fill="none" stroke-width="5" stroke-linecap="round" d="M-40,1224L40,1224C200,1224 270,{n(y + 40)} {n(x - (LONG + RX) * s)},{n(y)}"/>',
            f'<g transform="translate({n(2 * x)},0) scale(-1,1)">{can(x, y, s, "shade2")}</g>', f'<circle class="ink" cx="{n(x - (LONG + RX) * s)}" cy="{n(y)}" r="8"/>']
    return page("The other end of the line", PALETTE, body, letter_zones(top=.08, foot=.19))


def back():
    return page("Mark of the maker", PALETTE, [ground(), swallow(Pen(508, 1080, .42, -20))], [zone("credit", 250, 1180, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
