/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-take-up.h"

#include "ui/long-words.h"
#include "ui/message-dialog.h"
#include "ui/share/mail-run.h"
#include "ui/share/mail-words.h"

#include <glib/gi18n.h>

/* A question that is open. */
typedef struct
{
  HfWindow *window; /* a weak pointer */
  HfPlannedMails *planned;
} Offer;

static void
free_offer (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  g_clear_weak_pointer (&offer->window);
  hf_planned_mails_free (offer->planned);
  g_free (offer);
}

static const char *
get_title (const HfPlannedMails *planned)
{
  return planned->title != NULL && planned->title[0] != '\0' ? planned->title : _ ("Untitled");
}

static gint64
get_now_s (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Returns: whether it is under way */
static gboolean
resume (HfWindow *window, const HfPlannedMails *planned)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMailRun) run = hf_mail_run_resume (planned, &error);

  if (run != NULL)
    return TRUE;

  hf_planned_mails_fail (planned->uuid, error->message);
  if (window != NULL)
    hf_window_show_error (window, _ ("What was planned cannot be sent"), error);
  return FALSE;
}

static void
send_now (const Offer *offer)
{
  HfPlannedMails *planned = offer->planned;
  g_autoptr (GError) error = NULL;

  planned->order.begins_s = MIN (planned->order.begins_s, get_now_s ());
  g_clear_pointer (&planned->failure, g_free);
  if (!hf_planned_mails_update (planned, &error))
    g_message ("%s", error->message);
  if (resume (offer->window, planned) && offer->window != NULL)
    hf_window_add_toast (offer->window, _ ("Sending goes on by itself"));
}

static void
answered (GtkWidget *dialog, const char *answer, gpointer data)
{
  const Offer *offer = data;

  if (g_str_equal (answer, "send"))
    send_now (offer);
  else if (g_str_equal (answer, "forget"))
    hf_planned_mails_forget (offer->planned->uuid);
}

/* Why it is asked. Returns: (transfer full) */
static char *
describe (const HfPlannedMails *planned)
{
  g_autofree char *when = hf_mail_words_of_time (planned->order.begins_s);
  g_autofree char *first = NULL;
  g_autofree char *reason = planned->failure != NULL ? hf_let_long_words_break (planned->failure) : NULL;

  if (planned->n_mails > 0)
    /* Translators: a number, the title of a card, and a time: “24 mails with the card “Thank you” were to go out on …”. */
    first = g_strdup_printf (ngettext ("%u mail with the card “%s” was to go out on %s.",
                                       "%u mails with the card “%s” were to go out on %s.", planned->n_mails),
                             planned->n_mails, get_title (planned), when);
  else
    first = g_strdup_printf (_ ("The card “%s” was to go out on %s."), get_title (planned), when);

  return g_strdup_printf ("%s %s %s", first, reason != NULL ? reason : _ ("Heartfelt was not running then."),
                          _ ("Nobody gets a card twice."));
}

static void
offer_to_send (HfWindow *window, HfPlannedMails *planned)
{
  g_autofree char *body = describe (planned);
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (window), _ ("Cards were not sent"), body);
  Offer *offer = g_new0 (Offer, 1);

  g_set_weak_pointer (&offer->window, window);
  offer->planned = planned;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _ ("_Ask Again Next Time"), "forget",
                                    _ ("_Do Not Send"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "forget", ADW_RESPONSE_DESTRUCTIVE);
  /* What has to be decided first is decided where the card is open. */
  if (planned->decided || planned->failure == NULL)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "send", _ ("_Send Now"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "send", ADW_RESPONSE_SUGGESTED);
    }
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "later");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), offer, free_offer, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
wait_again (HfWindow *window, const HfPlannedMails *planned)
{
  g_autofree char *when = hf_mail_words_of_time (planned->order.begins_s);
  g_autofree char *text = g_strdup_printf (_ ("“%s” goes out on %s"), get_title (planned), when);

  if (resume (window, planned))
    hf_window_add_toast (window, text);
}

void
hf_mail_take_up (HfWindow *window)
{
  g_autoptr (GPtrArray) all = hf_planned_mails_list ();

  for (guint i = 0; i < all->len; i++)
    {
      HfPlannedMails *planned = all->pdata[i];

      if (hf_mail_run_find (planned->uuid) != NULL)
        continue;
      if (planned->failure == NULL && planned->order.begins_s > get_now_s ())
        wait_again (window, planned);
      else
        offer_to_send (window, g_steal_pointer (&all->pdata[i]));
    }
}
