/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Approving cards on the wall, by buttons and by keys. */
#include "ui/people/card-wall-private.h"
#include "ui/window.h"

#include <glib/gi18n.h>

static void
undo_approval (HfCardWall *self)
{
  if (self->approvals != NULL)
    hf_approval_run_undo (self->approvals);
}

/* Many change out of sight, too. */
static void
tell_approved (HfCardWall *self, guint n_approved)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *text = g_strdup_printf (ngettext ("%u card approved", "%u cards approved", n_approved), n_approved);
  g_autoptr (GSimpleActionGroup) group = NULL;
  g_autoptr (GSimpleAction) action = NULL;

  if (n_approved < 2 || !HF_IS_WINDOW (window))
    return;

  group = g_simple_action_group_new ();
  action = g_simple_action_new ("undo", NULL);
  g_signal_connect_object (action, "activate", G_CALLBACK (undo_approval), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "approvals", G_ACTION_GROUP (group));
  hf_window_add_toast_with_action (HF_WINDOW (window), text, _ ("Undo"), "approvals.undo", NULL);
}

static void
approve (HfCardWall *self, const GArray *people)
{
  tell_approved (self, hf_approval_run_approve (self->approvals, people, TRUE));
}

void
hf_card_wall_approve_all (HfCardWall *self)
{
  g_autoptr (GArray) people = NULL;

  g_return_if_fail (HF_IS_CARD_WALL (self));

  people = hf_approval_run_list (self->approvals, HF_CARD_UNAPPROVED);
  approve (self, people);
}

void
hf_card_wall_approve_many (HfCardWall *self)
{
  g_autoptr (GArray) selected = hf_card_wall_list_selected (self);
  g_autoptr (GArray) plain = hf_card_wall_list (self, HF_CARD_UNAPPROVED);

  approve (self, selected->len > 1 ? selected : plain);
}

void
hf_card_wall_approve_one (HfCardWall *self, gboolean approved, HfProofTile *tile)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));
  guint index;

  if (!hf_proof_tile_get_index (tile, &index))
    return;

  g_array_append_val (people, index);
  hf_approval_run_approve (self->approvals, people, approved);
  hf_card_wall_update_tile (self, tile); /* whether or not it could be */
}

/* Returns: (nullable): the tile that has the focus */
static HfProofTile *
get_focused (HfCardWall *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *tile = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return tile != NULL && HF_IS_PROOF_TILE (tile) && gtk_widget_is_ancestor (tile, GTK_WIDGET (self))
             ? HF_PROOF_TILE (tile)
             : NULL;
}

/* Approves what is selected, or in focus; where all of it is, takes that back. */
static void
toggle_approval (HfCardWall *self)
{
  g_autoptr (GArray) people = hf_card_wall_list_selected (self);
  HfProofTile *focused = get_focused (self);
  guint index;
  gboolean all = TRUE;

  if (people->len < 2 && focused != NULL && hf_proof_tile_get_index (focused, &index))
    {
      g_array_set_size (people, 0);
      g_array_append_val (people, index);
    }
  for (guint i = 0; i < people->len && all; i++)
    all = hf_approval_run_is_approved (self->approvals, g_array_index (people, guint, i));

  if (all)
    hf_approval_run_approve (self->approvals, people, FALSE);
  else
    approve (self, people);
}

static void
approve_and_go_on (HfCardWall *self)
{
  HfProofTile *focused = get_focused (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint index;
  int position;

  if (focused == NULL || !hf_proof_tile_get_index (focused, &index))
    return;

  hf_card_wall_approve_one (self, TRUE, focused);
  position = hf_wall_model_find (self->model, index) + 1;
  if (position <= 0 || (guint) position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    return;

  gtk_widget_child_focus (GTK_WIDGET (self->grid), rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  gtk_selection_model_select_item (self->selection, (guint) position, TRUE);
}

gboolean
hf_card_wall_key_pressed (HfCardWall *self, guint key, guint code, GdkModifierType modifiers)
{
  if (!hf_card_wall_is_looked_at (self) || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      toggle_approval (self);
      return TRUE;
    case GDK_KEY_a:
    case GDK_KEY_A:
      approve_and_go_on (self);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      hf_wall_tools_grow (self->tools, key == GDK_KEY_plus || key == GDK_KEY_KP_Add ? 1 : -1);
      return TRUE;
    default:
      return FALSE;
    }
}
