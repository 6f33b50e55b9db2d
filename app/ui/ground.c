/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ground.h"

#define LEFT_OUT "unfilled"

static void
follow_renderer (GtkWidget *window)
{
  if (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (GTK_NATIVE (window))))
    gtk_widget_add_css_class (window, LEFT_OUT);
  else
    gtk_widget_remove_css_class (window, LEFT_OUT);
}

void
hf_ground_leave_out (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_NATIVE (window));

  g_signal_connect_after (window, "realize", G_CALLBACK (follow_renderer), NULL);
}

gboolean
hf_ground_is_left_out (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), LEFT_OUT);
}

void
hf_ground_append_around (GtkSnapshot *snapshot, const graphene_rect_t *outer, const graphene_rect_t *inner,
                         const GdkRGBA *color)
{
  float left = MAX (0, inner->origin.x - outer->origin.x);
  float top = MAX (0, inner->origin.y - outer->origin.y);
  float right = MAX (0, outer->origin.x + outer->size.width - inner->origin.x - inner->size.width);
  float bottom = MAX (0, outer->origin.y + outer->size.height - inner->origin.y - inner->size.height);
  const graphene_rect_t strips[] = {
    { outer->origin, { outer->size.width, top } },
    { { outer->origin.x, inner->origin.y + inner->size.height }, { outer->size.width, bottom } },
    { { outer->origin.x, inner->origin.y }, { left, inner->size.height } },
    { { inner->origin.x + inner->size.width, inner->origin.y }, { right, inner->size.height } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (strips); i++)
    if (strips[i].size.width > 0 && strips[i].size.height > 0)
      gtk_snapshot_append_color (snapshot, color, &strips[i]);
}

static gboolean
has_drawn (const GskRenderNode *node, const graphene_rect_t *area)
{
  graphene_rect_t drawn;
  graphene_rect_t most;

  if (node == NULL)
    return FALSE;

  gsk_render_node_get_bounds ((GskRenderNode *) node, &drawn);
  graphene_rect_inset_r (area, 1, 1, &most);
  return graphene_rect_contains_rect (&drawn, &most);
}

/* What has no size yet is not drawn by GTK, whatever of it fills itself. */
static void
paint (GtkWidget *widget, GtkWidget *part, GtkWidget *hole, const GskRenderNode *node, GtkSnapshot *snapshot)
{
  graphene_rect_t outer;
  graphene_rect_t inner;
  GdkRGBA color;

  if (!gtk_widget_compute_bounds (part, widget, &outer) ||
      !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color", &color))
    return;

  if (gtk_widget_get_mapped (hole) && gtk_widget_compute_bounds (hole, widget, &inner) &&
      graphene_rect_intersection (&outer, &inner, &inner) && has_drawn (node, &inner))
    hf_ground_append_around (snapshot, &outer, &inner, &color);
  else
    gtk_snapshot_append_color (snapshot, &color, &outer);
}

void
hf_ground_snapshot_child (GtkWidget *widget, GtkWidget *child, GtkWidget *hole, GtkSnapshot *snapshot)
{
  GtkSnapshot *of_child;
  g_autoptr (GskRenderNode) node = NULL;

  if (!hf_ground_is_left_out (widget))
    {
      gtk_widget_snapshot_child (widget, child, snapshot);
      return;
    }

  of_child = gtk_snapshot_new ();
  gtk_widget_snapshot_child (widget, child, of_child);
  node = gtk_snapshot_free_to_node (of_child);
  paint (widget, child, hole, node, snapshot);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}
