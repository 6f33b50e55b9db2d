/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-take-up.h"

#include "ui/desktop-note.h"
#include "ui/long-words.h"
#include "ui/share/mail-cut-off.h"
#include "ui/share/mail-offer.h"
#include "ui/share/mail-run.h"
#include "ui/share/mail-words.h"

#include <glib/gi18n.h>

/* Why it is asked. Returns: (transfer full) */
static char *
describe (const HfPlannedMails *planned)
{
  g_autofree char *when = hf_mail_words_of_time (planned->order.begins_s);
  g_autofree char *first = NULL;
  g_autofree char *reason = planned->failure != NULL ? hf_let_long_words_break (planned->failure) : NULL;

  if (planned->n_mails > 0)
    /* Translators: a number, the title of a card, and a time: “24 mails with the card “Thank you” were to go out on
     * …”. */
    first = g_strdup_printf (ngettext ("%u mail with the card “%s” was to go out on %s.",
                                       "%u mails with the card “%s” were to go out on %s.", planned->n_mails),
                             planned->n_mails, hf_planned_mails_get_title (planned), when);
  else
    first = g_strdup_printf (_ ("The card “%s” was to go out on %s."), hf_planned_mails_get_title (planned), when);

  return g_strdup_printf ("%s %s %s", first, reason != NULL ? reason : _ ("Heartfelt was not running then."),
                          _ ("Nobody gets a card twice."));
}

static void
answered (GtkWidget *dialog, const char *answer, HfMailOffer *offer)
{
  if (g_str_equal (answer, "send"))
    hf_mail_offer_send (offer);
  else if (g_str_equal (answer, "forget"))
    hf_mail_offer_forget (offer);
}

/* @planned: (transfer full) */
static void
offer_to_send (HfWindow *window, HfPlannedMails *planned)
{
  g_autofree char *body = describe (planned);
  AdwMessageDialog *dialog =
      hf_mail_offer_ask (hf_mail_offer_new (window, planned), _ ("Cards were not sent"), body, answered);

  adw_message_dialog_add_response (dialog, "forget", _ ("_Do Not Send"));
  adw_message_dialog_set_response_appearance (dialog, "forget", ADW_RESPONSE_DESTRUCTIVE);
  /* What has to be decided first is decided where the card is open. */
  if (!planned->decided && planned->failure != NULL)
    return;

  adw_message_dialog_add_response (dialog, "send", _ ("_Send Now"));
  adw_message_dialog_set_response_appearance (dialog, "send", ADW_RESPONSE_SUGGESTED);
}

static void
wait_again (HfWindow *window, const HfPlannedMails *planned)
{
  g_autofree char *when = hf_mail_words_of_time (planned->order.begins_s);
  g_autofree char *text = g_strdup_printf (_ ("“%s” goes out on %s"), hf_planned_mails_get_title (planned), when);

  if (hf_mail_offer_resume (window, planned) && window != NULL)
    hf_window_add_toast (window, text);
}

/* Opening Heartfelt asks; until then there is somebody to open it. */
static void
leave_word (const HfPlannedMails *planned)
{
  g_autofree char *words = g_strdup_printf (_ ("“%s” waits for an answer of yours. Open Heartfelt to give it."),
                                            hf_planned_mails_get_title (planned));
  g_autoptr (GNotification) note = g_notification_new (_ ("Cards were not sent"));

  g_notification_set_body (note, words);
  hf_desktop_note_leave ("mail", note);
}

/* Whether the program is kept running for somebody to answer. */
static void
wait_for_window (gboolean wait)
{
  static gboolean waits;

  if (wait && !waits)
    g_application_hold (g_application_get_default ());
  else if (!wait && waits)
    g_application_release (g_application_get_default ());
  waits = wait;
}

/* @planned: (transfer full) */
static void
ask_about (HfWindow *window, HfPlannedMails *planned)
{
  if (window == NULL)
    {
      leave_word (planned);
      hf_planned_mails_free (planned);
    }
  else if (planned->begun_s != 0)
    hf_mail_cut_off_review (window, planned);
  else
    offer_to_send (window, planned);
}

void
hf_mail_take_up (HfWindow *window)
{
  g_autoptr (GPtrArray) all = hf_planned_mails_list ();
  gboolean asks = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      HfPlannedMails *planned = all->pdata[i];

      if (hf_mail_run_find (planned->uuid) != NULL)
        continue;
      if (planned->failure == NULL && planned->order.begins_s > g_get_real_time () / G_USEC_PER_SEC)
        {
          wait_again (window, planned);
          continue;
        }
      asks = TRUE;
      ask_about (window, g_steal_pointer (&all->pdata[i]));
    }
  wait_for_window (asks && window == NULL);
}
