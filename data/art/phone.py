# SPDX-License-Identifier: GPL-3.0-or-later
"""Seventies stripes in the shape of a heart round a desk telephone: the heartbeat of the business (organisation).  Light palettes."""
import math
from artlib import HEART, Pen, ground, n, page, rrect, zone

NAME, PALETTE = "phone", "marmalade"
STRIPES = ("deep", "primary", "accent", "soft")      # from the outside in
HEART_AT, HEART_S, BAND = (500, 786), 262, 39
DESK = 1128


def stripes(x, y, s, band):
    """A heart with parallel stripes round it: one path, stroked ever thinner, so the stripes run exactly parallel."""
    d = Pen(x, y, s).d(HEART)
    out = []
    for i, cls in enumerate(STRIPES):
        out.append(f'<path class="{cls} {cls}-s" stroke-linejoin="round" stroke-width="{n(2 * band * (4 - i))}" d="{d}"/>')
    return out + [f'<path class="paper" d="{d}"/>']


def pulse(x, y, h):
    """A heartbeat in a cord that runs to the right: starts at (x, y) and comes back to y; about 1.9 h long."""
    steps = ((.2, 0), (.32, -.2), (.46, 0), (.58, 0), (.72, .26), (.96, -1), (1.18, .3), (1.34, 0), (1.52, 0), (1.66, -.26), (1.84, 0))
    return f"L{n(x)},{n(y)}" + "".join(f"L{n(x + h * a)},{n(y + h * b)}" for a, b in steps)


# ------------------------------------------------------------------ phone
BODY = "M-118,-60H118C150,-60 162,-36 174,-6L238,190C250,232 242,262 206,262H-206C-242,262 -250,232 -238,190L-174,-6C-162,-36 -150,-60 -118,-60Z"
SET = ("M-262,-82C-262,-146 -232,-180 -196,-190C-90,-218 90,-218 196,-190C232,-180 262,-146 262,-82C262,-64 252,-56 238,-56L172,-56"
       "C157,-56 150,-64 148,-80C145,-102 138,-114 118,-118C50,-130 -50,-130 -118,-118C-138,-114 -145,-102 -148,-80C-150,-64 -157,-56 -172,-56"
       "L-238,-56C-252,-56 -262,-64 -262,-82Z")
BODY = BODY.replace("H118", "L118,-60").replace("H-206", "L-206,262")


def handset(pen):
    pen.fill("deep", SET)
    return pen.line("paper", "M-232,-116C-226,-142 -210,-156 -188,-163C-150,-173 -112,-179 -70,-183", 7 * pen.s, opacity=.55)


def phone(x, y, s):
    """The telephone, its feet on y."""
    pen = Pen(x, y, s, anchor=(0, 280))
    prongs = "M-148,-100L-94,-100L-94,-40L-148,-40ZM94,-100L148,-100L148,-40L94,-40Z"
    pen.line("paper", BODY + SET, 30)
    pen.fill("deep", rrect(-198, 240, 66, 40, 10)).fill("deep", rrect(132, 240, 66, 40, 10))
    pen.fill("primary", prongs).fill("primary", BODY)
    pen.fill("ink", "M-242.1,214C-244.8,242.7 -234.6,262 -206,262L206,262C234.6,262 244.8,242.7 242.1,214Z", .22)
    pen.line("paper", "M-150,-8C-146,-28 -138,-36 -118,-36L-60,-36", 6 * s, opacity=.45)
    pen.dot("deep", 0, 94, 132).dot("paper", 0, 94, 116)
    for k in range(10):
        a = math.radians(-62 - 30 * k)
        pen.dot("primary", 83 * math.cos(a), 94 + 83 * math.sin(a), 18.5)
    pen.dot("accent", 0, 94, 48).fill("deep", Pen(0, 95, 26).d(HEART))
    pen.line("deep", "M112,148L86,138", 11 * s)
    return handset(pen).svg()


def front():
    s = .9
    wire = DESK - 54
    cord = f"M716,{wire}{pulse(776, wire, 96)}L1040,{wire}"
    body = [ground(), *stripes(*HEART_AT, HEART_S, BAND)]
    body.append(f'<rect class="deep" x="-25" y="{DESK}" width="1050" height="{1425 - DESK}"/><rect class="accent" x="-25" y="{DESK}" width="1050" height="13"/>'
                f'<rect class="ink" fill-opacity=".22" x="-25" y="{DESK + 13}" width="1050" height="16"/>')
    body += [phone(500, DESK + 1, s), Pen().line("deep", cord, 8, "butt").svg()]
    pen = Pen().fill("ink", rrect(137, 1203, 736, 120, 16), .3).fill("accent", rrect(132, 1196, 736, 120, 16)).fill("paper", rrect(142, 1206, 716, 100, 9))
    for x in (166, 834):
        pen.dot("accent", x, 1256, 9).line("ink", f"M{x - 4.5},1260.5L{x + 4.5},1251.5", 3)
    body.append(pen.svg())
    return page("A telephone in a heart of stripes", PALETTE, body, [
        zone("headline", 80, 84, 840, 160, "Vollkorn 900 Italic, 52 pt, one line, centred, class headline"),
        zone("sub", 120, 252, 760, 66, "Lato, 17 pt, one line, centred, class ink"),
        zone("name", 190, 1210, 620, 92, "Vollkorn Italic, 19 pt (long names down to 13), one or two lines, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Vollkorn 900 Italic, 22 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Lato, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Vollkorn 900 Italic, 21 pt, left, class headline")]
FLOOR = 1346


def spread(x_off):
    """The cord runs over both pages, beats twice and ends in a receiver off its hook; stripes run below."""
    out = [ground()]
    for i, cls in enumerate(reversed(STRIPES)):
        out.append(f'<rect class="{cls}" x="-25" y="{FLOOR + 20 * i}" width="1050" height="{21 if i < 3 else 1425 - FLOOR - 60}"/>')
    y = FLOOR - 52
    d = f"M{-60 - x_off},{y}{pulse(330 - x_off, y, 130)}{pulse(1190 - x_off, y, 86)}L{1560 - x_off},{y}"
    x = 1530 - x_off
    d += f"C{x + 46},{y} {x + 20},{FLOOR - 20} {x + 66},{FLOOR - 22}"
    out.append(Pen().line("deep", d, 7).svg())
    if x_off:
        pen = Pen(750, FLOOR + 1, .62, anchor=(0, -56)).fill("primary", SET)
        pen.line("paper", "M-232,-116C-226,-142 -210,-156 -188,-163C-150,-173 -112,-179 -70,-183", 5, opacity=.5)
        out.append(pen.svg())
    return out


def back():
    body = [ground(), *stripes(500, 1050, 38, 9.5), Pen(500, 1051, .19, -14, anchor=(0, -130)).line("paper", SET, 8).fill("deep", SET).svg()]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 250, 1146, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("A heartbeat in the cord", PALETTE, spread(0)),
            "inside-right": page("The receiver at the end of the cord", PALETTE, spread(1000), LETTER), "back": back()}
