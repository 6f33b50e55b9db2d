/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard among the cards of the gallery, which lie in several grids. */
#include "ui/gallery/gallery-page-private.h"

/* Puts the cursor of @grid, which gtk_widget_grab_focus() leaves where it is, and the focus on a card. */
static void
move_cursor (HfGalleryPage *self, GtkFlowBox *grid, GtkMovementStep step, int count, gboolean select)
{
  gboolean moved = FALSE;

  self->placing = TRUE;
  g_signal_emit_by_name (grid, "move-cursor", step, count, FALSE, !select, &moved);
  self->placing = FALSE;
}

static gboolean
has_cards (GtkFlowBox *grid)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid));

  while (child != NULL && !gtk_widget_get_visible (child))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL && gtk_widget_get_mapped (GTK_WIDGET (grid));
}

/* From the last card of a grid on to the next grid, and from the first back. */
gboolean
hf_gallery_page_keynav_failed (GtkFlowBox *grid, GtkDirectionType direction, HfGalleryPage *self)
{
  GtkFlowBox *grids[] = { self->recent_grid, self->template_grid, self->other_grid };
  int step = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;
  int place = grid == grids[0] ? 0 : grid == grids[1] ? 1 : 2;

  if (self->placing)
    return FALSE;
  for (place += step; place >= 0 && place < (int) G_N_ELEMENTS (grids); place += step)
    if (has_cards (grids[place]))
      {
        move_cursor (self, grids[place], GTK_MOVEMENT_BUFFER_ENDS, -step, TRUE);
        return TRUE;
      }

  return FALSE;
}

void
hf_gallery_page_focus (HfGalleryPage *self)
{
  g_return_if_fail (HF_IS_GALLERY_PAGE (self));

  if (self->chosen != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->chosen)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->chosen));
      return;
    }
  if (has_cards (self->recent_grid))
    {
      move_cursor (self, self->recent_grid, GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
      return;
    }

  move_cursor (self, self->template_grid, GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
  if (gtk_widget_get_visible (self->blank_tile) && self->tiles->len > 0)
    move_cursor (self, self->template_grid, GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
}
