/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/sheet-tag.h"

#include <string.h>

/* Smaller places have no room for a name. */
#define LEAST_WIDTH_PX 80.0
#define LEAST_HEIGHT_PX 44.0

#define AWAY_PX 6.0
#define PADDING_PX 5.0

/* The text is @text, its beginning up to @bold bytes in bold. Returns: (transfer full) */
static PangoLayout *
create_layout (GtkWidget *widget, const char *text, gsize bold, double factor)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  weight->end_index = (guint) bold;
  pango_attr_list_insert (attributes, weight);
  pango_attr_list_insert (attributes, pango_attr_scale_new (factor));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

void
hf_sheet_tag_append (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *cell, const char *text)
{
  static const GdkRGBA ground = { 0.16f, 0.16f, 0.18f, 0.82f };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  g_autoptr (PangoLayout) layout = NULL;
  double most_px = cell->size.width - 2 * (AWAY_PX + PADDING_PX);
  GskRoundedRect rounded;
  int width;
  int height;

  if (cell->size.width < LEAST_WIDTH_PX || cell->size.height < LEAST_HEIGHT_PX)
    return;

  layout = create_layout (widget, text, strlen (text), 0.85);
  pango_layout_set_width (layout, (int) (most_px * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, &width, &height);
  /* The layout is as wide as it may be; the tag is as wide as its words. */
  gsk_rounded_rect_init_from_rect (&rounded,
                                   &GRAPHENE_RECT_INIT (cell->origin.x + (float) AWAY_PX,
                                                        cell->origin.y + (float) AWAY_PX,
                                                        (float) (width + 2 * PADDING_PX), (float) (height + 4)),
                                   5);
  pango_layout_set_width (layout, width * PANGO_SCALE + PANGO_SCALE);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &ground, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (cell->origin.x + (float) (AWAY_PX + PADDING_PX),
                                                          cell->origin.y + (float) AWAY_PX + 2));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

void
hf_sheet_caption_append (GtkSnapshot *snapshot, GtkWidget *widget, double x_px, double y_px, double width_px,
                         const char *title, const char *words)
{
  g_autofree char *text = g_strdup_printf ("%s  %s", title, words);
  g_autoptr (PangoLayout) layout = create_layout (widget, text, strlen (title), 1.0);
  GdkRGBA color;
  int needed_px;

  /* Half of the words would say nothing. */
  pango_layout_get_pixel_size (layout, &needed_px, NULL);
  if (needed_px > width_px)
    {
      pango_layout_set_text (layout, title, -1);
      pango_layout_get_pixel_size (layout, &needed_px, NULL);
    }
  /* It would cover the next one, where letters are large. */
  if (needed_px > width_px)
    {
      needed_px = (int) width_px;
      pango_layout_set_width (layout, needed_px * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x_px += width_px - needed_px;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x_px, (float) (y_px + AWAY_PX)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}
