# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window share: starting Heartfelt, finding things in it, and looking at what it saved and shows.

Each test_*.py is a unittest program that meson runs inside run-under-xvfb.sh, with HEARTFELT and HEARTFELT_CLI naming
the programs. Tests act as people do: by accessibility, mouse and keyboard; they assert the card saved and pixels seen."""

import json
import os
import re
import subprocess
import tempfile
import time
import unittest

import drive
from drive import click, drag, key, move, screenshot, type_text, wait_for, xdo  # noqa: F401

PROGRAM = os.environ["HEARTFELT"]
CLI = os.environ["HEARTFELT_CLI"]

# Later versions of GTK now and then warn of the sizes of a message dialog's own labels (4.18 does, with libadwaita 1.7).
GTK = subprocess.run(["pkg-config", "--modversion", "gtk4"], check=True, capture_output=True, text=True).stdout
FATAL = "fatal-warnings" if int(GTK.split(".")[1]) < 10 else "fatal-criticals"

# Cursors that say that a drop copies or moves something; "move" alone is the canvas's own.
TAKEN = {"copy", "dnd-copy", "dnd-move"}


class Window(drive.App):
    """A running Heartfelt, started for this or RUNNING already (a process); its first window is called TITLE."""

    def __init__(self, *args, title="Heartfelt", env=None, running=None):
        own = {"G_DEBUG": FATAL, "LD_PRELOAD": os.environ.get("TRUE_PLACES", "")}
        super().__init__([PROGRAM, *map(str, args)], env={**own, **(env or {})}, running=running)
        self.title = title
        self.frame = self.find(None, "frame")

    def retitle(self, title):
        """From now on the window is called TITLE."""
        self.title = title
        self.frame = self.find(title, "frame")

    def shows(self, name):
        """Whether anything is called NAME now."""
        return any(node.name == name for node in self.root.walk())

    def press(self, name, role="push button"):
        """Presses what is called NAME (text or pattern)."""

        def pressed():
            node = self.find(name, role)
            self.click(node)
            return node

        return wait_for(pressed, what="%r to be pressed" % name)  # what was found may have been replaced meanwhile

    def click(self, node):
        click(*self.at(node))

    def paste_list_too(self, people):
        """Adds PEOPLE, which come by the clipboard, to those there are."""
        copy(people)
        self.find("Add People", pred=lambda node: node.role.endswith("button") and node.actions()).do()
        self.find("Paste a List", "menu item", pred=lambda node: node.actions()).do()

    def choose_from(self, menu, item):
        """Chooses ITEM of MENU, a button above the list of people; where items lie GTK does not tell of every menu."""
        self.click(self.find(menu, pred=lambda node: node.role.endswith("button") and node.extents()[2] > 0))
        self.find(item, "menu item", pred=lambda node: node.actions()).do()

    def go_to_person(self, name, place):
        """Shows the card of who is called NAME in the table of people, at PLACE, such as "2 of 3"."""
        self.click(self.find(name, "label", pred=lambda node: node.extents()[2] > 0))
        self.find(place, "label")

    def drag_and_drop(self, start, end):
        """Drags what lies at START and lets it go at END, once the cursor says that a drop there does something."""
        points = [[round(start[i] + (end[i] - start[i]) * step / 8) for i in range(2)] for step in range(9)]
        around = [(end[0] + 1, end[1]), (end[0] - 1, end[1]), end]  # a hand is never quite still

        def follow(places):
            for place in places:
                move(*place)
                self.frame.extents()  # as slowly as the window is

        move(*points[0])
        xdo("mousedown", 1)
        follow(points[1:] + around)
        wait_for(lambda: follow(around) or drive.Pointer.cursor() in TAKEN, what="what a drop would do")
        xdo("mouseup", 1)

    def choose(self, name):
        """Activates what is called NAME in a dialog, which is a window of its own."""
        node = self.find(name, "push button")
        node.do("click")
        return node

    def at(self, node, x=0.5, y=0.5):
        """The point of the screen at that fraction of NODE's width and height, once it stays where it is for a few frames."""
        place = None
        while place != node.extents():
            place = node.extents()
            time.sleep(0.06)
        return self.point(node, self.title, self.frame, x, y)

    def act(self, action):
        """Activates an action of the window, such as "win.undo"."""
        self.frame.do(action)
        if action == "win.save":
            self.find("Saved", "label")  # which takes a moment, on a thread of its own


class UiTest(unittest.TestCase):
    """A test with a folder of its own and windows that are closed in the end."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def own(self):
        """The environment in which programs keep things in the test's own folder."""
        return {f"XDG_{kind}_HOME": os.path.join(self.folder, kind.lower()) for kind in ("STATE", "DATA", "CONFIG")}

    def start(self, *args, env=None, **options):
        """Starts Heartfelt, which remembers and keeps things in the test's own folder."""
        window = Window(*args, env={**self.own(), **(env or {})}, **options)
        self.addCleanup(self.stop, window)
        return window

    def stop(self, window):
        """A crash, or a warning, is a failure of the test that met it."""
        if window.p.poll() is None:
            window.quit()
        elif window.p.returncode != 0:
            self.fail(f"Heartfelt ended with {window.p.returncode}")

    def few_templates(self, *templates):
        """A folder of data with no more than TEMPLATES, which a test looks through faster."""
        own = os.environ["HEARTFELT_DATA_DIR"]
        data = os.path.join(self.folder, "few")
        os.makedirs(os.path.join(data, "templates"))
        for name in ["palettes", "pairings", "words"] + [os.path.join("templates", name) for name in templates]:
            os.symlink(os.path.join(own, name), os.path.join(data, name))
        return data

    def open_with_people(self, template, people, **options):
        """A window with a new card from TEMPLATE for PEOPLE, who come by the clipboard and are in a file for the command line.

        Returns the window, the card and the list."""
        card = self.new_card(template)
        path = os.path.join(self.folder, "team.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(people)
        window = self.start(card, title=cli("info", card, "--json")["title"], **options)
        window.find("All Cards", "push button")
        window.press("Next: Add People")
        copy(people)
        window.press("Paste a List")
        window.find("Nothing changed by hand", "label")
        return window, card, path

    def new_card(self, template, *options):
        """A card file made from TEMPLATE by the command line."""
        path = os.path.join(self.folder, f"{template}.heartfelt")
        cli("new", template, "-o", path, *options)
        return path


def words_of_pdf(path):
    """All that a PDF says, with one space between words."""
    said = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split())


def copy(words):
    """Puts WORDS on the clipboard, as another program does."""
    subprocess.run(["xclip", "-selection", "clipboard", "-in"], input=words.encode(), check=True)


def paste(words):
    """Pastes WORDS where the focus is: a path typed into a file chooser would be completed meanwhile."""
    copy(words)
    key("ctrl+v")


def cli(*args):
    """What heartfelt-cli prints, as JSON where asked for."""
    said = subprocess.run([CLI, *map(str, args)], check=True, capture_output=True, text=True).stdout
    return json.loads(said) if "--json" in args else said


def card_json(path):
    """The card.json inside a saved card."""
    import zipfile

    with zipfile.ZipFile(path) as card:
        return json.loads(card.read("card.json"))


def pixels(name, x, y, width, height):
    """A part of the screen, as bytes that can be compared; kept as NAME.png where HEARTFELT_SHOTS names a folder."""
    shots = os.environ.get("HEARTFELT_SHOTS")
    if shots:
        screenshot(os.path.join(shots, name + ".png"))
    crop = f"{width}x{height}+{x}+{y}"
    return subprocess.run(
        ["import", "-window", "root", "-crop", crop, "-depth", "8", "rgb:-"], check=True, capture_output=True
    ).stdout


def rested(look, what):
    """What LOOK sees once it has seen the same several times: windows take a moment to be laid out and painted."""
    seen = []

    def rests():
        seen.append(look())
        return len(seen) >= 6 and len(set(seen[-6:])) == 1

    wait_for(rests, what=what + " to stay as it is")
    return seen[-1]


def colours(picture):
    """How many colours a picture has; plain paper has few."""
    return len({picture[i : i + 3] for i in range(0, len(picture), 3)})


main = unittest.main
pattern = re.compile
