#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fake_mailer.py OUT: the desktop's own portal (xdg-desktop-portal), and behind it the stand-in for what a desktop adds: a mail
program, and whoever has a say on programs without a window.

Each thing that is asked is a line of JSON in OUT: what it is (`asked`), and of a message what is attached, with size,
beginning and SHA-256. OUT.ready is there once the portal answers. FAKE_MAILER_RESPONSE is what is answered: 0 done, 1
cancelled, 2 failed."""
import configparser
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

from gi.repository import Gio, GLib

OUT = sys.argv[1]
RESPONSE = int(os.environ.get("FAKE_MAILER_RESPONSE", "0"))
NAME = "org.freedesktop.impl.portal.desktop.heartfelt"
PATH = "/org/freedesktop/portal/desktop"
SERVICE = "/usr/share/dbus-1/services/org.freedesktop.portal.Desktop.service"
INTERFACES = """<node>
<interface name='org.freedesktop.impl.portal.Email'><method name='ComposeEmail'>
  <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
  <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/></method></interface>
<interface name='org.freedesktop.impl.portal.Access'/>
<interface name='org.freedesktop.impl.portal.Background'>
  <method name='GetAppState'><arg type='a{sv}' direction='out'/></method>
  <method name='EnableAutostart'><arg type='s' direction='in'/><arg type='b' direction='in'/><arg type='as' direction='in'/>
    <arg type='u' direction='in'/><arg type='b' direction='out'/></method></interface>
</node>"""


def tell(asked, **what):
    with open(OUT, "a", encoding="utf-8") as file:
        file.write(json.dumps({"asked": asked, **what}) + "\n")


def describe(path):
    data = Gio.File.new_for_commandline_arg(path).load_contents(None)[1]
    return {"size": len(data), "begins": data[:5].decode("latin1"), "sha256": hashlib.sha256(data).hexdigest()}


def compose(_handle, _app, _parent, options):
    files = [describe(path) for path in options.pop("attachments", [])]
    tell("compose", **options, files=files)
    return GLib.Variant("(ua{sv})", (RESPONSE, {}))


METHODS = {"ComposeEmail": compose, "EnableAutostart": lambda _app, enable, *_: GLib.Variant("(b)", (enable,)), "GetAppState": lambda: GLib.Variant("(a{sv})", ({},))}


def on_call(_connection, _sender, _path, _interface, method, parameters, invocation):
    invocation.return_value(METHODS[method](*parameters.unpack()))


def start_portal():
    """In a desktop of which nothing is known but the stand-in."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=os.environ["XDG_RUNTIME_DIR"]))
    known = ";".join(interface.name for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces)
    (folder / "heartfelt.portal").write_text(f"[portal]\nDBusName={NAME}\nInterfaces={known};\nUseIn=heartfelt\n", encoding="utf-8")
    (folder / "heartfelt-portals.conf").write_text("[preferred]\ndefault=heartfelt\n", encoding="utf-8")
    service = configparser.ConfigParser(interpolation=None)
    service.read(SERVICE, encoding="utf-8")
    environment = {**os.environ, "XDG_DESKTOP_PORTAL_DIR": str(folder), "XDG_CURRENT_DESKTOP": "heartfelt", "G_DEBUG": ""}
    return subprocess.Popen([service["D-BUS Service"]["Exec"], "--replace", "--verbose"], env=environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def listen(process):
    """What becomes of a request for the background newer portals (1.20) see to themselves, and all say."""
    for line in process.stdout:
        said = re.search(r"Setting autostart for .* to (\w+)", line)
        if said:
            tell("background", autostart=said[1] == "enabled")


def on_bus(connection, _name):
    for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
        connection.register_object(PATH, interface, on_call, None, None)


def on_name(_connection, _name):
    portal.append(start_portal())
    threading.Thread(target=listen, args=portal[-1:], daemon=True).start()


def on_portal(_connection, _name, _owner):
    pathlib.Path(OUT + ".ready").touch()


portal = []
loop = GLib.MainLoop()
Gio.bus_own_name(Gio.BusType.SESSION, NAME, 0, on_bus, on_name, None)
Gio.bus_watch_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", 0, on_portal, None)
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, 15, loop.quit)
loop.run()
for process in portal:
    process.terminate()
    process.wait()
