# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers on a screen and on a touchpad, told to the X server that run-under-xorg.sh starts.

Its driver "inputtest" takes events by a socket; man inputtestdrv says how, and xf86-input-inputtest-protocol.h."""

import os
import socket
import struct
import time

CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH, PINCH = 0, 1, 6, 7
# Of the X input extension, version 2.
TOUCH_BEGIN, TOUCH_UPDATE, TOUCH_END = 18, 19, 20
PINCH_BEGIN, PINCH_UPDATE, PINCH_END = 27, 28, 29

VALUATORS = 64
SCREEN = (1280, 900)
RANGE = 0xFFFF  # of a touch screen, whatever it shows
STEP_S = 0.02


class Device:
    """What fingers touch, by the SOCKET of its driver."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.tell(CLIENT_VERSION, struct.pack("=HH", 1, 1))
        self.socket.recv(64)

    def close(self):
        self.socket.close()

    def tell(self, kind, rest=b""):
        self.socket.sendall(struct.pack("=II", 8 + len(rest), kind) + rest)

    def sync(self):
        """Until the server has told all of it."""
        self.tell(WAIT_FOR_SYNC)
        self.socket.recv(64)
        time.sleep(STEP_S)


class Screen(Device):
    """A touch screen; each finger has a number."""

    def __init__(self):
        super().__init__(os.environ["TOUCHSCREEN"])

    def finger(self, number, kind, point):
        places = [point[i] * RANGE / SCREEN[i] for i in (0, 1)] + [0.0] * (VALUATORS - 2)
        mask = bytes([3] + [0] * (VALUATORS // 8 - 1))
        # Doubles begin at a multiple of eight bytes.
        self.tell(TOUCH, struct.pack("=III8s4x64d", number, kind, 0, mask, *places) + bytes(8 * VALUATORS))

    def gesture(self, *paths, steps=10):
        """Fingers put down where each of PATHS begins, moved together to where it ends, and lifted."""

        def at(path, part):
            (x0, y0), (x1, y1) = path
            return x0 + (x1 - x0) * part, y0 + (y1 - y0) * part

        for number, path in enumerate(paths):
            self.finger(number, TOUCH_BEGIN, path[0])
        self.sync()
        for step in range(1, steps + 1):
            for number, path in enumerate(paths):
                self.finger(number, TOUCH_UPDATE, at(path, step / steps))
            self.sync()
        for number, path in enumerate(paths):
            self.finger(number, TOUCH_END, path[1])
        self.sync()

    def tap(self, point, hold_s=0):
        self.finger(0, TOUCH_BEGIN, point)
        self.sync()
        time.sleep(hold_s)
        self.finger(0, TOUCH_END, point)
        self.sync()


class Pad(Device):
    """A touchpad."""

    def __init__(self):
        super().__init__(os.environ["TOUCHPAD"])

    def pinch(self, scale, steps=10):
        """Two fingers moved apart until they are SCALE times as far from each other."""
        for step in range(steps + 1):
            kind = PINCH_UPDATE if step else PINCH_BEGIN
            now = 1 + (scale - 1) * step / steps
            self.tell(PINCH, struct.pack("=HHI6d", kind, 2, 0, 0, 0, 0, 0, now, 0))
            self.sync()
        self.tell(PINCH, struct.pack("=HHI6d", PINCH_END, 2, 0, 0, 0, 0, 0, scale, 0))
        self.sync()
