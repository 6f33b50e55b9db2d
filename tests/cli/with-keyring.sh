#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keyring.sh COMMAND...: run COMMAND with an unlocked gnome-keyring of its own, on a bus, and in a home, of its own.
#   KEYRING=locked   the daemon runs, and the keyring is locked
# Needs: gnome-keyring dbus
set -eu
if [ -z "${KEYRING_HOME:-}" ]; then
  KEYRING_HOME=$(mktemp -d "${TMPDIR:-/tmp}/keyring.XXXXXX")
  trap 'rm -rf "$KEYRING_HOME"' EXIT
  mkdir -m 700 "$KEYRING_HOME/run"
  printf '%s' "<busconfig><type>session</type><listen>unix:dir=$KEYRING_HOME/run</listen><policy context='default'>
    <allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>" >"$KEYRING_HOME/bus.conf"
  export KEYRING_HOME HOME=$KEYRING_HOME XDG_DATA_HOME=$KEYRING_HOME/data XDG_RUNTIME_DIR=$KEYRING_HOME/run
  rc=0
  env -u DBUS_SESSION_BUS_ADDRESS -u DISPLAY dbus-run-session --config-file="$KEYRING_HOME/bus.conf" -- "$0" "$@" || rc=$?
  exit $rc
fi
mkdir -p "$XDG_DATA_HOME/keyrings"

# Waits until the service has its name, and prints the process that owns it.
daemon_pid() {
  for _ in $(seq 100); do
    dbus-send --print-reply=literal --dest=org.freedesktop.DBus / \
      org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets 2>/dev/null |
      awk '{print $2; ok=1} END {exit !ok}' && return
    sleep 0.1
  done
  return 1
}

printf '%s' "${KEYRING_PASSWORD:-pw}" | G_DEBUG='' gnome-keyring-daemon --unlock --components=secrets >/dev/null
pid=$(daemon_pid)
printf 's3cret p\303\244ss' | secret-tool store --label=mail xdg:schema io.github.heartfelt.Heartfelt.Smtp \
  smtp-server localhost smtp-user tester@example.org
if [ "${KEYRING:-unlocked}" = locked ]; then
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null && ! grep -q 'State:.Z' "/proc/$pid/status"; do sleep 0.1; done
  G_DEBUG='' gnome-keyring-daemon --start --components=secrets >/dev/null
  pid=$(daemon_pid)
fi
trap 'kill $pid 2>/dev/null || true' EXIT
rc=0
"$@" || rc=$?
exit $rc
