/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences.h"

#include "card/format.h"
#include "ui/files/kept-people.h"
#include "ui/files/settings.h"
#include "ui/gallery/gallery-words.h"
#include "ui/message-dialog.h"
#include "ui/number-spin.h"
#include "ui/thanks.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfPreferences
{
  AdwPreferencesWindow parent_instance;

  /* Template */
  AdwComboRow *units;
  AdwComboRow *format;
  AdwComboRow *language;
  GtkSwitch *autosave;
  GtkWidget *interval_row;
  GtkSpinButton *interval;
  GtkSwitch *keeps_ledger;
  AdwComboRow *thanked_span;
  GtkSwitch *typography;
  GtkSwitch *spelling;
  AdwPreferencesGroup *kept_group;
  GtkWidget *forget_kept_row;

  char **languages; /* tags, by their place in the row after the first */
};

G_DEFINE_FINAL_TYPE (HfPreferences, hf_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* The languages Heartfelt has messages in; a card may be in any other. */
static const char *const languages[] = { "ar", "de", "en", "es", "fil", "fr", "hi", "ja", "pt-BR", NULL };

GtkWindow *
hf_preferences_new (GtkWindow *parent)
{
  return g_object_new (HF_TYPE_PREFERENCES, "transient-for", parent, NULL);
}

static void
units_selected (HfPreferences *self)
{
  g_object_set (hf_settings_get_default (), "units", (int) adw_combo_row_get_selected (self->units), NULL);
}

static void
format_selected (HfPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->format);
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);

  g_object_set (hf_settings_get_default (), "format", selected > 0 ? formats[selected - 1].id : NULL, NULL);
}

static void
language_selected (HfPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  g_object_set (hf_settings_get_default (), "language", selected > 0 ? self->languages[selected - 1] : NULL, NULL);
}

static void
span_selected (HfPreferences *self)
{
  g_object_set (hf_settings_get_default (), "thanked-span", (int) adw_combo_row_get_selected (self->thanked_span),
                NULL);
}

/* @text is said where there is no @error. */
static void
tell (HfPreferences *self, const char *text, const GError *error)
{
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self),
                                    adw_toast_new (error != NULL ? error->message : text));
}

static void
ledger_place_chosen (HfPreferences *self, int response, GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);
      g_autoptr (GError) error = NULL;

      hf_thanks_save (hf_thanks_get_default (), path, &error);
      tell (self, _ ("List saved"), error);
    }
  g_object_unref (chooser);
}

static void
save_ledger (HfPreferences *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save the List"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ ("Who was thanked.csv"));
  g_signal_connect_object (chooser, "response", G_CALLBACK (ledger_place_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
forget_answered (HfPreferences *self, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "forget"))
    return;

  hf_thanks_forget (hf_thanks_get_default (), &error);
  tell (self, _ ("Everybody is forgotten"), error);
}

/* It cannot be undone. */
static void
ask_to_forget (HfPreferences *self)
{
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (self), _ ("Forget Everybody?"),
                                             _ ("Nobody will count as thanked any more. This cannot be undone."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "forget", _ ("_Forget"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "forget", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (forget_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_kept (HfPreferences *self)
{
  guint n = hf_kept_people_count ();
  g_autofree char *count = g_strdup_printf (ngettext ("Kept for %u card", "Kept for %u cards", n), n);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->forget_kept_row), n > 0 ? count : _ ("Nobody is kept"));
  gtk_widget_set_sensitive (self->forget_kept_row, n > 0);
}

/* Cards that are open go on with theirs. Returns: (transfer full) */
static GStrv
list_open_cards (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ()));
  g_autoptr (GStrvBuilder) uuids = g_strv_builder_new ();

  for (; windows != NULL; windows = windows->next)
    {
      HfDocument *document = HF_IS_WINDOW (windows->data) ? hf_window_get_document (windows->data) : NULL;

      if (document != NULL)
        g_strv_builder_add (uuids, hf_document_get_card (document)->uuid);
    }

  return g_strv_builder_end (uuids);
}

static void
forget_kept_answered (HfPreferences *self, const char *response)
{
  g_auto (GStrv) open = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "forget"))
    return;

  open = list_open_cards ();
  hf_kept_people_forget ((const char *const *) open, &error);
  show_kept (self);
  tell (self, _ ("The people of your cards are forgotten"), error);
}

/* It cannot be undone. */
static void
ask_to_forget_kept (HfPreferences *self)
{
  GtkWidget *dialog = hf_message_dialog_new (
      GTK_WINDOW (self), _ ("Forget the People of All Cards?"),
      _ ("Cards, and the files of your lists, stay as they are. What you changed in lists by hand, ticked and let rest "
         "is gone, and a card asks for its list again. Cards that are open keep theirs. This cannot be undone."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "forget", _ ("_Forget"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "forget", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (forget_kept_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Says what is kept where, by the folder's name as people see it. */
static void
describe_kept (HfPreferences *self)
{
  g_autofree char *folder = hf_kept_people_get_folder ();
  const char *home = g_get_home_dir ();
  g_autofree char *shown =
      g_str_has_prefix (folder, home) ? g_strconcat ("~", folder + strlen (home), NULL) : g_strdup (folder);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);
  /* Translators: %s is a folder. */
  g_autofree char *text =
      g_strdup_printf (_ ("So that a card finds its people again, their list is kept on this computer: what it says, "
                          "pictures in it, and what you changed, ticked and let rest. It is in %s, where only you may "
                          "read it."),
                       escaped);

  adw_preferences_group_set_description (self->kept_group, text);
}

/* The place of @id (nullable) in a row that begins with “as in the design”. */
static guint
fill_formats (GtkStringList *list, const char *id)
{
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);
  guint place = 0;

  gtk_string_list_append (list, _ ("As in the design"));
  for (guint i = 0; i < n_formats; i++)
    {
      gtk_string_list_append (list, _ (formats[i].title));
      if (g_strcmp0 (formats[i].id, id) == 0)
        place = i + 1;
    }

  return place;
}

/* A language chosen elsewhere stands among the others. */
static guint
fill_languages (HfPreferences *self, GtkStringList *list, const char *tag)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint place = 0;

  g_strv_builder_addv (builder, (const char **) languages);
  if (tag != NULL && !g_strv_contains (languages, tag))
    g_strv_builder_add (builder, tag);
  self->languages = g_strv_builder_end (builder);

  gtk_string_list_append (list, _ ("As in the design"));
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      gtk_string_list_append (list, hf_language_title (self->languages[i]));
      if (g_strcmp0 (self->languages[i], tag) == 0)
        place = i + 1;
    }

  return place;
}

static void
hf_preferences_dispose (GObject *object)
{
  g_clear_pointer (&HF_PREFERENCES (object)->languages, g_strfreev);

  G_OBJECT_CLASS (hf_preferences_parent_class)->dispose (object);
}

static void
hf_preferences_class_init (HfPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, units);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, format);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, autosave);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, interval_row);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, interval);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, keeps_ledger);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, thanked_span);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, typography);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, spelling);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, kept_group);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, forget_kept_row);
  gtk_widget_class_bind_template_callback (widget_class, save_ledger);
  gtk_widget_class_bind_template_callback (widget_class, ask_to_forget);
  gtk_widget_class_bind_template_callback (widget_class, ask_to_forget_kept);
}

static void
hf_preferences_init (HfPreferences *self)
{
  HfSettings *settings = hf_settings_get_default ();
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) tongues = gtk_string_list_new (NULL);
  guint format = fill_formats (formats, hf_settings_get_format (settings));
  guint language;

  gtk_widget_init_template (GTK_WIDGET (self));
  hf_number_spin_set_up (self->interval);
  describe_kept (self);
  show_kept (self);
  language = fill_languages (self, tongues, hf_settings_get_language (settings));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (formats));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (tongues));
  adw_combo_row_set_selected (self->units, hf_settings_get_units (settings));
  adw_combo_row_set_selected (self->format, format);
  adw_combo_row_set_selected (self->language, language);
  adw_combo_row_set_selected (self->thanked_span, hf_settings_get_thanked_span (settings));
  g_signal_connect_object (self->units, "notify::selected", G_CALLBACK (units_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->format, "notify::selected", G_CALLBACK (format_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (language_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->thanked_span, "notify::selected", G_CALLBACK (span_selected), self, G_CONNECT_SWAPPED);

  g_object_bind_property (settings, "autosave", self->autosave, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (settings, "autosave", self->interval_row, "sensitive", G_BINDING_SYNC_CREATE);
  g_object_bind_property (settings, "autosave-interval", self->interval, "value",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (settings, "typography", self->typography, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (settings, "spelling", self->spelling, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (settings, "keeps-ledger", self->keeps_ledger, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
