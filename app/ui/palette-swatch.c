/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/palette-swatch.h"

/* How much of the circle is not the rim of paper. */
#define INNER 0.8

struct _HfPaletteSwatch
{
  GtkWidget parent_instance;

  HfPalette *palette;
  int size;
};

G_DEFINE_FINAL_TYPE (HfPaletteSwatch, hf_palette_swatch, GTK_TYPE_WIDGET)

static void
set_source (cairo_t *cr, HfColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
paint_slice (cairo_t *cr, double center, double radius, guint index, guint count)
{
  double step = 2 * G_PI / count;

  cairo_move_to (cr, center, center);
  cairo_arc (cr, center, center, radius, index * step - G_PI / 2, (index + 1) * step - G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_wheel (cairo_t *cr, double center, double radius)
{
  static const char *const colors[] = { "#C43F1A", "#F2A531", "#3A7050", "#1C6E78", "#15213F", "#A32F5B" };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      HfColor color = { 0 };

      hf_color_parse (colors[i], &color);
      set_source (cr, color);
      paint_slice (cr, center, radius, i, G_N_ELEMENTS (colors));
    }
}

static void
paint_palette (cairo_t *cr, HfPalette *palette, double center, double radius)
{
  HfColorRole anchor = palette->dark ? HF_COLOR_ROLE_SOFT : HF_COLOR_ROLE_DEEP;
  double inner = radius * INNER;

  set_source (cr, palette->colors[HF_COLOR_ROLE_PAPER]);
  cairo_arc (cr, center, center, radius, 0, 2 * G_PI);
  cairo_fill (cr);

  set_source (cr, palette->colors[HF_COLOR_ROLE_ACCENT]);
  paint_slice (cr, center, inner, 0, 4);
  set_source (cr, palette->colors[anchor]);
  paint_slice (cr, center, inner, 1, 4);
  set_source (cr, palette->colors[HF_COLOR_ROLE_PRIMARY]);
  paint_slice (cr, center, inner, 1, 2);
}

static void
hf_palette_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfPaletteSwatch *self = HF_PALETTE_SWATCH (widget);
  float size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, size, size);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double center = size / 2.0;
  double radius = center - 1;

  if (self->palette != NULL)
    paint_palette (cr, self->palette, center, radius);
  else
    paint_wheel (cr, center, radius);
  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.45);
  cairo_set_line_width (cr, 1);
  cairo_arc (cr, center, center, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
hf_palette_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = HF_PALETTE_SWATCH (widget)->size;
  *minimum_baseline = *natural_baseline = -1;
}

GtkWidget *
hf_palette_swatch_new (HfPalette *palette, int size)
{
  HfPaletteSwatch *self = g_object_new (HF_TYPE_PALETTE_SWATCH, NULL);

  self->size = size;
  hf_palette_swatch_set_palette (self, palette);
  return GTK_WIDGET (self);
}

void
hf_palette_swatch_set_palette (HfPaletteSwatch *self, HfPalette *palette)
{
  g_return_if_fail (HF_IS_PALETTE_SWATCH (self));

  if (palette != NULL)
    hf_palette_ref (palette);
  g_clear_pointer (&self->palette, hf_palette_unref);
  self->palette = palette;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hf_palette_swatch_finalize (GObject *object)
{
  g_clear_pointer (&HF_PALETTE_SWATCH (object)->palette, hf_palette_unref);

  G_OBJECT_CLASS (hf_palette_swatch_parent_class)->finalize (object);
}

static void
hf_palette_swatch_class_init (HfPaletteSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_palette_swatch_finalize;
  widget_class->measure = hf_palette_swatch_measure;
  widget_class->snapshot = hf_palette_swatch_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hf_palette_swatch_init (HfPaletteSwatch *self)
{
  self->size = 26;
}
