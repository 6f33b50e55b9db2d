/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/edit.h"
#include "ui/people/people-columns.h"
#include "ui/people/people-table-private.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* Steps with this run are one: somebody added, and what they are called. */
#define ADDING "add-person"

static const char *
title_of (HfPeopleTable *self, const char *field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HfPeopleColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (column->field, field))
        return column->title;
    }

  return field;
}

/* As the columns have it, which live longer than cells do. */
static const char *
find_own_field (HfPeopleTable *self, const char *field)
{
  for (guint i = 0; field != NULL && i < self->columns->len; i++)
    {
      const HfPeopleColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (column->field, field))
        return column->field;
    }

  return ((const HfPeopleColumn *) g_ptr_array_index (self->columns, 0))->field;
}

GArray *
hf_people_table_list_selected (HfPeopleTable *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
      {
        g_autoptr (HfPersonRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
        guint id = hf_person_row_get_id (row);

        g_array_append_val (ids, id);
      }

  return ids;
}

guint
hf_people_table_count_selected (HfPeopleTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (HF_IS_PEOPLE_TABLE (self), 0);

  if (self->selection == NULL)
    return 0;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  return (guint) gtk_bitset_get_size (selected);
}

/* Editing a cell. */

static HfPeopleCell *
find_cell (HfPeopleTable *self, guint id, const char *field)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      HfPeopleCell *cell = g_ptr_array_index (self->cells, i);

      if (hf_people_cell_get_kind (cell) == HF_PEOPLE_CELL_WORDS &&
          hf_person_row_get_id (hf_people_cell_get_row (cell)) == id &&
          g_str_equal (hf_people_cell_get_field (cell), field))
        return cell;
    }

  return NULL;
}

static gboolean
try_to_edit (gpointer data)
{
  HfPeopleTable *self = data;
  guint id = self->awaited;
  HfPeopleCell *cell = id != 0 && self->columns != NULL ? find_cell (self, id, self->awaited_field) : NULL;

  if (cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)))
    {
      const char *field = self->awaited_field;
      g_autofree char *name = g_strdup_printf (_ ("%s of %s"), title_of (self, field),
                                               hf_person_row_get (hf_people_cell_get_row (cell), HF_FIELD_NAME));

      self->awaited = 0;
      self->edited = field;
      hf_people_cell_edit (cell, hf_person_row_lookup (hf_people_cell_get_row (cell), field), name);
    }
  return G_SOURCE_REMOVE;
}

void
hf_people_table_edit_awaited (HfPeopleTable *self)
{
  if (self->awaited != 0)
    g_idle_add_full (G_PRIORITY_LOW, try_to_edit, g_object_ref (self), g_object_unref);
}

void
hf_people_table_edit (HfPeopleTable *self, guint id, const char *field)
{
  guint position = hf_people_table_find_row (self, id);

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  self->awaited = id;
  self->awaited_field = find_own_field (self, field);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u",
                              position);
  hf_people_table_edit_awaited (self);
}

static void
edit_row (HfPeopleTable *self, guint position)
{
  g_autoptr (HfPersonRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    hf_people_table_edit (self, hf_person_row_get_id (row), self->edited);
}

/* The field beside @field, or %NULL at the end of the row. */
static const char *
find_next_field (HfPeopleTable *self, const char *field, int step)
{
  guint n = self->narrow ? 1 : self->columns->len;

  for (guint i = 0; i < n; i++)
    {
      const HfPeopleColumn *column = g_ptr_array_index (self->columns, i);
      int next = (int) i + step;

      if (g_str_equal (column->field, field))
        return next >= 0 && next < (int) n ? ((const HfPeopleColumn *) g_ptr_array_index (self->columns, next))->field
                                           : NULL;
    }

  return NULL;
}

static void
keep_words (HfPeopleTable *self, HfPersonRow *row, const char *field, const char *text)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  guint index = hf_person_row_get_index (row);
  g_autofree char *label = g_strdup_printf (_ ("Change %s"), title_of (self, field));
  int column = hf_roster_find_column (roster, field);

  if (index == G_MAXUINT || g_str_equal (text, hf_person_row_lookup (row, field)))
    return;

  if (g_str_equal (field, hf_field_name (HF_FIELD_NAME)))
    hf_document_take_edited (self->document, hf_roster_with_field (roster, index, HF_FIELD_NAME, text), label, ADDING);
  else if (column >= 0)
    hf_document_take_edited (self->document, hf_roster_with_value (roster, index, (guint) column, text), label, NULL);
}

void
hf_people_table_cell_edited (HfPeopleTable *self, const char *text, int step, HfPeopleCell *cell)
{
  g_autoptr (HfPersonRow) row = g_object_ref (hf_people_cell_get_row (cell));
  HfHistory *history = hf_document_get_history (self->document);
  const char *field = find_own_field (self, hf_people_cell_get_field (cell));
  const char *next = step != 0 ? find_next_field (self, field, step) : NULL;
  gboolean is_new = hf_person_row_get (row, HF_FIELD_NAME)[0] == '\0';

  /* Who was added and is not named after all was not meant. */
  if (is_new && (text == NULL || text[0] == '\0') && g_str_equal (field, hf_field_name (HF_FIELD_NAME)))
    {
      hf_history_cancel_run (history);
      return;
    }
  if (text != NULL)
    keep_words (self, row, field, text);
  hf_history_end_run (history);
  if (next != NULL)
    hf_people_table_edit (self, hf_person_row_get_id (row), next);
}

static void
row_activated (HfPeopleTable *self, guint position)
{
  edit_row (self, position);
}

/* People who come and go. */

void
hf_people_table_add_person (HfPeopleTable *self)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  int shown = hf_document_get_shown (self->document);
  guint index = roster == NULL ? 0 : shown >= 0 ? (guint) shown + 1 : hf_roster_get_n_people (roster);
  const HfField usual[] = { HF_FIELD_NAME, HF_FIELD_TEAM, HF_FIELD_NOTE, HF_FIELD_EMAIL };
  HfRosterDraft *draft;
  guint id;

  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  draft =
      roster != NULL ? hf_roster_edit (roster) : hf_roster_edit_blank (_ ("typed names"), usual, G_N_ELEMENTS (usual));
  id = hf_roster_draft_add_person (draft, index);
  hf_history_end_run (hf_document_get_history (self->document));
  hf_document_take_edited (self->document, hf_roster_settle (draft), _ ("Add a Person"), ADDING);
  hf_document_set_shown (self->document, (int) index);
  hf_people_table_edit (self, id, hf_field_name (HF_FIELD_NAME));
}

static void
tell (HfPeopleTable *self, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (HF_IS_WINDOW (root))
    hf_window_add_toast_with_undo (HF_WINDOW (root), text);
}

static const char *
name_of (HfPeopleTable *self, guint id)
{
  HfRoster *roster = hf_document_get_roster (self->document);

  return hf_person_get (hf_roster_get_person (roster, (guint) hf_roster_find_id (roster, id)), HF_FIELD_NAME);
}

/* With the row that had the focus gone, the one now shown has it. */
static gboolean
focus_shown (gpointer data)
{
  HfPeopleTable *self = data;
  HfRoster *roster = self->document != NULL ? hf_document_get_roster (self->document) : NULL;
  int shown = roster != NULL ? hf_document_get_shown (self->document) : -1;
  HfPeopleCell *cell = NULL;

  if (shown >= 0)
    cell = find_cell (self, hf_person_get_id (hf_roster_get_person (roster, (guint) shown)),
                      hf_field_name (HF_FIELD_NAME));
  if (cell != NULL)
    hf_people_cell_focus_row (cell);
  return G_SOURCE_REMOVE;
}

void
hf_people_table_remove (HfPeopleTable *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) places = NULL;
  g_autofree char *label = NULL;
  HfRoster *roster;

  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  ids = hf_people_table_list_selected (self);
  if (ids->len == 0)
    return;

  roster = hf_document_get_roster (self->document);
  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < ids->len; i++)
    {
      guint place = (guint) hf_roster_find_id (roster, g_array_index (ids, guint, i));

      g_array_append_val (places, place);
    }
  label = ids->len == 1 ? g_strdup_printf (_ ("Remove %s"), name_of (self, g_array_index (ids, guint, 0)))
                        : g_strdup_printf (ngettext ("Remove %u Person", "Remove %u People", ids->len), ids->len);
  hf_document_take_edited (self->document,
                           hf_roster_without (roster, (const guint *) (void *) places->data, places->len), label, NULL);
  g_idle_add_full (G_PRIORITY_LOW, focus_shown, g_object_ref (self), g_object_unref);
}

/* Left out: one tick says what becomes of all. */

static void
leave_out (HfPeopleTable *self, const GArray *ids, gboolean out)
{
  g_autofree char *label = NULL;

  if (ids->len == 0)
    return;

  if (ids->len == 1)
    label =
        g_strdup_printf (out ? _ ("Leave Out %s") : _ ("Include %s"), name_of (self, g_array_index (ids, guint, 0)));
  else
    label = g_strdup_printf (out ? ngettext ("Leave Out %u Person", "Leave Out %u People", ids->len)
                                 : ngettext ("Include %u Person", "Include %u People", ids->len),
                             ids->len);
  hf_document_set_mark (self->document, (const guint *) (void *) ids->data, ids->len, HF_MARK_LEFT_OUT,
                        out ? "yes" : NULL, label);
  if (out && ids->len > 1)
    {
      g_autofree char *told =
          g_strdup_printf (ngettext ("%u person left out", "%u people left out", ids->len), ids->len);

      tell (self, told);
    }
}

void
hf_people_table_toggle (HfPeopleTable *self)
{
  g_autoptr (GArray) ids = NULL;

  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  ids = hf_people_table_list_selected (self);
  if (ids->len > 0)
    leave_out (self, ids,
               !hf_people_is_left_out (hf_document_get_people (self->document), g_array_index (ids, guint, 0)));
}

void
hf_people_table_cell_ticked (HfPeopleTable *self, HfPeopleCell *cell)
{
  guint id = hf_person_row_get_id (hf_people_cell_get_row (cell));
  gboolean out = !hf_people_is_left_out (hf_document_get_people (self->document), id);
  g_autoptr (GArray) ids = hf_people_table_list_selected (self);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, guint, i) == id)
      {
        leave_out (self, ids, out);
        return;
      }

  g_array_set_size (ids, 0);
  g_array_append_val (ids, id);
  leave_out (self, ids, out);
}

/* Keys and the context menu. */

void
hf_people_table_edit_selected (HfPeopleTable *self)
{
  g_autoptr (GArray) ids = NULL;

  g_return_if_fail (HF_IS_PEOPLE_TABLE (self));

  ids = hf_people_table_list_selected (self);
  if (ids->len > 0)
    hf_people_table_edit (self, g_array_index (ids, guint, 0), self->edited);
}

static gboolean
toggle_by_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HfPeopleTable *self = HF_PEOPLE_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  /* While one types a space is a space, and a tick ticks itself. */
  if (GTK_IS_EDITABLE (focus) || GTK_IS_CHECK_BUTTON (focus))
    return FALSE;

  hf_people_table_toggle (self);
  return TRUE;
}

static void
add_key (GtkShortcutController *keys, guint key, GtkShortcutAction *action)
{
  gtk_shortcut_controller_add_shortcut (keys, gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), action));
}

static void
show_menu (HfPeopleTable *self, double x, double y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (self->selection == NULL || hf_people_table_count_selected (self) == 0)
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The row below the pointer is what the menu is for, unless it is one of several selected. */
static void
secondary_pressed (HfPeopleTable *self, int n_press, double x, double y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint position;

  while (at != NULL && !HF_IS_PEOPLE_CELL (at))
    at = gtk_widget_get_parent (at);
  if (at == NULL)
    return;

  self->edited = find_own_field (self, hf_people_cell_get_field (HF_PEOPLE_CELL (at)));
  position = hf_people_table_find_row (self, hf_person_row_get_id (hf_people_cell_get_row (HF_PEOPLE_CELL (at))));
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.select-item", "(ubb)",
                                position, FALSE, FALSE);
  show_menu (self, x, y);
}

static gboolean
menu_by_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x = 0;
  double y = 0;

  if (GTK_IS_EDITABLE (focus))
    return FALSE;
  if (focus != NULL)
    gtk_widget_translate_coordinates (focus, widget, gtk_widget_get_width (focus) / 2.0, gtk_widget_get_height (focus),
                                      &x, &y);
  show_menu (HF_PEOPLE_TABLE (widget), x, y);
  return TRUE;
}

static GtkWidget *
make_menu (HfPeopleTable *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (menu, _ ("_Edit"), "people.edit");
  g_menu_append (menu, _ ("_Leave Out, or Include"), "people.toggle");
  g_menu_append (menu, _ ("_Remove"), "people.remove");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  return popover;
}

void
hf_people_table_add_keys (HfPeopleTable *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *early = gtk_shortcut_controller_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_F2, gtk_named_action_new ("people.edit"));
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Insert, gtk_named_action_new ("people.add"));
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Delete, gtk_named_action_new ("people.remove"));
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Menu, gtk_callback_action_new (menu_by_key, NULL, NULL));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK),
                                                          gtk_callback_action_new (menu_by_key, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK), gtk_named_action_new ("people.paste")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  /* The list would select by it. */
  gtk_event_controller_set_propagation_phase (early, GTK_PHASE_CAPTURE);
  add_key (GTK_SHORTCUT_CONTROLLER (early), GDK_KEY_space, gtk_callback_action_new (toggle_by_key, NULL, NULL));
  gtk_widget_add_controller (GTK_WIDGET (self), early);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
  self->menu = make_menu (self);
}
