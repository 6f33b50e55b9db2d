/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/thanks.h"

#include "ledger/thanked.h"
#include "ui/files/settings.h"
#include "ui/files/state.h"
#include "ui/thanks-note.h"
#include "ui/window-private.h"

#include <glib/gi18n.h>

#define TWELVE_MONTHS_S (G_GINT64_CONSTANT (366) * 24 * 60 * 60)

struct _HfThanks
{
  GObject parent_instance;

  char *path;
  GHashTable *thanked; /* hf_thanked_key()s; NULL: not looked up yet */
  char *card;          /* UUID they were looked up for */
  GPtrArray *waiting;  /* of HfThanksNote: what went out before somebody said whether to keep it */
};

G_DEFINE_FINAL_TYPE (HfThanks, hf_thanks, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_lookup (HfThanks *self)
{
  g_clear_pointer (&self->thanked, g_hash_table_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

HfThanks *
hf_thanks_get_default (void)
{
  static HfThanks *thanks;

  if (thanks == NULL)
    {
      HfSettings *settings = hf_settings_get_default ();

      thanks = g_object_new (HF_TYPE_THANKS, NULL);
      g_signal_connect_object (settings, "notify::keeps-ledger", G_CALLBACK (forget_lookup), thanks, G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "notify::thanked-span", G_CALLBACK (forget_lookup), thanks, G_CONNECT_SWAPPED);
    }
  return thanks;
}

gboolean
hf_thanks_is_kept (HfThanks *self)
{
  g_return_val_if_fail (HF_IS_THANKS (self), FALSE);

  return hf_settings_keeps_ledger (hf_settings_get_default ());
}

/* What cannot be read is told in the log: the filter then shows everybody, which forgets nobody. */
static void
look_up (HfThanks *self, const char *card)
{
  HfThankedSpan span = hf_settings_get_thanked_span (hf_settings_get_default ());
  gint64 since_s = span == HF_THANKED_LATELY ? g_get_real_time () / G_USEC_PER_SEC - TWELVE_MONTHS_S : 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfLedger) ledger = hf_ledger_open_existing (self->path, &error);

  g_free (self->card);
  self->card = g_strdup (card);
  if (ledger != NULL)
    self->thanked = hf_ledger_list_thanked (ledger, span == HF_THANKED_BY_THIS_CARD ? card : NULL, since_s, &error);
  if (self->thanked == NULL)
    self->thanked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (error != NULL)
    g_message ("%s", error->message);
}

gboolean
hf_thanks_has (HfThanks *self, HfPerson *person, const char *card)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (HF_IS_THANKS (self), FALSE);

  if (self->thanked == NULL || g_strcmp0 (self->card, card) != 0)
    {
      g_clear_pointer (&self->thanked, g_hash_table_unref);
      look_up (self, card);
    }

  key = hf_thanked_key (hf_person_get (person, HF_FIELD_NAME), hf_person_get (person, HF_FIELD_EMAIL),
                        hf_person_get (person, HF_FIELD_TEAM));
  return g_hash_table_contains (self->thanked, key);
}

static void
noted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (error != NULL && HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("Who was thanked could not be written down"), error);
  else if (error != NULL)
    g_message ("%s", error->message);
  forget_lookup (hf_thanks_get_default ());
  if (application != NULL)
    g_application_release (application);
}

/* The program does not end before it is written down. */
static void
write_down (GtkWidget *widget, HfThanksNote *note)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_application_hold (application);
  hf_thanks_note_write_async (note, hf_thanks_get_default ()->path, noted,
                              widget != NULL ? g_object_ref (widget) : NULL);
}

/* Beside the card, and out of nobody's way: what went out waits for the answer. */
static void
ask (HfThanks *self, HfWindow *window, HfThanksNote *note)
{
  const HfNoticeChoice choices[] = { { HF_THANKS_NEVER, _ ("Don’t Remember"), FALSE },
                                     { HF_THANKS_REMEMBER, _ ("Remember"), TRUE },
                                     { 0 } };

  g_ptr_array_add (self->waiting, note);
  hf_window_notify (
      window, _ ("Remember who was thanked?"),
      _ ("A list of who got which card when, with names and addresses, kept on this computer so that nobody is "
         "forgotten. Preferences can save and forget it."),
      choices);
}

gboolean
hf_thanks_answer (HfThanks *self, GtkWidget *widget, const char *answer)
{
  gboolean keep = g_str_equal (answer, HF_THANKS_REMEMBER);

  g_return_val_if_fail (HF_IS_THANKS (self), FALSE);

  if (!keep && !g_str_equal (answer, HF_THANKS_NEVER))
    return FALSE;

  g_object_set (hf_settings_get_default (), "keeps-ledger", keep, NULL);
  while (keep && self->waiting->len > 0)
    write_down (widget, g_ptr_array_steal_index (self->waiting, 0));
  g_ptr_array_set_size (self->waiting, 0);
  return TRUE;
}

void
hf_thanks_note (GtkWidget *widget, HfCard *card, HfCrowd *crowd, const GArray *people, HfLedgerWay way)
{
  HfSettings *settings = hf_settings_get_default ();
  guint n_people = people != NULL ? people->len : hf_crowd_get_size (crowd);
  HfThanksNote *note;

  if (n_people == 0 || (hf_settings_was_asked_ledger (settings) && !hf_settings_keeps_ledger (settings)))
    return;

  note = hf_thanks_note_new (card, crowd, people, way);
  if (hf_settings_was_asked_ledger (settings))
    write_down (widget, note);
  else if (widget != NULL && HF_IS_WINDOW (gtk_widget_get_root (widget)))
    ask (hf_thanks_get_default (), HF_WINDOW (gtk_widget_get_root (widget)), note);
  else
    hf_thanks_note_free (note);
}

gboolean
hf_thanks_save (HfThanks *self, const char *path, GError **error)
{
  g_autoptr (HfLedger) ledger = hf_ledger_open (self->path, error);

  return ledger != NULL && hf_ledger_write_csv (ledger, path, error);
}

gboolean
hf_thanks_forget (HfThanks *self, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autoptr (HfLedger) ledger = hf_ledger_open_existing (self->path, &own_error);
  gboolean done = own_error == NULL && (ledger == NULL || hf_ledger_forget (ledger, NULL, NULL, &own_error));

  forget_lookup (self);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&own_error));
  return done;
}

static void
hf_thanks_finalize (GObject *object)
{
  HfThanks *self = HF_THANKS (object);

  g_free (self->path);
  g_free (self->card);
  g_clear_pointer (&self->thanked, g_hash_table_unref);
  g_ptr_array_unref (self->waiting);

  G_OBJECT_CLASS (hf_thanks_parent_class)->finalize (object);
}

static void
hf_thanks_class_init (HfThanksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_thanks_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_THANKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_thanks_init (HfThanks *self)
{
  self->path = hf_state_get_path ("thanked.sqlite");
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_thanks_note_free);
}
