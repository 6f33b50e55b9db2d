/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-layout.h"

#include "render/text-doubts.h"
#include "render/text-fit.h"
#include "render/text-paint.h"
#include "render/valign.h"

struct _HfTextLayout
{
  grefcount n_refs;
  HfTextPlan *plan;
  HfTextFit fit;
  double top_pt; /* of the block in its box */
};

/* Names of people that do not fit in a display face get a second chance in the body face, which runs narrower. */
static gboolean
may_change_face (const HfTextPlan *plan, HfText *text)
{
  return plan->has_field && text->font_role != HF_FONT_ROLE_BODY && text->fit.mode == HF_FIT_SHRINK;
}

/* Fits @plan (transfer full) instead, and keeps that where it is of use. */
static void
try_plan (HfTextLayout *layout, HfTextPlan *plan, HfText *text, const HfTextBox *box)
{
  HfTextFit fit;

  hf_text_fit (plan, &text->fit, text->balance, box->width_pt, box->height_pt, &fit);
  if (layout->plan != NULL && !fit.fits)
    {
      hf_text_setting_free (fit.setting);
      hf_text_plan_free (plan);
      return;
    }

  hf_text_setting_free (layout->fit.setting);
  hf_text_plan_free (layout->plan);
  layout->fit = fit;
  layout->plan = plan;
}

/* Nobody sees half a millimetre, which is what the safe area allows, too. */
#define MOST_ABOVE_PT 1.4

/* How far down the words begin in @box. Marks over letters, as Devanagari and Arabic have, may reach above it: then all
 * moves down, as far as the tails leave room. Only somebody's name, in whatever script, moves nothing. */
static double
place_top (const HfTextPlan *plan, const HfTextSetting *setting, const HfTextBox *box)
{
  double top_pt = hf_valign_place (box->valign, box->height_pt, setting->height_pt);
  double above_pt = -(top_pt + setting->ink.y);
  double room_pt = box->height_pt + HF_OVERHANG_EM * setting->size_pt - (top_pt + setting->ink.y + setting->ink.height);

  if (plan->has_field || setting->ink.width <= 0.0 || above_pt <= MOST_ABOVE_PT)
    return top_pt;

  return top_pt + CLAMP (room_pt, 0.0, above_pt);
}

HfTextLayout *
hf_text_layout_new (HfFonts *fonts, HfCard *card, HfText *text, const HfTextBox *box, GPtrArray *doubts)
{
  HfTextLayout *layout = g_new0 (HfTextLayout, 1);

  g_ref_count_init (&layout->n_refs);
  try_plan (layout, hf_text_plan_new (fonts, card, text, HF_TEXT_PLAN_DEFAULT), text, box);
  if (!layout->fit.fits && may_change_face (layout->plan, text))
    try_plan (layout, hf_text_plan_new (fonts, card, text, HF_TEXT_PLAN_BODY_FACE), text, box);
  if (!layout->fit.fits && layout->plan->has_field)
    try_plan (layout, hf_text_plan_new (fonts, card, text, HF_TEXT_PLAN_BREAK_HYPHENS), text, box);

  layout->top_pt = place_top (layout->plan, layout->fit.setting, box);
  hf_text_add_doubts (layout->plan, &layout->fit, &text->fit, box->label, doubts);

  return layout;
}

HfTextLayout *
hf_text_layout_ref (HfTextLayout *layout)
{
  g_ref_count_inc (&layout->n_refs);
  return layout;
}

void
hf_text_layout_unref (HfTextLayout *layout)
{
  if (!g_ref_count_dec (&layout->n_refs))
    return;

  hf_text_setting_free (layout->fit.setting);
  hf_text_plan_free (layout->plan);
  g_free (layout);
}

double
hf_text_layout_get_size (const HfTextLayout *layout)
{
  return layout->fit.setting->size_pt;
}

double
hf_text_layout_get_width (const HfTextLayout *layout)
{
  return layout->fit.setting->width_pt;
}

double
hf_text_layout_get_height (const HfTextLayout *layout)
{
  return layout->fit.setting->height_pt;
}

gboolean
hf_text_layout_is_too_wide (const HfTextLayout *layout)
{
  return hf_text_setting_is_too_wide (layout->fit.setting);
}

guint
hf_text_layout_get_n_lines (const HfTextLayout *layout)
{
  return layout->fit.setting->lines->len;
}

gboolean
hf_text_layout_get_ink (const HfTextLayout *layout, cairo_rectangle_t *out_ink)
{
  *out_ink = layout->fit.setting->ink;
  out_ink->y += layout->top_pt;

  return out_ink->width > 0.0;
}

guint
hf_text_layout_get_fitting_bytes (const HfTextLayout *layout)
{
  return layout->fit.fits_bytes;
}

static char *
describe (const HfTypeface *typeface)
{
  return g_strdup_printf (typeface->italic ? "%s %d italic" : "%s %d", typeface->family, typeface->weight);
}

char **
hf_text_layout_get_families (const HfTextLayout *layout)
{
  const GArray *spans = layout->plan->spans;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const HfTypeface *typeface = g_array_index (spans, HfTextSpan, i).typeface;
      g_autofree char *description = NULL;

      if (!g_hash_table_add (seen, (gpointer) typeface))
        continue;
      description = describe (typeface);
      g_strv_builder_add (builder, description);
    }

  return g_strv_builder_end (builder);
}

void
hf_text_layout_get_caret (const HfTextLayout *layout, guint index, HfTextCaret *out_caret)
{
  hf_text_setting_get_caret (layout->plan, layout->fit.setting, index, out_caret);
  out_caret->top_pt += layout->top_pt;
  out_caret->bottom_pt += layout->top_pt;
}

guint
hf_text_layout_find_index (const HfTextLayout *layout, double x_pt, double y_pt)
{
  return hf_text_setting_find_index (layout->plan, layout->fit.setting, x_pt, y_pt - layout->top_pt);
}

guint
hf_text_layout_move (const HfTextLayout *layout, guint index, HfTextMove move, double goal_x_pt)
{
  return hf_text_setting_move (layout->plan, layout->fit.setting, index, move, goal_x_pt);
}

typedef struct
{
  double top_pt;
  HfTextRangeVisitor visit;
  gpointer data;
} RangeVisit;

static void
visit_rectangle (const cairo_rectangle_t *rectangle, gpointer data)
{
  const RangeVisit *visit = data;
  cairo_rectangle_t moved = *rectangle;

  moved.y += visit->top_pt;
  visit->visit (&moved, visit->data);
}

void
hf_text_layout_visit_range (const HfTextLayout *layout, guint start, guint end, HfTextRangeVisitor visit, gpointer data)
{
  RangeVisit range = { layout->top_pt, visit, data };

  hf_text_setting_visit_range (layout->plan, layout->fit.setting, start, end, visit_rectangle, &range);
}

void
hf_text_layout_paint (const HfTextLayout *layout, cairo_t *cr, HfTarget target)
{
  cairo_save (cr);
  cairo_translate (cr, 0.0, layout->top_pt);
  hf_text_setting_paint (layout->plan, layout->fit.setting, cr, target);
  cairo_restore (cr);
}
