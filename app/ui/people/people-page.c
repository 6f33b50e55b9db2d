/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-page.h"

#include "ui/approval-run.h"
#include "ui/people/card-wall.h"
#include "ui/people/people-empty.h"
#include "ui/people/people-model.h"
#include "ui/people/people-pane.h"
#include "ui/people/people-read.h"
#include "ui/segmented.h"

#include <glib/gi18n.h>

/* The column of names where only the state stands beside it, in a window of 360 pixels. */
#define NARROW_NAME_PX 210

struct _HfPeoplePage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box; /* the stack of both states */
  HfPeopleEmpty *empty;
  AdwFlap *flap;
  GtkSearchEntry *search_entry;
  GtkWidget *show_box;
  GtkToggleButton *all_button;
  GtkLabel *all_label;
  GtkToggleButton *doubtful_button;
  GtkLabel *doubtful_label;
  GtkToggleButton *unapproved_button;
  GtkLabel *unapproved_label;
  GtkWidget *tools_box;
  HfSegmented *mode;
  GtkWidget *pane_button;
  GtkWidget *foot;
  HfCardWall *wall;
  GtkColumnView *table;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *team_column;
  GtkColumnViewColumn *note_column;
  GtkColumnViewColumn *email_column;
  GtkStack *rows;
  GtkLabel *no_hit;
  GtkLabel *file;
  GtkWidget *read_again_button;
  HfPeoplePane *pane;

  HfDocument *document;
  HfProofRun *proof;
  GtkFilter *filter;
  GtkSingleSelection *selection;
  char *needle; /* what is searched for, folded; NULL: nothing */
  HfSizeClass size_class;
  gboolean narrow;
  gboolean cards;     /* whether they are shown as cards, not as a list */
  gboolean following; /* whether the table is being brought in line with the document */
};

G_DEFINE_FINAL_TYPE (HfPeoplePage, hf_people_page, GTK_TYPE_WIDGET)

static gboolean
contains (const char *text, const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

static HfCardState
get_state (HfPeoplePage *self, HfPersonRow *row)
{
  return hf_approval_run_get_state (hf_proof_run_get_approvals (self->proof), hf_person_row_get_index (row));
}

static gboolean
is_shown (gpointer item, gpointer page)
{
  static const HfField fields[] = { HF_FIELD_NAME, HF_FIELD_TEAM, HF_FIELD_EMAIL, HF_FIELD_NOTE };
  HfPeoplePage *self = page;
  HfPersonRow *row = item;

  if (gtk_toggle_button_get_active (self->doubtful_button) && get_state (self, row) != HF_CARD_DOUBTFUL)
    return FALSE;
  if (gtk_toggle_button_get_active (self->unapproved_button) && get_state (self, row) >= HF_CARD_APPROVED)
    return FALSE;
  if (self->needle == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (contains (hf_person_row_get (row, fields[i]), self->needle))
      return TRUE;

  return FALSE;
}

/* The wall shows whom the list does. */
static void
tell_wall (HfPeoplePage *self)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (HfPersonRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      guint index = hf_person_row_get_index (row);

      g_array_append_val (people, index);
    }
  hf_card_wall_set_people (self->wall, people);
  hf_approval_run_set_listed (hf_proof_run_get_approvals (self->proof), people);
}

static void
update_no_hit (HfPeoplePage *self)
{
  g_autofree char *text = NULL;

  tell_wall (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    {
      gtk_stack_set_visible_child_name (self->rows, self->cards ? "cards" : "table");
      return;
    }

  text = self->needle != NULL
             ? g_strdup_printf (_ ("Nobody says “%s”"), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)))
         : gtk_toggle_button_get_active (self->unapproved_button) ? g_strdup (_ ("Everybody’s card is approved"))
                                                                  : g_strdup (_ ("Nobody is left to check"));
  gtk_label_set_text (self->no_hit, text);
  gtk_stack_set_visible_child_name (self->rows, "no-hit");
}

static void
filter_changed (HfPeoplePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (self->filter == NULL)
    return;

  g_clear_pointer (&self->needle, g_free);
  if (text[0] != '\0')
    self->needle = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_no_hit (self);
}

static void
clear_search (HfPeoplePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_toggle_button_set_active (self->all_button, TRUE);
}

static void
proof_changed (HfPeoplePage *self)
{
  guint n_people = self->document != NULL ? hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;
  g_autofree char *all = g_strdup_printf (_ ("All %u"), n_people);
  HfApprovalRun *approvals = hf_proof_run_get_approvals (self->proof);
  g_autofree char *doubtful = g_strdup_printf (_ ("To check %u"), hf_approval_run_count (approvals, HF_CARD_DOUBTFUL));
  g_autofree char *unapproved =
      g_strdup_printf (_ ("Not approved %u"), hf_approval_run_count (approvals, HF_CARD_DOUBTFUL) +
                                                  hf_approval_run_count (approvals, HF_CARD_UNAPPROVED));

  gtk_label_set_text (self->all_label, all);
  gtk_label_set_text (self->doubtful_label, doubtful);
  gtk_label_set_text (self->unapproved_label, unapproved);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unapproved_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show: Not Approved"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Show: All"),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->doubtful_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show: To Check"), -1);
  /* States stand in the rows that are in sight. */
  gtk_widget_queue_draw (GTK_WIDGET (self->table));
}

/* Brings the selected row in line with the person shown. */
static void
follow_shown (HfPeoplePage *self)
{
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;

  if (self->selection == NULL)
    return;

  self->following = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (HfPersonRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if ((int) hf_person_row_get_index (row) == shown)
        {
          GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->table));

          gtk_single_selection_set_selected (self->selection, i);
          gtk_widget_activate_action (list, "list.scroll-to-item", "u", i);
          break;
        }
    }
  self->following = FALSE;
}

static void
row_selected (HfPeoplePage *self)
{
  HfPersonRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && !self->following)
    hf_document_set_shown (self->document, (int) hf_person_row_get_index (row));
}

static gboolean
has_field (HfRoster *roster, HfField field)
{
  return hf_roster_find_column (roster, hf_field_name (field)) >= 0;
}

/* Columns the list has; in a narrow window only the name and how its card stands. */
static void
show_columns (HfPeoplePage *self)
{
  HfRoster *roster = self->document != NULL ? hf_document_get_roster (self->document) : NULL;
  gboolean room = roster != NULL && !self->narrow;

  gtk_column_view_column_set_visible (self->team_column, room && has_field (roster, HF_FIELD_TEAM));
  /* GTK 4.8 gives room to columns that expand only as long as all of them are in sight. */
  gtk_column_view_column_set_fixed_width (self->name_column, self->narrow ? NARROW_NAME_PX : -1);
  gtk_column_view_column_set_visible (self->note_column, room && has_field (roster, HF_FIELD_NOTE));
  gtk_column_view_column_set_visible (self->email_column, room && has_field (roster, HF_FIELD_EMAIL));
}

static void
people_changed (HfPeoplePage *self)
{
  HfRoster *roster = self->document != NULL ? hf_document_get_roster (self->document) : NULL;
  GtkFilterListModel *filtered;

  g_clear_object (&self->selection);
  self->filter = NULL;
  gtk_stack_set_visible_child_name (GTK_STACK (self->box), roster != NULL ? "list" : "empty");
  if (roster == NULL)
    {
      gtk_column_view_set_model (self->table, NULL);
      return;
    }

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (hf_people_model_new (roster, self->proof)), self->filter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (row_selected), self, G_CONNECT_SWAPPED);

  show_columns (self);
  {
    g_autofree char *name = g_path_get_basename (hf_roster_get_file (roster));

    gtk_label_set_text (self->file, name);
  }
  gtk_widget_set_visible (self->read_again_button, g_path_is_absolute (hf_roster_get_file (roster)));
  proof_changed (self);
  update_no_hit (self);
  follow_shown (self);
}

static void
disconnect (HfPeoplePage *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_data (hf_proof_run_get_approvals (self->proof), self);
}

void
hf_people_page_set_document (HfPeoplePage *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  disconnect (self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (people_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (follow_shown), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hf_proof_run_get_approvals (proof), "changed", G_CALLBACK (proof_changed), self,
                               G_CONNECT_SWAPPED);
    }
  hf_people_empty_set_document (self->empty, document);
  hf_people_pane_set_document (self->pane, document, proof);
  hf_card_wall_set_document (self->wall, document, proof);
  people_changed (self);
}

/* The pane stands beside the list where there is room; over the wall it comes when asked for. */
static void
arrange_pane (HfPeoplePage *self)
{
  gboolean beside = self->size_class == HF_SIZE_WIDE && !self->cards;

  adw_flap_set_fold_policy (self->flap, beside ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (self->flap, beside);
  gtk_widget_set_visible (self->tools_box, self->cards && self->size_class == HF_SIZE_WIDE);
  gtk_widget_set_visible (self->foot, !self->cards);
}

void
hf_people_page_set_size_class (HfPeoplePage *self, HfSizeClass size_class)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  self->size_class = size_class;
  self->narrow = size_class == HF_SIZE_NARROW;
  gtk_widget_set_visible (self->show_box, !self->narrow);
  show_columns (self);
  hf_card_wall_set_size_class (self->wall, size_class);
  arrange_pane (self);
}

static void
mode_chosen (HfPeoplePage *self, const char *id)
{
  self->cards = g_str_equal (id, "cards");
  arrange_pane (self);
  if (self->selection != NULL)
    update_no_hit (self);
}

gboolean
hf_people_page_shows_cards (HfPeoplePage *self)
{
  g_return_val_if_fail (HF_IS_PEOPLE_PAGE (self), FALSE);

  return self->cards;
}

void
hf_people_page_show_unapproved (HfPeoplePage *self)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_toggle_button_set_active (self->unapproved_button, TRUE);
  hf_segmented_select (self->mode, "cards");
  mode_chosen (self, "cards");
}

void
hf_people_page_approve_all (HfPeoplePage *self)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  hf_card_wall_approve_all (self->wall);
}

static void
look_closer (HfPeoplePage *self, guint index)
{
  hf_document_set_shown (self->document, (int) index);
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

/* What was frozen while people looked is as it is now. */
static void
refresh (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (widget);

  filter_changed (self);
  hf_card_wall_refresh (self->wall);
}

gboolean
hf_people_page_mend (HfPeoplePage *self)
{
  g_return_val_if_fail (HF_IS_PEOPLE_PAGE (self), FALSE);

  return hf_people_pane_mend (self->pane);
}

void
hf_people_page_search (HfPeoplePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
open_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_choose_file (widget, HF_PEOPLE_PAGE (widget)->document);
}

static void
paste_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_paste (widget, HF_PEOPLE_PAGE (widget)->document);
}

static void
type_names (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_people_type (widget, HF_PEOPLE_PAGE (widget)->document);
}

static void
forget_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_document_set_roster (HF_PEOPLE_PAGE (widget)->document, NULL);
}

static void
show_pane (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwFlap *flap = HF_PEOPLE_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
read_again (HfPeoplePage *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (hf_roster_get_file (hf_document_get_roster (self->document)));

  hf_people_read_file (GTK_WIDGET (self), self->document, file);
}

static gboolean
dropped (HfPeoplePage *self, const GValue *value)
{
  hf_people_read_file (GTK_WIDGET (self), self->document, g_value_get_object (value));
  return TRUE;
}

/* Cells: what each column says, and how a card stands. */

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_field (GtkListItem *item, HfField field)
{
  HfPersonRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = hf_person_row_get (row, field);
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');

  gtk_label_set_text (GTK_LABEL (label), text[0] != '\0' ? line : "—");
}

static void
bind_name (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  bind_field (item, HF_FIELD_NAME);
}

static void
bind_team (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  bind_field (item, HF_FIELD_TEAM);
}

static void
bind_note (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  bind_field (item, HF_FIELD_NOTE);
}

static void
bind_email (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  bind_field (item, HF_FIELD_EMAIL);
}

static void
update_state (GtkWidget *label, HfPersonRow *row)
{
  const GPtrArray *doubts = hf_person_row_get_doubts (row);
  HfCardState state = hf_approval_run_get_state (hf_proof_run_get_approvals (hf_person_row_get_proof (row)),
                                                 hf_person_row_get_index (row));

  if (state == HF_CARD_DOUBTFUL)
    gtk_widget_add_css_class (label, "doubt");
  else
    gtk_widget_remove_css_class (label, "doubt");
  gtk_label_set_text (GTK_LABEL (label), state == HF_CARD_APPROVED ? _ ("Approved")
                                         : state == HF_CARD_DOUBTFUL
                                             ? hf_doubt_get_title (g_ptr_array_index (doubts, 0))
                                             : _ ("Not approved"));
}

/* A cell in sight follows what the look at the cards finds. */
static void
state_changed (GtkWidget *label)
{
  HfPersonRow *row = g_object_get_data (G_OBJECT (label), "row");

  if (row != NULL)
    update_state (label, row);
}

static void
bind_state (HfPeoplePage *self, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  HfPersonRow *row = gtk_list_item_get_item (item);

  g_object_set_data_full (G_OBJECT (label), "row", g_object_ref (row), g_object_unref);
  g_signal_connect_object (hf_proof_run_get_approvals (self->proof), "changed", G_CALLBACK (state_changed), label,
                           G_CONNECT_SWAPPED);
  update_state (label, row);
}

static void
unbind_state (HfPeoplePage *self, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_func (hf_proof_run_get_approvals (self->proof), state_changed, label);
  g_object_set_data (G_OBJECT (label), "row", NULL);
}

static void
hf_people_page_dispose (GObject *object)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (object);

  disconnect (self);
  if (self->table != NULL)
    gtk_column_view_set_model (self->table, NULL);
  self->filter = NULL;
  g_clear_object (&self->selection);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->proof);
  g_clear_pointer (&self->needle, g_free);
  self->table = NULL;

  G_OBJECT_CLASS (hf_people_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, box);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, empty);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, flap);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, search_entry);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, show_box);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, all_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, all_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, doubtful_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, doubtful_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, unapproved_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, unapproved_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, tools_box);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, mode);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, pane_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, foot);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, wall);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, table);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, name_column);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, team_column);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, note_column);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, email_column);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, rows);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, no_hit);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, file);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, read_again_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, pane);
}

static void
bind_callbacks (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, filter_changed);
  gtk_widget_class_bind_template_callback (klass, clear_search);
  gtk_widget_class_bind_template_callback (klass, look_closer);
  gtk_widget_class_bind_template_callback (klass, mode_chosen);
  gtk_widget_class_bind_template_callback (klass, read_again);
  gtk_widget_class_bind_template_callback (klass, setup_cell);
  gtk_widget_class_bind_template_callback (klass, bind_name);
  gtk_widget_class_bind_template_callback (klass, bind_team);
  gtk_widget_class_bind_template_callback (klass, bind_note);
  gtk_widget_class_bind_template_callback (klass, bind_email);
  gtk_widget_class_bind_template_callback (klass, bind_state);
  gtk_widget_class_bind_template_callback (klass, unbind_state);
}

static void
hf_people_page_class_init (HfPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_people_page_dispose;

  g_type_ensure (HF_TYPE_CARD_WALL);
  g_type_ensure (HF_TYPE_PEOPLE_EMPTY);
  g_type_ensure (HF_TYPE_PEOPLE_PANE);
  g_type_ensure (HF_TYPE_SEGMENTED);
  gtk_widget_class_install_action (widget_class, "people.open", NULL, open_list);
  gtk_widget_class_install_action (widget_class, "people.paste", NULL, paste_list);
  gtk_widget_class_install_action (widget_class, "people.type", NULL, type_names);
  gtk_widget_class_install_action (widget_class, "people.forget", NULL, forget_list);
  gtk_widget_class_install_action (widget_class, "people.pane", NULL, show_pane);
  gtk_widget_class_install_action (widget_class, "people.refresh", NULL, refresh);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "people.refresh", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/people-page.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
hf_people_page_init (HfPeoplePage *self)
{
  GtkDropTarget *drop;

  gtk_widget_init_template (GTK_WIDGET (self));
  hf_segmented_add (self->mode, "list", _ ("List"), NULL, _ ("List"));
  hf_segmented_add (self->mode, "cards", _ ("Cards"), NULL, _ ("Cards"));
  hf_segmented_select (self->mode, "list");
  gtk_box_append (GTK_BOX (self->tools_box), hf_card_wall_get_tools (self->wall));
  hf_people_page_set_size_class (self, HF_SIZE_WIDE);
  drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
