/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a sending once it is over. */
#include "ui/desktop-note.h"
#include "ui/share/mail-login.h"
#include "ui/share/mail-run-private.h"
#include "ui/share/mail-words.h"
#include "ui/thanks.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* Who has a card now is written down, where somebody agreed to that. */
static void
note_thanks (HfMailRun *self)
{
  hf_thanks_note (GTK_WIDGET (hf_window_find ()), self->card, self->crowd, self->given, HF_LEDGER_MAILED);
}

char *
hf_mail_run_dup_states (HfMailRun *self)
{
  guint counts[HF_N_MAIL_STATES] = { 0 };
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (HF_IS_MAIL_RUN (self), NULL);

  hf_work_lock (HF_WORK (self));
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    counts[((const HfOutboxEntry *) entry)->state]++;
  hf_work_unlock (HF_WORK (self));
  return hf_mail_words_of_states (counts);
}

/* @tell: to whom. */
static void
tell_desktop (const char *title, const char *words, void (*tell) (const char *id, GNotification *note))
{
  g_autoptr (GNotification) note = g_notification_new (title);

  g_notification_set_body (note, words);
  tell ("mail", note);
}

/* What waits for its time is not over, though the program is. */
static void
tell_of_planned (HfMailRun *self)
{
  g_autofree char *when = hf_mail_words_of_time (self->order.begins_s);
  g_autofree char *words = NULL;

  if (self->planned->begun_s != 0)
    words = g_strdup (_ ("Heartfelt asks about the rest when it is started next."));
  else if (self->order.at_login && hf_mail_login_starts ())
    words = g_strdup_printf (_ ("They go out on %s, if Heartfelt is started by then, as it is when you log in."), when);
  else
    words = g_strdup_printf (_ ("They go out on %s, if Heartfelt is started by then."), when);
  tell_desktop (_ ("Cards wait to be sent"), words, hf_desktop_note_leave);
}

/* Any window, if none shows the card, as that tells of it itself. Returns: (transfer none) (nullable) */
static HfWindow *
find_stranger (HfMailRun *self)
{
  GApplication *application = g_application_get_default ();
  HfWindow *found = NULL;

  for (GList *at = GTK_IS_APPLICATION (application) ? gtk_application_get_windows (GTK_APPLICATION (application))
                                                    : NULL;
       at != NULL; at = at->next)
    {
      HfDocument *document = HF_IS_WINDOW (at->data) ? hf_window_get_document (at->data) : NULL;

      if (document != NULL && g_str_equal (hf_document_get_card (document)->uuid, self->card->uuid))
        return NULL;
      if (HF_IS_WINDOW (at->data) && found == NULL)
        found = at->data;
    }
  return found;
}

/* Whoever looks at another card hears of it there, as the desktop is not told while Heartfelt is looked at. */
static void
tell_stranger (HfMailRun *self, const GError *error, const char *states)
{
  HfWindow *window = find_stranger (self);
  g_autofree char *words = g_strdup_printf ("%s: %s", _ ("The cards are sent"), states);

  if (window == NULL)
    return;

  if (error != NULL)
    hf_window_show_error (window, _ ("Not everybody got a mail"), error);
  else
    hf_window_add_toast (window, words);
}

static void
tell_of_end (HfMailRun *self)
{
  const GError *error = hf_work_get_error (HF_WORK (self));
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *states = hf_mail_run_dup_states (self);
  g_autofree char *words =
      error != NULL && !stopped ? g_strdup_printf ("%s\n%s", states, error->message) : g_strdup (states);

  if (stopped && self->quitting && self->planned != NULL && (self->order.begins_s != 0 || self->planned->begun_s != 0))
    tell_of_planned (self);
  else if (!stopped)
    {
      tell_desktop (error == NULL ? _ ("The cards are sent") : _ ("Not everybody got a mail"), words,
                    hf_desktop_note_send);
      tell_stranger (self, error, states);
    }
}

void
hf_mail_run_note_end (HfWork *work)
{
  HfMailRun *self = HF_MAIL_RUN (work);

  if (!self->order.send)
    return;

  if (self->order.whom != HF_MAIL_TO_ME)
    tell_of_end (self);
  note_thanks (self);
}
