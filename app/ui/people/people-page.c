/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-page-private.h"

#include "ui/approval-run.h"
#include "ui/menu-tip.h"
#include "ui/people/people-read.h"
#include "ui/thanks.h"

#include <glib/gi18n.h>

/* How wide the card of one person is beside the list, and over it in a narrow window. */
#define PANE_PX 388
#define NARROW_PANE_PX 340

G_DEFINE_FINAL_TYPE (HfPeoplePage, hf_people_page, GTK_TYPE_WIDGET)

/* The wall shows whom the list does. */
static void
tell_wall (HfPeoplePage *self, GListModel *rows)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HfPersonRow) row = g_list_model_get_item (rows, i);
      guint index = hf_person_row_get_index (row);

      g_array_append_val (people, index);
    }
  hf_card_wall_set_people (self->wall, people);
  hf_approval_run_set_listed (hf_proof_run_get_approvals (self->proof), people);
}

static void
update_no_hit (HfPeoplePage *self)
{
  GListModel *rows = hf_people_table_get_rows (self->table);
  g_autofree char *text = NULL;

  if (rows == NULL)
    return;

  tell_wall (self, rows);
  if (g_list_model_get_n_items (rows) > 0)
    {
      gtk_stack_set_visible_child_name (self->rows, self->cards ? "cards" : "table");
      return;
    }

  text = hf_people_page_describe_no_hit (self);
  gtk_label_set_text (self->no_hit, text);
  gtk_stack_set_visible_child_name (self->rows, "no-hit");
}

static void
people_changed (HfPeoplePage *self)
{
  HfRoster *roster = self->document != NULL ? hf_document_get_roster (self->document) : NULL;
  g_autofree char *name = NULL;
  gboolean arrives = roster != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->empty));

  gtk_stack_set_visible_child_name (GTK_STACK (self->box), roster != NULL ? "list" : "empty");
  if (self->document != NULL)
    hf_people_page_tell_about (self);
  if (roster == NULL)
    return;

  name = g_path_get_basename (hf_roster_get_file (roster));
  gtk_label_set_text (self->file, name);
  gtk_widget_set_visible (self->read_again_button, g_path_is_absolute (hf_roster_get_file (roster)));
  hf_people_page_update_counts (self);
  hf_people_page_update_unthanked (self);
  update_no_hit (self);
  if (arrives)
    hf_people_page_focus (self);
}

static void
disconnect (HfPeoplePage *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
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
      /* Once the rows of the table are there. */
      g_signal_connect_object (document, "people-changed", G_CALLBACK (people_changed), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (document, "marks-changed", G_CALLBACK (hf_people_page_update_unthanked), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (hf_proof_run_get_approvals (proof), "changed", G_CALLBACK (hf_people_page_update_counts),
                               self, G_CONNECT_SWAPPED);
    }
  g_set_object (&self->watch, NULL);
  if (document != NULL)
    {
      g_autoptr (HfListWatch) watch = hf_list_watch_new (document);

      g_set_object (&self->watch, watch);
      g_signal_connect_object (watch, "changed", G_CALLBACK (hf_people_page_watch_changed), self, G_CONNECT_SWAPPED);
    }
  hf_notice_dismiss (self->notice);
  hf_notice_dismiss (self->about);
  hf_people_page_set_told (self, document != NULL && hf_document_get_people (document) != NULL
                                     ? hf_people_get_read (hf_document_get_people (document))
                                     : NULL);
  hf_people_empty_set_document (self->empty, document);
  hf_people_pane_set_document (self->pane, document, proof);
  hf_card_wall_set_document (self->wall, document, proof);
  hf_people_table_set_document (self->table, document, proof);
  people_changed (self);
}

/* The pane stands beside the list where there is room; over the wall it comes when asked for. */
static void
arrange_pane (HfPeoplePage *self)
{
  gboolean narrow = self->size_class == HF_SIZE_NARROW;
  gboolean beside = self->size_class == HF_SIZE_WIDE && !self->cards;

  adw_flap_set_fold_policy (self->flap, beside ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (self->flap, beside);
  gtk_widget_set_visible (self->tools_box, self->cards && self->size_class == HF_SIZE_WIDE);
  gtk_widget_set_visible (self->foot, !self->cards);
  gtk_widget_set_visible (self->pane_button, !narrow || !self->cards);
  gtk_widget_set_size_request (GTK_WIDGET (self->pane), narrow ? NARROW_PANE_PX : PANE_PX, -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search_entry), narrow ? 1 : 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search_entry), narrow);
}

/* Who is shown is chosen beside the search, or below it where a window is narrow. */
static void
place_show (HfPeoplePage *self, gboolean below)
{
  GtkWidget *squeezer = self->show_squeezer;

  if (gtk_widget_get_visible (self->show_row) == below)
    return;

  g_object_ref (squeezer);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (squeezer)), squeezer);
  if (below)
    gtk_box_append (GTK_BOX (self->show_row), squeezer);
  else
    gtk_box_insert_child_after (GTK_BOX (self->tool_row), squeezer, GTK_WIDGET (self->search_entry));
  g_object_unref (squeezer);
  gtk_widget_set_visible (self->show_row, below);
}

void
hf_people_page_set_size_class (HfPeoplePage *self, HfSizeClass size_class)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  self->size_class = size_class;
  place_show (self, size_class == HF_SIZE_NARROW);
  gtk_widget_set_visible (self->show_toggles, size_class != HF_SIZE_MEDIUM);
  hf_people_empty_set_narrow (self->empty, size_class == HF_SIZE_NARROW);
  hf_people_table_set_narrow (self->table, size_class == HF_SIZE_NARROW);
  hf_card_wall_set_size_class (self->wall, size_class);
  hf_notice_set_narrow (self->notice, size_class == HF_SIZE_NARROW);
  hf_notice_set_narrow (self->about, size_class == HF_SIZE_NARROW);
  hf_people_page_update_unthanked (self);
  arrange_pane (self);
}

void
hf_people_page_choose_mode (HfPeoplePage *self, const char *id)
{
  self->cards = g_str_equal (id, "cards");
  hf_segmented_select (self->mode, id);
  hf_segmented_select (self->mode_icons, id);
  arrange_pane (self);
  update_no_hit (self);
}

int
hf_people_page_get_foot_height (HfPeoplePage *self)
{
  int height = 0;

  g_return_val_if_fail (HF_IS_PEOPLE_PAGE (self), 0);

  if (gtk_widget_get_mapped (self->foot))
    gtk_widget_measure (self->foot, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
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

  hf_people_page_show (self, HF_PEOPLE_SHOW_UNAPPROVED);
  hf_people_page_choose_mode (self, "cards");
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

gboolean
hf_people_page_mend (HfPeoplePage *self)
{
  g_return_val_if_fail (HF_IS_PEOPLE_PAGE (self), FALSE);

  return hf_people_pane_mend (self->pane);
}

void
hf_people_page_focus (HfPeoplePage *self)
{
  g_return_if_fail (HF_IS_PEOPLE_PAGE (self));

  if (hf_document_get_roster (self->document) == NULL)
    hf_people_empty_focus (self->empty);
  else if (self->cards)
    gtk_widget_grab_focus (hf_card_wall_get_grid (self->wall));
  else
    hf_people_table_focus (self->table);
}

void
hf_people_page_search (HfPeoplePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
read_again (HfPeoplePage *self)
{
  hf_people_reread_file (GTK_WIDGET (self), self->document);
}

static gboolean
dropped (HfPeoplePage *self, const GValue *value)
{
  hf_people_read_file (GTK_WIDGET (self), self->document, g_value_get_object (value));
  return TRUE;
}

static void
hf_people_page_dispose (GObject *object)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (object);

  disconnect (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->proof);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->told, hf_roster_unref);

  G_OBJECT_CLASS (hf_people_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, box);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, empty);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, flap);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, tool_row);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, search_entry);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, show_row);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, show_squeezer);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, show_toggles);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, show_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, show_menu);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, show_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, all_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, all_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, doubtful_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, doubtful_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, unapproved_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, unapproved_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, unthanked_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, unthanked_label);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, tools_box);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, mode);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, mode_icons);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, menu_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, pane_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, foot);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, wall);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, table);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, rows);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, no_hit);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, file);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, read_again_button);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, pane);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, notice);
  gtk_widget_class_bind_template_child (klass, HfPeoplePage, about);
}

static void
bind_callbacks (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, hf_people_page_filter);
  gtk_widget_class_bind_template_callback (klass, hf_people_page_show_toggled);
  gtk_widget_class_bind_template_callback (klass, hf_people_page_clear_search);
  gtk_widget_class_bind_template_callback (klass, look_closer);
  gtk_widget_class_bind_template_callback (klass, hf_people_page_choose_mode);
  gtk_widget_class_bind_template_callback (klass, hf_people_page_match_columns);
  gtk_widget_class_bind_template_callback (klass, hf_people_page_notice_chosen);
  gtk_widget_class_bind_template_callback (klass, read_again);
  gtk_widget_class_bind_template_callback (klass, update_no_hit);
}

static void
hf_people_page_class_init (HfPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_people_page_dispose;

  g_type_ensure (HF_TYPE_CARD_WALL);
  g_type_ensure (HF_TYPE_NOTICE);
  g_type_ensure (HF_TYPE_PEOPLE_EMPTY);
  g_type_ensure (HF_TYPE_PEOPLE_PANE);
  g_type_ensure (HF_TYPE_PEOPLE_TABLE);
  g_type_ensure (HF_TYPE_SEGMENTED);
  hf_people_page_install_actions (widget_class);
  hf_people_page_install_show (widget_class);
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
  hf_menu_tip_rest (self->menu_button);
  g_signal_connect_object (hf_thanks_get_default (), "changed", G_CALLBACK (hf_people_page_update_unthanked), self,
                           G_CONNECT_SWAPPED);
  hf_people_page_update_unthanked (self);
  hf_segmented_add (self->mode, "list", _ ("List"), NULL, _ ("List"));
  hf_segmented_add (self->mode, "cards", _ ("Cards"), NULL, _ ("Cards"));
  hf_segmented_select (self->mode, "list");
  hf_segmented_add (self->mode_icons, "list", NULL, "view-list-symbolic", _ ("List"));
  hf_segmented_add (self->mode_icons, "cards", NULL, "view-grid-symbolic", _ ("Cards"));
  hf_segmented_select (self->mode_icons, "list");
  gtk_box_append (GTK_BOX (self->tools_box), hf_card_wall_get_tools (self->wall));
  hf_people_page_set_size_class (self, HF_SIZE_WIDE);
  drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
