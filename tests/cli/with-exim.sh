#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-exim.sh COMMAND...: run COMMAND with a real mail server (Exim, GnuTLS) on loopback, as a second opinion to
# smtp_server.py: STARTTLS and AUTH on 127.0.0.1:$SMTP_PORT; what it takes is in $SMTP_OUT (maildir).
# Needs: exim4-daemon-light openssl
set -eu
PATH=$PATH:/usr/sbin:/sbin
dir=$(mktemp -d "${TMPDIR:-/tmp}/exim.XXXXXX")
port=${EXIM_PORT:-$((20000 + $$ % 20000))}
chmod 755 "$dir"
mkdir -p "$dir"/{spool,log,mail}
# Exim never delivers as root.
if [ "$(id -u)" = 0 ]; then
  user=mail
  chmod 777 "$dir/mail"
else
  user=$(id -un)
fi
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout "$dir/key.pem" -out "$dir/cert.pem" \
  -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 2>/dev/null
cat >"$dir/exim.conf" <<C
daemon_smtp_ports = $port
local_interfaces = 127.0.0.1
pid_file_path = $dir/exim.pid
spool_directory = $dir/spool
log_file_path = $dir/log/%slog
primary_hostname = localhost
tls_advertise_hosts = *
tls_certificate = $dir/cert.pem
tls_privatekey = $dir/key.pem
auth_advertise_hosts = \${if def:tls_in_cipher {*}{}}
acl_smtp_rcpt = rcpt
acl_smtp_data = data
keep_environment =
exim_user = $user
exim_group = $(id -gn "$user")
begin acl
rcpt:
  deny message = authentication required
       !authenticated = *
  deny message = no such user
       local_parts = reject
  accept
data:
  deny !verify = header_syntax
  accept
begin routers
all:
  driver = accept
  transport = keep
begin transports
keep:
  driver = appendfile
  directory = $dir/mail
  maildir_format
  create_directory
  user = $user
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{\$auth2}{tester@example.org}}{eq{\$auth3}{s3cret}}}}
  server_set_id = \$auth2
C
chmod 644 "$dir"/*.conf "$dir/cert.pem"
chmod 600 "$dir/key.pem"
if [ "$(id -u)" = 0 ]; then
  chown -R mail:mail "$dir/spool" "$dir/log" "$dir/mail" "$dir/key.pem"
fi
exim4 -C "$dir/exim.conf" -bdf -q10s &
pid=$!
trap 'kill $pid 2>/dev/null || true; wait $pid 2>/dev/null || true; rm -rf "$dir"' EXIT
export SMTP_PORT=$port SMTP_CA=$dir/cert.pem SMTP_USER=tester@example.org SMTP_PASS=s3cret SMTP_OUT=$dir/mail
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 0.1
done
rc=0
"$@" || rc=$?
exit $rc
