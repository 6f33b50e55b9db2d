#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run-under-xvfb.sh COMMAND [ARGS...]
# Run COMMAND on a private X server, inside private-session.sh (see there). No key repeats, however long a busy machine
# takes to let go of it.
#   WM=openbox|matchbox-window-manager   start a window manager (default: none)
#   SCREEN=1280x900x24   GSK_RENDERER=cairo|gl   GTK_A11Y=atspi|none
# Needs: xvfb xauth, and what private-session.sh needs
set -eu
here=$(dirname "$(realpath "$0")")
unset DISPLAY XAUTHORITY WAYLAND_DISPLAY || true
export GDK_BACKEND=x11
# shellcheck disable=SC2016 # expanded by the inner shells
exec "$here/private-session.sh" bash -c '
  exec xvfb-run -a -e "$SANDBOX/xvfb.log" -s "-screen 0 ${SCREEN:-1280x900x24} -nolisten tcp -r" bash -c "
    wm=; if [ -n \"\${WM:-}\" ]; then \"\$WM\" >\"\$SANDBOX/wm.log\" 2>&1 & wm=\$!; sleep 0.5; fi
    rc=0; \"\$@\" || rc=\$?
    [ -z \"\$wm\" ] || kill \$wm 2>/dev/null || true
    exit \$rc" bash "$@"' bash "$@"
