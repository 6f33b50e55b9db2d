# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of pegs after work: umbrella, cape, headset, and boots below (unsung heroes).  A6, light palettes."""
from artlib import HEART, SHEETS, Pen, ground, page, rrect, zone

NAME, PALETTE, SHEET = "desk-a6", "orangery", SHEETS["a6-folded"]
RAIL, DADO, FLOOR = 492, 1010, 1302   # top of the rail, of the boarding, of the skirting board
PEG = RAIL + 216                      # where things hang


def boarding():
    """Tongue and groove under a moulding, a skirting board and the floor."""
    out = [f'<rect class="soft" x="-30" y="{DADO}" width="1110" height="{FLOOR - DADO}"/>']
    out.append('<path class="paper-s" fill="none" stroke-width="5" d="' + "".join(f"M{x},{DADO + 30}V{FLOOR}" for x in range(35, 1080, 98)) + '"/>')
    out.append(f'<rect class="primary" x="-30" y="{DADO}" width="1110" height="30"/><rect class="primary" x="-30" y="{FLOOR}" width="1110" height="54"/>'
               f'<rect class="deep" x="-30" y="{FLOOR + 54}" width="1110" height="{1540 - FLOOR}"/>')
    return out


def peg(x):
    """A brass peg, in front of what hangs on it."""
    pen = Pen(x, PEG)
    return pen.fill("accent", rrect(-25, -100, 50, 58, 14)).fill("accent", "M-9,-60L9,-60L9,-2L-9,-2Z").dot("accent", 0, -2, 18).dot("deep", 0, -71, 6).svg()


def rail():
    pen = Pen().fill("primary", rrect(-60, RAIL - 18, 1170, 196, 0.1)).fill("ink", rrect(-60, RAIL + 164, 1170, 14, 0.1), .22)
    x, y, w, h = LABEL
    pen.fill("deep", rrect(x - 11, y - 11, w + 22, h + 22, 11)).fill("paper", rrect(x, y, w, h, 5))
    return pen.svg()


LABEL = (125, RAIL + 15, 800, 76)
CAPE_D = ("M-52,6C-76,20 -88,52 -96,96C-116,220 -150,400 -196,560C-168,586 -140,584 -116,562C-92,590 -60,590 -36,566C-14,592 18,592 42,566"
          "C64,590 94,590 118,562C142,584 168,584 194,556C150,400 116,220 96,96C88,52 76,20 52,6C24,22 -24,22 -52,6Z")


def cape(x):
    """A cape by its collar on a peg, a heart on its back."""
    pen = Pen(x, PEG + 22)
    pen.line("paper", CAPE_D, 22).fill("accent", CAPE_D)
    for d in ("M-56,110C-72,260 -96,420 -130,574L-116,562C-92,590 -70,588 -50,576C-60,420 -58,260 -56,110Z",
              "M56,110C72,260 96,420 130,572L118,562C94,590 80,590 64,584C72,420 62,260 56,110Z"):
        pen.fill("ink", d, .14)
    pen.line("ink", "M-4,420C-8,480 -14,530 -22,566", 5, opacity=.25).line("ink", "M24,440C26,490 30,530 36,560", 5, opacity=.25)
    pen.line("deep", "M-50,10C-44,-20 -26,-40 0,-40C26,-40 44,-20 50,10", 9)
    pen.fill("deep", rrect(-66, -2, 132, 40, 20)).dot("paper", -40, 18, 8).dot("paper", 40, 18, 8)
    pen.dot("paper", 0, 250, 92)
    return pen.svg() + Pen(x, PEG + 280, 50).fill("primary", HEART).svg()


def umbrella(x):
    """A rolled umbrella by its crook."""
    pen = Pen(x + 18, PEG, .71)
    pen.line("deep", "M-54,62L-54,4C-54,-12 -44,-27 -23,-27C0,-27 8,-12 8,4L8,250", 17)
    body = "M8,150C-26,196 -60,330 -58,440C-40,470 -20,520 8,640C36,520 56,470 74,440C76,330 42,196 8,150Z"
    pen.line("paper", body, 18).fill("primary", body)
    pen.fill("deep", "M8,150C-8,230 -22,340 -22,452C-12,490 -2,560 8,640C10,560 10,490 8,452Z")
    pen.fill("deep", "M8,150C36,230 50,340 46,452C38,490 28,540 16,606C30,540 56,470 74,440C76,330 42,196 8,150Z", .55)
    pen.fill("accent", "M-53,372C-16,392 32,392 70,372L74,404C34,424 -20,424 -57,404Z").dot("paper", 10, 402, 9)
    return pen.line("deep", "M8,636L8,668", 13).svg()


def headset(x):
    """A headset over a peg, its cable hanging down in coils."""
    pen = Pen(x, PEG - 24, .88)
    pen.line("deep", "M-118,250C-150,60 -74,-8 0,-8C74,-8 150,60 118,250", 30, "butt")
    coil = "M-120,350L-120,392" + "".join(f"C{-120 + k * 24},{396 + 24 * i} {-120 + k * 24},{416 + 24 * i} -120,{416 + 24 * i}" for i, k in enumerate((-1, 1) * 4)) + "L-120,608"
    pen.line("deep", coil, 8).fill("accent", rrect(-132, 600, 24, 44, 8)).line("deep", "M-120,644L-120,660", 7)
    for k in (-1, 1):
        a = Pen(*pen.at(k * 116, 290), 1, k * 5)
        a.line("paper", rrect(-44, -84, 88, 168, 40), 16).fill("primary", rrect(-44, -84, 88, 168, 40)).fill("deep", rrect(-k * 40 - 15, -78, 30, 156, 14)).dot("paper", k * 12, 0, 17)
        pen.out.append(a.svg())
    pen.line("deep", "M128,364C126,440 84,468 40,466", 10).pill("accent", 6, 466, 34, 466, 34)
    return pen.svg()


def boots(x, y, s=1.0):
    """A pair of rubber boots, toes to the left."""
    d = "M-36,-214L56,-214L60,-30C62,-8 52,0 34,0L-104,0C-128,0 -132,-36 -112,-50C-86,-64 -40,-66 -34,-96Z"
    out = ""
    for dx, cls in ((74, "deep"), (0, "primary")):
        pen = Pen(x + dx * s, y, s)
        pen.line("paper", d, 14).fill(cls, d).fill("deep" if cls == "primary" else "primary", "M-122,-16L60,-16L60,-22C62,-6 52,0 34,0L-104,0C-116,0 -122,-8 -122,-16Z")
        out += pen.fill("accent", "M-36,-214L56,-214L57,-184L-36,-184Z").svg()
    return out


def front():
    body = [ground("paper", SHEET), *boarding(), rail(), umbrella(172), cape(525), headset(860), boots(176, FLOOR + 55, .66), *(peg(x) for x in (172, 525, 860))]
    return page("Umbrella, cape and headset on their pegs, boots below", PALETTE, body, [
        zone("headline", 90, 80, 870, 270, "Vollkorn 900, 38 pt, two lines, centred, class headline"),
        zone("sub", 120, 362, 810, 70, "Vollkorn Italic, 16 pt, one line, centred, class ink"),
        zone("name", LABEL[0] + 14, LABEL[1] + 3, LABEL[2] - 28, LABEL[3] - 6, "Vollkorn Italic, 15 pt, one line, centred, class ink")], sheet=SHEET)


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 140, 750, 96, "Vollkorn Italic, 19 pt, left, class headline"),
          zone("body", 150, 250, 750, 712, "Vollkorn, 14 to 10 pt, left, class ink"),
          zone("signature", 150, 1100, 750, 104, "Vollkorn Italic, 18 pt, left, class headline")]


def floor():
    y = 1340
    return [f'<rect class="primary" x="-30" y="{y}" width="1110" height="50"/><rect class="deep" x="-30" y="{y + 50}" width="1110" height="{1510 - y}"/>'], y + 50


def inside(right):
    f, y = floor()
    return [ground("paper", SHEET), *f] + ([] if right else [boots(270, y + 1)])


def back():
    s = Pen(525, 1110)
    s.dot("accent", 0, 0, 62)
    s.out.append(Pen(525, 1112, 34).fill("paper", HEART).svg())
    return page("Mark of the maker", PALETTE, [ground("paper", SHEET), s.svg()], [zone("credit", 262, 1206, 526, 46, "Vollkorn, 8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": page("A pair of boots", PALETTE, inside(False), sheet=SHEET),
            "inside-right": page("Skirting board", PALETTE, inside(True), LETTER, sheet=SHEET), "back": back()}
