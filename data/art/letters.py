# SPDX-License-Identifier: GPL-3.0-or-later
"""The face of an airmail letter: stamps, a postmark and striped edges (trust).  Postcard A6, light palettes."""
import math
from artlib import HEART, SHEETS, Pen, ground, leaf, n, page, pt, rrect, zone

NAME, PALETTE, SHEET = "postcard-letters", "marmalade", SHEETS["postcard-a6"]
W, H, EDGE = SHEET.w, SHEET.h, 54     # the striped edge inside the trim


def stripes():
    """Slanting stripes all round, in two colours, cut square at the inner edge; the corners are mitred by the run itself."""
    out, step, slant = {"primary": "", "deep": ""}, 94.6, 42
    b = 32

    def bar(x, y, ux, uy, vx, vy, cls):
        p = lambda a, c: pt((x + ux * a + vx * c, y + uy * a + vy * c))
        out[cls] += f"M{p(0, -b)}L{p(52, -b)}L{p(52 + slant, EDGE)}L{p(slant, EDGE)}Z"
    for x, y, ux, uy, vx, vy, length in ((0, 0, 1, 0, 0, 1, W), (W, 0, 0, 1, -1, 0, H), (W, H, -1, 0, 0, -1, W), (0, H, 0, -1, 1, 0, H)):
        k = round((length - 2 * EDGE) / step / 2) * 2
        s = (length - 2 * EDGE) / k
        for i in range(k):
            at = EDGE + s * (i + .5) - 26 - slant * .5
            bar(x + ux * at, y + uy * at, ux, uy, vx, vy, ("primary", "deep")[i % 2])
    return [f'<path class="{cls}" d="{d}"/>' for cls, d in out.items()]


def perforated(w, h, tooth=17):
    """The outline of a stamp: half-round holes along each side, whole teeth at the corners."""
    d = f"M{n(-w / 2)},{n(-h / 2)}"
    for x0, y0, dx, dy, m in ((-w / 2, -h / 2, 1, 0, w), (w / 2, -h / 2, 0, 1, h), (w / 2, h / 2, -1, 0, w), (-w / 2, h / 2, 0, -1, h)):
        c = round(m / tooth)
        s = m / c
        q = s * .29
        for i in range(c):
            a, b = s * (i + .5) - q, s * (i + .5) + q
            p = lambda t, inn=0: pt((x0 + dx * t - dy * inn, y0 + dy * t + dx * inn))
            d += f"L{p(a)}C{p(a, q * 1.33)} {p(b, q * 1.33)} {p(b)}"
        d += f"L{pt((x0 + dx * m, y0 + dy * m))}"
    return d + "Z"


def stamp(x, y, w, h, rot, field, picture):
    """A stamp with a pale margin and its picture, a heart or two for its value."""
    shadow = Pen(x + 5, y + 8, 1, rot).fill("ink", perforated(w, h), .22)
    pen = Pen(x, y, 1, rot)
    pen.fill("soft", perforated(w, h))
    pen.fill(field, rrect(-w / 2 + 20, -h / 2 + 20, w - 40, h - 40, 4))
    picture(pen, w - 40, h - 40)
    return shadow.svg() + pen.svg()


def value(pen, x, y, cls, count=1):
    for i in range(count):
        pen.out.append(Pen(*pen.at(x + 26 * i, y), 10 * pen.s, pen.rot).fill(cls, HEART).svg())


def headset(pen, w, h):
    pen.line("paper", "M-52,22C-52,-54 -30,-66 0,-66C30,-66 52,-54 52,22", 17 * pen.s, "butt")
    for k in (-1, 1):
        pen.fill("accent", rrect(k * 54 - 22, 2, 44, 70, 18))
    pen.line("paper", "M56,68C54,94 38,98 22,98", 8 * pen.s).fill("accent", rrect(-14, 86, 40, 24, 12))
    value(pen, -w / 2 + 24, -h / 2 + 26, "accent", 2)


def sunrise(pen, w, h):
    """A sun behind hills."""
    x, y = w / 2, h / 2
    d = ""
    for i in range(9):
        a = math.radians(180 + 22.5 * i)
        d += f"M{n(66 * math.cos(a))},{n(20 + 66 * math.sin(a))}L{n(86 * math.cos(a))},{n(20 + 86 * math.sin(a))}"
    pen.line("primary", d, 8).fill("primary", "M-52,20C-52,-48 52,-48 52,20Z")
    pen.fill("deep", f"M{-x},30C{n(-x * .5)},-6 {n(-x * .1)},10 {n(x * .3)},30C{n(x * .6)},44 {n(x * .8)},36 {x},22L{x},{y}L{-x},{y}Z")
    pen.line("soft", f"M{n(-x + 4)},62C{n(-x * .4)},34 {n(x * .2)},58 {n(x - 4)},58M{n(-x + 4)},88C{n(-x * .3)},62 {n(x * .3)},84 {n(x - 4)},82", 5)
    value(pen, w / 2 - 24, -h / 2 + 26, "primary")


def tulip(pen, w, h):
    pen.line("paper", "M0,112C-4,60 4,20 0,-10", 9)
    for a, y, cls in ((-132, 96, "accent"), (-48, 96, "accent"), (-128, 56, "paper"), (-52, 56, "paper")):
        pen.out.append(Pen(*pen.at(0, y), pen.s, pen.rot + a).fill(cls, leaf(80 if y > 60 else 62, 20)).svg())
    pen.fill("accent", "M0,6C-48,6 -58,-40 -50,-92C-34,-82 -24,-70 -18,-58C-14,-76 -8,-92 0,-102C8,-92 14,-76 18,-58C24,-70 34,-82 50,-92C58,-40 48,6 0,6Z")
    pen.fill("paper", "M0,-8C-16,-20 -14,-46 0,-70C14,-46 16,-20 0,-8Z")
    value(pen, -w / 2 + 24, -h / 2 + 26, "soft")


def postmark(x, y, r, x1, rot=-5):
    """A round postmark with a heart for a date, and the waves that cancel the stamps."""
    pen = Pen(x, y, 1, rot)
    ring = lambda q: f"M{-q},0C{-q},{n(-q * .5523)} {n(-q * .5523)},{-q} 0,{-q}C{n(q * .5523)},{-q} {q},{n(-q * .5523)} {q},0C{q},{n(q * .5523)} {n(q * .5523)},{q} 0,{q}C{n(-q * .5523)},{q} {-q},{n(q * .5523)} {-q},0Z"
    pen.line("ink", ring(r), 6, opacity=.75).line("ink", ring(r * .6), 4, opacity=.75)
    for i in range(24):
        a = math.radians(15 * i)
        pen.dot("ink", r * .8 * math.cos(a), r * .8 * math.sin(a), 4.5, .75)
    pen.out.append(Pen(*pen.at(0, 0), r * .27, rot).fill("ink", HEART, .75).svg())
    d, step = "", 66
    for k in range(5):
        yy = (k - 2) * r * .36
        xx = math.sqrt(max(0, (r + 10) ** 2 - yy * yy))
        d += f"M{n(xx)},{n(yy)}"
        up = 1
        while xx < x1:
            d += f"C{n(xx + step / 3)},{n(yy - up * 15)} {n(xx + step * 2 / 3)},{n(yy - up * 15)} {n(xx + step)},{n(yy)}"
            xx += step
            up = -up
    return pen.line("ink", d, 5, opacity=.6).svg()


def plane(x, y, s, cls="primary"):
    pen = Pen(x, y, s)
    pen.fill(cls, "M0,0L150,-66L62,58L44,22Z").fill("deep", "M44,22L150,-66L62,58Z").fill("paper", "M44,22L150,-66L58,30L50,52Z")
    return pen.svg()


def front():
    body = [ground(sheet=SHEET), *stripes()]
    body += [stamp(790, 286, 222, 274, -5, "primary", headset), stamp(1022, 278, 222, 274, 2, "paper", sunrise), stamp(1252, 290, 222, 274, 6, "deep", tulip)]
    body += [postmark(530, 316, 124, 640), plane(136, 196, 1.15)]
    body.append(f'<path class="primary-s" fill="none" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 15" d="M120,318C150,290 156,262 132,238"/>')
    body.append('<path class="soft-s" fill="none" stroke-width="5" d="M140,816H1340M140,930H1340"/>')
    return page("The face of an airmail letter", PALETTE, body, [
        zone("headline", 140, 500, 1200, 190, "Kaushan Script, 46 pt, one line, left, class headline"),
        zone("sub", 140, 724, 1200, 84, "Vollkorn Italic, 20 pt, one line, left, class ink"),
        zone("for", 140, 836, 1200, 88, "Vollkorn Italic, 20 pt, one line, left, class ink")], sheet=SHEET)


def back():
    body = [ground(sheet=SHEET), *stripes(), '<path class="soft-s" fill="none" stroke-width="5" d="M742,140V910"/>', stamp(1244, 270, 222, 274, 0, "deep", tulip)]
    body.append('<path class="ink-s" fill="none" stroke-width="3" stroke-opacity=".5" d="M800,600H1356M800,700H1356M800,800H1356"/>')
    return page("The address side", PALETTE, body, [
        zone("salutation", 124, 128, 570, 84, "Kaushan Script, 16 pt, left, class headline"),
        zone("body", 124, 222, 570, 570, "Vollkorn, 12 to 9 pt, left, class ink"),
        zone("signature", 124, 806, 570, 90, "Kaushan Script, 15 pt, left, class headline"),
        zone("name", 800, 488, 556, 108, "Vollkorn, 13 pt, one or two lines, left, class ink"),
        zone("place", 800, 620, 556, 76, "Vollkorn, 13 pt, one line, left, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "back": back()}
