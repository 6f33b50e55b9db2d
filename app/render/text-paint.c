/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-paint.h"

#include "base/length.h"
#include "render/emoji.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Below this cairo 1.16, which puts glyphs onto whole pixels, spaces letters visibly unevenly; outlines lie
 * where they should at any resolution. Above, its cached glyphs are several times as fast. */
#define MIN_GLYPH_DPI 250.0

typedef struct
{
  const HfTextPlan *plan;
  cairo_t *cr;
  HfTarget target;
  gboolean outlines;
} TextPainter;

static double
get_dpi (cairo_t *cr)
{
  double x = 1.0;
  double y = 0.0;
  double scale_x;
  double scale_y;

  cairo_user_to_device_distance (cr, &x, &y);
  cairo_surface_get_device_scale (cairo_get_group_target (cr), &scale_x, &scale_y);

  return hypot (x * scale_x, y * scale_y) * HF_PT_PER_INCH;
}

static void
paint_glyphs (const TextPainter *painter, const char *words, PangoGlyphItem *run)
{
  if (painter->outlines)
    {
      pango_cairo_glyph_string_path (painter->cr, run->item->analysis.font, run->glyphs);
      cairo_fill (painter->cr);
    }
  else
    pango_cairo_show_glyph_item (painter->cr, words, run);
}

static void
paint_run (const TextPainter *painter, const HfTextLine *line, const char *words, PangoGlyphItem *run, double x_pt)
{
  const HfTextSpan *span = hf_text_plan_find_span (painter->plan, line->paragraph_start + (guint) run->item->offset);

  if (span == NULL || span->color.alpha <= 0.0)
    return;

  if (hf_emoji_is_run (run))
    {
      hf_emoji_paint_run (hf_fonts_get_emoji (painter->plan->fonts), painter->cr, words, run, x_pt, line->baseline_pt,
                          painter->plan->typeface->font, painter->target);
      return;
    }

  cairo_set_source_rgba (painter->cr, span->color.red, span->color.green, span->color.blue, span->color.alpha);
  cairo_new_path (painter->cr);
  cairo_move_to (painter->cr, x_pt, line->baseline_pt);
  paint_glyphs (painter, words, run);
}

static void
paint_line (const TextPainter *painter, const HfTextLine *line)
{
  const char *words = pango_layout_get_text (line->line->layout);
  double x_pt = line->x_pt;

  for (GSList *node = line->line->runs; node != NULL; node = node->next)
    {
      PangoGlyphItem *run = node->data;

      paint_run (painter, line, words, run, x_pt);
      x_pt += (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
    }
}

void
hf_text_setting_paint (const HfTextPlan *plan, const HfTextSetting *setting, cairo_t *cr, HfTarget target)
{
  TextPainter painter = {
    .plan = plan,
    .cr = cr,
    .target = target,
    .outlines = target == HF_TARGET_RASTER && get_dpi (cr) < MIN_GLYPH_DPI,
  };

  cairo_save (cr);
  for (guint i = 0; i < setting->lines->len; i++)
    paint_line (&painter, &g_array_index (setting->lines, HfTextLine, i));
  cairo_restore (cr);
}
