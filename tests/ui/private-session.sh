#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# private-session.sh COMMAND [ARGS...]
# Run COMMAND with a private session bus and private HOME / XDG directories, all
# removed afterwards.  Only the bus services named in BUS_SERVICES can be activated,
# so that no portal, gvfs, dconf or keyring starts by accident (the installed ones
# are found by the default bus, slow the start down and leave FUSE mounts behind).
#   BUS_SERVICES="org.a11y.Bus"   e.g. add org.freedesktop.secrets
#   BUS_SERVICE_DIR=DIR           more *.service files (fakes of your own)
#   KEEP=1                        keep the directory (its path is printed)
# Set G_DEBUG for the application only (env G_DEBUG=fatal-warnings app): services
# inherit it from here and would die of their own warnings.
# Needs: dbus (dbus-run-session), at-spi2-core
set -eu
SANDBOX=$(mktemp -d "${TMPDIR:-/tmp}/session.XXXXXX"); export SANDBOX
# shellcheck disable=SC2317 # called by the trap
cleanup() {
  if [ "${KEEP:-0}" = 1 ]; then echo "kept $SANDBOX" >&2; else rm -rf "$SANDBOX"; fi
}
trap cleanup EXIT
mkdir -p "$SANDBOX"/{home,config,data,cache,state,services}; mkdir -m 700 "$SANDBOX/run"
for s in ${BUS_SERVICES-org.a11y.Bus}; do
  ln -s /usr/share/dbus-1/services/"$s".service "$SANDBOX/services/"
done
cat >"$SANDBOX/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><keep_umask/><auth>EXTERNAL</auth>
  <listen>unix:dir=$SANDBOX/run</listen>
  <servicedir>$SANDBOX/services</servicedir>
  ${BUS_SERVICE_DIR:+<servicedir>$BUS_SERVICE_DIR</servicedir>}
  <policy context="default"><allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
XML
export HOME=$SANDBOX/home XDG_CONFIG_HOME=$SANDBOX/config XDG_DATA_HOME=$SANDBOX/data
export XDG_CACHE_HOME=$SANDBOX/cache XDG_STATE_HOME=$SANDBOX/state XDG_RUNTIME_DIR=$SANDBOX/run
export PATH=/usr/bin:/bin:/usr/sbin:/sbin              # system python3 before any pyenv
export LANG=${LANG:-C.UTF-8} GTK_A11Y=${GTK_A11Y:-atspi} GSK_RENDERER=${GSK_RENDERER:-cairo}
export GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-memory}  # no dconf, no state between runs
export ADW_DISABLE_PORTAL=${ADW_DISABLE_PORTAL:-1} GIO_USE_VFS=local LIBGL_ALWAYS_SOFTWARE=1
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE || true
# The bus's and its services' standard error goes to bus.log; the command's own stays apart.
rc=0
dbus-run-session --config-file="$SANDBOX/bus.conf" -- \
  bash -c 'exec 2>&9 9>&-; exec "$@"' bash "$@" 9>&2 2>"$SANDBOX/bus.log" || rc=$?
exit $rc
