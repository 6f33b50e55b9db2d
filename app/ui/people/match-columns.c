/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/match-columns.h"

#include "merge/uses.h"
#include "roster/edit.h"
#include "ui/people/people-columns.h"
#include "ui/people/people-read.h"

#include <glib/gi18n.h>

/* Of a list of 16,000 columns the first with something in them; the others can be matched in the file. */
#define MOST_ROWS 100u

/* How many people are looked at for what stands in a column, and how many of their words are shown. */
#define LOOKED_AT 50u
#define SAMPLES 3u
#define SAMPLE_LETTERS 24

/* All that is matched while the window is open is one step. */
#define MATCHING "match-columns"

struct _HfMatchColumns
{
  AdwPreferencesWindow parent_instance;

  HfDocument *document;
  GPtrArray *fields; /* of char *: of the second choice of each row, and those after it */
  GPtrArray *rows;   /* of AdwComboRow */
  gboolean updating; /* whether choices change because the list did */
};

G_DEFINE_FINAL_TYPE (HfMatchColumns, hf_match_columns, ADW_TYPE_PREFERENCES_WINDOW)

static guint
get_column (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));
}

static guint
find_choice (HfMatchColumns *self, const char *field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (g_ptr_array_index (self->fields, i), field))
      return i + 1;

  return 0;
}

static void
update (HfMatchColumns *self)
{
  HfRoster *roster = hf_document_get_roster (self->document);

  self->updating = TRUE;
  for (guint i = 0; roster != NULL && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (get_column (row) < hf_roster_get_n_columns (roster))
        adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                                    find_choice (self, hf_roster_get_column (roster, get_column (row))->field));
    }
  self->updating = FALSE;
}

static void
chosen (HfMatchColumns *self, GParamSpec *spec, AdwComboRow *row)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  guint column = get_column (GTK_WIDGET (row));
  guint choice = adw_combo_row_get_selected (row);
  HfRosterDraft *draft;

  if (self->updating || roster == NULL || column >= hf_roster_get_n_columns (roster) ||
      choice == find_choice (self, hf_roster_get_column (roster, column)->field))
    return;

  draft = hf_roster_edit (roster);
  hf_roster_draft_map_column (draft, column, choice > 0 ? g_ptr_array_index (self->fields, choice - 1) : NULL);
  hf_document_take_edited (self->document, hf_roster_settle (draft), _ ("Match Columns"), MATCHING);
}

/* The usual fields, and whatever else the card says of a person. */
static GtkStringList *
list_choices (HfMatchColumns *self)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) uses = hf_card_list_fields (hf_document_get_card (self->document));

  gtk_string_list_append (choices, _ ("Not used"));
  for (guint field = 0; field < HF_N_FIELDS; field++)
    {
      g_ptr_array_add (self->fields, g_strdup (hf_field_name ((HfField) field)));
      gtk_string_list_append (choices, hf_people_field_title ((HfField) field));
    }
  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);
      g_autofree char *key = hf_field_key_normalize (use->key);

      if (use->built_in || hf_field_from_key (key) >= 0)
        continue;
      g_ptr_array_add (self->fields, g_steal_pointer (&key));
      gtk_string_list_append (choices, use->key);
    }

  return choices;
}

/* Some of what stands in @column. Returns: (transfer full) (nullable): %NULL for nothing */
static char *
describe_cells (HfRoster *roster, guint column)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < MIN (hf_roster_get_n_people (roster), LOOKED_AT) && n < SAMPLES; i++)
    {
      const char *value = hf_person_get_value (hf_roster_get_person (roster, i), column);
      g_autofree char *start = g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), SAMPLE_LETTERS));

      if (value[0] == '\0')
        continue;
      g_string_append_printf (text, "%s%s%s", n > 0 ? " · " : "", g_strdelimit (start, "\n", ' '),
                              g_str_equal (start, value) ? "" : "…");
      n++;
    }

  return g_string_free (text, n == 0);
}

static void
add_row (HfMatchColumns *self, AdwPreferencesGroup *group, GtkStringList *choices, guint column, const char *cells)
{
  const char *heading = hf_roster_get_column (hf_document_get_roster (self->document), column)->heading;
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cells);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (group, row);
}

/* Another list, with columns of its own. */
static void
worksheet_chosen (HfMatchColumns *self, GParamSpec *spec, AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  hf_people_read_worksheet (GTK_WIDGET (parent), self->document, gtk_string_object_get_string (chosen));
  gtk_window_close (GTK_WINDOW (self));
}

/* Which of several is read, where the file can still be asked for the others. */
static void
add_worksheets (HfMatchColumns *self, AdwPreferencesPage *page)
{
  HfRoster *read = hf_people_get_read (hf_document_get_people (self->document));
  const char *const *names = hf_roster_get_worksheets (read);
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  GtkWidget *group;
  GtkWidget *row;

  if (g_strv_length ((char **) names) < 2 || !g_path_is_absolute (hf_roster_get_file (read)))
    return;

  group = adw_preferences_group_new ();
  row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Worksheet"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  for (guint i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], hf_roster_get_worksheet (read)) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (worksheet_chosen), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
add_rows (HfMatchColumns *self)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) choices = list_choices (self);

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("What each column of the list is for. It stays so when the list is read again."));
  for (guint i = 0; i < hf_roster_get_n_columns (roster) && self->rows->len < MOST_ROWS; i++)
    {
      g_autofree char *cells = describe_cells (roster, i);

      if (cells != NULL || find_choice (self, hf_roster_get_column (roster, i)->field) > 0)
        add_row (self, ADW_PREFERENCES_GROUP (group), choices, i, cells != NULL ? cells : _ ("Nothing in it"));
    }
  add_worksheets (self, ADW_PREFERENCES_PAGE (page));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));

  update (self);
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->rows, i), "notify::selected", G_CALLBACK (chosen), self,
                             G_CONNECT_SWAPPED);
}

GtkWidget *
hf_match_columns_new (GtkWindow *parent, HfDocument *document)
{
  HfMatchColumns *self =
      g_object_new (HF_TYPE_MATCH_COLUMNS, "transient-for", parent, "modal", TRUE, "title", _ ("Match Columns"),
                    "search-enabled", FALSE, "default-width", 520, "default-height", 560, NULL);

  self->document = g_object_ref (document);
  hf_history_end_run (hf_document_get_history (document));
  add_rows (self);
  g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
hf_match_columns_dispose (GObject *object)
{
  HfMatchColumns *self = HF_MATCH_COLUMNS (object);

  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->document, self);
      hf_history_end_run (hf_document_get_history (self->document));
    }
  g_clear_object (&self->document);

  G_OBJECT_CLASS (hf_match_columns_parent_class)->dispose (object);
}

static void
hf_match_columns_finalize (GObject *object)
{
  HfMatchColumns *self = HF_MATCH_COLUMNS (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (hf_match_columns_parent_class)->finalize (object);
}

static void
hf_match_columns_class_init (HfMatchColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_match_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_match_columns_finalize;
}

static void
hf_match_columns_init (HfMatchColumns *self)
{
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
}
