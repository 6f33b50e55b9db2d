# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared drawing helpers of the template art.

Units: a tenth of a millimetre on metric formats, 1/200 inch on those in inches
(so a 5 x 7 in page is 1000 x 1400), a pixel on screens; the file shows the
bleed all round.  Everything is painted by role class, never by colour, so a
palette can restyle it; the only hex values stand in the one <style>.
Shapes are baked into page coordinates by a Pen, so a motif drawn small keeps
the stroke weight that was asked for.
"""
import math
import os
import re

class Sheet:
    """A format's page: width, height, bleed and safe margins, in units of the art."""

    def __init__(self, w, h, bleed, safe_x, safe_y=None, folded=False):
        self.w, self.h, self.bleed, self.safe_x, self.safe_y = w, h, bleed, safe_x, safe_y or safe_x
        self.folded = folded

    @property
    def box(self):
        """Left, top, width and height with the bleed."""
        return -self.bleed, -self.bleed, self.w + 2 * self.bleed, self.h + 2 * self.bleed


SHEETS = {  # by the format's id
    "5x7-folded": Sheet(1000, 1400, 25, 80, 60, True), "5x7-flat": Sheet(1000, 1400, 25, 80, 60),
    "a6-folded": Sheet(1050, 1480, 30, 84, 63, True), "a6-flat": Sheet(1050, 1480, 30, 84, 63),
    "a5-folded": Sheet(1480, 2100, 30, 118, 90, True), "a5-flat": Sheet(1480, 2100, 30, 118, 90),
    "letter-quarter": Sheet(850, 1100, 25, 68, 60, True), "a4-quarter": Sheet(1050, 1485, 30, 84, 63, True),
    "postcard-6x4": Sheet(1200, 800, 25, 64), "postcard-a6": Sheet(1480, 1050, 30, 80),
    "square-148-folded": Sheet(1480, 1480, 30, 118, 90, True), "square-148-flat": Sheet(1480, 1480, 30, 118, 90),
    "kudos-us": Sheet(700, 400, 25, 32), "kudos-eu": Sheet(850, 550, 30, 40),
    "certificate-a4": Sheet(2970, 2100, 30, 160), "certificate-letter": Sheet(2200, 1700, 25, 120),
    "screen-square": Sheet(1080, 1080, 0, 80), "screen-story": Sheet(1080, 1920, 0, 80), "screen-wide": Sheet(1200, 627, 0, 60),
}
CARD = SHEETS["5x7-folded"]
ROLES = ("paper", "ink", "primary", "accent", "soft", "deep")
PALETTES = {  # the colours a file carries by itself; (headline role, on-deep role)
    "marmalade": ("#FFF5E6", "#2E1A16", "#C43F1A", "#F2A531", "#F8D5B2", "#7B2A22", "deep", "paper"),
    "seaglass": ("#F6F1E4", "#10303A", "#1C6E78", "#E9733F", "#B5D6CE", "#0E4452", "primary", "paper"),
    "plumfizz": ("#FDF2EC", "#341527", "#A32F5B", "#F29A5C", "#F6C9C0", "#571A42", "primary", "paper"),
    "lantern": ("#11332C", "#FAF2DE", "#F1C56C", "#F08663", "#4B7D68", "#081F1B", "primary", "ink"),
    "russet": ("#FAF0DC", "#33200F", "#A34A1C", "#E0A12E", "#E6CB9C", "#4C4A22", "primary", "paper"),
    "orangery": ("#FBF6EA", "#1C2E22", "#3A7050", "#E7694A", "#CBDAB4", "#1C4735", "primary", "paper"),
    "inksaver": ("#FFFFFF", "#23262B", "#C13E2B", "#E5A23A", "#E4E9E6", "#1F4552", "primary", "paper"),
    "harbour": ("#FBF7EC", "#101F33", "#1E6AA8", "#E8A21C", "#C4D7E8", "#0C3557", "primary", "paper"),
    "nightpost": ("#15213F", "#FBF1DE", "#F4BC57", "#EC7C5C", "#40598A", "#0A1128", "primary", "ink"),
}
DARK = ("lantern", "nightpost")


def n(v):
    """A number with one decimal at most."""
    s = f"{v:.1f}"
    s = s[:-2] if s.endswith(".0") else s
    return "0" if s == "-0" else s


def pt(p):
    return f"{n(p[0])},{n(p[1])}"


def style(palette):
    c = PALETTES[palette]
    hexes = dict(zip(ROLES, c))
    out = [f".{r}{{fill:{h}}}.{r}-s{{stroke:{h}}}.{r}-g{{stop-color:{h}}}" for r, h in hexes.items()]
    out.append(f".headline{{fill:{hexes[c[6]]}}}.on-deep{{fill:{hexes[c[7]]}}}.on-deep-s{{stroke:{hexes[c[7]]}}}")
    return "\n".join(out)


def zone(name, x, y, w, h, note=""):
    """A free place for type; `note` tells the designed size."""
    tip = f"<!-- {note} -->\n" if note else ""
    return f'{tip}<rect id="zone-{name}" fill="none" x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"/>'


def page(title, palette, body, zones=(), defs="", sheet=CARD):
    x, y, w, h = sheet.box
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {w} {h}" width="{w}" height="{h}">',
        f"<title>{title}</title>", f"<style>\n{style(palette)}\n</style>"]
    if defs:
        parts.append(f"<defs>{defs}</defs>")
    parts += list(body) + list(zones) + ["</svg>", ""]
    return "\n".join(p for p in parts if p is not None)


def tell(svg, what):
    """Tells ink-saving palettes of art: `ink-saving`, it covers little paper as it is; `night`, its ink is light, and so a surface."""
    return svg.replace(">\n<title>", f' class="{what}">\n<title>', 1)


def band(cls, d, w, cap="round"):
    """A stroke so wide that it is a surface: an ink-saving palette thins it but for its rim."""
    stroke = lambda more, width: f'<path class="{cls}-s{more}" fill="none" stroke-width="{n(width)}" stroke-linecap="{cap}" stroke-linejoin="round" d="{d}"/>'
    return stroke("", w) + stroke(" wide", w - 6)


def ground(cls="paper", sheet=CARD):
    x, y, w, h = sheet.box
    return f'<rect class="{cls}" x="{x}" y="{y}" width="{w}" height="{h}"/>'


def write(folder, name, svg):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name + ".svg"), "w", encoding="utf-8", newline="\n") as f:
        f.write(svg)


def op(value):
    return "" if value is None or value >= 1 else f' fill-opacity="{value:g}"'


class Pen:
    """Draws motif coordinates on the page: anchor -> (x, y), scaled, turned, flipped."""

    def __init__(self, x=0, y=0, s=1.0, rot=0.0, flip=False, anchor=(0, 0)):
        self.x, self.y, self.s, self.rot, self.flip, self.a = x, y, s, rot, flip, anchor
        self.co, self.si = math.cos(math.radians(rot)), math.sin(math.radians(rot))
        self.out = []

    def at(self, px, py):
        dx, dy = (px - self.a[0]) * self.s, (py - self.a[1]) * self.s
        if self.flip:
            dx = -dx
        return self.x + dx * self.co - dy * self.si, self.y + dx * self.si + dy * self.co

    def d(self, path):
        """Bakes a path of absolute M L C Q Z commands."""
        def move(m):
            v = [float(t) for t in re.findall(r"-?\d*\.?\d+", m.group(2))]
            return m.group(1) + " ".join(pt(self.at(v[i], v[i + 1])) for i in range(0, len(v), 2))
        return re.sub(r"([MLCQ])([^MLCQZ]*)", move, path)

    def fill(self, cls, path, opacity=None):
        self.out.append(f'<path class="{cls}"{op(opacity)} d="{self.d(path)}"/>')
        return self

    def line(self, cls, path, w, cap="round", opacity=None):
        o = "" if opacity is None else f' stroke-opacity="{opacity:g}"'
        self.out.append(f'<path class="{cls}-s" fill="none" stroke-width="{n(w)}" stroke-linecap="{cap}" '
                        f'stroke-linejoin="round"{o} d="{self.d(path)}"/>')
        return self

    def dot(self, cls, cx, cy, r, opacity=None):
        x, y = self.at(cx, cy)
        self.out.append(f'<circle class="{cls}"{op(opacity)} cx="{n(x)}" cy="{n(y)}" r="{n(r * self.s)}"/>')
        return self

    def pill(self, cls, x0, y0, x1, y1, w, opacity=None):
        """A capsule from (x0,y0) to (x1,y1), w thick."""
        return self.fill(cls, capsule(x0, y0, x1, y1, w), opacity)

    def svg(self):
        return "\n".join(self.out)


def capsule(x0, y0, x1, y1, w):
    k, r = 0.5523, w / 2
    ll = math.hypot(x1 - x0, y1 - y0) or 1
    ux, uy = (x1 - x0) / ll * r, (y1 - y0) / ll * r
    vx, vy = -uy, ux
    p = lambda cx, cy, a, b: f"{n(cx + a * ux + b * vx)},{n(cy + a * uy + b * vy)}"
    return (f"M{p(x0, y0, 0, 1)}C{p(x0, y0, -k, 1)} {p(x0, y0, -1, k)} {p(x0, y0, -1, 0)}"
            f"C{p(x0, y0, -1, -k)} {p(x0, y0, -k, -1)} {p(x0, y0, 0, -1)}L{p(x1, y1, 0, -1)}"
            f"C{p(x1, y1, k, -1)} {p(x1, y1, 1, -k)} {p(x1, y1, 1, 0)}"
            f"C{p(x1, y1, 1, k)} {p(x1, y1, k, 1)} {p(x1, y1, 0, 1)}Z")


def rrect(x, y, w, h, r):
    """A rounded rectangle as a bakeable path."""
    k = r * 0.4477
    X, Y = x + w, y + h
    q = lambda *a: " ".join(pt(a[i:i + 2]) for i in range(0, len(a), 2))
    return (f"M{q(x + r, y)}L{q(X - r, y)}C{q(X - k, y, X, y + k, X, y + r)}L{q(X, Y - r)}"
            f"C{q(X, Y - k, X - k, Y, X - r, Y)}L{q(x + r, Y)}C{q(x + k, Y, x, Y - k, x, Y - r)}"
            f"L{q(x, y + r)}C{q(x, y + k, x + k, y, x + r, y)}Z")


def leaf(length, width, bias=0.45):
    """A pointed leaf from the origin along +x."""
    a, b = length * bias * 0.6, length * 0.8
    return (f"M0,0C{n(a)},{n(-width)} {n(b)},{n(-width * .75)} {n(length)},0"
            f"C{n(b)},{n(width * .75)} {n(a)},{n(width)} 0,0Z")


HEART = "M0,0.92C-0.5,0.55 -1,0.12 -1,-0.36C-1,-0.72 -0.74,-0.92 -0.47,-0.92C-0.26,-0.92 -0.09,-0.8 0,-0.6C0.09,-0.8 0.26,-0.92 0.47,-0.92C0.74,-0.92 1,-0.72 1,-0.36C1,0.12 0.5,0.55 0,0.92Z"
