/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/vary-window.h"

#include "batch/vary.h"
#include "card/wear.h"
#include "merge/runs.h"
#include "ui/application.h"
#include "ui/dialog-window.h"
#include "ui/files/settings.h"
#include "ui/gallery/gallery-words.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* How many people's messages are shown before anybody gets them. */
#define N_EXAMPLES 3u

struct _HfVaryWindow
{
  AdwWindow parent_instance;

  /* Template */
  AdwComboRow *subject;
  GtkWidget *formal_row;
  GtkSwitch *formal;
  GtkWidget *again_row;
  GtkSwitch *again;
  AdwPreferencesGroup *examples;
  GtkLabel *trouble;
  GtkWidget *give_button;
  GtkLabel *give_label;

  HfDocument *document;
  char **subjects;      /* themes, then occasions, as in the choice */
  GPtrArray *rows;      /* examples that are shown */
  GArray *claims;       /* of HfClaim, for each of the crowd */
  HfVaried *varied;     /* what was chosen; NULL: nothing yet, or nothing fits */
  gboolean *has_own;    /* for each of the crowd, at the place of what was chosen */
  GCancellable *choice; /* under way; NULL: none */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (HfVaryWindow, hf_vary_window, ADW_TYPE_WINDOW)

/* What is chosen on a thread of its own. */
typedef struct
{
  HfMessages *messages;
  HfCard *card;
  HfCrowd *crowd;
  char *subject;
  gboolean formal;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  hf_messages_unref (choice->messages);
  hf_card_unref (choice->card);
  hf_crowd_unref (choice->crowd);
  g_free (choice->subject);
  g_free (choice);
}

static void
choose_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Choice *choice = data;
  GError *error = NULL;
  HfVaried *varied =
      hf_vary_crowd (choice->messages, choice->card, choice->crowd, choice->subject, choice->formal, &error);

  if (varied != NULL)
    g_task_return_pointer (task, varied, (GDestroyNotify) hf_varied_free);
  else
    g_task_return_error (task, error);
}

static const char *
describe_trouble (const GError *error)
{
  switch (error->code)
    {
    case HF_VARY_ERROR_NO_PLACE:
      return _ ("This card has no text for a message. Write {message} on it where the words are to stand.");
    case HF_VARY_ERROR_NO_LANGUAGE:
      return _ ("There are no messages in the card’s language. Choose another one in Design, under Card.");
    case HF_VARY_ERROR_NOTHING_FORMAL:
      return _ (
          "No message on formal terms fits the card’s text. Choose something else, or make the text’s frame larger.");
    default:
      return _ ("No message fits the card’s text. Choose something else, or make the text’s frame larger.");
    }
}

static gboolean
gets_one (HfVaryWindow *self, guint index)
{
  return gtk_switch_get_active (self->again) || !self->has_own[index];
}

static guint
count_own (HfVaryWindow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->claims->len; i++)
    n += self->has_own[i];
  return n;
}

/* What the person at @index would read, with their own name in it. */
static void
add_example (HfVaryWindow *self, guint index)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (HfFields) fields = hf_crowd_get_fields (hf_document_get_crowd (self->document), index);
  const char *text = g_ptr_array_index (self->varied->texts, index);
  g_autofree char *words = hf_merge_words (text, &(HfMerging){ .fields = fields, .mode = HF_MERGE_ALL });
  g_autofree char *line = g_strdup (words != NULL ? words : text);
  g_autofree char *name = hf_document_dup_name (self->document, index, FALSE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_strdelimit (line, "\n", ' '));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_preferences_group_add (self->examples, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_choice (HfVaryWindow *self)
{
  g_autofree char *label = NULL;
  guint n = 0;

  if (self->updating)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->examples, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; self->varied != NULL && i < self->claims->len; i++)
    {
      if (!gets_one (self, i))
        continue;
      if (n < N_EXAMPLES)
        add_example (self, i);
      n++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->examples), n > 0);
  label = g_strdup_printf (ngettext ("Give %u Person a Message", "Give %u People a Message", n), n);
  gtk_label_set_text (self->give_label, n > 0 ? label : _ ("Give a Message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->give_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->give_label), -1);
  gtk_widget_set_sensitive (self->give_button, n > 0);
}

/* Who has words of their own already keeps them, unless everybody has: then others are wanted. */
static void
look_for_own (HfVaryWindow *self)
{
  HfItem *item = hf_card_find_item (hf_document_get_card (self->document), self->varied->item, NULL);
  g_autofree char *having = NULL;
  guint n;

  for (guint i = 0; i < self->claims->len; i++)
    self->has_own[i] =
        item != NULL && item->n_owns > 0 && hf_item_find_own (item, &g_array_index (self->claims, HfClaim, i)) != NULL;
  n = count_own (self);
  having = g_strdup_printf (ngettext ("%u person has", "%u people have", n), n);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->again_row), having);
  if (gtk_widget_get_visible (self->again_row) != (n > 0))
    gtk_switch_set_active (self->again, n == self->claims->len);
  gtk_widget_set_visible (self->again_row, n > 0);
}

static void
chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  HfVaryWindow *self = HF_VARY_WINDOW (source);
  g_autoptr (GError) error = NULL;
  HfVaried *varied = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->choice);
  g_clear_pointer (&self->varied, hf_varied_free);
  self->varied = varied;
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
  if (error != NULL)
    gtk_label_set_text (self->trouble, describe_trouble (error));
  self->updating = TRUE;
  if (varied != NULL)
    look_for_own (self);
  self->updating = FALSE;
  show_choice (self);
}

static void
stop_choosing (HfVaryWindow *self)
{
  g_cancellable_cancel (self->choice);
  g_clear_object (&self->choice);
}

static void
choose (HfVaryWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->subject);
  g_autoptr (GTask) task = NULL;
  Choice *choice;

  if (self->updating || self->document == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  stop_choosing (self);
  choice = g_new0 (Choice, 1);
  choice->messages = hf_messages_ref (hf_application_get_messages (hf_application_get_default ()));
  choice->card = hf_card_ref (hf_document_get_card (self->document));
  choice->crowd = hf_crowd_ref (hf_document_get_crowd (self->document));
  choice->subject = g_strdup (self->subjects[selected]);
  choice->formal = gtk_widget_get_visible (self->formal_row) && gtk_switch_get_active (self->formal);

  self->choice = g_cancellable_new ();
  task = g_task_new (self, self->choice, chosen, NULL);
  g_task_set_source_tag (task, choose);
  g_task_set_task_data (task, choice, choice_free);
  g_task_run_in_thread (task, choose_in_thread);
}

/* Gives everybody theirs, in one step. */
static void
give (HfVaryWindow *self)
{
  HfCard *card = hf_document_get_card (self->document);
  HfItem *item = self->varied != NULL ? hf_card_find_item (card, self->varied->item, NULL) : NULL;
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (HfClaim));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *everyones = item != NULL ? hf_text_get_words (item->text) : NULL;
  g_autofree char *said = NULL;
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (item == NULL)
    return;

  for (guint i = 0; i < self->claims->len; i++)
    if (gets_one (self, i))
      {
        g_array_append_val (claims, g_array_index (self->claims, HfClaim, i));
        g_ptr_array_add (words, hf_vary_put_in_place (everyones, g_ptr_array_index (self->varied->texts, i)));
      }
  hf_history_end_run (hf_document_get_history (self->document));
  hf_document_take (self->document,
                    hf_card_with_own_words (card, item->id, (const HfClaim *) (gconstpointer) claims->data,
                                            (const char *const *) words->pdata, claims->len),
                    _ ("A Message for Everybody"), NULL);
  said = g_strdup_printf (
      ngettext ("%u person has a message of their own", "%u people have a message of their own", claims->len),
      claims->len);
  if (HF_IS_WINDOW (window))
    hf_window_add_toast_with_undo (HF_WINDOW (window), said);
  gtk_window_close (GTK_WINDOW (self));
}

/* Themes, then occasions; the card's own is chosen. */
static void
list_subjects (HfVaryWindow *self)
{
  HfCard *card = hf_document_get_card (self->document);
  const HfMessages *messages = hf_application_get_messages (hf_application_get_default ());
  g_auto (GStrv) themes = hf_messages_list_subjects (messages, FALSE);
  g_auto (GStrv) occasions = hf_messages_list_subjects (messages, TRUE);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) subjects = g_strv_builder_new ();
  guint selected = 0;
  guint n = 0;

  g_strv_builder_addv (subjects, (const char **) themes);
  g_strv_builder_addv (subjects, (const char **) occasions);
  self->subjects = g_strv_builder_end (subjects);
  for (; self->subjects[n] != NULL; n++)
    {
      g_autofree char *title = hf_theme_title (self->subjects[n]);

      gtk_string_list_append (titles, title);
      if (g_strcmp0 (self->subjects[n], card->info.theme) == 0 ||
          (card->info.theme == NULL && g_strcmp0 (self->subjects[n], card->info.occasion) == 0))
        selected = n;
    }
  adw_combo_row_set_model (self->subject, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->subject, selected);
}

static void
know_people (HfVaryWindow *self)
{
  HfCrowd *crowd = hf_document_get_crowd (self->document);
  const char *uuid = hf_document_get_card (self->document)->uuid;

  for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      HfClaim claim = { 0 };

      (void) hf_fields_get_claim (fields, uuid, &claim);
      g_array_append_val (self->claims, claim);
    }
  self->has_own = g_new0 (gboolean, MAX (self->claims->len, 1));
}

GtkWidget *
hf_vary_window_new (GtkWindow *parent, HfDocument *document)
{
  HfVaryWindow *self = g_object_new (HF_TYPE_VARY_WINDOW, "transient-for", parent, NULL);
  const HfMessages *messages = hf_application_get_messages (hf_application_get_default ());
  gboolean differs = hf_messages_have_formal (messages, hf_document_get_card (document)->language);

  self->document = g_object_ref (document);
  know_people (self);
  self->updating = TRUE;
  list_subjects (self);
  gtk_widget_set_visible (self->formal_row, differs);
  gtk_switch_set_active (self->formal, differs && hf_settings_get_formal (hf_settings_get_default ()));
  gtk_widget_set_visible (self->again_row, FALSE);
  self->updating = FALSE;
  show_choice (self);
  choose (self);
  return GTK_WIDGET (self);
}

static void
hf_vary_window_dispose (GObject *object)
{
  HfVaryWindow *self = HF_VARY_WINDOW (object);

  stop_choosing (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_vary_window_parent_class)->dispose (object);
}

static void
hf_vary_window_finalize (GObject *object)
{
  HfVaryWindow *self = HF_VARY_WINDOW (object);

  g_clear_pointer (&self->varied, hf_varied_free);
  g_strfreev (self->subjects);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->claims);
  g_free (self->has_own);

  G_OBJECT_CLASS (hf_vary_window_parent_class)->finalize (object);
}

static void
hf_vary_window_class_init (HfVaryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_vary_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_vary_window_finalize;

  hf_dialog_window_class_set_template (widget_class, "vary-window");
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, subject);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, formal_row);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, formal);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, again_row);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, again);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, examples);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, give_button);
  gtk_widget_class_bind_template_child (widget_class, HfVaryWindow, give_label);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, show_choice);
  gtk_widget_class_bind_template_callback (widget_class, give);
}

static void
hf_vary_window_init (HfVaryWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->claims = g_array_new (FALSE, FALSE, sizeof (HfClaim));
  gtk_widget_init_template (GTK_WIDGET (self));
}
