#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""online_accounts.py COMMAND...: runs COMMAND on a bus of its own where GNOME Online Accounts is stood in for. Of its accounts
`token` signs in with a token, `password` with a password, `broken` not at all, `disabled` is not for mail, and `gone` sends
no mail."""
import os
import subprocess
import sys
import threading

from gi.repository import Gio, GLib

PORT, USER = os.environ.get("SMTP_PORT", "1"), os.environ.get("SMTP_USER", "")
INTERFACES = """<node>
<interface name='org.freedesktop.DBus.ObjectManager'><method name='GetManagedObjects'>
<arg type='a{oa{sa{sv}}}' direction='out'/></method></interface>
<interface name='org.gnome.OnlineAccounts.Account'><method name='EnsureCredentials'><arg type='i' direction='out'/></method></interface>
<interface name='org.gnome.OnlineAccounts.OAuth2Based'><method name='GetAccessToken'><arg type='s' direction='out'/>
<arg type='i' direction='out'/></method></interface>
<interface name='org.gnome.OnlineAccounts.PasswordBased'><method name='GetPassword'><arg type='s' direction='in'/>
<arg type='s' direction='out'/></method></interface></node>"""
IDS = ["token", "password", "broken", "disabled", "gone"]


def describe(name):
    mail = {"EmailAddress": GLib.Variant("s", USER if name != "password" else "other@example.org"), "Name": GLib.Variant("s", "Team"),
            "SmtpSupported": GLib.Variant("b", name != "gone"), "SmtpHost": GLib.Variant("s", "localhost:" + PORT),
            "SmtpUserName": GLib.Variant("s", USER), "SmtpUseTls": GLib.Variant("b", True)}
    about = {"Id": GLib.Variant("s", "account_" + name), "MailDisabled": GLib.Variant("b", name == "disabled")}
    kind = "PasswordBased" if name == "password" else "OAuth2Based"
    return {"org.gnome.OnlineAccounts.Account": about, "org.gnome.OnlineAccounts.Mail": mail, "org.gnome.OnlineAccounts." + kind: {}}


def on_call(_connection, _sender, path, _interface, method, parameters, invocation):
    name = path.rsplit("/", 1)[1]
    if method == "GetManagedObjects":
        objects = {"/org/gnome/OnlineAccounts/Accounts/" + each: describe(each) for each in IDS}
        invocation.return_value(GLib.Variant("(a{oa{sa{sv}}})", (objects,)))
    elif name == "broken":
        invocation.return_dbus_error("org.gnome.OnlineAccounts.Error.NotAuthorized", "Credentials have gone")
    elif method == "EnsureCredentials":
        invocation.return_value(GLib.Variant("(i)", (3600,)))
    elif method == "GetPassword":
        (what,) = parameters.unpack()
        invocation.return_value(GLib.Variant("(s)", (os.environ["SMTP_PASS"] if what == "smtp-password" else "",)))
    else:
        invocation.return_value(GLib.Variant("(si)", (os.environ["SMTP_TOKEN"], 3600)))


def run(loop, status):
    status.append(subprocess.run(sys.argv[1:], check=False).returncode)
    loop.quit()


def on_bus(connection, _name):
    node = Gio.DBusNodeInfo.new_for_xml(INTERFACES)
    connection.register_object("/org/gnome/OnlineAccounts", node.interfaces[0], on_call, None, None)
    for name in IDS:
        for interface in node.interfaces[1:]:
            connection.register_object("/org/gnome/OnlineAccounts/Accounts/" + name, interface, on_call, None, None)


def main():
    if "ONLINE_ACCOUNTS_BUS" not in os.environ:
        bus = Gio.TestDBus.new(Gio.TestDBusFlags.NONE)
        os.environ["ONLINE_ACCOUNTS_BUS"] = "1"
        bus.up()
        status = subprocess.run([sys.executable, __file__, *sys.argv[1:]], check=False).returncode
        bus.stop()
        sys.exit(status)
    loop, status = GLib.MainLoop(), []
    Gio.bus_own_name(Gio.BusType.SESSION, "org.gnome.OnlineAccounts", 0, on_bus,
                     lambda *_: threading.Thread(target=run, args=(loop, status)).start(), None)
    loop.run()
    sys.exit(status[0])


main()
