/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/approval-run.h"
#include "ui/people/people-columns.h"
#include "ui/people/people-table-private.h"
#include "ui/thanks.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (HfPeopleTable, hf_people_table, GTK_TYPE_WIDGET)

enum
{
  ROWS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Filtering. */

static gboolean
contains (const char *text, const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

static gboolean
is_thanked (HfPeopleTable *self, HfPersonRow *row)
{
  HfPerson *person = hf_roster_get_person (hf_document_get_roster (self->document), hf_person_row_get_index (row));

  return hf_thanks_has (hf_thanks_get_default (), person, hf_document_get_card (self->document)->uuid);
}

static gboolean
is_shown (gpointer item, gpointer table)
{
  HfPeopleTable *self = table;
  HfPersonRow *row = item;

  if (self->show == HF_PEOPLE_SHOW_DOUBTFUL && hf_person_row_get_state (row) != HF_CARD_DOUBTFUL)
    return FALSE;
  if (self->show == HF_PEOPLE_SHOW_UNAPPROVED && hf_person_row_get_state (row) >= HF_CARD_APPROVED)
    return FALSE;
  if (self->show == HF_PEOPLE_SHOW_UNTHANKED && is_thanked (self, row))
    return FALSE;
  if (self->needle == NULL)
    return TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HfPeopleColumn *column = g_ptr_array_index (self->columns, i);

      if (contains (hf_person_row_lookup (row, column->field), self->needle))
        return TRUE;
    }

  return FALSE;
}

static void
rows_changed (HfPeopleTable *self)
{
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
}

void
hf_people_table_set_filter (HfPeopleTable *self, const char *needle, HfPeopleShow show)
{
  GtkSorter *sorter;

  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  g_clear_pointer (&self->needle, g_free);
  if (needle != NULL && needle[0] != '\0')
    self->needle = g_utf8_casefold (needle, -1);
  self->show = show;
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  sorter = gtk_column_view_get_sorter (self->view);
  gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
  rows_changed (self);
}

GListModel *
hf_people_table_get_rows (HfPeopleTable *self)
{
  return G_LIST_MODEL (self->selection);
}

void
hf_people_table_set_narrow (HfPeopleTable *self, gboolean narrow)
{
  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  hf_people_table_make_columns (self);
}

/* Rows. */

guint
hf_people_table_find_row (HfPeopleTable *self, guint id)
{
  guint n = self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HfPersonRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (hf_person_row_get_id (row) == id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Brings the selected row in line with the person shown. */
static void
follow_shown (HfPeopleTable *self)
{
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;
  GtkWidget *list;
  guint position;

  if (self->selection == NULL || shown < 0)
    return;

  position = hf_people_table_find_row (
      self, hf_person_get_id (hf_roster_get_person (hf_document_get_roster (self->document), (guint) shown)));
  if (position == GTK_INVALID_LIST_POSITION ||
      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    return;

  self->following = TRUE;
  /* The list's own actions take its cursor along. */
  list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", position, FALSE, FALSE);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  self->following = FALSE;
}

void
hf_people_table_focus (HfPeopleTable *self)
{
  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->view)));
}

static void
selection_changed (HfPeopleTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (HfPersonRow) row = NULL;

  if (self->following || self->document == NULL)
    return;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_get_size (selected) != 1)
    return;

  row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_minimum (selected));
  if (hf_person_row_get_index (row) != G_MAXUINT)
    hf_document_set_shown (self->document, (int) hf_person_row_get_index (row));
}

static void
drop_rows (HfPeopleTable *self)
{
  gtk_column_view_set_model (self->view, NULL);
  self->filter = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->read, hf_roster_unref);
}

static void
make_rows (HfPeopleTable *self, HfPeople *people)
{
  GListModel *filtered;
  GListModel *sorted;

  drop_rows (self);
  self->read = hf_roster_ref (hf_people_get_read (people));
  self->model = hf_people_model_new (hf_people_get_roster (people), self->proof);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->model)), self->filter));
  sorted = G_LIST_MODEL (gtk_sort_list_model_new (filtered, g_object_ref (gtk_column_view_get_sorter (self->view))));
  self->selection = gtk_multi_selection_new (sorted);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->model, "said", G_CALLBACK (hf_people_table_refresh_cells), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (rows_changed), self, G_CONNECT_SWAPPED);
}

static void
people_changed (HfPeopleTable *self)
{
  HfPeople *people = self->document != NULL ? hf_document_get_people (self->document) : NULL;

  if (people == NULL)
    {
      drop_rows (self);
      return;
    }

  hf_people_table_update_columns (self);
  if (self->model != NULL && self->read == hf_people_get_read (people))
    hf_people_model_set_roster (self->model, hf_people_get_roster (people));
  else
    make_rows (self, people);
  follow_shown (self);
  rows_changed (self);
}

static void
card_changed (HfPeopleTable *self)
{
  if (hf_people_table_update_columns (self))
    rows_changed (self);
}

static void
disconnect (HfPeopleTable *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->proof, self);
  g_signal_handlers_disconnect_by_data (hf_proof_run_get_approvals (self->proof), self);
}

void
hf_people_table_set_document (HfPeopleTable *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  disconnect (self);
  drop_rows (self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (people_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "marks-changed", G_CALLBACK (hf_people_table_refresh_cells), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "card-changed", G_CALLBACK (card_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (follow_shown), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (proof, "changed", G_CALLBACK (hf_people_table_refresh_cells), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hf_proof_run_get_approvals (proof), "changed",
                               G_CALLBACK (hf_people_table_refresh_cells), self, G_CONNECT_SWAPPED);
    }
  people_changed (self);
}

static void
hf_people_table_dispose (GObject *object)
{
  HfPeopleTable *self = HF_PEOPLE_TABLE (object);

  disconnect (self);
  if (self->view != NULL)
    drop_rows (self);
  self->view = NULL;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->proof);

  G_OBJECT_CLASS (hf_people_table_parent_class)->dispose (object);
}

static void
hf_people_table_finalize (GObject *object)
{
  HfPeopleTable *self = HF_PEOPLE_TABLE (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_ptr_array_unref (self->cells);
  g_free (self->needle);

  G_OBJECT_CLASS (hf_people_table_parent_class)->finalize (object);
}

static void
hf_people_table_class_init (HfPeopleTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_people_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_people_table_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[ROWS_CHANGED] =
      g_signal_new ("rows-changed", HF_TYPE_PEOPLE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* How much of the first column is hidden on the right. */
static double
get_hidden_px (HfPeopleTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *first = gtk_widget_get_first_child (header);
  graphene_rect_t bounds;

  if (first == NULL || !gtk_widget_compute_bounds (first, GTK_WIDGET (self->view), &bounds))
    return 0;

  return bounds.origin.x + bounds.size.width - gtk_widget_get_width (GTK_WIDGET (self->view));
}

/* Older versions of GTK scroll from the left; where they scroll from the right, what is hidden was scrolled away. */
static gboolean
show_beginning (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfPeopleTable *self = HF_PEOPLE_TABLE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double scrolled_px = gtk_adjustment_get_value (adjustment);
  double hidden_px = get_hidden_px (self);

  if (fabs (hidden_px - scrolled_px) >= 1)
    gtk_adjustment_set_value (adjustment, scrolled_px + hidden_px);
  return G_SOURCE_REMOVE;
}

/* Where rows begin on the right GTK may show their ends, and do so again each time there is another width; which is
 * known while there is no scrolling. */
static void
width_changed (HfPeopleTable *self)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_beginning, NULL, NULL);
}

static void
hf_people_table_init (HfPeopleTable *self)
{
  self->cells = g_ptr_array_new ();
  self->scrolled = gtk_scrolled_window_new ();
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "people-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("People"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "changed",
                           G_CALLBACK (width_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  hf_people_table_add_keys (self);
}
