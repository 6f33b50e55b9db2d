# SPDX-License-Identifier: GPL-3.0-or-later
"""A certificate in guilloche, as on banknotes (Customer Service Week).  Engraving, light palettes, Letter."""
import math
from artlib import HEART, SHEETS, Pen, ground, n, page, zone
from curves import closed, curve

NAME, PALETTE = "certificate-letter", "orangery"
SPARING = True  # covers little paper in full colours
SHEET = SHEETS["certificate-letter"]
FINE = 2.4


def braid(length, amp, wave, phases, start=0.0):
    """Waves side by side along +x, each a little later than the last; they run out a little beyond both ends."""
    lines, h = [], wave / 2
    for i in range(phases):
        x, up = -wave + wave * (start + i / phases), 1
        d = f"M{n(x)},0"
        while x < length:
            c = 4 / 3 * amp * up
            d += f"C{n(x + .4 * h)},{n(c)} {n(x + .6 * h)},{n(c)} {n(x + h)},0"
            x, up = x + h, -up
        lines.append(d)
    return lines


def rosette(r, petals, lines, r0, amp, turn=2.0):
    """A rosette: closed waves round a centre, each turned a little against the last; r0 and amp are shares of r."""
    out = []
    for i in range(lines):
        ph, pts = 2 * math.pi * i / lines * turn, []
        for j in range(petals * 4):
            a = (math.pi / 2 * j - ph) / petals
            rr = r * (r0 + amp * math.sin(math.pi / 2 * j))
            pts.append((rr * math.cos(a), rr * math.sin(a)))
        out.append(closed(pts))
    return out


def stroke(cls, lines, w=FINE, opacity=None):
    o = f' stroke-opacity="{opacity}"' if opacity else ""
    return f'<path class="{cls}-s" fill="none" stroke-width="{w}"{o} d="{"".join(lines)}"/>'


X0, Y0, X1, Y1 = 158, 158, 2042, 1542          # the middle line of the frame
CORNER = 116


def cord(length, pitch=37.0, rx=15, ry=27):
    """A coiled telephone cord along +x: the loops of a point on a rolling wheel, flattened."""
    turns, pts = round(length / pitch), []
    for i in range(turns * 8 + 1):
        a = math.pi / 4 * i
        pts.append((length * i / turns / 8 + rx * math.sin(a), -ry * math.cos(a)))
    return curve(pts)


def dial(turn):
    """The finger wheel of a telephone, which a corner's rosette turns out to be; it has been dialled by `turn` degrees."""
    holes = "".join(f'<circle class="deep" cx="{n(66 * math.cos(math.radians(a)))}" cy="{n(66 * math.sin(math.radians(a)))}" r="12"/><circle class="paper" cx="{n(66 * math.cos(math.radians(a)))}" cy="{n(66 * math.sin(math.radians(a)))}" r="8.5"/>'
                    for a in range(75 + turn, 346 + turn, 30))
    return ('<circle class="paper" r="88"/><circle class="accent" r="84"/>' + holes + '<path class="deep-s" fill="none" stroke-width="7" stroke-linecap="round" d="M58,28L84,42"/>'
            '<circle class="paper" r="40"/><circle class="deep-s" fill="none" stroke-width="3" r="40"/>' + f'<path class="deep" d="{Pen(0, 2, 20).d(HEART)}"/>')


def frame():
    across, down = X1 - X0 - 2 * CORNER + 20, Y1 - Y0 - 2 * CORNER + 20

    def band(length):
        w = length / round(length / 92)
        return stroke("primary", braid(length, 43, w, 6)) + stroke("paper", [cord(length)], 11) + stroke("accent", [cord(length)], 5.5)
    side, tall = band(across), band(down)
    corner = (f'<circle class="paper" r="{CORNER - 2}"/>' + stroke("primary", rosette(CORNER, 12, 6, .72, .25, 1)) + stroke("deep", rosette(CORNER, 12, 3, .44, .16, 1), 2.2))
    defs = f'<g id="across">{side}</g><g id="down">{tall}</g><g id="corner">{corner}</g>'
    wheels = "".join(f'<g transform="translate({x},{y})">{dial(turn)}</g>' for x, y, turn in ((X0, Y0, 0), (X1, Y0, 60), (X0, Y1, 150), (X1, Y1, 210)))
    a0, d0 = X0 + CORNER - 10, Y0 + CORNER - 10
    o = [f'<rect class="soft" fill-opacity=".55" x="{X0 - 56}" y="{Y0 - 56}" width="{X1 - X0 + 112}" height="{Y1 - Y0 + 112}"/>',
        f'<rect class="paper" x="{X0 + 58}" y="{Y0 + 58}" width="{X1 - X0 - 116}" height="{Y1 - Y0 - 116}"/>']
    for a, w in ((X0 - 58, 6), (X0 - 69, 2.6), (X0 + 58, 6), (X0 + 69, 2.6)):
        o.append(f'<rect class="deep-s" fill="none" stroke-width="{w}" x="{a}" y="{a}" width="{2200 - 2 * a}" height="{1700 - 2 * a}"/>')
    for y in (Y0, Y1):
        o.append(f'<use class="ink" href="#across" transform="translate({a0},{y})"/>')
    for x in (X0, X1):
        o.append(f'<use class="ink" href="#down" transform="translate({x},{d0}) rotate(90)"/>')
    for x, y in ((X0, Y0), (X1, Y0), (X0, Y1), (X1, Y1)):
        o.append(f'<use class="ink" href="#corner" transform="translate({x},{y})"/>')
    return defs, [*o, wheels]


def seal(x, y, r):
    """A rosette seal with two ribbons and a headset in its middle."""
    pen = Pen(x, y, r)
    for m in (-1, 1):
        pen.fill("deep", f"M{m * .1},0.4L{m * .72},0.3L{m * .9},1.48L{m * .56},1.28L{m * .3},1.56Z")
        pen.fill("accent", f"M{m * .2},0.4L{m * .62},0.3L{m * .8},1.36L{m * .56},1.2L{m * .36},1.42Z")
    k = 24
    d = ""
    for i in range(k * 2):
        a = math.pi * i / k
        rr = 1.0 if i % 2 else .9
        d += ("M" if i == 0 else "L") + f"{n(x + r * rr * math.cos(a))},{n(y + r * rr * math.sin(a))}"
    o = [pen.svg(), f'<path class="accent" d="{d}Z"/>', f'<circle class="paper" cx="{x}" cy="{y}" r="{n(r * .82)}"/>',
         f'<g transform="translate({x},{y})">' + stroke("accent", rosette(r, 20, 5, .67, .115, 1),
         FINE) + f'<circle class="paper" r="{n(r * .52)}"/><circle class="accent-s" fill="none" stroke-width="4" r="{n(r * .52)}"/></g>']
    q = Pen(x, y, r * .0052)
    q.line("deep", "M-50,14L-50,0C-50,-66 50,-66 50,0L50,14", 11).pill("deep", -50, 8, -50, 34, 24).pill("deep", 50, 8, 50, 34, 24).line("deep",
        "M50,46C48,66 30,70 10,70", 8).pill("deep", -4, 70, 8, 70, 16)
    q.out.append(Pen(x, y + r * .02, r * .12).fill("accent", HEART).svg())
    return o + [q.svg()]


def front():
    defs, o = frame()
    body = [ground(sheet=SHEET), *o, *seal(1100, 1234, 134)]
    body.append('<path class="deep-s" fill="none" stroke-width="4" d="M330,1366H880M1320,1366H1870"/>')
    return page("A certificate in guilloche", PALETTE, body, [
        zone("headline", 300, 276, 1600, 190, "Noto Serif Display Bold, one line, centred, class headline"),
        zone("sub", 400, 474, 1400, 90, "Vollkorn Italic, one line, centred, class ink"),
        zone("name", 300, 582, 1600, 220, "Kaushan Script, one line, centred, class headline"),
        zone("reason", 420, 812, 1360, 264, "Vollkorn, centred, class ink"),
        zone("from", 330, 1216, 550, 142, "Kaushan Script, centred, class ink"), zone("from-note", 330, 1376, 550, 54, "Vollkorn Italic"),
        zone("date", 1320, 1216, 550, 142, "Vollkorn, centred"), zone("date-note", 1320, 1376, 550, 54, "Vollkorn Italic")], defs, sheet=SHEET)


def pages():
    return {"front": front()}
