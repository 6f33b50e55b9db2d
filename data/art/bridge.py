# SPDX-License-Identifier: GPL-3.0-or-later
"""A stone bridge that closes to a circle with its reflection; its keystone is a heart (trust).  Light palettes."""
import math
import random
from artlib import HEART, Pen, ground, leaf, n, page, pt, rrect, zone

NAME, PALETTE = "bridge", "marmalade"
CX, WATER = 500, 904                  # the middle of the arch, on the water
INNER, RING, STONES = 262, 84, 15
SQUASH = .9                           # how much lower the reflection is
TOP = WATER - INNER - RING - 34       # the road over the keystone


def polar(r, a):
    """A point on a circle round the arch; 0 degrees is the right springing, 90 the crown."""
    return CX + r * math.cos(math.radians(a)), WATER - r * math.sin(math.radians(a))


def voussoir(a0, a1, r0, r1):
    p, q, u, v = polar(r1, a0), polar(r1, a1), polar(r0, a1), polar(r0, a0)
    return f"M{pt(p)}A{r1},{r1} 0 0 0 {pt(q)}L{pt(u)}A{r0},{r0} 0 0 1 {pt(v)}Z"


def road(x):
    """The height of the road over x: a hump that runs out flat at both banks."""
    return TOP + 150 * (1 - math.cos(math.pi * min(1, abs(x - CX) / 560))) / 2


def road_line(dy=0, x0=-40, x1=1040, back=False):
    xs = [x0 + (x1 - x0) * i / 36 for i in range(37)]
    if back:
        xs.reverse()
    return "L".join(pt((x, road(x) + dy)) for x in xs)


def courses(seed=5):
    """The joints of the wall: level courses, the upright joints never one above the other."""
    rnd, d = random.Random(seed), ""
    for row, y in enumerate(range(TOP + 30, WATER, 46)):
        d += f"M-40,{y}L1040,{y}"
        x = -40 + rnd.uniform(0, 70) + 45 * (row % 2)
        while x < 1040:
            d += f"M{n(x)},{y}L{n(x)},{y + 46}"
            x += rnd.uniform(74, 118)
    return d


def bridge():
    """Wall, ring of stones, coping; the opening is left free."""
    a = 180 / STONES
    wall = f"M{road_line()}L1040,{WATER}L{CX + INNER + 40},{WATER}A{INNER + 40},{INNER + 40} 0 0 0 {CX - INNER - 40},{WATER}L-40,{WATER}Z"
    out = [f'<clipPath id="wall"><path class="ink" d="{wall}"/></clipPath>', f'<path class="deep" d="{wall}"/>',
           f'<path class="primary-s" fill="none" stroke-width="5" stroke-opacity=".75" clip-path="url(#wall)" d="{courses()}"/>']
    out.append(f'<path class="paper" d="{voussoir(0, 180, INNER, INNER + RING + 9)}"/>')
    for i in range(STONES):
        if i != STONES // 2:
            out.append(f'<path class="primary" d="{voussoir(i * a + .75, (i + 1) * a - .75, INNER + 9, INNER + RING)}"/>')
    k0, k1 = 90 - a * .66, 90 + a * .66
    out.append(f'<path class="paper" d="{voussoir(k0 - 1.6, k1 + 1.6, INNER - 6, INNER + RING + 26)}"/><path class="accent" d="{voussoir(k0, k1, INNER + 3, INNER + RING + 17)}"/>')
    out.append(Pen(CX, WATER - INNER - RING / 2 - 10, 23).fill("deep", HEART).svg())
    out.append(f'<path class="paper" d="M{road_line(-34)}L{road_line(0, back=True)}Z"/><path class="primary" d="M{road_line(-28)}L{road_line(-8, back=True)}Z"/>')
    return out


def lamp(x, s=1):
    """A street lamp that stands on the coping."""
    pen = Pen(x, road(x) - 26, s)
    pen.fill("deep", rrect(-14, -16, 28, 22, 5)).line("deep", "M0,-10L0,-92", 8 * s, "butt")
    pen.fill("deep", "M-17,-92L17,-92L22,-98L-22,-98Z").fill("accent", "M-20,-98L20,-98L27,-140L-27,-140Z").line("deep", "M0,-98L0,-140", 4 * s, "butt")
    return pen.fill("deep", "M-34,-140L34,-140C26,-156 12,-164 5,-168L5,-178L-5,-178L-5,-168C-12,-164 -26,-156 -34,-140Z").svg()


def boat(x, y, s=1, sail="paper"):
    """A small sailing boat, its waterline on y, and a hint of its reflection."""
    pen = Pen(x, y, s)
    pen.fill("deep", "M-46,16L46,16C36,30 18,34 0,34C-18,34 -36,30 -46,16Z", .35)
    pen.line("deep", "M0,-12L0,-104", 6 * s).fill(sail, "M-8,-24L-8,-98C-28,-74 -44,-48 -50,-24Z").fill("primary", "M9,-24L9,-90C26,-70 38,-46 42,-24Z")
    return pen.fill("deep", "M-58,-14L58,-14C54,2 42,14 28,14L-28,14C-42,14 -54,2 -58,-14Z").svg()


def ripples(seed, y0, y1, cls, spread):
    """Lenses of light on the water: thin and many far away, broad and few near."""
    rnd, d, y = random.Random(seed), "", y0
    while y < y1:
        t = (y - y0) / (y1 - y0)
        h = 2.6 + 5 * t
        for side in (-1, 1):
            for _ in range(2 if t < .55 else 1):
                w = rnd.uniform(70, 170) * (.8 + .9 * t)
                x = CX + side * rnd.uniform(20, spread)
                d += f"M{n(x - w)},{n(y)}Q{n(x)},{n(y - h)} {n(x + w)},{n(y)}Q{n(x)},{n(y + h)} {n(x - w)},{n(y)}Z"
        y += 15 + 15 * t
    return f'<path class="{cls}" d="{d}"/>'


def reed(x, y, h, lean, s=1):
    pen = Pen(x, y, s)
    pen.line("deep", f"M0,0Q{n(lean * .2)},{n(-h * .6)} {n(lean)},{n(-h)}", 6)
    p = Pen(*pen.at(lean, -h), s, lean * .22)
    return pen.svg() + p.pill("deep", 0, -46, 0, 0, 19).line("deep", "M0,-52L0,-74", 4).svg()


def bank(dx=0):
    """The near bank with rushes on it."""
    out = ['<path class="deep" d="M-40,1236C160,1216 330,1240 520,1246C720,1252 880,1232 1040,1196L1040,1440L-40,1440Z"/>']
    for x, y, h, lean in ((890, 1216, 150, -16), (922, 1212, 218, 14), (950, 1208, 170, 20), (98, 1226, 120, -14), (60, 1232, 176, -12)):
        out.append(reed(x, y + 10, h, lean))
    for x, y, an, ll in ((846, 1226, -116, 96), (868, 1222, -100, 130), (942, 1214, -74, 136), (984, 1206, -64, 120),
                         (98, 1222, -66, 104), (84, 1226, -84, 84), (14, 1236, -74, 128)):
        out.append(Pen(x, y + 14, 1, an).fill("deep", leaf(ll, 11, .4)).svg())
    return out


def front():
    hole = f"M{CX - INNER - 20},{WATER}A{INNER + 20},{INNER + 20} 0 0 1 {CX + INNER + 20},{WATER}Z"
    defs = '<g id="bridge">' + "".join(bridge()) + f'</g><clipPath id="hole"><path class="ink" d="{hole}"/></clipPath>'
    body = [ground(), f'<path class="soft" d="M-25,{WATER}H1025V1425H-25Z"/>']
    body.append(f'<g clip-path="url(#hole)"><path class="soft" fill-opacity=".55" d="M200,{WATER + 2}V{WATER - 56}C280,{WATER - 96} 340,{WATER - 104} 420,{WATER - 74}C540,{WATER - 40} 640,{WATER - 70} 800,{WATER - 112}V{WATER + 2}Z"/></g>')
    body.append(f'<circle class="accent" cx="{CX}" cy="{WATER}" r="146"/><path class="soft" d="M200,{WATER}H800V{WATER + 170}H200Z"/>'
                f'<path class="paper" fill-opacity=".6" d="M{CX - INNER - 20},{WATER}A{INNER + 20},{n((INNER + 20) * SQUASH)} 0 0 0 {CX + INNER + 20},{WATER}Z"/>'
                f'<path class="accent" fill-opacity=".7" d="M{CX - 146},{WATER}A146,{n(146 * SQUASH)} 0 0 0 {CX + 146},{WATER}Z"/>')
    body.append(f'<use class="deep" href="#bridge" opacity=".5" transform="matrix(1 0 0 {-SQUASH} 0 {n(WATER * (1 + SQUASH))})"/>')
    body.append(ripples(3, WATER + 14, 1240, "soft", 420))
    body += ['<use class="deep" href="#bridge"/>', *[lamp(x, .82) for x in (208, 792)], f'<rect class="paper" x="-25" y="{WATER - 3}" width="1050" height="6"/>', boat(CX + 62, WATER + 22)]
    body += bank()
    return page("A bridge and its reflection", PALETTE, body, [
        zone("headline", 80, 62, 840, 226, "Vollkorn 900, 42 pt, two lines, centred, class headline"),
        zone("sub", 120, 302, 760, 66, "Vollkorn Italic, 18 pt, one line, centred, class ink"),
        zone("name", 150, 1256, 700, 82, "Vollkorn Italic, 19 pt, one line, centred, class on-deep")], defs)


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Vollkorn Italic, 22 pt, left, class headline"),
          zone("body", 150, 236, 700, 716, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Vollkorn Italic, 21 pt, left, class headline")]


def spread(x_off):
    """Water along both pages; rushes on the left, on the right the boat that came through."""
    y = 1286
    out = [ground(), f'<rect class="soft" x="-25" y="{y}" width="1050" height="{1425 - y}"/>']
    rnd, d = random.Random(8 + x_off), ""
    for k, yy in enumerate((1306, 1326, 1352, 1384)):
        for _ in range(4):
            w, x = rnd.uniform(50, 110) * (1 + k * .3), rnd.uniform(40, 960)
            d += f"M{n(x - w)},{yy}Q{n(x)},{n(yy - 3 - k)} {n(x + w)},{yy}Q{n(x)},{n(yy + 3 + k)} {n(x - w)},{yy}Z"
    out.append(f'<path class="paper" fill-opacity=".8" d="{d}"/>')
    if x_off:
        return out + [boat(760, y + 26, 1.25, "accent")]
    out.append('<path class="deep" d="M-40,1300C80,1270 220,1330 420,1440L-40,1440Z"/>')
    for x, yy, h, lean in ((60, 1310, 190, -14), (104, 1316, 250, 12), (150, 1326, 170, 30)):
        out.append(reed(x, yy, h, lean))
    for x, yy, an, ll in ((30, 1306, -104, 140), (84, 1312, -96, 120), (128, 1320, -76, 150), (186, 1336, -64, 120), (206, 1344, -88, 90)):
        out.append(Pen(x, yy, 1, an).fill("deep", leaf(ll, 11, .4)).svg())
    return out


def back():
    a0, a1, at, s = 90 - 7.9, 90 + 7.9, (500, 1060), 1.0
    stone = voussoir(a0, a1, INNER + 3, INNER + RING + 17)
    dy = at[1] - (WATER - INNER - RING / 2 - 10)
    body = [ground(), f'<g transform="translate(0 {n(dy)})"><path class="accent" d="{stone}"/>', Pen(CX, WATER - INNER - RING / 2 - 10, 23).fill("deep", HEART).svg(), "</g>"]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 250, 1146, 500, 44, "Vollkorn, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("Rushes at the water", PALETTE, spread(0)),
            "inside-right": page("The boat is through", PALETTE, spread(1000), LETTER), "back": back()}
