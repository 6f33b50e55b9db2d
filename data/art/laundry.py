# SPDX-License-Identifier: GPL-3.0-or-later
"""Washing across a narrow street; the words are on the sheet (solving problems).  Postcard of 6 x 4 in, light palettes."""
import math
from artlib import HEART, SHEETS, Pen, ground, leaf, n, page, rrect, zone
from curves import perforated

NAME, PALETTE, SHEET = "postcard-laundry", "marmalade", SHEETS["postcard-6x4"]
LEFT, RIGHT = 212, 1000               # the two house fronts


class Line:
    """A washing line between two points that sags by `sag` in the middle."""

    def __init__(self, x0, y0, x1, y1, sag):
        self.p, self.sag = (x0, y0, x1, y1), sag

    def y(self, x):
        x0, y0, x1, y1 = self.p
        t = (x - x0) / (x1 - x0)
        return y0 + (y1 - y0) * t + 4 * self.sag * t * (1 - t)

    def svg(self):
        x0, y0, x1, y1 = self.p
        return f'<path class="ink-s" fill="none" stroke-width="4" d="M{x0},{y0}Q{n((x0 + x1) / 2)},{n((y0 + y1) / 2 + 2 * self.sag)} {x1},{y1}"/>'


def peg(x, y, rot=0):
    return Pen(x, y, 1, rot).fill("deep", rrect(-5, -12, 10, 34, 4)).line("accent", "M-5,0L5,0", 4, "butt").svg()


def shirt(pen, cls, trim):
    """Hangs by its hem, sleeves down; 116 wide, 150 long."""
    pen.fill(cls, "M-56,0L56,0L54,104L98,156L70,182L36,140C28,152 -28,152 -36,140L-70,182L-98,156L-54,104Z")
    pen.line(trim, "M0,2L0,128", 4).fill(trim, "M-26,146C-14,124 14,124 26,146C12,152 -12,152 -26,146Z")
    for k in range(4):
        pen.dot(trim, 8, 20 + 30 * k, 3.4)
    return pen.line(trim, "M-93,152L-66,177M93,152L66,177", 5)


def sock(pen, cls, trim):
    """Hangs by its cuff, toe to the right."""
    pen.fill(cls, "M-19,0L19,0L19,62C19,72 30,74 44,76C64,79 66,108 44,110L8,110C-12,110 -19,98 -19,82Z")
    return pen.fill(trim, "M-19,0L19,0L19,16L-19,16Z").fill(trim, "M38,75.5C64,79 66,108 44,110L36,110C48,100 48,86 38,75.5Z").fill(trim, "M-18,78C-8,74 4,86 0,110C-14,108 -20,96 -18,78Z")


def towel(pen, cls, trim, w=84, h=128):
    pen.fill(cls, f"M{-w / 2},0L{w / 2},0L{w / 2 - 2},{h}L{-w / 2 + 2},{h}Z")
    for k in (.68, .78, .88):
        pen.line(trim, f"M{-w / 2 + 1},{n(h * k)}L{w / 2 - 1},{n(h * k)}", 6, "butt")
    return pen.line(trim, "".join(f"M{n(-w / 2 + 6 + 9 * i)},{h}L{n(-w / 2 + 6 + 9 * i)},{h + 10}" for i in range(9)), 3)


def apron(pen, cls, trim):
    pen.line(trim, "M-26,0C-30,-4 -22,-6 -14,2M26,0C30,-4 22,-6 14,2", 4)
    pen.fill(cls, "M-26,0L26,0L30,40C34,54 48,56 56,58L52,148L-52,148L-56,58C-48,56 -34,54 -30,40Z").line(trim, "M-28,86L28,86L24,120L-24,120Z", 4)
    pen.out.append(Pen(*pen.at(0, 36), 13).fill(trim, HEART).svg())
    return pen


def sheet(line, x0, x1, h):
    """The great sheet; its foot swings a little."""
    y0, y1, ym = line.y(x0), line.y(x1), line.y((x0 + x1) / 2)
    mid = (x0 + x1) / 2
    d = (f"M{x0},{n(y0)}Q{n(mid)},{n(2 * ym - (y0 + y1) / 2)} {x1},{n(y1)}C{x1 + 8},{n(y1 + h * .4)} {x1 - 6},{n(y1 + h * .7)} {x1 + 10},{n(y1 + h)}"
         f"C{n(mid + 150)},{n(y1 + h + 22)} {n(mid + 100)},{n(ym + h - 14)} {n(mid)},{n(ym + h)}C{n(mid - 100)},{n(ym + h + 14)} {n(mid - 160)},{n(y0 + h + 26)} {x0 - 8},{n(y0 + h - 4)}C{x0 + 8},{n(y0 + h * .7)} {x0 - 6},{n(y0 + h * .4)} {x0},{n(y0)}Z")
    shade = f'<path class="ink" fill-opacity=".1" transform="translate(10,13)" d="{d}"/>'
    return [shade, f'<path class="paper" d="{d}"/>', peg(x0 + 14, line.y(x0 + 14)), peg(mid, ym), peg(x1 - 14, line.y(x1 - 14))]


def window(x, y, w, h, wall_trim, shutter, open_to=(1, 1), box=False, cls="deep", bars=True):
    """A window with louvred shutters; a box of geraniums if wanted."""
    pen = Pen(x, y)
    pen.fill(wall_trim, rrect(-8, -8, w + 16, h + 16, 4)).fill(cls, f"M0,0L{w},0L{w},{h}L0,{h}Z")
    if bars:
        pen.line(wall_trim, f"M{w / 2},0L{w / 2},{h}M0,{n(h * .36)}L{w},{n(h * .36)}", 5, "butt")
    sw = w * .5
    for side, on in ((-1, open_to[0]), (1, open_to[1])):
        if not on:
            continue
        x0 = -sw - 10 if side < 0 else w + 10
        pen.fill(shutter, rrect(x0, -6, sw, h + 12, 4))
        pen.line("paper", "".join(f"M{n(x0 + 7)},{n(10 + 13 * i)}L{n(x0 + sw - 7)},{n(10 + 13 * i)}" for i in range(int((h - 8) / 13))), 3, opacity=.65)
    if box:
        for i in range(15):
            fx = -4 + (w + 8) * i / 14
            pen.out.append(Pen(*pen.at(fx, h - 2), 1, -90 + 9 * ((i * 5) % 7 - 3)).fill("soft", leaf(30 + 6 * (i % 3), 8)).svg())
        for i in range(5):
            pen.dot("paper" if i % 2 else "accent", w * (.06 + .22 * i), h - 18 - 9 * (i % 2), 11)
        pen.fill("paper", rrect(-14, h - 6, w + 28, 28, 4)).fill("soft", f"M-6,{h + 6}L{w + 6},{h + 6}L{w + 6},{h + 11}L-6,{h + 11}Z")
    return pen.svg()


def iron(x, y):
    """An iron on the sill, its point to the left, still steaming; its foot is at y."""
    pen = Pen(x, y)
    pen.line("paper", "M-14,-66C-26,-80 -2,-92 -14,-108M8,-76C-4,-90 20,-102 8,-120", 5)
    pen.line("paper", "M-12,-34C-12,-58 20,-60 22,-38", 8)
    return pen.fill("paper", "M-22,-16C-15,-36 2,-40 28,-40L30,-16Z").fill("accent", "M-37,0C-35,-8 -28,-13 -16,-13L31,-13L31,0Z").svg()


def cat(x, y, s):
    """Sits with its back to us, tail down over the sill."""
    pen = Pen(x, y, s)
    pen.line("ink", "M22,-8C44,-4 46,26 34,50C28,62 36,72 46,68", 10 * s)
    pen.fill("ink", "M-32,0C-40,-44 -22,-66 -18,-80C-26,-96 -26,-108 -24,-128L-8,-114C-2,-116 4,-116 10,-114L26,-128C28,-108 28,-96 20,-80C26,-64 42,-44 34,0Z")
    return pen.svg()


def streets():
    """The two fronts that frame the card."""
    p = Pen()
    p.fill("primary", f"M-25,-25L{LEFT},-25L{LEFT},825L-25,825Z").fill("accent", f"M{RIGHT},-25L1225,-25L1225,825L{RIGHT},825Z")
    p.fill("deep", f"M{LEFT - 12},-25L{LEFT},-25L{LEFT},825L{LEFT - 12},825Z", .4).fill("deep", f"M{RIGHT},-25L{RIGHT + 12},-25L{RIGHT + 12},825L{RIGHT},825Z", .25)
    p.fill("paper", f"M-25,392L{LEFT + 8},392L{LEFT + 8},408L-25,408Z").fill("paper", f"M{RIGHT - 8},352L1225,352L1225,368L{RIGHT - 8},368Z")
    out = [p.svg(), window(58, 118, 78, 150, "paper", "deep", box=True), window(58, 500, 78, 150, "paper", "deep", (1, 1), bars=False),
           window(1064, 66, 78, 150, "paper", "primary"), window(1064, 470, 78, 150, "paper", "primary", (1, 1), cls="soft")]
    out.append(Pen().fill("paper", rrect(46, 650, 102, 14, 3)).fill("paper", rrect(1052, 620, 102, 14, 3)).svg())
    return out


HIGH, LOW = Line(LEFT, 118, RIGHT, 104, 26), Line(LEFT, 604, RIGHT, 586, 20)


def hang(line, x, draw, w, *args, s=1.0):
    """Something hung from the line by two pegs, `w` apart, turned as the line runs."""
    a = math.degrees(math.atan2(line.y(x + w / 2) - line.y(x - w / 2), w))
    pen = draw(Pen(x, (line.y(x - w / 2) + line.y(x + w / 2)) / 2, s, a), *args)
    return [pen.svg(), *(peg(xx, line.y(xx), a) for xx in ((x - w / 2 + 8, x + w / 2 - 8) if w > 50 else (x,)))]


def front():
    body = [ground("soft", SHEET), *streets(), HIGH.svg(), LOW.svg(), *sheet(HIGH, 356, 854, 368)]
    body += hang(HIGH, 290, towel, 84, "deep", "accent", 92, 176) + hang(HIGH, 902, sock, 38, "primary", "paper")
    body += hang(LOW, 270, sock, 38, "accent", "deep") + hang(LOW, 366, sock, 38, "accent", "deep") + hang(LOW, 500, apron, 52, "primary", "paper")
    body += hang(LOW, 650, towel, 84, "paper", "primary") + hang(LOW, 836, shirt, 104, "paper", "primary")
    body += [iron(98, 650), cat(1104, 620, .92)]
    return page("Washing across a narrow street", PALETTE, body, [
        zone("headline", 380, 168, 450, 204, "Leckerli One, 34 pt, two lines, centred, class headline"),
        zone("sub", 396, 386, 418, 92, "Lato, 12.5 pt, two lines, centred, class ink")], sheet=SHEET)


def back():
    line = Line(-30, 664, 1230, 654, 16)
    body = [ground(sheet=SHEET), '<path class="soft-s" fill="none" stroke-width="4" d="M640,80V610"/>', f'<path class="soft" d="{perforated(996, 62, 140, 168)}"/>', '<rect class="paper" x="1012" y="78" width="108" height="136"/>']
    body.append(sock(Pen(1056, 92, .95), "primary", "accent").svg())
    body.append('<path class="ink-s" fill="none" stroke-width="2.5" stroke-opacity=".5" d="M690,412H1136M690,488H1136M690,564H1136"/>')
    body.append(line.svg())
    for k, x in enumerate((90, 196, 300, 420, 520, 640, 742, 850, 962, 1062, 1150)):
        cls, trim = (("primary", "paper"), ("accent", "deep"), ("deep", "accent"))[k % 3]
        body += hang(line, x, sock, 38, cls, trim, s=.84) if k % 4 != 2 else hang(line, x, towel, 60, "soft", "primary", 72, 96, s=.84)
    return page("The address side", PALETTE, body, [
        zone("salutation", 64, 64, 540, 60, "Kaushan Script, 15.5 pt, left, class headline"),
        zone("body", 64, 130, 540, 412, "Lato, 11 to 9 pt, left, class ink"),
        zone("signature", 64, 556, 540, 62, "Kaushan Script, 14.5 pt, left, class headline"),
        zone("name", 690, 328, 446, 82, "Lato, 13 pt, one or two lines, left, class ink"),
        zone("place", 690, 428, 446, 58, "Lato, 13 pt, one line, left, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "back": back()}
