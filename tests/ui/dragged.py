# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dragged out of another program, as from a file manager."""

import os
import subprocess
import tempfile

from heartfelt import move, wait_for, xdo


class Dragged:
    """Files (or `--text` and words) held by the pointer: `with Dragged(path) as dragged: dragged.to(point, sign)`.

    What was dragged is given away only after it was let go of: find what became of it before the with ends."""

    START = 100, 470

    def __init__(self, *what):
        self.what = what

    def __enter__(self):
        self.said = tempfile.NamedTemporaryFile()
        self.source = subprocess.Popen([os.environ["DRAG_SOURCE"], *self.what], stdout=self.said)
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.source.pid), "--name", "Drag Source"]
        window = wait_for(
            lambda: subprocess.run(search, capture_output=True, text=True).stdout.split(), what="the other program"
        )[0]
        xdo("windowmove", "--sync", window, 20, 400)
        xdo("windowraise", window)
        return self

    def __exit__(self, *_):
        self.source.terminate()
        self.source.wait()
        self.said.close()

    def to(self, point, sign):
        """Drags it to a point of the screen and lets go once SIGN is seen and the other program has heard that it is taken.

        A hand is never quite still meanwhile."""
        move(*self.START)
        xdo("mousedown", 1)
        for step in range(1, 13):
            move(*(round(self.START[i] + (point[i] - self.START[i]) * step / 12) for i in range(2)))
        wait_for(lambda: self.jiggle(point) or (sign() and self.taken()), what="what a drop would do")
        xdo("mouseup", 1)

    def taken(self):
        with open(self.said.name, encoding="utf-8") as said:
            return said.read().endswith("taken\n")

    def jiggle(self, point):
        move(point[0] + 1, point[1])
        move(*point)
