#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run-under-xorg.sh COMMAND [ARGS...]
# Run COMMAND on a private X server with a screen to touch and a touchpad, inside private-session.sh (see there).
# $TOUCHSCREEN and $TOUCHPAD name the sockets that fingers are told to (touch.py).
#   WM=openbox|matchbox-window-manager   start a window manager (default: none)
# Needs: xserver-xorg-core xserver-xorg-video-dummy, and what private-session.sh needs
set -eu
here=$(dirname "$(realpath "$0")")
unset DISPLAY XAUTHORITY WAYLAND_DISPLAY || true
export GDK_BACKEND=x11
# shellcheck disable=SC2016 # expanded by the inner shell
exec "$here/private-session.sh" bash -c '
  export TOUCHSCREEN=$SANDBOX/touchscreen TOUCHPAD=$SANDBOX/touchpad
  device() {
    printf "Section \"InputDevice\"\n Identifier \"%s\"\n Driver \"inputtest\"\n Option \"DeviceType\" \"%s\"\n" "$1" "$2"
    printf " Option \"SocketPath\" \"%s\"\n Option \"TouchCount\" \"5\"\nEndSection\n" "$3"
  }
  cat >"$SANDBOX/xorg.conf" <<CONF
$(device touchscreen Touch "$TOUCHSCREEN")
$(device touchpad PointerGesture "$TOUCHPAD")
$(device keyboard Keyboard "$SANDBOX/keyboard")
Section "Device"
 Identifier "card"
 Driver "dummy"
 VideoRam 16384
EndSection
Section "Monitor"
 Identifier "monitor"
 HorizSync 5-1000
 VertRefresh 5-200
 Modeline "1280x900" 90 1280 1288 1296 1304 900 903 906 910
EndSection
Section "Screen"
 Identifier "screen"
 Device "card"
 Monitor "monitor"
 DefaultDepth 24
 SubSection "Display"
  Depth 24
  Modes "1280x900"
  Virtual 1280 900
 EndSubSection
EndSection
Section "ServerLayout"
 Identifier "layout"
 Screen "screen"
 InputDevice "touchscreen"
 InputDevice "touchpad" "CorePointer"
 InputDevice "keyboard" "CoreKeyboard"
EndSection
Section "ServerFlags"
 Option "AutoAddDevices" "false"
 Option "AllowEmptyInput" "true"
EndSection
CONF
  mkfifo "$SANDBOX/display"
  Xorg -displayfd 3 -config "$SANDBOX/xorg.conf" -logfile "$SANDBOX/xorg.log" \
    -nolisten tcp -noreset -novtswitch 3>"$SANDBOX/display" >/dev/null 2>&1 & server=$!
  read -r number <"$SANDBOX/display" || { cat "$SANDBOX/xorg.log" >&2; exit 1; }
  export DISPLAY=:$number
  wm=; if [ -n "${WM:-}" ]; then "$WM" >"$SANDBOX/wm.log" 2>&1 & wm=$!; sleep 0.5; fi
  rc=0; "$@" || rc=$?
  [ -z "$wm" ] || kill "$wm" 2>/dev/null || true
  kill "$server"; wait "$server" 2>/dev/null || true
  exit $rc' bash "$@"
