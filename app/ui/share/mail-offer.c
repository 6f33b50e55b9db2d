/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-offer.h"

#include "ui/message-dialog.h"
#include "ui/share/mail-login.h"
#include "ui/share/mail-run.h"

#include <glib/gi18n.h>

HfMailOffer *
hf_mail_offer_new (HfWindow *window, HfPlannedMails *planned)
{
  HfMailOffer *offer = g_new0 (HfMailOffer, 1);

  g_set_weak_pointer (&offer->window, window);
  offer->planned = planned;
  return offer;
}

void
hf_mail_offer_free (HfMailOffer *offer)
{
  if (offer == NULL)
    return;

  g_clear_weak_pointer (&offer->window);
  hf_planned_mails_free (offer->planned);
  g_clear_pointer (&offer->unsure, g_ptr_array_unref);
  g_free (offer);
}

HfMailOffer *
hf_mail_offer_steal (HfMailOffer *offer)
{
  HfMailOffer *next = hf_mail_offer_new (offer->window, g_steal_pointer (&offer->planned));

  next->unsure = g_steal_pointer (&offer->unsure);
  return next;
}

static void
free_with_closure (gpointer offer, GClosure *closure)
{
  hf_mail_offer_free (offer);
}

AdwMessageDialog *
hf_mail_offer_ask (HfMailOffer *offer, const char *title, const char *body, HfMailOfferAnswered answered)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (hf_message_dialog_new (GTK_WINDOW (offer->window), title, body));

  adw_message_dialog_add_response (dialog, "later", _ ("_Ask Again Next Time"));
  adw_message_dialog_set_default_response (dialog, "later");
  adw_message_dialog_set_close_response (dialog, "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), offer, free_with_closure, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

gboolean
hf_mail_offer_resume (HfWindow *window, const HfPlannedMails *planned)
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

void
hf_mail_offer_send (const HfMailOffer *offer)
{
  HfPlannedMails *planned = offer->planned;
  g_autoptr (GError) error = NULL;

  planned->order.begins_s = MIN (planned->order.begins_s, g_get_real_time () / G_USEC_PER_SEC);
  g_clear_pointer (&planned->failure, g_free);
  if (!hf_planned_mails_update (planned, &error))
    g_message ("%s", error->message);
  if (hf_mail_offer_resume (offer->window, planned) && offer->window != NULL)
    hf_window_add_toast (offer->window, _ ("Sending goes on by itself"));
}

void
hf_mail_offer_forget (const HfMailOffer *offer)
{
  hf_planned_mails_forget (offer->planned->uuid);
  hf_mail_login_update ();
}

const char *
hf_planned_mails_get_title (const HfPlannedMails *planned)
{
  return planned->title != NULL && planned->title[0] != '\0' ? planned->title : _ ("Untitled");
}
