# SPDX-License-Identifier: GPL-3.0-or-later
"""Curves through points, level lines of a field, and the pages every folded card has."""
import math
from artlib import CARD, n, pt, zone


def closed(points):
    """A smooth closed path through the points."""
    m, d = len(points), f"M{pt(points[0])}"
    for i in range(m):
        p0, p1, p2, p3 = points[i - 1], points[i], points[(i + 1) % m], points[(i + 2) % m]
        d += f"C{pt((p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6))} {pt((p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6))} {pt(p2)}"
    return d + "Z"


def curve(points):
    """A smooth open path through the points."""
    d, last = f"M{pt(points[0])}", len(points) - 1
    for i in range(last):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(last, i + 2)]
        d += f"C{pt((p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6))} {pt((p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6))} {pt(p2)}"
    return d


def bezier(p0, p1, p2, p3, t):
    """The point at t of a cubic curve, and the angle of its tangent in degrees."""
    u = 1 - t
    p = tuple(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d for a, b, c, d in zip(p0, p1, p2, p3))
    v = tuple(3 * u * u * (b - a) + 6 * u * t * (c - b) + 3 * t * t * (d - c) for a, b, c, d in zip(p0, p1, p2, p3))
    return p, math.degrees(math.atan2(v[1], v[0]))


def even(points, gap):
    """Points about every `gap` units along a polyline, both ends included."""
    out, run = [points[0]], 0.0
    for (ax, ay), (bx, by) in zip(points, points[1:]):
        d = math.hypot(bx - ax, by - ay)
        while d and run + d >= gap:
            t = (gap - run) / d
            ax, ay = ax + (bx - ax) * t, ay + (by - ay) * t
            out.append((ax, ay))
            d, run = math.hypot(bx - ax, by - ay), 0.0
        run += d
    if run > gap * .3:
        out.append(points[-1])
    return out


def levels(field, level, x0, y0, x1, y1, g):
    """Where field == level in a box, as polylines (marching squares; a closed one ends where it begins)."""
    nx, ny = round((x1 - x0) / g), round((y1 - y0) / g)
    v = [[field(x0 + i * g, y0 + j * g) for i in range(nx + 1)] for j in range(ny + 1)]
    link = {}
    for j in range(ny):
        for i in range(nx):
            c = ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))
            cut = [frozenset((c[e], c[(e + 1) % 4])) for e in range(4) if (v[c[e][1]][c[e][0]] >= level) != (v[c[(e + 1) % 4][1]][c[(e + 1) % 4][0]] >= level)]
            for a, b in zip(cut[::2], cut[1::2]):
                link.setdefault(a, []).append(b)
                link.setdefault(b, []).append(a)

    def where(e):
        (a, b), (c, d) = sorted(e)
        t = (level - v[b][a]) / (v[d][c] - v[b][a])
        return x0 + g * (a + (c - a) * t), y0 + g * (b + (d - b) * t)
    out, seen = [], set()
    for start in sorted(link, key=lambda e: (len(link[e]) != 1, sorted(e))):       # open lines first, from their ends
        if start in seen:
            continue
        line, at = [], start
        while at is not None:
            seen.add(at)
            line.append(where(at))
            at = next((b for b in link[at] if b not in seen), None)
        if len(link[start]) == 2:
            line.append(line[0])
        out.append(line)
    return out


def letter_zones(sheet=CARD, face="Kaushan Script", left=.15, top=.093, foot=.166):
    """Where greeting, message and signature of an inside page stand: shares of the sheet."""
    x, w = round(sheet.w * left), round(sheet.w * (1 - 2 * left))
    y, end = round(sheet.h * top), round(sheet.h * (1 - foot))
    h = round(sheet.h * .064)
    return [zone("salutation", x, y, w, h, f"{face}, 23 pt, left, class headline"),
            zone("body", x, y + h + 16, w, end - y - 2 * h - 46, "16 to 11 pt, left, class ink"),
            zone("signature", x, end - h - 14, w, h + 14, f"{face}, 22 pt, left, class headline")]


def polygon(points):
    return "M" + "L".join(pt(p) for p in points) + "Z"


def ring(cx, cy, r0, r1, a0, a1):
    """A piece of a ring from angle a0 to a1 (degrees, clockwise from the right), as an SVG path with arcs."""
    p = lambda r, a: f"{n(cx + r * math.cos(math.radians(a)))},{n(cy + r * math.sin(math.radians(a)))}"
    big = int(abs(a1 - a0) > 180)
    return f"M{p(r1, a0)}A{n(r1)},{n(r1)} 0 {big} 1 {p(r1, a1)}L{p(r0, a1)}A{n(r0)},{n(r0)} 0 {big} 0 {p(r0, a0)}Z"


def perforated(x, y, w, h, k=11):
    """The outline of a stamp with its teeth, each about 2 k wide."""
    d = f"M{x},{y}"
    for x0, y0, dx, dy, m in ((x, y, 1, 0, w), (x + w, y, 0, 1, h), (x + w, y + h, -1, 0, w), (x, y + h, 0, -1, h)):
        c = max(4, round(m / (2 * k)))
        s = m / c
        for i in range(c):
            a, b = s * (i + .22), s * (i + .78)
            d += f"L{n(x0 + dx * a)},{n(y0 + dy * a)}A{n(s * .28)},{n(s * .28)} 0 0 0 {n(x0 + dx * b)},{n(y0 + dy * b)}"
        d += f"L{n(x0 + dx * m)},{n(y0 + dy * m)}"
    return d + "Z"
