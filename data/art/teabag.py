# SPDX-License-Identifier: GPL-3.0-or-later
"""A cup of tea from above, the tag of the bag over its rim (challenges).  Kudos card of 85 x 55 mm, light palettes."""
import math
from artlib import SHEETS, Pen, ground, n, page, pt, rrect, zone

NAME, PALETTE, SHEET = "kudos-tea", "orangery", SHEETS["kudos-eu"]
CUP = (776, 270, 204)                # middle and radius of the saucer, which runs off the card


def ring(x, y, r, cls, w, opacity=None):
    o = "" if opacity is None else f' stroke-opacity="{opacity:g}"'
    return f'<circle class="{cls}-s" fill="none" stroke-width="{n(w)}"{o} cx="{n(x)}" cy="{n(y)}" r="{n(r)}"/>'


def petals(x, y, r0, r1, count, cls, gap=None):
    """A border of pointed petals round the saucer, none about the angle `gap`, where the handle is."""
    d = ""
    for i in range(count):
        a = 2 * math.pi * i / count
        if gap and abs(math.degrees(a) - gap) < 26:
            continue
        p = lambda r, da: pt((x + r * math.cos(a + da), y + r * math.sin(a + da)))
        h = math.pi / count * .8
        m = (r0 + r1) / 2
        d += f"M{p(r0, 0)}C{p(m, -h)} {p(m + 6, -h)} {p(r1, 0)}C{p(m + 6, h)} {p(m, h)} {p(r0, 0)}Z"
    return f'<path class="{cls}" d="{d}"/>'


def cup(x, y, r):
    """Saucer, cup, tea, and a lighter place where the bag still draws."""
    out = [f'<circle class="deep" fill-opacity=".35" cx="{n(x + r * .03)}" cy="{n(y + r * .05)}" r="{n(r)}"/>', f'<circle class="paper" cx="{n(x)}" cy="{n(y)}" r="{n(r)}"/>',
           petals(x, y, r * .76, r * .93, 30, "primary", 60), ring(x, y, r * .7, "soft", 5)]
    out.append(Pen(x, y, r, 60).fill("paper", rrect(.5, -.085, .42, .17, .085)).line("soft", rrect(.5, -.085, .42, .17, .085), 4).svg())
    out += [f'<circle class="soft" cx="{n(x)}" cy="{n(y)}" r="{n(r * .6)}"/>', f'<circle class="paper" cx="{n(x)}" cy="{n(y)}" r="{n(r * .57)}"/>',
            f'<circle class="deep" cx="{n(x)}" cy="{n(y)}" r="{n(r * .495)}"/>', f'<circle class="accent" cx="{n(x + r * .01)}" cy="{n(y + r * .015)}" r="{n(r * .452)}"/>']
    p = Pen(x, y, r)
    p.line("paper", "M-.33,-.15C-.28,-.27 -.18,-.35 -.06,-.37", 5, opacity=.8)
    return [*out, p.svg()]


def tag(pen, w, h, c):
    """The label at the end of the string: its hole at the right, corners cut there."""
    outline = f"M0,0L{w - c},0L{w},{c}L{w},{h - c}L{w - c},{h}L0,{h}Z"
    Q = Pen(pen.x + 5 * pen.s, pen.y + 8 * pen.s, pen.s, pen.rot)
    body = Q.fill("deep", outline, .45).svg()
    pen.fill("paper", outline).line("primary", f"M14,14L{w - c - 6},14L{w - 14},{c + 6}L{w - 14},{h - c - 6}L{w - c - 6},{h - 14}L14,{h - 14}Z", 4)
    return [body, pen.svg()]


def front():
    x, y, r = CUP
    tx, ty, tw, th = 54, 80, 404, 388
    hole = (tx + tw - 50, ty + th / 2)
    d = f"M{pt(hole)}C{n(hole[0] + 84)},{n(hole[1] + 92)} {n(x - r * 1.02)},{n(y - 120)} {n(x - r * .57)},{n(y - 20)}C{n(x - r * .42)},{n(y + 16)} {n(x - r * .3)},{n(y + 30)} {n(x - r * .12)},{n(y + 22)}"
    body = [ground("primary", SHEET), *cloth(), *cup(x, y, r), *tag(Pen(tx, ty, 1), tw, th, 66)]
    pen = Pen()
    pen.dot("primary", *hole, 13).line("ink", d, 4.5).dot("primary", *hole, 5)
    bag = Pen(x - r * .1, y + 22, 1, 14)
    bag.fill("paper", rrect(-4, -34, 74, 62, 5), .55).line("paper", "M8,-34L8,28", 3, opacity=.8)
    body += [bag.svg(), pen.svg()]
    return page("A cup of tea from above, the tag over its rim", PALETTE, body, [
        zone("headline", 84, 106, 300, 140, "League Spartan 800, 22 pt, two lines, left, class headline"),
        zone("sub", 84, 268, 264, 70, "Lato, 9 pt, two lines, left, class ink"),
        zone("name", 84, 358, 296, 84, "Lato Bold, 11 pt, one or two lines, left, class headline")], sheet=SHEET)


def cloth():
    """A checked cloth: broad bands, darker where they cross."""
    d = "".join(f"M{x},-30H{x + 44}V580H{x}Z" for x in range(-18, 900, 88))
    e = "".join(f"M-30,{y}V{y + 44}H880V{y}Z" for y in range(-11, 580, 88))
    return [f'<path class="deep" fill-opacity=".28" d="{d}"/><path class="deep" fill-opacity=".28" d="{e}"/>']


def back():
    body = [ground(sheet=SHEET), '<path class="primary" d="M-30,474H880V580H-30Z"/>', '<clipPath id="foot"><path class="ink" d="M-30,474H880V580H-30Z"/></clipPath>',
            f'<g clip-path="url(#foot)">{"".join(cloth())}</g>', *cup(716, 300, 112)]
    return page("The back, with a small cup", PALETTE, body, [
        zone("title", 56, 50, 520, 62, "League Spartan 800, 13 pt, left, class headline"),
        zone("body", 56, 126, 500, 240, "Lato, 11 to 8.5 pt, left, class ink"),
        zone("signature", 56, 382, 500, 66, "Kaushan Script, 15 pt, left, class headline")], sheet=SHEET)


def pages():
    return {"front": front(), "back": back()}
