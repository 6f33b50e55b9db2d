#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-smtp.sh COMMAND [ARGS...]: run COMMAND with mail servers on loopback; where they are, their certificate, login and
# folder are in SMTP_* (see smtp_server.py).
# Needs: python3-aiosmtpd openssl
set -eu
here=$(dirname "$(realpath "$0")")
dir=$(mktemp -d "${TMPDIR:-/tmp}/smtp.XXXXXX")
/usr/bin/python3 "$here/smtp_server.py" "$dir" 2>"$dir/log" &
pid=$!
trap 'kill $pid 2>/dev/null || true; wait $pid 2>/dev/null || true; rm -rf "$dir"' EXIT
for _ in $(seq 300); do
  [ -e "$dir/env" ] && break
  sleep 0.1
done
[ -e "$dir/env" ] || {
  cat "$dir/log" >&2
  exit 1
}
# shellcheck disable=SC1091
. "$dir/env"
rc=0
"$@" || rc=$?
exit $rc
