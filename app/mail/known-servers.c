/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/known-servers.h"

#include "mail/address.h"

/* As the providers document them. */
static const struct
{
  const char *hosts; /* parted by spaces */
  const char *server;
  guint port;
  HfMailSecurity security;
  HfSignInKind kind;
} servers[] = {
  { "gmail.com googlemail.com", "smtp.gmail.com", 465, HF_MAIL_TLS, HF_SIGN_IN_APP_PASSWORD },
  { "outlook.com hotmail.com live.com msn.com outlook.de hotmail.de hotmail.co.uk live.co.uk hotmail.fr",
    "smtp-mail.outlook.com", 587, HF_MAIL_STARTTLS, HF_SIGN_IN_NO_PASSWORD },
  { "yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.es yahoo.it ymail.com", "smtp.mail.yahoo.com", 465, HF_MAIL_TLS,
    HF_SIGN_IN_APP_PASSWORD },
  { "aol.com", "smtp.aol.com", 465, HF_MAIL_TLS, HF_SIGN_IN_APP_PASSWORD },
  { "icloud.com me.com mac.com", "smtp.mail.me.com", 587, HF_MAIL_STARTTLS, HF_SIGN_IN_APP_PASSWORD },
  { "gmx.de gmx.net gmx.at gmx.ch", "mail.gmx.net", 465, HF_MAIL_TLS, HF_SIGN_IN_PASSWORD },
  { "gmx.com", "mail.gmx.com", 465, HF_MAIL_TLS, HF_SIGN_IN_PASSWORD },
  { "web.de", "smtp.web.de", 587, HF_MAIL_STARTTLS, HF_SIGN_IN_PASSWORD },
  { "t-online.de magenta.de", "securesmtp.t-online.de", 465, HF_MAIL_TLS, HF_SIGN_IN_APP_PASSWORD },
  { "posteo.de posteo.net", "posteo.de", 465, HF_MAIL_TLS, HF_SIGN_IN_PASSWORD },
  { "mailbox.org", "smtp.mailbox.org", 465, HF_MAIL_TLS, HF_SIGN_IN_PASSWORD },
  { "fastmail.com fastmail.fm", "smtp.fastmail.com", 465, HF_MAIL_TLS, HF_SIGN_IN_APP_PASSWORD },
  { "zoho.com zohomail.com", "smtp.zoho.com", 465, HF_MAIL_TLS, HF_SIGN_IN_APP_PASSWORD },
};

gboolean
hf_known_server_fill (HfMailAccount *account, const char *address, HfSignInKind *out_kind)
{
  const char *host = hf_mail_address_get_host (address);
  gboolean known = FALSE;

  g_free (account->server);
  g_free (account->user);
  account->user = g_strdup (address);
  account->server = g_strconcat ("smtp.", host, NULL);
  account->port = 587;
  account->security = HF_MAIL_STARTTLS;
  *out_kind = HF_SIGN_IN_PASSWORD;
  for (gsize i = 0; i < G_N_ELEMENTS (servers) && !known; i++)
    {
      g_auto (GStrv) hosts = g_strsplit (servers[i].hosts, " ", -1);

      if (!g_strv_contains ((const char *const *) hosts, host))
        continue;
      g_free (account->server);
      account->server = g_strdup (servers[i].server);
      account->port = servers[i].port;
      account->security = servers[i].security;
      *out_kind = servers[i].kind;
      known = TRUE;
    }

  return known;
}
