/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-login.h"

#include "ui/login-start.h"
#include "ui/share/mail-run.h"

/* Said last, and what was answered. */
static gboolean asked;
static gboolean starts;

static void
done (gboolean granted, gpointer application)
{
  starts = granted;
  hf_mail_runs_tell ();
  g_application_release (application);
}

void
hf_mail_login_update (void)
{
  gboolean wanted = hf_planned_mails_any_at_login ();

  if (wanted == asked)
    return;

  asked = wanted;
  g_application_hold (g_application_get_default ());
  hf_login_start_set (wanted, done, g_application_get_default ());
}

/* Nobody is asked twice: what an earlier start of the program was granted is taken to hold. */
void
hf_mail_login_begin (gboolean service)
{
  asked = service || hf_planned_mails_any_at_login ();
  starts = asked;
  hf_mail_login_update ();
}

gboolean
hf_mail_login_starts (void)
{
  return starts;
}
