# SPDX-License-Identifier: GPL-3.0-or-later
"""Knitting on its needles, stitch by stitch, and the ball it comes from (patience).  A6, light palettes."""
import math
from artlib import SHEETS, Pen, ground, n, page, pt, zone
from curves import letter_zones

NAME, PALETTE, SHEET = "knit-a6", "russet", SHEETS["a6-folded"]
SW, SH = 22.0, 20.0                    # one stitch: width, and the step from row to row

# Two pictures of the pattern, eleven stitches to the repeat.
HEARTS = ["..##...##..", ".####.####.", ".#########.", ".#########.", "..#######..", "...#####...", "....###....", ".....#....."]
CALLS = ["..#######..", ".#########.", ".##.....##.", ".###...###.", ".###...###."]


def picture(lines, cols, mark, body):
    return [[mark if 0 < i < cols - 1 and line[(i - 1) % 11] == "#" else body for i in range(cols)] for line in lines]


def plain(cols, cls, rows=1):
    return [[cls] * cols for _ in range(rows)]


def dots(cols, a, b):
    return [[a if i % 2 == k else b for i in range(cols)] for k in (0, 1)]


def zigzag(cols, mark, body, rows=5):
    return [[mark if abs((i - cols // 2) % 8 - 4) in (j, j - 1) else body for i in range(cols)] for j in range(rows)]


def chart(cols):
    """Rows of roles, the row under the needle first."""
    rows = plain(cols, "accent", 2) + dots(cols, "accent", "primary") + plain(cols, "primary") + dots(cols, "primary", "soft") + plain(cols, "soft") + plain(cols, "deep")
    rows += picture(HEARTS, cols, "accent", "deep") + plain(cols, "deep") + plain(cols, "soft") + dots(cols, "soft", "primary") + plain(cols, "primary")
    rows += picture(CALLS, cols, "paper", "primary") + plain(cols, "primary") + dots(cols, "primary", "soft") + plain(cols, "soft")
    return rows + zigzag(cols, "accent", "deep") + plain(cols, "soft") + dots(cols, "soft", "primary") + plain(cols, "primary", 3)


def stitch(x, y, s=1.0):
    """The two legs of one stitch, whose foot is at (x, y): a slim V."""
    w, h = SW * s / 2, SH * s * 1.42
    d = ""
    for k in (-1, 1):
        d += (f"M{n(x)},{n(y)}C{n(x + k * w * .5)},{n(y - h * .16)} {n(x + k * w * .96)},{n(y - h * .5)} {n(x + k * w * .96)},{n(y - h * .82)}"
              f"C{n(x + k * w * .9)},{n(y - h * 1.06)} {n(x + k * w * .34)},{n(y - h * .8)} {n(x + k * w * .08)},{n(y - h * .34)}Z")
    return d


def fabric(x0, y0, cols, rows):
    """The stitches by colour; the first row hangs on the needle."""
    paths = {}
    for j in reversed(range(len(rows))):
        for i in range(cols):
            paths.setdefault(rows[j][i], []).append(f'<use href="#st-{rows[j][i]}" x="{n(x0 + SW * (i + .5))}" y="{n(y0 + SH * (j + 1))}"/>')
    return [f'<g class="{cls}" stroke-width="0">{"".join(v)}</g>' for cls, v in paths.items()]


def needle(x0, y0, x1, y1, cls):
    """A needle with a knob at its blunt end (x0, y0) and a point at (x1, y1)."""
    a = math.degrees(math.atan2(y1 - y0, x1 - x0))
    length = math.hypot(x1 - x0, y1 - y0)
    pen = Pen(x0, y0, 1, a)
    pen.fill(cls, f"M0,-10L{n(length - 60)},-10L{n(length)},-2L{n(length)},2L{n(length - 60)},10L0,10Z").line("paper", f"M30,-4L{n(length - 80)},-4", 3, opacity=.5)
    return pen.dot(cls, 0, 0, 26).dot("paper", -6, -8, 6, .5).svg()


def ball(x, y, r, cls, lay):
    """A ball of wool: three sheaves of arcs, each clipped to its own lens."""
    key = f"ball{int(x)}"
    out = [f'<clipPath id="{key}"><circle class="ink" cx="{n(x)}" cy="{n(y)}" r="{n(r)}"/></clipPath>', f'<circle class="{cls}" cx="{n(x)}" cy="{n(y)}" r="{n(r)}"/>']
    d = ""
    for k in range(1, 8):
        q = r * (-.9 + k * .24)
        d += f"M{n(x + q - r * .5)},{n(y - r)}C{n(x + q + r * .55)},{n(y - r * .5)} {n(x + q + r * .55)},{n(y + r * .5)} {n(x + q - r * .5)},{n(y + r)}"
    out.append(f'<g clip-path="url(#{key})"><path class="{lay}-s" fill="none" stroke-width="5" d="{d}"/>')
    band = f"M{n(x - r * 1.1)},{n(y + r * .25)}C{n(x - r * .4)},{n(y - r * .75)} {n(x + r * .5)},{n(y - r * .8)} {n(x + r * 1.1)},{n(y - r * .3)}L{n(x + r * 1.1)},{n(y + r * .42)}C{n(x + r * .5)},{n(y - r * .12)} {n(x - r * .3)},{n(y + r * .02)} {n(x - r * .8)},{n(y + r * .9)}Z"
    out.append(f'<path class="{cls}" d="{band}"/><path class="{lay}-s" fill="none" stroke-width="5" d="{band}"/>')
    e = ""
    for k in range(1, 5):
        t = k / 5
        mix = lambda a, b: a + (b - a) * t
        e += f"M{n(x - r * mix(1.1, .8))},{n(y + r * mix(.25, .9))}C{n(x - r * mix(.4, .3))},{n(y - r * mix(.75, -.02))} {n(x + r * .5)},{n(y - r * mix(.8, .12))} {n(x + r * 1.1)},{n(y - r * mix(.3, -.42))}"
    return [*out, f'<path class="{lay}-s" fill="none" stroke-width="5" d="{e}"/></g>']


X, Y, COLS = 84, 156, 35
STITCH = "".join(f'<path id="st-{cls}" class="{cls}" stroke-width="0" d="{stitch(0, 0)}"/>' for cls in ("paper", "primary", "accent", "soft", "deep"))


def loops(x, y, cols, cls):
    """The stitches that are still on the needle."""
    d = ""
    for i in range(cols):
        m = x + SW * (i + .5)
        d += f"M{n(m - 6)},{n(y + 20)}C{n(m - 11)},{n(y - 24)} {n(m + 11)},{n(y - 24)} {n(m + 6)},{n(y + 20)}"
    return f'<path class="{cls}-s" fill="none" stroke-width="7.5" stroke-linecap="round" d="{d}"/>'


def front():
    rows = chart(COLS)
    foot, right = Y + SH * len(rows), X + COLS * SW
    wool = f"M{n(right - 14)},{Y}C{n(right + 90)},{Y + 40} {n(right + 120)},{Y + 210} {n(right + 78)},{Y + 370}C{n(right + 36)},{Y + 540} {n(right + 140)},{n(foot - 250)} {n(right + 70)},{n(foot - 120)}"
    body = [ground(sheet=SHEET), f'<path class="accent-s" fill="none" stroke-width="9" stroke-linecap="round" d="{wool}"/>',
            f'<path class="ink" fill-opacity=".14" d="M{X + 10},{Y + 10}H{n(right + 10)}V{n(foot + 12)}H{X + 10}Z"/>', f'<path class="deep" d="M{X + 3},{Y}H{n(right - 3)}V{n(foot - 6)}H{X + 3}Z"/><path class="ink" fill-opacity=".55" d="M{X + 3},{Y}H{n(right - 3)}V{n(foot - 6)}H{X + 3}Z"/>',
            *fabric(X, Y, COLS, rows), needle(right + 112, Y - 4, X - 42, Y - 4, "deep"), loops(X, Y, COLS, "accent"),
            f'<circle class="paper" cx="{n(right + 22)}" cy="{n(foot - 40)}" r="122"/><path class="accent-s" fill="none" stroke-width="9" stroke-linecap="round" d="M{n(right + 78)},{Y + 370}C{n(right + 36)},{Y + 540} {n(right + 140)},{n(foot - 250)} {n(right + 70)},{n(foot - 120)}"/>', *ball(right + 22, foot - 40, 112, "accent", "deep")]
    return page("Knitting on its needle, and the ball of wool", PALETTE, body, [
        zone("headline", 84, 1134, 882, 120, "Vollkorn 900, 30 pt, one line, left, class headline"),
        zone("sub", 84, 1274, 882, 58, "Vollkorn Italic, 16 pt, one line, left, class ink"),
        zone("name", 84, 1342, 882, 72, "Vollkorn Italic, 16 pt, one line, left, class headline")], STITCH, sheet=SHEET)


# ------------------------------------------------------- inside and back
def strip(right):
    """A finished piece along the foot of a page; on the right the ball lies on it."""
    cols = 52
    rows = plain(cols, "soft") + dots(cols, "soft", "primary") + plain(cols, "primary") + picture(CALLS, cols, "paper", "primary") + plain(cols, "primary", 2)
    y = 1266
    body = [ground(sheet=SHEET), f'<path class="ink" d="M-40,{y + 2}H1100V1520H-40Z"/>', *fabric(-46, y, cols, rows)]
    if right:
        body += [f'<path class="accent-s" fill="none" stroke-width="8" stroke-linecap="round" d="M-40,1226C160,1194 330,1254 520,1226C640,1208 690,1226 770,1214"/>', '<circle class="paper" cx="850" cy="1190" r="100"/>', *ball(850, 1190, 92, "accent", "deep")]
    else:
        body.append('<path class="accent-s" fill="none" stroke-width="8" stroke-linecap="round" d="M90,1204C230,1164 300,1254 240,1258C190,1262 200,1178 330,1190C560,1212 800,1254 1100,1221"/>')
    return body


def back():
    return page("Mark of the maker", PALETTE, [ground(sheet=SHEET), *ball(525, 1150, 84, "accent", "deep")], [zone("credit", 262, 1266, 526, 46, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": page("A knitted edge", PALETTE, strip(False), defs=STITCH, sheet=SHEET),
            "inside-right": page("A knitted edge, and the ball of wool", PALETTE, strip(True), letter_zones(SHEET, "Vollkorn Italic", left=.14, top=.08, foot=.25), STITCH, sheet=SHEET), "back": back()}
