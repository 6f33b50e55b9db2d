/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the table of people, and what their cells say. */
#include "ui/people/people-columns.h"
#include "ui/people/people-table-private.h"

#include <glib/gi18n.h>

HfCardState
hf_person_row_get_state (HfPersonRow *row)
{
  return hf_approval_run_get_state (hf_proof_run_get_approvals (hf_person_row_get_proof (row)),
                                    hf_person_row_get_index (row));
}

/* Cells: what each column says, and how a card stands. */

static const char *
name_state (HfPersonRow *row)
{
  const GPtrArray *doubts = hf_person_row_get_doubts (row);

  switch (hf_person_row_get_state (row))
    {
    case HF_CARD_DOUBTFUL:
      return doubts != NULL ? hf_doubt_get_title (g_ptr_array_index (doubts, 0)) : "";
    case HF_CARD_APPROVED:
      return _ ("Approved");
    case HF_CARD_LEFT_OUT:
      return _ ("Left out");
    case HF_CARD_UNAPPROVED:
    default:
      return _ ("Not approved");
    }
}

static void
show_state (HfPeopleCell *cell, HfPersonRow *row)
{
  HfCardState state = hf_person_row_get_state (row);

  if (state == HF_CARD_DOUBTFUL)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "doubt");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "doubt");
  hf_people_cell_set_icon (cell, state == HF_CARD_DOUBTFUL   ? "hf-doubt-symbolic"
                                 : state == HF_CARD_APPROVED ? "object-select-symbolic"
                                                             : NULL);
  hf_people_cell_set_words (cell, name_state (row), NULL);
}

/* What stands below a name where there is no room for columns. */
static char *
describe (HfPersonRow *row)
{
  const char *team = hf_person_row_get (row, HF_FIELD_TEAM);

  return team[0] != '\0' ? g_strdup_printf ("%s · %s", team, name_state (row)) : g_strdup (name_state (row));
}

/* Beside a name: whose card is to check, where no column says so, and whose has something of its own. */
static void
show_marks (HfPeopleTable *self, HfPeopleCell *cell, HfPersonRow *row)
{
  gboolean doubtful = self->narrow && hf_person_row_get_state (row) == HF_CARD_DOUBTFUL;
  gboolean own = hf_document_has_own (self->document, hf_person_row_get_index (row), NULL);

  if (doubtful)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "marked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "marked");
  hf_people_cell_set_icon (cell, doubtful ? "hf-doubt-symbolic" : NULL);
  hf_people_cell_set_mark (cell, own ? "document-edit-symbolic" : NULL, own ? _ ("Changed by hand") : NULL);
}

static void
refresh_cell (HfPeopleTable *self, HfPeopleCell *cell)
{
  HfPersonRow *row = hf_people_cell_get_row (cell);
  HfPeople *people = self->document != NULL ? hf_document_get_people (self->document) : NULL;
  const char *field = hf_people_cell_get_field (cell);
  const char *name = hf_person_row_get (row, HF_FIELD_NAME);
  g_autofree char *include = g_strdup_printf (_ ("Include %s"), name);
  gboolean left_out;

  if (people == NULL)
    return;

  left_out = hf_people_is_left_out (people, hf_person_row_get_id (row));
  switch (hf_people_cell_get_kind (cell))
    {
    case HF_PEOPLE_CELL_TICK:
      hf_people_cell_set_tick (cell, !left_out, include);
      hf_people_cell_name_row (cell, name);
      return;

    case HF_PEOPLE_CELL_STATE:
      show_state (cell, row);
      break;

    case HF_PEOPLE_CELL_WORDS:
    default:
      {
        g_autofree char *second = self->narrow ? describe (row) : NULL;

        hf_people_cell_set_words (cell, hf_person_row_lookup (row, field), second);
        if (g_strcmp0 (field, hf_field_name (HF_FIELD_NAME)) == 0)
          show_marks (self, cell, row);
      }
    }
  if (left_out)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "left-out");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "left-out");
}

void
hf_people_table_refresh_cells (HfPeopleTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    refresh_cell (self, g_ptr_array_index (self->cells, i));
}

/* What a column's cells are; lives as long as its factory. */
typedef struct
{
  HfPeopleTable *table;
  HfPeopleCellKind kind;
  char *field;
} Kind;

static void
kind_free (gpointer data, GClosure *closure)
{
  Kind *kind = data;

  g_free (kind->field);
  g_free (kind);
}

static void
pointed_at (GtkGestureClick *gesture, int n_press, double x, double y, HfPeopleTable *self)
{
  HfPeopleCell *cell = HF_PEOPLE_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));

  self->edited = hf_people_cell_get_field (cell);
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, const Kind *kind)
{
  GtkWidget *cell = hf_people_cell_new (kind->kind, kind->field);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pointed_at), kind->table, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (cell, "ticked", G_CALLBACK (hf_people_table_cell_ticked), kind->table, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "edited", G_CALLBACK (hf_people_table_cell_edited), kind->table, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, const Kind *kind)
{
  HfPeopleCell *cell = HF_PEOPLE_CELL (gtk_list_item_get_child (item));

  hf_people_cell_set_row (cell, gtk_list_item_get_item (item));
  g_ptr_array_add (kind->table->cells, cell);
  refresh_cell (kind->table, cell);
  hf_people_table_edit_awaited (kind->table);
}

static void
unbind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, const Kind *kind)
{
  HfPeopleCell *cell = HF_PEOPLE_CELL (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (kind->table->cells, cell);
  hf_people_cell_set_row (cell, NULL);
}

static GtkListItemFactory *
make_factory (HfPeopleTable *self, HfPeopleCellKind kind, const char *field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Kind *its_kind = g_new0 (Kind, 1);

  its_kind->table = self;
  its_kind->kind = kind;
  its_kind->field = g_strdup (field);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cell), its_kind, kind_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), its_kind);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), its_kind);
  return factory;
}

/* Columns. */

static char *
get_sort_key (HfPersonRow *row, const char *field)
{
  return g_strdup (row != NULL ? hf_person_row_lookup (row, field) : "");
}

static int
get_state_order (HfPersonRow *row)
{
  return row != NULL ? (int) hf_person_row_get_state (row) : 0;
}

static GtkSorter *
make_word_sorter (const char *field)
{
  return GTK_SORTER (gtk_string_sorter_new (gtk_cclosure_expression_new (
      G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_sort_key), g_strdup (field), (GClosureNotify) (void *) g_free)));
}

static GtkColumnViewColumn *
add_column (HfPeopleTable *self, const char *title, HfPeopleCellKind kind, const char *field, GtkSorter *sorter)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, make_factory (self, kind, field));

  gtk_column_view_column_set_sorter (column, sorter);
  g_clear_object (&sorter);
  gtk_column_view_column_set_resizable (column, kind != HF_PEOPLE_CELL_TICK);
  gtk_column_view_append_column (self->view, column);
  return column;
}

static int
get_width_px (const char *field)
{
  if (g_str_equal (field, hf_field_name (HF_FIELD_NAME)) || g_str_equal (field, hf_field_name (HF_FIELD_EMAIL)))
    return 190;

  return 110;
}

static gboolean
takes_room (const char *field)
{
  return g_str_equal (field, hf_field_name (HF_FIELD_NAME)) || g_str_equal (field, hf_field_name (HF_FIELD_NOTE));
}

static void
clear_columns (HfPeopleTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* No column that takes what room is left gets less than the others have. */
static void
add_words (HfPeopleTable *self, const HfPeopleColumn *column)
{
  GtkColumnViewColumn *shown =
      add_column (self, column->title, HF_PEOPLE_CELL_WORDS, column->field, make_word_sorter (column->field));

  gtk_column_view_column_set_expand (shown, self->narrow || takes_room (column->field));
  if (!self->narrow)
    gtk_column_view_column_set_fixed_width (shown, get_width_px (column->field));
}

static void
add_state (HfPeopleTable *self)
{
  GtkExpression *order =
      gtk_cclosure_expression_new (G_TYPE_INT, NULL, 0, NULL, G_CALLBACK (get_state_order), NULL, NULL);
  GtkColumnViewColumn *state =
      add_column (self, _ ("State"), HF_PEOPLE_CELL_STATE, NULL, GTK_SORTER (gtk_numeric_sorter_new (order)));

  gtk_column_view_column_set_fixed_width (state, 140);
}

/* The state stands beside the name: at the end, it would be out of sight in a list of many columns. */
void
hf_people_table_make_columns (HfPeopleTable *self)
{
  clear_columns (self);
  self->edited = NULL;
  self->awaited = 0;
  if (self->columns == NULL)
    return;

  add_column (self, "", HF_PEOPLE_CELL_TICK, NULL, NULL);
  add_words (self, g_ptr_array_index (self->columns, 0));
  if (self->narrow)
    return;

  add_state (self);
  for (guint i = 1; i < self->columns->len; i++)
    add_words (self, g_ptr_array_index (self->columns, i));
}

/* Returns: whether they are others */
gboolean
hf_people_table_update_columns (HfPeopleTable *self)
{
  HfRoster *roster = self->document != NULL ? hf_document_get_roster (self->document) : NULL;
  g_autoptr (GPtrArray) columns =
      roster != NULL ? hf_people_columns_list (roster, hf_document_get_card (self->document)) : NULL;

  if (columns == NULL || hf_people_columns_equal (columns, self->columns))
    return FALSE;

  /* Whatever borrows from the columns before goes with them. */
  clear_columns (self);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = g_steal_pointer (&columns);
  hf_people_table_make_columns (self);
  return TRUE;
}
