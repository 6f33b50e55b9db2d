#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-cups.sh COMMAND [ARGS...]
# Run COMMAND with a private CUPS server on the loopback interface and four queues:
#   pdf    PPD with a PDF input format; the file the printer gets is written
#          to $CUPS_OUT/<job>.pdf by a private backend (no ghostscript round trip)
#   paused like pdf, but stopped: jobs stay pending
#   fail   its backend always fails: jobs abort
#   empty  like pdf, but out of paper until $CUPS_OUT/paper is there
# $CUPS_SERVER and $CUPS_OUT are set for COMMAND.  Works as root or as a user.
# Needs: cups-daemon cups-client cups-filters (pdftopdf)
set -eu; PATH=$PATH:/usr/sbin:/sbin
dir=$(mktemp -d "${TMPDIR:-/tmp}/cups.XXXXXX"); port=${CUPS_PORT:-$((20000 + $$ % 20000))}
chmod 755 "$dir"
mkdir -p "$dir"/{etc/ppd,spool/tmp,cache,state,log,out,bin/backend,ppd}
chmod 711 "$dir/spool"; chmod 1777 "$dir/spool/tmp" "$dir/out"
for d in cgi-bin daemon driver filter monitor notifier; do ln -s /usr/lib/cups/$d "$dir/bin/$d"; done
cat >"$dir/bin/backend/keep" <<SH
#!/bin/sh
# CUPS backend keep:/ -- argv: job user title copies options [file]
[ \$# -eq 0 ] && { echo 'direct keep "Unknown" "keep the job file"'; exit 0; }
[ "\$DEVICE_URI" = keep:/fail ] && { echo "ERROR: out of ink" >&2; exit 1; }
if [ "\$DEVICE_URI" = keep:/empty ]; then
  echo "STATE: +media-empty-error" >&2
  for i in \$(seq 600); do [ -e "$dir/out/paper" ] && break; sleep 0.1; done
  echo "STATE: -media-empty-error" >&2
fi
f="$dir/out/\$1"
if [ -n "\${6:-}" ]; then cat "\$6" >"\$f.tmp"; else cat >"\$f.tmp"; fi
printf 'job=%s\nuser=%s\ntitle=%s\ncopies=%s\noptions=%s\ntype=%s\n' "\$1" "\$2" "\$3" "\$4" "\$5" "\$FINAL_CONTENT_TYPE" >"\$f.txt"
chmod 644 "\$f.tmp" "\$f.txt"; mv "\$f.tmp" "\$f.pdf"
SH
chmod 755 "$dir/bin/backend/keep"
if [ "$(id -u)" = 0 ]; then u=lp g=lp; else u=$(id -un) g=$(id -gn); fi
cat >"$dir/etc/cups-files.conf" <<C
User $u
Group $g
SystemGroup root lpadmin
ServerRoot $dir/etc
ServerBin $dir/bin
DataDir /usr/share/cups
CacheDir $dir/cache
StateDir $dir/state
RequestRoot $dir/spool
TempDir $dir/spool/tmp
AccessLog $dir/log/access_log
ErrorLog $dir/log/error_log
PageLog $dir/log/page_log
Sandboxing relaxed
C
[ "$(id -u)" = 0 ] && chown -R "$u:$g" "$dir/spool" "$dir/out" "$dir/cache"
cat >"$dir/etc/cupsd.conf" <<C
Listen 127.0.0.1:$port
Browsing No
WebInterface No
DefaultAuthType None
LogLevel ${CUPS_LOGLEVEL:-warn}
PreserveJobHistory Yes
PreserveJobFiles No
ErrorPolicy abort-job
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow localhost
  </Limit>
</Policy>
C
# A small PPD: A4 and Letter, colour, PDF in, so that cupsd sends PDF to the backend.
cat >"$dir/ppd/keep.ppd" <<'P'
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEP.PPD"
*Product: "(Keep PDF)"
*Manufacturer: "Test"
*ModelName: "Keep PDF"
*ShortNickName: "Keep PDF"
*NickName: "Keep PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "9 9 586 833"
*ImageableArea Letter/US Letter: "9 9 603 783"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/US Letter: "612 792"
*OpenUI *Duplex/Two-Sided: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: ""
*Duplex DuplexTumble/Short edge: ""
*CloseUI: *Duplex
P
cupsd -f -c "$dir/etc/cupsd.conf" -s "$dir/etc/cups-files.conf" 2>"$dir/log/stderr" & pid=$!
# shellcheck disable=SC2317 # called by the trap
cleanup() { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true
  if [ "${KEEP:-0}" = 1 ]; then echo "kept $dir" >&2; else rm -rf "$dir"; fi; }
trap cleanup EXIT
export CUPS_SERVER=127.0.0.1:$port CUPS_OUT=$dir/out CUPS_LOG=$dir/log
for _ in $(seq 100); do lpstat -r 2>/dev/null | grep -q 'is running' && break; sleep 0.1; done
lpstat -r >/dev/null || { cat "$dir/log/stderr" >&2; exit 1; }
lpadmin -p pdf -E -v keep:/ok -P "$dir/ppd/keep.ppd" -D "Keeps PDF" 2>/dev/null
lpadmin -p paused -E -v keep:/ok -P "$dir/ppd/keep.ppd" -D "Stopped" 2>/dev/null
lpadmin -p fail -E -v keep:/fail -P "$dir/ppd/keep.ppd" -D "Always fails" 2>/dev/null
lpadmin -p empty -E -v keep:/empty -P "$dir/ppd/keep.ppd" -D "No paper" 2>/dev/null
lpadmin -d pdf; cupsdisable paused
rc=0; "$@" || rc=$?
exit $rc
