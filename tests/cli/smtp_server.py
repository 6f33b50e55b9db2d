#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""smtp_server.py DIR: mail servers on loopback, well-behaved and not (python3-aiosmtpd, openssl).

Ports are chosen freely and written, with the rest, to DIR/env (shell syntax):
  SMTP_PORT          STARTTLS and AUTH (PLAIN, LOGIN, XOAUTH2) required
  SMTPS_PORT         TLS from the start, AUTH required
  SMTP_PLAIN_PORT    no TLS, no AUTH
  SMTP_EXPIRED_PORT  as SMTP_PORT, with a certificate that ran out
  SMTP_FOREIGN_PORT  as SMTP_PORT, with a certificate nobody vouches for
  SMTP_FICKLE_PORT   as SMTP_PORT, says good-bye after each message, and lets people sign in every other time only
  SMTP_MUTE_PORT     takes connections and says nothing
  SMTP_CA            the certificate to trust; SMTP_USER, SMTP_PASS, SMTP_TOKEN; SMTP_OUT
Messages arrive as SMTP_OUT/N.eml with N.json (envelope, user, tls, connection). What is before the @ of a recipient says
what happens:
  reject 550 · temp 451 · once 451 the first time · busy 421 the first time, and good-bye · full 452 and huge 552 after DATA
  kept   the message is kept, the connection dropped without an answer · lost the same, and it is not kept
  slow   the answer takes 3 s
The sender banned@example.org gets 550 at once.
"""
import asyncio
import collections
import itertools
import json
import os
import ssl
import subprocess
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword, MISSING

FOLDER = sys.argv[1]
OUT = os.path.join(FOLDER, "mail")
USER, PASS, TOKEN = "tester@example.org", "s3cret päss", "ya29.token-of-one-hour"
os.makedirs(OUT, exist_ok=True)


def make_certificate(name, expired=False):
    cert, key = os.path.join(FOLDER, name + ".pem"), os.path.join(FOLDER, name + "-key.pem")

    def openssl(*arguments, check=True):
        return subprocess.run(["openssl", *arguments], check=check, stderr=subprocess.DEVNULL).returncode == 0

    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", cert,
            "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    if expired:
        over = ("x509", "-in", cert, "-signkey", key, "-out", cert + ".old")
        # OpenSSL 3.4 gave it options of its own; 3.5 takes no -1 any more.
        openssl(*over, "-not_before", "20200101000000Z", "-not_after", "20200102000000Z", check=False) or openssl(*over, "-days", "-1")
        os.rename(cert + ".old", cert)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return cert, context


numbers = itertools.count(1)
connections = itertools.count(1)
seen = collections.Counter()


class Handler:
    def __init__(self, implicit_tls=False, good_bye=False):
        self.implicit_tls = implicit_tls
        self.good_bye = good_bye

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        if not hasattr(session, "number"):
            session.number = next(connections)
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address == "banned@example.org":
            return "550 5.7.1 sender not wanted"
        if self.good_bye and getattr(session, "had_one", False):
            asyncio.get_running_loop().call_later(0.01, server.transport.close)
            return "421 4.3.2 good-bye"
        session.had_one = True
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        fate = address.split("@")[0]
        seen[address] += 1
        if fate == "reject":
            return "550-5.1.1 no such user,\r\n550 5.1.1 sorry"
        if fate == "temp" or (fate == "once" and seen[address] == 1):
            return "451 4.3.0 try again later"
        if fate == "busy" and seen[address] == 1:
            asyncio.get_running_loop().call_later(0.01, server.transport.close)
            return "421 4.3.2 too many connections"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    def keep(self, session, envelope):
        number = next(numbers)
        with open(os.path.join(OUT, "%d.eml" % number), "wb") as file:
            file.write(envelope.original_content)
        path = os.path.join(OUT, "%d.json" % number)
        with open(path + ".tmp", "w", encoding="utf-8") as file:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "user": getattr(session, "login", None),
                       "tls": self.implicit_tls or session.ssl is not None, "helo": session.host_name,
                       "connection": session.number}, file)
        os.rename(path + ".tmp", path)
        return number

    async def handle_DATA(self, server, session, envelope):
        fate = envelope.rcpt_tos[0].split("@")[0]
        if fate == "full":
            return "452 4.2.2 mailbox full"
        if fate == "huge":
            return "552 5.3.4 message too big"
        if fate == "lost":
            server.transport.abort()
            return MISSING
        number = self.keep(session, envelope)
        if fate == "kept":
            server.transport.abort()
            return MISSING
        await asyncio.sleep(3 if fate == "slow" else float(os.environ.get("SMTP_THINKS_S", "0")))
        return "250 2.0.0 queued as %d" % number


class Server(SMTP):
    def takes_auth(self):
        return True

    async def auth_XOAUTH2(self, server, args):
        if not self.takes_auth():
            return AuthResult(success=False, handled=False)
        words = await self.challenge_auth("", encode_to_b64=False) if len(args) == 1 else self.decode(args[1])
        good = b"auth=Bearer " + TOKEN.encode() in words and b"user=" + USER.encode() in words
        self.session.login = USER if good else None
        return AuthResult(success=good, handled=False)

    @staticmethod
    def decode(word):
        import base64
        return base64.b64decode(word)


class FickleServer(Server):
    n_auths = itertools.count(1)

    def takes_auth(self):
        return next(self.n_auths) % 2 == 1


def authenticate(server, session, envelope, mechanism, data):
    if not server.takes_auth():
        return AuthResult(success=False, handled=False)
    good = isinstance(data, LoginPassword) and data.login.decode() == USER and data.password.decode() == PASS
    session.login = data.login.decode() if good else None
    return AuthResult(success=good, handled=False)


async def main():
    loop = asyncio.get_running_loop()
    cert, context = make_certificate("cert")
    expired_cert, expired = make_certificate("expired", expired=True)
    _, foreign = make_certificate("foreign")
    with open(cert, "ab") as file, open(expired_cert, "rb") as other:
        file.write(other.read())
    common = {"hostname": "localhost", "data_size_limit": 60_000_000, "enable_SMTPUTF8": True, "loop": loop}

    async def listen(make, **options):
        server = await loop.create_server(make, "127.0.0.1", 0, **options)
        return server.sockets[0].getsockname()[1]

    def secure(tls, kind=Server, **handler):
        return lambda: kind(Handler(**handler), tls_context=tls, require_starttls=True, auth_required=True,
                            authenticator=authenticate, **common)

    ports = {
        "SMTP_PORT": await listen(secure(context)),
        "SMTP_EXPIRED_PORT": await listen(secure(expired)),
        "SMTP_FOREIGN_PORT": await listen(secure(foreign)),
        "SMTPS_PORT": await listen(lambda: Server(Handler(True), auth_required=True, auth_require_tls=False,
                                                  authenticator=authenticate, **common), ssl=context),
        "SMTP_PLAIN_PORT": await listen(lambda: Server(Handler(), **common)),
        "SMTP_FICKLE_PORT": await listen(secure(context, FickleServer, good_bye=True)),
        "SMTP_MUTE_PORT": await listen(asyncio.Protocol),
    }
    path = os.path.join(FOLDER, "env")
    with open(path + ".tmp", "w", encoding="utf-8") as file:
        for name, port in ports.items():
            file.write("export %s=%d\n" % (name, port))
        file.write("export SMTP_CA='%s' SMTP_USER='%s' SMTP_PASS='%s' SMTP_TOKEN='%s' SMTP_OUT='%s'\n"
                   % (cert, USER, PASS, TOKEN, OUT))
    os.rename(path + ".tmp", path)
    await asyncio.Event().wait()


asyncio.run(main())
