# SPDX-License-Identifier: GPL-3.0-or-later
"""A lighthouse and a small boat: "being trusted to solve problems".  Dark palettes."""
import math
import random
from artlib import Pen, ground, n, page, rrect, zone

NAME, PALETTE = "lighthouse", "nightpost"
LAMP = -408          # height of the lamp above the tower's foot


# -------------------------------------------------------------------- sea
def crests(y, w, h, x0, lean=.62):
    """Cusped wave line from x0 past the right bleed."""
    d, x = f"M{n(x0)},{n(y)}", x0
    while x < 1040:
        d += (f"Q{n(x + w * .42)},{n(y + h * .12)} {n(x + w * lean)},{n(y - h)}"
              f"Q{n(x + w * (lean + .06))},{n(y - h * .14)} {n(x + w)},{n(y)}")
        x += w
    return d, f"{d}V1440H{n(x0)}Z"


def sea(y, w, h, x0, cls, over=None, lines=2, strength=.36):
    line, area = crests(y, w, h, x0)
    out = [f'<path class="deep" fill-opacity=".1" transform="translate(0,{-k})" d="{area}"/>' for k in (4, 9, 15)]
    out.append(f'<path class="{cls}" d="{area}"/>')
    if over:
        out.append(f'<path class="{over[0]}" fill-opacity="{over[1]:g}" d="{area}"/>')
    for i in range(lines):
        out.append(f'<path class="ink-s" fill="none" stroke-width="4" stroke-opacity="{strength - .14 * i:.2g}" '
                   f'transform="translate(0,{20 + 19 * i})" d="{line}"/>')
    return "\n".join(out)


# ----------------------------------------------------------------- motifs
def tower(pen, gallery="deep"):
    """The lighthouse, foot at (0,0); small ones need a paler gallery to stay in one piece."""
    w = lambda v: max(v * pen.s, 2.4)
    hw = lambda y: 37 + (y + 326) / 326 * 18         # half width at height y
    sag = lambda y: hw(y) * .16

    def band(y0, y1):
        a, b = hw(y0) + .8, hw(y1) + .8              # a hair proud, so no pale fringe shows
        return (f"M{n(-a)},{n(y0)}Q0,{n(y0 + 2 * sag(y0))} {n(a)},{n(y0)}L{n(b)},{n(y1)}"
                f"Q0,{n(y1 + 2 * sag(y1))} {n(-b)},{n(y1)}Z")

    pen.fill("ink", f"M-37,-326L37,-326L55,0Q0,{n(2 * sag(0))} -55,0Z")
    for y0, y1 in ((-262, -196), (-130, -64)):
        pen.fill("accent", band(y0, y1))
    pen.fill("deep", "M14,-326L37.8,-326L55.8,0Q40,8 24,9Z", .18)
    pen.fill("deep", "M-17,14L-17,-34C-17,-44 -9,-52 0,-52C9,-52 17,-44 17,-34L17,14Z")
    pen.fill("deep", rrect(-9, -182, 18, 34, 9)).fill("deep", rrect(-8, -300, 16, 30, 8))
    pen.fill("deep", "M-37.8,-326L37.8,-326L38.9,-306Q0,-298 -38.9,-306Z", .35)      # shade under the gallery
    pen.fill("primary", "M-30,-458L30,-458L30,-352L-30,-352Z")
    pen.fill("ink", "M-30,-458L30,-458L30,-352L-30,-352Z", .15)
    pen.line("deep", "M-30,-458L-30,-352M30,-458L30,-352M0,-458L0,-352", w(5), "butt")
    pen.dot("ink", 0, LAMP, 19)
    pen.line(gallery, "M-52,-384L52,-384M-50,-384L-50,-352M-26,-384L-26,-352M26,-384L26,-352M50,-384L50,-352", w(5))
    pen.fill(gallery, "M-60,-356L60,-356L60,-343C50,-334 42,-329 36,-322L-36,-322C-42,-329 -50,-334 -60,-343Z")
    pen.line("ink", "M-60,-356L60,-356", w(4), opacity=.55)
    pen.fill("accent", "M-43,-458C-38,-500 -18,-518 0,-526C18,-518 38,-500 43,-458Z")
    pen.fill("deep", "M8,-522C24,-512 39,-496 43,-458L20,-458C22,-488 18,-508 8,-522Z", .18)
    pen.fill(gallery, rrect(-50, -466, 100, 13, 5))
    pen.line("accent", "M0,-524L0,-548", w(6)).dot("accent", 0, -554, 9)
    return pen.svg()


def halo(x, y):
    """A small glow round a small lamp."""
    return [f'<circle class="soft" fill-opacity=".3" cx="{n(x)}" cy="{n(y)}" r="{r}"/>' for r in (50, 32)]


def cottage(pen):
    """The keeper's house, foot at (0,0)."""
    pen.fill("accent", "M22,-150L42,-150L42,-90L22,-90Z").fill("ink", "M19,-158L45,-158L45,-146L19,-146Z")
    pen.fill("ink", "M-52,-80L52,-80L52,6L-52,6Z").fill("deep", "M18,-80L52,-80L52,6L18,6Z", .18)
    pen.fill("accent", "M-66,-76L-34,-126L34,-126L66,-76Z").fill("deep", "M4,-126L34,-126L66,-76L18,-76Z", .18)
    for x in (-37, 25):
        pen.fill("primary", rrect(x, -58, 18, 26, 2))
    pen.fill("deep", "M-9,10L-9,-28C-9,-34 -5,-38 0,-38C5,-38 9,-34 9,-28L9,10Z")
    return pen.svg()


def boat(pen):
    """A sailing boat, waterline at (0,0), bow to the right."""
    w = lambda v: max(v * pen.s, 2.4)
    pen.line("ink", "M0,-26L0,-196", w(6))
    pen.fill("ink", "M10,-190C66,-142 92,-92 100,-44L10,-44Z").fill("deep", "M10,-90C48,-84 78,-84 95,-72C98,-62 99,-54 100,-44L10,-44Z", .14)
    pen.fill("soft", "M-10,-168C-44,-128 -62,-86 -68,-44L-10,-44Z").fill("ink", "M-10,-168C-44,-128 -62,-86 -68,-44L-10,-44Z", .45)
    pen.fill("primary", "M0,-200L38,-188L0,-174Z")
    pen.fill("accent", "M-96,-30L112,-30C102,4 84,24 56,32L-50,32C-72,24 -90,2 -96,-30Z")
    pen.fill("ink", "M-96,-30L112,-30L108,-17L-92,-17Z")
    return pen.svg()


def sparkle(x, y, r, cls="primary"):
    k = r * .14
    return (f'<path class="{cls}" d="M{n(x)},{n(y - r)}Q{n(x + k)},{n(y - k)} {n(x + r)},{n(y)}Q{n(x + k)},{n(y + k)} {n(x)},{n(y + r)}'
            f'Q{n(x - k)},{n(y + k)} {n(x - r)},{n(y)}Q{n(x - k)},{n(y - k)} {n(x)},{n(y - r)}Z"/>')


def stars(count, free, seed, area=(-25, -25, 1025, 800), gap=26):
    """Random stars, denser above; biggest placed first."""
    rnd, got, out = random.Random(seed), [], []
    sizes = [11] * (count // 12) + [3.6] * (count // 5) + [2.6] * (count // 3) + [1.9] * count
    for r in sizes[:count]:
        for _ in range(400):
            x = rnd.uniform(area[0], area[2])
            y = area[1] + (area[3] - area[1]) * rnd.random() ** 1.25
            room = 40 if r > 6 else 8
            inside = room < x < 1000 - room and room < y
            if inside and free(x, y) and all(math.hypot(x - a, y - b) > gap + 3 * (r + c) for a, b, c in got):
                got.append((x, y, r))
                out.append(sparkle(x, y, r) if r > 6 else
                           f'<circle class="ink" fill-opacity="{rnd.choice((.9, .65, .45))}" cx="{n(x)}" cy="{n(y)}" r="{n(r)}"/>')
                break
    return out


def beam_gradient(gid, x0, x1, a, b, c):
    return (f'<linearGradient id="{gid}" gradientUnits="userSpaceOnUse" x1="{x0}" y1="0" x2="{x1}" y2="0">'
            f'<stop class="primary-g" offset="0" stop-opacity="{a:g}"/><stop class="ink-g" offset=".3" stop-opacity="{b:g}"/>'
            f'<stop class="soft-g" offset="1" stop-opacity="{c:g}"/></linearGradient>')


def cloud(x, y, s, o):
    pen = Pen(x, y, s)
    pen.fill("soft", "M20,40C9,40 0,31 0,20C0,9 9,0 20,0L46,0C50,-22 68,-36 88,-36C104,-36 118,-26 124,-12"
                     "C140,-22 160,-14 166,0L206,0C217,0 226,9 226,20C226,31 217,40 206,40Z", o)
    return pen.pill("soft", 26, 64, 140, 64, 20, o).svg()


def shaft(gid, x, y, x1, top, bottom, inner):
    """A light beam: a wide wedge with a brighter one inside."""
    t, b = y + (top - y) * inner, y + (bottom - y) * inner
    return [f'<path fill="url(#{gid})" d="M{n(x)},{n(y)}L{n(x1)},{n(p)}V{n(q)}Z"/>' for p, q in ((top, bottom), (t, b))]


# ------------------------------------------------------------------ front
FOOT, SIZE = (738, 1000), .94
ROCK = ("M508,1150C536,1112 566,1100 592,1066C614,1036 628,1002 664,997C740,988 850,990 916,996C950,1000 962,1026 988,1040"
        "C1008,1050 1024,1054 1046,1058V1200H508Z")
PLANES = (("M652,1014L700,1014L676,1062L622,1104L600,1096L630,1058Z", .34), ("M716,1016L792,1014L770,1056L728,1088L690,1092L708,1054Z", .2),
          ("M812,1016L866,1016L850,1050L812,1076L786,1072L800,1046Z", .3), ("M884,1018L926,1020L950,1048L1000,1068L940,1076L900,1060Z", .2))


def front():
    lx, ly = FOOT[0], FOOT[1] + LAMP * SIZE
    defs = (beam_gradient("beam-l", lx, -25, .8, .34, .1) + beam_gradient("beam-r", lx, 1025, .8, .36, .2)
            + '<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop class="soft-g" offset="0" stop-opacity="0"/>'
              '<stop class="soft-g" offset="1" stop-opacity=".55"/></linearGradient>')
    body = [ground(), '<rect fill="url(#sky)" x="-25" y="330" width="1050" height="720"/>']
    for r, o in ((200, .2), (142, .22), (88, .3)):
        body.append(f'<circle class="soft" fill-opacity="{o:g}" cx="{n(lx)}" cy="{n(ly)}" r="{r}"/>')

    def free(x, y):
        for bx, by, bw, bh in ((76, 66, 800, 276), (80, 350, 640, 62), (50, 770, 250, 130), (400, 790, 170, 90)):
            if bx - 28 < x < bx + bw + 28 and by - 26 < y < by + bh + 26:
                return False
        if math.hypot(x - lx, y - ly) < 216 or (x > 620 and y > 560):
            return False
        return not -90 - (lx - x) * .02 < y - ly < (abs(lx - x) * .24 + 16) and y < 960
    body += stars(104, free, 23, (-25, -25, 1025, 900))
    body += shaft("beam-l", lx, ly, -40, ly - 80, ly + 166, .42)
    body += shaft("beam-r", lx, ly, 1040, ly - 56, ly + 56, .42)
    body += [cloud(62, 822, 1, .42), cloud(414, 816, .62, .36)]
    body.append(sea(1018, 176, 30, -130, "soft", lines=1))
    body += [f'<path class="deep" fill-opacity=".12" transform="translate({a},{b})" d="{ROCK}"/>' for a, b in ((-5, -4), (-11, -8))]
    body.append(f'<path class="deep" d="{ROCK}"/>')
    body += [f'<path class="soft" fill-opacity="{o:g}" d="{d}"/>' for d, o in PLANES]
    body += [cottage(Pen(886, 994, .96)), tower(Pen(*FOOT, SIZE))]
    bush = Pen()
    for x, y, r in ((676, 1001, 14), (698, 1003, 9), (786, 1003, 9), (804, 1000, 14), (824, 1003, 10), (944, 1004, 12)):
        bush.dot("deep", x, y, r)
    body.append(bush.svg())
    body.append(sea(1084, 212, 40, -92, "soft", ("paper", .4), lines=1))
    body.append(boat(Pen(352, 1123, .94, -3)))
    body.append(sea(1136, 244, 46, -152, "soft", ("paper", .66), lines=1))
    body.append(sea(1194, 272, 50, -60, "paper", ("deep", .3), lines=1))
    body.append(sea(1250, 304, 50, -196, "deep", lines=0))
    return page("Lighthouse", PALETTE, body, [
        zone("headline", 80, 64, 800, 276, "Noto Serif Display Bold Italic, 46 pt, two lines, left, class headline"),
        zone("sub", 84, 348, 720, 62, "Vollkorn Italic, 16 pt, one line, left, class ink"),
        zone("note", 200, 1278, 600, 42, "Lato Bold small caps, 12 pt, +8 %, one line, centred, class on-deep")], defs)


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Noto Serif Display Italic, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Noto Serif Display Italic, 22 pt, left, class headline")]


def spread(x_off):
    """The inside as one 2000 wide scene, fold at x_off: the lamp on the right lights the name on the left."""
    lx, ly, s = x_off + 800, 1246, .26
    defs = beam_gradient("beam-l", lx, x_off - 1025, .62, .16, .07) + beam_gradient("beam-r", lx, x_off + 1025, .62, .3, .2)
    out = [ground()]
    right = x_off == 0
    free = (lambda x, y: not (110 < x < 890 and y > 90)) if right else (lambda x, y: True)
    out += stars(12 if right else 34, free, 5 if right else 8, (-25, 20, 1025, 1060), 60)
    if right:
        out += halo(lx, ly)
    out += shaft("beam-l", lx, ly, x_off - 1040, ly - 101, ly + 101, .7)
    if right:
        out += shaft("beam-r", lx, ly, x_off + 1040, ly - 22, ly + 22, .7)
    foot = ly - LAMP * s
    rock = (f"M{lx - 84},1400C{lx - 62},1372 {lx - 44},{n(foot - 2)} {lx - 16},{n(foot - 3)}L{lx + 62},{n(foot - 3)}"
            f"C{lx + 84},{n(foot)} {lx + 92},1378 {lx + 120},1400Z")
    if right:
        out += [tower(Pen(lx, foot, s), "soft"), cottage(Pen(lx + 44, foot, .3)), f'<path class="deep" d="{rock}"/>']
    phase = (x_off % 132) - 122
    out.append(sea(1372, 132, 17, phase - 132, "soft", ("paper", .3), lines=0))
    if right:
        out.append(boat(Pen(x_off + 366, 1384, .36, -3)))
    out.append(sea(1388, 132, 16, phase - 180, "soft", ("paper", .62), lines=0))
    return out, defs


def back():
    foot, s = (500, 1160), .25
    ly = foot[1] + LAMP * s
    defs = beam_gradient("beam-l", 500, 420, .8, .34, 0) + beam_gradient("beam-r", 500, 580, .8, .34, 0)
    body = [ground(), *halo(500, ly), *shaft("beam-l", 500, ly, 420, ly - 17, ly + 17, .46), *shaft("beam-r", 500, ly, 580, ly - 17, ly + 17, .46),
            tower(Pen(*foot, s), "soft"), cottage(Pen(538, foot[1], .28))]
    body.append('<path class="deep" d="M446,1174C454,1166 464,1158 478,1158L550,1158C558,1159 564,1166 568,1174Z"/>')
    body.append('<path class="ink-s" fill="none" stroke-width="4" stroke-linecap="round" d="M425,1174Q437,1180 450,1172Q462,1180 475,1172'
                'Q487,1180 500,1172Q512,1180 525,1172Q537,1180 550,1172Q562,1180 575,1174"/>')
    return page("Mark of the maker", PALETTE, body, [
        zone("credit", 250, 1206, 500, 44, "Lato, 8 pt, centred, class ink")], defs)


def pages():
    left, left_defs = spread(1000)
    right, right_defs = spread(0)
    name = zone("name", 120, 1200, 760, 92, "Noto Serif Display Italic, 19 pt, one or two lines, centred, class ink")
    return {"front": front(), "inside-left": page("A name in the light", PALETTE, left, [name], left_defs),
            "inside-right": page("The lamp that lights it", PALETTE, right, LETTER, right_defs), "back": back()}
