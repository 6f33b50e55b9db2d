/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-cut-off.h"

#include "ui/long-words.h"
#include "ui/share/mail-offer.h"
#include "ui/share/mail-run.h"

#include <glib/gi18n.h>

/* So many names are told. */
#define MOST_NAMES 3

/* Returns: (transfer full): such as “Ada, Ben, Zoë and 2 others” */
static char *
list_names (const GPtrArray *entries)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_others = entries->len > MOST_NAMES ? entries->len - MOST_NAMES : 0;

  for (guint i = 0; i < entries->len - n_others; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "", ((const HfOutboxEntry *) entries->pdata[i])->name);
  if (n_others == 0)
    return g_strdup (names->str);

  /* Translators: names of people, and how many more there are. */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n_others), names->str, n_others);
}

static void
unsure_answered (GtkWidget *dialog, const char *answer, HfMailOffer *offer)
{
  if (g_str_equal (answer, "later"))
    return;

  offer->planned->order.flags |= g_str_equal (answer, "again") ? HF_DISPATCH_UNSURE : HF_DISPATCH_UNSURE_SENT;
  hf_mail_offer_send (offer);
}

/* The server may have theirs: nobody but they can tell. @offer: (transfer full) */
static void
ask_unsure (HfMailOffer *offer)
{
  g_autofree char *names = list_names (offer->unsure);
  g_autofree char *body =
      g_strdup_printf (ngettext ("%s: the mail was being handed over when Heartfelt was cut off. Only they can tell.",
                                 "%s: the mails were being handed over when Heartfelt was cut off. Only they can tell.",
                                 offer->unsure->len),
                       names);
  AdwMessageDialog *dialog = hf_mail_offer_ask (offer, _ ("Perhaps sent"), body, unsure_answered);

  adw_message_dialog_add_responses (dialog, "again", _ ("Send _Once More"), "arrived", _ ("_It Arrived"), NULL);
}

static void
rest_answered (GtkWidget *dialog, const char *answer, HfMailOffer *offer)
{
  if (g_str_equal (answer, "forget"))
    hf_mail_offer_forget (offer);
  else if (g_str_equal (answer, "send") && offer->unsure->len > 0)
    ask_unsure (hf_mail_offer_steal (offer));
  else if (g_str_equal (answer, "send"))
    hf_mail_offer_send (offer);
}

/* @offer: (transfer full) */
static void
ask_rest (HfMailOffer *offer, const char *states)
{
  const HfPlannedMails *planned = offer->planned;
  g_autofree char *reason = planned->failure != NULL ? hf_let_long_words_break (planned->failure) : NULL;
  /* Translators: the title of a card, and how many mails stand how: “The card “Thank you”: 8 sent · 1 unsure · 15
   * waiting.” */
  g_autofree char *text = g_strdup_printf (_ ("The card “%s”: %s."), hf_planned_mails_get_title (planned), states);
  g_autofree char *body = g_strdup_printf ("%s%s%s %s", text, reason != NULL ? " " : "", reason != NULL ? reason : "",
                                           _ ("Nobody gets a card twice."));
  AdwMessageDialog *dialog = hf_mail_offer_ask (offer, _ ("Sending was cut off"), body, rest_answered);

  adw_message_dialog_add_responses (dialog, "forget", _ ("_Do Not Send the Rest"), "send", _ ("_Send the Rest"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "forget", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "send", ADW_RESPONSE_SUGGESTED);
}

static guint
count_waiting (HfMailRun *run)
{
  static const HfMailState states[] = { HF_MAIL_QUEUED, HF_MAIL_DEFERRED };
  guint count = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GPtrArray) entries = hf_mail_run_list (run, states[i]);

      count += entries->len;
    }
  return count;
}

/* Who has a card of what was cut off is known now. */
static void
reviewed (HfMailRun *run, gpointer data)
{
  g_autoptr (HfMailOffer) offer = data;
  const GError *error = hf_work_get_error (HF_WORK (run));
  g_autofree char *states = hf_mail_run_dup_states (run);
  g_autofree char *text = g_strdup_printf ("%s: %s", hf_mail_run_get_title (run), states);

  if (offer->window == NULL)
    return;
  if (error != NULL)
    {
      hf_window_show_error (offer->window, _ ("Sending was cut off"), error);
      return;
    }

  offer->unsure = hf_mail_run_list (run, HF_MAIL_UNSURE);
  if (count_waiting (run) > 0)
    ask_rest (g_steal_pointer (&offer), states);
  else if (offer->unsure->len > 0)
    ask_unsure (g_steal_pointer (&offer));
  else
    {
      hf_window_add_toast (offer->window, text);
      hf_mail_offer_forget (offer);
    }
}

void
hf_mail_cut_off_review (HfWindow *window, HfPlannedMails *planned)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMailRun) run = hf_mail_run_review (planned, &error);
  g_autoptr (HfMailOffer) offer = hf_mail_offer_new (window, planned);

  if (run != NULL)
    {
      g_signal_connect (run, "finished", G_CALLBACK (reviewed), g_steal_pointer (&offer));
      return;
    }

  hf_window_show_error (window, _ ("What was planned cannot be sent"), error);
  hf_mail_offer_forget (offer);
}
