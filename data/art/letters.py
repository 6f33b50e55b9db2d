# SPDX-License-Identifier: GPL-3.0-or-later
"""An airmail letter with one great stamp: a pigeon that brings the answer (trust).  Postcard A6, light palettes."""
import math
from artlib import HEART, SHEETS, Pen, ground, leaf, n, page, pt, rrect, zone

NAME, PALETTE, SHEET = "postcard-letters", "marmalade", SHEETS["postcard-a6"]
W, H, EDGE = SHEET.w, SHEET.h, 62     # the striped edge inside the trim


def stripes():
    """Slanting stripes along the head and the foot, in two colours in turn."""
    out, step, wide, slant, b = {"primary": "", "deep": ""}, W / 16, 50, 40, SHEET.bleed
    for y0, y1 in ((-b, EDGE), (H - EDGE, H + b)):
        for i in range(-1, 17):
            x = step * (i + .5) - wide / 2
            lean = slant * (y1 - y0) / 90
            out[("primary", "deep")[i % 2]] += f"M{n(x + lean / 2)},{n(y0)}L{n(x + wide + lean / 2)},{n(y0)}L{n(x + wide - lean / 2)},{n(y1)}L{n(x - lean / 2)},{n(y1)}Z"
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


def stamp(x, y, w, h, rot, field, picture, margin=20, tooth=17):
    """A stamp with a pale margin and its picture, a heart or two for its value."""
    shadow = Pen(x + 5, y + 8, 1, rot).fill("ink", perforated(w, h, tooth), .22)
    pen = Pen(x, y, 1, rot)
    pen.fill("soft", perforated(w, h, tooth))
    pen.fill(field, rrect(-w / 2 + margin, -h / 2 + margin, w - 2 * margin, h - 2 * margin, 4))
    picture(pen, w - 2 * margin, h - 2 * margin)
    return shadow.svg() + pen.svg()


def value(pen, x, y, cls, count=1, r=10):
    for i in range(count):
        pen.out.append(Pen(*pen.at(x + 2.6 * r * (i - (count - 1) / 2), y), r * pen.s, pen.rot).fill(cls, HEART).svg())


def feather(pen, x, y, a, length, width, cls):
    pen.out.append(Pen(*pen.at(x, y), pen.s, pen.rot + a).fill(cls, leaf(length, width, .75)).svg())


def pigeon(pen, w, h):
    """A pigeon before the sun, a letter in its beak, over hills."""
    x, y = w / 2, h / 2
    pen.dot("accent", 4, -72, 218)
    pen.fill("deep", f"M{-x},{n(y - 118)}C{n(-x * .4)},{n(y - 208)} {n(x * .1)},{n(y - 196)} {n(x * .45)},{n(y - 120)}C{n(x * .7)},{n(y - 72)} {n(x * .86)},{n(y - 96)} {x},{n(y - 112)}L{x},{y}L{-x},{y}Z")
    pen.line("primary", f"M{-x},{n(y - 74)}C{n(-x * .4)},{n(y - 156)} {n(x * .1)},{n(y - 150)} {n(x * .45)},{n(y - 76)}C{n(x * .7)},{n(y - 30)} {n(x * .86)},{n(y - 52)} {x},{n(y - 66)}M{-x},{n(y - 30)}C{n(-x * .5)},{n(y - 96)} {n(x * .02)},{n(y - 98)} {n(x * .4)},{n(y - 28)}", 9, "butt")
    bird = Pen(*pen.at(12, -12), .9 * pen.s, pen.rot)
    for i in range(4):                                                     # the wing behind
        feather(bird, 6, -40, -66 + 14 * i, 286 - 24 * i, 32, ("deep", "primary")[i % 2])
    for i in range(4):                                                     # tail
        feather(bird, 132, 10, -8 + 14 * i, 138, 24, ("paper", "soft")[i % 2])
    bird.fill("paper", "M-172,-62C-168,-112 -112,-132 -66,-98C-24,-68 40,-62 104,-34C150,-14 176,6 190,26C150,66 40,98 -44,70C-116,46 -164,6 -172,-62Z")
    for i in range(7):                                                     # the wing in front
        feather(bird, -34 + 12 * i, -40 + 8 * i, -112 + 13 * i, 300 - 24 * i, 36, ("paper", "soft")[i % 2])
    bird.fill("paper", "M-60,-22C-72,-86 -44,-150 0,-176C28,-128 66,-74 92,-6C50,34 -36,34 -60,-22Z").line("primary", "M-34,-64C-22,-48 -6,-48 4,-62M-14,-20C0,-4 18,-6 28,-22M8,-98C18,-84 30,-84 38,-94", 8)
    bird.dot("ink", -124, -76, 9).fill("deep", "M-166,-84L-214,-54L-164,-48Z")
    bird.line("deep", "M-196,-58C-214,-24 -178,-4 -166,32", 6)
    letter = Pen(*bird.at(-152, 84), bird.s, bird.rot - 12)
    letter.fill("deep", rrect(-86, -56, 172, 120, 8)).fill("paper", rrect(-78, -54, 156, 108, 6)).line("primary", "M-68,-44L0,8L68,-44", 8)
    letter.out.append(Pen(*letter.at(0, 16), 24 * bird.s, letter.rot).fill("primary", HEART).svg())
    bird.out.append(letter.svg())
    pen.out += bird.out
    value(pen, w / 2 - 84, -h / 2 + 44, "paper", 3, 15)


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


def front():
    body = [ground(sheet=SHEET), *stripes(), stamp(1064, 528, 600, 780, 4, "primary", pigeon, 34, 26), postmark(742, 800, 118, 560, -4)]
    body.append('<path class="soft-s" fill="none" stroke-width="5" d="M120,826H590M120,932H590"/>')
    return page("A stamp on an airmail letter: a pigeon brings the answer", PALETTE, body, [
        zone("headline", 108, 92, 560, 530, "Kaushan Script, 52 pt, three lines, left, class headline"),
        zone("sub", 120, 676, 480, 136, "Vollkorn Italic, 17 pt, two lines, left, class ink"),
        zone("for", 120, 836, 480, 88, "Vollkorn Italic, 17 pt, one line, left, class ink")], sheet=SHEET)


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
