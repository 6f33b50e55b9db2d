# SPDX-License-Identifier: GPL-3.0-or-later
"""A matchbox label: one match, its flame a heart (celebration).  Kudos card of 3.5 x 2 in, light palettes."""
import math
from artlib import HEART, SHEETS, Pen, ground, n, page, pt, zone

NAME, PALETTE, SHEET = "kudos", "marmalade", SHEETS["kudos-us"]
DISC = (184, 174, 124)


def rays(x, y, r0, r1, count):
    """Wedges of light, long and short by turns."""
    d = ""
    for i in range(count):
        if i % (count // 2) == 0:     # none where the flame and the stick are
            continue
        a, r = 360 / count * i - 90, r1 if i % 2 == 0 else r0 + (r1 - r0) * .6
        p = lambda q, da: pt((x + q * math.cos(math.radians(a + da)), y + q * math.sin(math.radians(a + da))))
        d += f"M{p(r0, -2)}L{p(r, -4.4)}L{p(r, 4.4)}L{p(r0, 2)}Z"
    return d


def match(x, y, s):
    """A burning match, the root of its flame at (x, y)."""
    pen = Pen(x, y, s)
    pen.fill("soft", "M-10,20L10,20L10,172L-10,172Z").fill("deep", "M2,20L10,20L10,172L2,172Z", .25)
    pen.fill("accent", "M0,-112C10,-70 58,-44 58,10C58,46 32,66 0,66C-32,66 -58,46 -58,10C-58,-22 -34,-34 -26,-62C-14,-52 -8,-40 -6,-28C4,-48 6,-78 0,-112Z")
    pen.out.append(Pen(*pen.at(0, 20), 33 * s).fill("paper", HEART).svg())
    return pen.fill("deep", "M-15,44C-15,34 -8,28 0,28C8,28 15,34 15,44L13,74L-13,74Z").svg()


def striker(y, h):
    """The rough strip along the foot of the box."""
    d = ""
    for row in range(int(h / 12) + 1):
        for i in range(64):
            x, yy = -20 + 12 * i + 6 * (row % 2), y + 8 + 12 * row
            d += f"M{n(x - 2.4)},{n(yy)}l2.4,-2.4l2.4,2.4l-2.4,2.4z"
    return f'<path class="deep" d="M-25,{y}H725V425H-25Z"/><path class="primary" d="{d}"/>'


def frame(x, y, w, h, c):
    """A frame with corners cut in, one heavy line and one fine."""
    path = lambda g: (f"M{x + c + g * .4:.1f},{y + g}L{x + w - c - g * .4:.1f},{y + g}L{x + w - g},{y + c + g * .4:.1f}L{x + w - g},{y + h - c - g * .4:.1f}"
                      f"L{x + w - c - g * .4:.1f},{y + h - g}L{x + c + g * .4:.1f},{y + h - g}L{x + g},{y + h - c - g * .4:.1f}L{x + g},{y + c + g * .4:.1f}Z")
    return (f'<path class="paper-s" fill="none" stroke-width="5" stroke-linejoin="round" d="{path(0)}"/>'
            f'<path class="paper-s" fill="none" stroke-width="2" stroke-linejoin="round" d="{path(10)}"/>')


def front():
    x, y, r = DISC
    body = [ground("primary", SHEET), striker(346, 80), frame(22, 22, 656, 304, 22)]
    body += [f'<circle class="primary" cx="{x}" cy="{y}" r="{r + 8}"/><circle class="paper" cx="{x}" cy="{y}" r="{r}"/>', f'<path class="accent" d="{rays(x, y, 70, 112, 28)}"/>',
             f'<clipPath id="disc"><circle class="ink" cx="{x}" cy="{y}" r="{r}"/></clipPath><g clip-path="url(#disc)">{match(x, y + 2, .8)}</g>']
    return page("A match whose flame is a heart", PALETTE, body, [
        zone("headline", 344, 44, 304, 172, "League Spartan 800, 30 pt, two lines, centred, class paper"),
        zone("name", 332, 224, 322, 84, "Lato, 11.5 pt, one or two lines, centred, class paper")], sheet=SHEET)


def back():
    body = [ground(sheet=SHEET), striker(346, 80), f'<path class="primary-s" fill="none" stroke-width="2.5" d="M60,84H640"/>']
    body.append(match(620, 244, .5))
    return page("The back of the box", PALETTE, body, [
        zone("title", 60, 34, 520, 44, "League Spartan 800, 11 pt, left, class headline"),
        zone("body", 60, 98, 490, 168, "Lato, 11 to 8.5 pt, left, class ink"),
        zone("signature", 60, 276, 490, 46, "Kaushan Script, 14 pt, left, class headline")], sheet=SHEET)


def pages():
    return {"front": front(), "back": back()}
