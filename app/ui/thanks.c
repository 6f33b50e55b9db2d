/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/thanks.h"

#include "ledger/thanked.h"
#include "ui/files/settings.h"
#include "ui/files/state.h"
#include "ui/thanks-note.h"
#include "ui/window.h"

#include <glib/gi18n.h>

#define TWELVE_MONTHS_S (G_GINT64_CONSTANT (366) * 24 * 60 * 60)

struct _HfThanks
{
  GObject parent_instance;

  char *path;
  GHashTable *thanked; /* hf_thanked_key()s; NULL: not looked up yet */
  char *card;          /* UUID they were looked up for */
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
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) && HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("Who was thanked could not be written down"), error);
  forget_lookup (hf_thanks_get_default ());
}

static void
write_down (GtkWidget *widget, HfThanksNote *note)
{
  hf_thanks_note_write_async (note, hf_thanks_get_default ()->path, noted, g_object_ref (widget));
}

/* What waits for the answer. */
typedef struct
{
  GtkWidget *widget;
  HfThanksNote *note;
} Asking;

static void
answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Asking *asking = data;
  gboolean keep = g_str_equal (response, "keep");

  /* Who closes the question without an answer is asked again next time. */
  if (keep || g_str_equal (response, "no"))
    g_object_set (hf_settings_get_default (), "keeps-ledger", keep, NULL);
  if (keep)
    write_down (asking->widget, g_steal_pointer (&asking->note));
}

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->widget);
  hf_thanks_note_free (asking->note);
  g_free (asking);
}

static void
ask (GtkWidget *widget, HfThanksNote *note)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Remember Who Was Thanked?"),
      _ ("Heartfelt can keep a list on this computer of who got which card when, so that nobody is forgotten the next "
         "time. It holds names and addresses; in Preferences it can be saved, forgotten and switched off."));
  Asking *asking = g_new0 (Asking, 1);

  asking->widget = g_object_ref (widget);
  asking->note = note;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _ ("_Don’t Remember"), "keep", _ ("_Remember"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
hf_thanks_note (GtkWidget *widget, HfCard *card, HfCrowd *crowd, const GArray *people, HfLedgerWay way)
{
  HfSettings *settings = hf_settings_get_default ();
  guint n_people = people != NULL ? people->len : hf_crowd_get_size (crowd);
  HfThanksNote *note;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (n_people == 0 || (hf_settings_was_asked_ledger (settings) && !hf_settings_keeps_ledger (settings)))
    return;

  note = hf_thanks_note_new (card, crowd, people, way);
  if (hf_settings_was_asked_ledger (settings))
    write_down (widget, note);
  else if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    ask (widget, note);
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
}
