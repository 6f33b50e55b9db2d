#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the art of the benchmark's card: 378 shapes, 128 gradients, 72 KB, the same each time.

    make_art.py >card/art.svg
"""
import math
import random

WIDTH, HEIGHT = 360, 504
PETALS = ("#e8a0a8", "#f2c1a0", "#d98ba3", "#b7a3d6", "#f0d28a", "#c86f7d", "#9bb8dc", "#efb3c4")
GREENS = ("#6f9a6a", "#8fb386", "#4f7d5a", "#a9c49a", "#5c8f7b", "#7fa85f")
CORNERS = ((20, 30), (340, 30), (20, 474), (340, 474), (180, 14), (180, 492), (10, 250), (350, 250))


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def point(x, y):
    return f"{number(x)} {number(y)}"


class Art:
    def __init__(self):
        self.random = random.Random(5)
        self.gradients = []
        self.shapes = []

    def linear(self, start, end, angle):
        name = f"l{len(self.gradients)}"
        x, y = math.cos(angle) / 2, math.sin(angle) / 2
        self.gradients.append(
            f'<linearGradient id="{name}" x1="{number(.5 - x)}" y1="{number(.5 - y)}" x2="{number(.5 + x)}" '
            f'y2="{number(.5 + y)}"><stop offset="0" stop-color="{start}"/><stop offset="1" stop-color="{end}"/>'
            "</linearGradient>")
        return f"url(#{name})"

    def radial(self, inner, outer, opacity=1):
        name = f"r{len(self.gradients)}"
        self.gradients.append(
            f'<radialGradient id="{name}"><stop offset="0" stop-color="{inner}"/><stop offset="1" '
            f'stop-color="{outer}" stop-opacity="{opacity}"/></radialGradient>')
        return f"url(#{name})"

    def clouds(self):
        ground = self.linear("#fff7ec", "#f6dfe3", 1.3)
        self.shapes.append(f'<path d="M0 0H{WIDTH}V{HEIGHT}H0z" fill="{ground}"/>')
        for _ in range(6):
            x, y = self.random.uniform(0, WIDTH), self.random.uniform(0, HEIGHT)
            radius = self.random.uniform(80, 180)
            fill = self.radial(self.random.choice(PETALS), "#fff", 0)
            self.shapes.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}" '
                               'opacity=".35"/>')

    def leaf(self, x, y, length, angle, color):
        width = length * self.random.uniform(.18, .3)
        tip = (x + length * math.cos(angle), y + length * math.sin(angle))
        across = (-math.sin(angle) * width, math.cos(angle) * width)

        def along(part, aside):
            return point(x + (tip[0] - x) * part + across[0] * aside, y + (tip[1] - y) * part + across[1] * aside)

        fill = self.linear(color, self.random.choice(GREENS), angle)
        self.shapes.append(f'<path d="M{point(x, y)}C{along(.3, 1.2)} {along(.75, 1)} {point(*tip)}'
                           f'C{along(.75, -1)} {along(.3, -1.2)} {point(x, y)}z" fill="{fill}"/>')
        self.shapes.append(f'<path d="M{point(x, y)}Q{along(.5, .2)} {along(.9, .1)}" fill="none" stroke="#3d5c43" '
                           'stroke-opacity=".5" stroke-width=".6"/>')

    def flower(self, x, y, radius):
        color = self.random.choice(PETALS)
        fill = self.radial("#fff4e4", color)
        count = self.random.choice((5, 6, 7))
        first = self.random.random() * 6
        spread = math.pi / count * 1.25
        for petal in range(count):
            angle = first + petal * 2 * math.pi / count
            left, right, tip = (point(x + reach * math.cos(turn), y + reach * math.sin(turn)) for reach, turn in
                                ((radius, angle - spread), (radius, angle + spread), (radius * 1.15, angle)))
            self.shapes.append(f'<path d="M{point(x, y)}C{left} {left} {tip}C{right} {right} {point(x, y)}z" '
                               f'fill="{fill}" stroke="{color}" stroke-width=".4" fill-opacity=".92"/>')
        fill = self.radial("#ffe9a8", "#c98a3a")
        self.shapes.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius * .28)}" fill="{fill}"/>')

    def garland(self):
        for x, y in CORNERS:
            inwards = math.atan2(HEIGHT / 2 - y, WIDTH / 2 - x)
            for _ in range(9):
                self.leaf(x + self.random.uniform(-12, 12), y + self.random.uniform(-12, 12),
                          self.random.uniform(26, 58), inwards + self.random.uniform(-1.7, 1.7),
                          self.random.choice(GREENS))
            for _ in range(3):
                self.flower(x + self.random.uniform(-28, 28), y + self.random.uniform(-22, 22),
                            self.random.uniform(9, 20))

    def sparks(self):
        for _ in range(60):
            x = self.random.uniform(6, WIDTH - 6)
            y = self.random.choice([self.random.uniform(4, 90), self.random.uniform(414, HEIGHT - 4)])
            size = self.random.uniform(.8, 2.4)
            corners = [point(x - size, y), point(x, y - size), point(x + size, y), point(x, y + size),
                       point(x - size, y)]
            curves = "".join(f"Q{point(x, y)} {corner}" for corner in corners[1:])
            self.shapes.append(f'<path d="M{corners[0]}{curves}z" fill="#c9a24a" opacity=".8"/>')

    def panel(self):
        fill = self.linear("#fffdf8", "#fff6f0", 1.57)
        self.shapes.append(f'<rect x="34" y="78" width="292" height="348" rx="16" fill="{fill}" fill-opacity=".88" '
                           'stroke="#c9a24a" stroke-width="1.2"/>')
        self.shapes.append('<rect x="39" y="83" width="282" height="338" rx="12" fill="none" stroke="#c9a24a" '
                           'stroke-width=".5"/>')

    def svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="5in" height="7in" viewBox="0 0 {WIDTH} {HEIGHT}">'
                f'<defs>{"".join(self.gradients)}</defs>{"".join(self.shapes)}</svg>')


art = Art()
art.clouds()
art.garland()
art.sparks()
art.panel()
print(art.svg(), end="")
