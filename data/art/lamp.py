# SPDX-License-Identifier: GPL-3.0-or-later
"""Two chairs and two cups in the light of a lamp (listening); inside, a place to answer to.  Dark palettes."""
from artlib import HEART, Pen, ground, n, page, rrect, zone

NAME, PALETTE = "lamp", "lantern"
FLOOR, TABLE, SHADE = 990, 754, 300  # where things stand, the table top, the rim of the shade


def light(x, y, w, fall, spread, gid):
    """A cone of light below a rim `w` wide at (x, y): an inner and an outer one; returns gradient and shapes."""
    grad = (f'<linearGradient id="{gid}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="{n(y)}" y2="{n(y + fall)}"><stop class="primary-g" offset="0" stop-opacity=".5"/>'
            '<stop class="primary-g" offset="1" stop-opacity=".1"/></linearGradient>')
    d = lambda k: f"M{n(x - w / 2)},{n(y)}L{n(x + w / 2)},{n(y)}L{n(x + spread * k)},{n(y + fall)}L{n(x - spread * k)},{n(y + fall)}Z"
    return grad, f'<path fill="url(#{gid})" d="{d(1)}"/><path fill="url(#{gid})" d="{d(.72)}"/>'


def shade(x, y, s=1.0, cord=600):
    """A dome of enamel with its bulb, its rim on y."""
    pen = Pen(x, y, s)
    pen.line("ink", f"M0,-150L0,{-150 - cord}", 7 * s, "butt").fill("primary", rrect(-22, -190, 44, 52, 10))
    pen.fill("accent", "M-190,0C-190,-90 -110,-150 -30,-150L30,-150C110,-150 190,-90 190,0Z")
    pen.fill("deep", "M30,-150C110,-150 190,-90 190,0L128,0C128,-76 90,-132 30,-150Z", .22)
    pen.line("ink", "M-150,-40C-140,-80 -112,-108 -78,-122", 8 * s, opacity=.8)
    pen.fill("primary", "M-60,0C-60,30 -34,54 0,54C34,54 60,30 60,0Z")
    return pen.fill("ink", rrect(-204, -14, 408, 28, 14)).svg()


def chair(x, y, s, flip):
    """A bentwood chair from the side, its feet on y; it looks to the right."""
    pen = Pen(x, y, s, 0, flip)
    wood = "ink"
    pen.line(wood, "M-92,0C-84,-60 -74,-110 -76,-166C-80,-230 -112,-290 -112,-360C-112,-392 -94,-408 -72,-404", 17 * s)
    pen.line(wood, "M88,0C84,-60 76,-110 72,-160", 17 * s)
    pen.line(wood, "M-78,-70C-30,-92 30,-92 80,-70", 9 * s)
    pen.line(wood, "M-88,-232C-74,-268 -88,-330 -98,-380", 9 * s)
    pen.fill(wood, rrect(-96, -184, 190, 22, 11))
    return pen.fill("accent", rrect(-82, -212, 166, 34, 17)).svg()


def mug(pen, x, y, cls, flip=1):
    pen.line(cls, f"M{x + flip * 30},{y - 58}C{x + flip * 66},{y - 62} {x + flip * 66},{y - 18} {x + flip * 28},{y - 20}", 10)
    pen.fill(cls, f"M{x - 34},{y - 74}L{x + 34},{y - 74}L{x + 34},{y - 20}C{x + 34},{y - 6} {x + 24},{y} {x + 14},{y}L{x - 14},{y}C{x - 24},{y} {x - 34},{y - 6} {x - 34},{y - 20}Z")


def steam(x, y, lean, h=120):
    k = h / 3
    return (f"M{x},{y}C{n(x - 22 + lean * .2)},{n(y - k * .6)} {n(x + 24 + lean * .3)},{n(y - k)} {n(x + lean * .4)},{n(y - 1.5 * k)}"
            f"C{n(x - 22 + lean * .6)},{n(y - 2 * k)} {n(x + 22 + lean * .8)},{n(y - 2.4 * k)} {n(x + lean)},{n(y - h)}")


def pot(pen, x, y):
    """A round teapot, its spout to the right."""
    pen.line("primary", f"M{x - 58},{y - 92}C{x - 128},{y - 104} {x - 124},{y - 26} {x - 56},{y - 30}", 12)
    pen.fill("primary", f"M{x + 48},{y - 42}C{x + 84},{y - 46} {x + 92},{y - 84} {x + 112},{y - 106}L{x + 128},{y - 98}C{x + 112},{y - 66} {x + 106},{y - 24} {x + 52},{y - 14}Z")
    pen.fill("primary", f"M{x - 74},{y - 58}C{x - 74},{y - 100} {x - 44},{y - 118} {x},{y - 118}C{x + 44},{y - 118} {x + 74},{y - 100} {x + 74},{y - 58}C{x + 74},{y - 24} {x + 52},{y} {x + 34},{y}L{x - 34},{y}C{x - 52},{y} {x - 74},{y - 24} {x - 74},{y - 58}Z")
    pen.fill("deep", rrect(x - 46, y - 122, 92, 12, 6)).dot("primary", x, y - 130, 13)
    pen.out.append(Pen(*pen.at(x, y - 58), 23 * pen.s).fill("deep", HEART).svg())


def table(x, y, foot):
    pen = Pen()
    pen.fill("primary", f"M{x - 15},{y + 20}L{x + 15},{y + 20}L{x + 20},{foot - 60}L{x - 20},{foot - 60}Z")
    pen.line("primary", f"M{x - 112},{foot - 8}C{x - 90},{foot - 52} {x - 30},{foot - 40} {x},{foot - 90}C{x + 30},{foot - 40} {x + 90},{foot - 52} {x + 112},{foot - 8}", 17)
    pen.fill("ink", rrect(x - 244, y, 488, 26, 13)).fill("deep", rrect(x - 228, y + 26, 456, 9, 4), .35)
    return pen.svg()


def front():
    grad, cone = light(500, SHADE, 380, FLOOR - SHADE, 500, "cone")
    body = [ground(), f'<path class="deep" fill-opacity=".55" d="M-25,{FLOOR}H1025V1425H-25Z"/>', cone]
    body.append(f'<ellipse class="soft" cx="500" cy="{FLOOR + 22}" rx="452" ry="46"/><ellipse class="paper-s" fill="none" stroke-width="6" stroke-opacity=".6" cx="500" cy="{FLOOR + 20}" rx="412" ry="35"/>')
    body += [chair(180, FLOOR + 12, 1.02, False), chair(820, FLOOR + 12, 1.02, True), table(500, TABLE, FLOOR + 22)]
    pen = Pen()
    mug(pen, 322, TABLE, "accent", -1)
    mug(pen, 686, TABLE, "accent")
    pot(pen, 500, TABLE)
    pen.line("ink", steam(322, TABLE - 94, 46, 150) + steam(686, TABLE - 94, -46, 150), 8, opacity=.75)
    body += [pen.svg(), shade(500, SHADE)]
    return page("Two chairs in the light of a lamp", PALETTE, body, [
        zone("headline", 80, 1106, 840, 104, "Noto Serif Display Bold Italic, 36 pt, one line, centred, class headline"),
        zone("sub", 120, 1214, 760, 60, "Vollkorn Italic, 17 pt, one line, centred, class ink"),
        zone("name", 130, 1278, 740, 60, "Vollkorn Italic, 16 pt, one line, centred, class headline")], grad)


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Noto Serif Display Italic, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 690, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1040, 700, 104, "Noto Serif Display Italic, 22 pt, left, class headline")]
GROUND = 1330


def floor():
    return f'<path class="deep" fill-opacity=".55" d="M-25,{GROUND}H1025V1425H-25Z"/>'


def inside_left():
    """The lamp again, and in its light a card that can be answered."""
    grad, cone = light(500, 470, 266, GROUND - 470, 440, "cone")
    pen = Pen().fill("deep", "M310,704L710,704L710,1104L310,1104Z", .5)
    return page("A card to answer to, in the light of the lamp", PALETTE, [ground(), floor(), cone, shade(500, 470, .7, 800), pen.svg()], [
        zone("code", 300, 690, 400, 400, "a code on light ground"),
        zone("answer", 170, 1124, 660, 150, "Vollkorn, 14 pt, two lines, centred, class ink")], grad)


def inside_right():
    pen = Pen(760, GROUND, 1.0)
    mug(pen, 0, 0, "accent")
    pen.line("ink", steam(0, -96, 20, 84), 8, opacity=.75)
    return page("A cup of tea", PALETTE, [ground(), floor(), pen.svg()], LETTER)


def back():
    pen = Pen(494, 1110, .74)
    pot(pen, 0, 0)
    return page("Mark of the maker", PALETTE, [ground(), pen.svg()], [zone("credit", 250, 1146, 500, 44, "Vollkorn, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": inside_left(), "inside-right": inside_right(), "back": back()}
