/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-take-up.h"

#include "ui/desktop-note.h"
#include "ui/long-words.h"
#include "ui/message-dialog.h"
#include "ui/share/mail-login.h"
#include "ui/share/mail-run.h"
#include "ui/share/mail-words.h"

#include <glib/gi18n.h>

/* So many names are told. */
#define MOST_NAMES 3

/* A question that is open. */
typedef struct
{
  HfWindow *window; /* a weak pointer */
  HfPlannedMails *planned;
  GPtrArray *unsure; /* nullable: HfOutboxEntry of those who perhaps have theirs */
} Offer;

/* @planned: (transfer full) */
static Offer *
offer_new (HfWindow *window, HfPlannedMails *planned)
{
  Offer *offer = g_new0 (Offer, 1);

  g_set_weak_pointer (&offer->window, window);
  offer->planned = planned;
  return offer;
}

static void
offer_free (Offer *offer)
{
  g_clear_weak_pointer (&offer->window);
  hf_planned_mails_free (offer->planned);
  g_clear_pointer (&offer->unsure, g_ptr_array_unref);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static void
free_offer (gpointer offer, GClosure *closure)
{
  offer_free (offer);
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
forget (const HfPlannedMails *planned)
{
  hf_planned_mails_forget (planned->uuid);
  hf_mail_login_update ();
}

static void
answered (GtkWidget *dialog, const char *answer, gpointer data)
{
  const Offer *offer = data;

  if (g_str_equal (answer, "send"))
    send_now (offer);
  else if (g_str_equal (answer, "forget"))
    forget (offer->planned);
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

/* @planned: (transfer full) */
static void
offer_to_send (HfWindow *window, HfPlannedMails *planned)
{
  g_autofree char *body = describe (planned);
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (window), _ ("Cards were not sent"), body);
  Offer *offer = offer_new (window, planned);

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
unsure_answered (GtkWidget *dialog, const char *answer, gpointer data)
{
  Offer *offer = data;

  if (g_str_equal (answer, "later"))
    return;

  offer->planned->order.flags |= g_str_equal (answer, "again") ? HF_DISPATCH_UNSURE : HF_DISPATCH_UNSURE_SENT;
  send_now (offer);
}

/* The server may have theirs: nobody but they can tell. @offer: (transfer full) */
static void
ask_unsure (Offer *offer)
{
  g_autofree char *names = list_names (offer->unsure);
  g_autofree char *body =
      g_strdup_printf (ngettext ("%s: the mail was being handed over when Heartfelt was cut off. Only they can tell.",
                                 "%s: the mails were being handed over when Heartfelt was cut off. Only they can tell.",
                                 offer->unsure->len),
                       names);
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (offer->window), _ ("Perhaps sent"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _ ("_Ask Again Next Time"), "again",
                                    _ ("Send _Once More"), "arrived", _ ("_It Arrived"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "later");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (unsure_answered), offer, free_offer, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full): what @offer, which is about to go, was about */
static Offer *
offer_steal (Offer *offer)
{
  Offer *next = offer_new (offer->window, g_steal_pointer (&offer->planned));

  next->unsure = g_steal_pointer (&offer->unsure);
  return next;
}

static void
rest_answered (GtkWidget *dialog, const char *answer, gpointer data)
{
  Offer *offer = data;

  if (g_str_equal (answer, "forget"))
    forget (offer->planned);
  else if (g_str_equal (answer, "send") && offer->unsure->len > 0)
    ask_unsure (offer_steal (offer));
  else if (g_str_equal (answer, "send"))
    send_now (offer);
}

/* @offer: (transfer full) */
static void
ask_rest (Offer *offer, const char *states)
{
  /* Translators: the title of a card, and how many mails stand how: “The card “Thank you”: 8 sent · 1 unsure · 15 waiting.” */
  g_autofree char *text = g_strdup_printf (_ ("The card “%s”: %s."), get_title (offer->planned), states);
  g_autofree char *reason =
      offer->planned->failure != NULL ? hf_let_long_words_break (offer->planned->failure) : g_strdup ("");
  g_autofree char *body = g_strjoin (reason[0] != '\0' ? " " : "", text, reason, NULL);
  g_autofree char *all = g_strdup_printf ("%s %s", body, _ ("Nobody gets a card twice."));
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (offer->window), _ ("Sending was cut off"), all);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _ ("_Ask Again Next Time"), "forget",
                                    _ ("_Do Not Send the Rest"), "send", _ ("_Send the Rest"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "forget", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "send", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "later");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (rest_answered), offer, free_offer, 0);
  gtk_window_present (GTK_WINDOW (dialog));
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
  g_autoptr (Offer) offer = data;
  const GError *error = hf_work_get_error (HF_WORK (run));
  g_autofree char *states = hf_mail_run_dup_states (run);
  guint n_waiting = count_waiting (run);

  if (offer->window == NULL)
    return;
  if (error != NULL)
    {
      hf_window_show_error (offer->window, _ ("Sending was cut off"), error);
      return;
    }

  offer->unsure = hf_mail_run_list (run, HF_MAIL_UNSURE);
  if (n_waiting > 0)
    ask_rest (g_steal_pointer (&offer), states);
  else if (offer->unsure->len > 0)
    ask_unsure (g_steal_pointer (&offer));
  else
    {
      g_autofree char *text = g_strdup_printf ("%s: %s", get_title (offer->planned), states);

      hf_window_add_toast (offer->window, text);
      forget (offer->planned);
    }
}

/* @planned: (transfer full) */
static void
review (HfWindow *window, HfPlannedMails *planned)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMailRun) run = hf_mail_run_review (planned, &error);
  g_autoptr (Offer) offer = offer_new (window, planned);

  if (run != NULL)
    {
      g_signal_connect (run, "finished", G_CALLBACK (reviewed), g_steal_pointer (&offer));
      return;
    }

  hf_window_show_error (window, _ ("What was planned cannot be sent"), error);
  forget (planned);
}

static void
wait_again (HfWindow *window, const HfPlannedMails *planned)
{
  g_autofree char *when = hf_mail_words_of_time (planned->order.begins_s);
  g_autofree char *text = g_strdup_printf (_ ("“%s” goes out on %s"), get_title (planned), when);

  if (resume (window, planned) && window != NULL)
    hf_window_add_toast (window, text);
}

/* Opening Heartfelt asks; until then there is somebody to open it. */
static void
leave_word (const HfPlannedMails *planned)
{
  g_autofree char *words =
      g_strdup_printf (_ ("“%s” waits for an answer of yours. Open Heartfelt to give it."), get_title (planned));
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
    review (window, planned);
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
      if (planned->failure == NULL && planned->order.begins_s > get_now_s ())
        {
          wait_again (window, planned);
          continue;
        }
      asks = TRUE;
      ask_about (window, g_steal_pointer (&all->pdata[i]));
    }
  wait_for_window (asks && window == NULL);
}
