#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An export outlives its window, and the desktop is told of its end."""

import os
import subprocess
import threading

from gi.repository import Gio, GLib

from heartfelt import UiTest, key, main, wait_for

N_PEOPLE = 600

NOTIFICATIONS = """<node><interface name='org.freedesktop.Notifications'>
<method name='GetCapabilities'><arg type='as' direction='out'/></method>
<method name='CloseNotification'><arg type='u' direction='in'/></method>
<method name='Notify'>
  <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
  <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>
  <arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/>
</method></interface></node>"""


class Desktop:
    """What shows notifications: it keeps their titles."""

    def __init__(self):
        self.titles = []
        self.loop = GLib.MainLoop()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(NOTIFICATIONS).interfaces[0]
        self.bus.register_object("/org/freedesktop/Notifications", interface, self.called, None, None)
        Gio.bus_own_name_on_connection(self.bus, "org.freedesktop.Notifications", Gio.BusNameOwnerFlags.NONE, None, None)
        threading.Thread(target=self.loop.run, daemon=True).start()

    def called(self, bus, sender, path, interface, method, parameters, invocation):
        if method == "Notify":
            self.titles.append(parameters.unpack()[3])
            invocation.return_value(GLib.Variant("(u)", (1,)))
        elif method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", ([],)))
        else:
            invocation.return_value(None)


class TestBackground(UiTest):
    def pdfs(self):
        folder = os.path.join(self.folder, "home", "A friendly voice")
        return [name for name in os.listdir(folder) if name.endswith(".pdf")] if os.path.isdir(folder) else []

    def test_export_outlives_its_window(self):
        desktop = Desktop()
        home = os.path.join(self.folder, "home")
        os.mkdir(home)
        window = self.start(self.new_card("birds"), title="A friendly voice", env={"HOME": home})
        window.find("All Cards", "push button")
        window.retitle("A friendly voice")
        window.press("Next: Add People")
        team = "name\n" + "".join(f"Person {i}\n" for i in range(1, N_PEOPLE + 1))
        subprocess.run(["xclip", "-selection", "clipboard", "-in"], input=team.encode(), check=True)
        window.press("Paste a List")
        window.find("Person 1", "label")

        key("ctrl+shift+p")
        window.press(f"Save {N_PEOPLE} PDFs")
        wait_for(self.pdfs, what="the first file")
        key("ctrl+w")
        wait_for(lambda: len(self.pdfs()) == N_PEOPLE, what="everybody's file")
        wait_for(lambda: desktop.titles, what="the notification")
        self.assertEqual(desktop.titles, [f"{N_PEOPLE} PDFs saved"])
        wait_for(lambda: window.p.poll() is not None, what="the end of the program")
        self.assertEqual(window.p.returncode, 0)


if __name__ == "__main__":
    main()
