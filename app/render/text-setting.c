/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-setting.h"

#include "render/pango-units.h"
#include "render/text-attributes.h"

static PangoLayout *
make_layout (const HfTextPlan *plan, const HfTextParagraph *paragraph, const HfTextMeasure *measure)
{
  PangoContext *context =
      hf_fonts_get_context (plan->fonts, paragraph->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoLayout *layout = pango_layout_new (context);
  guint end = MIN (paragraph->end, measure->length);
  PangoAttrList *attributes = hf_text_make_attributes (plan, paragraph, end, measure->size_pt / plan->size_pt);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, plan->words + paragraph->start, (int) (end - paragraph->start));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_justify (layout, plan->align == HF_ALIGN_JUSTIFY);
  if (!measure->one_line)
    pango_layout_set_width (layout, hf_pango_from_pt (measure->width_pt));

  return layout;
}

/* The pitch follows the largest letters of the line. */
static double
line_size (const HfTextPlan *plan, PangoLayoutLine *line, guint paragraph_start, double size_pt)
{
  double largest_pt = 0.0;

  for (GSList *node = line->runs; node != NULL; node = node->next)
    {
      const PangoLayoutRun *run = node->data;
      const HfTextSpan *span = hf_text_plan_find_span (plan, paragraph_start + (guint) run->item->offset);

      if (span != NULL)
        largest_pt = MAX (largest_pt, span->size_pt * size_pt / plan->size_pt);
    }

  return largest_pt > 0.0 ? largest_pt : size_pt;
}

static double
align_line (HfAlign align, gboolean rtl, double room_pt)
{
  switch (align)
    {
    case HF_ALIGN_CENTER:
      return room_pt / 2;
    case HF_ALIGN_END:
      return rtl ? 0.0 : room_pt;
    case HF_ALIGN_START:
    case HF_ALIGN_JUSTIFY:
    default:
      return rtl ? room_pt : 0.0;
    }
}

static void
add_ink (cairo_rectangle_t *ink, const PangoRectangle *line_ink, double x_pt, double baseline_pt)
{
  double left = x_pt + hf_pt_from_pango (line_ink->x);
  double top = baseline_pt + hf_pt_from_pango (line_ink->y);
  double right = left + hf_pt_from_pango (line_ink->width);
  double bottom = top + hf_pt_from_pango (line_ink->height);

  if (line_ink->width <= 0 || line_ink->height <= 0)
    return;

  if (ink->width > 0.0)
    {
      right = MAX (right, ink->x + ink->width);
      bottom = MAX (bottom, ink->y + ink->height);
      left = MIN (left, ink->x);
      top = MIN (top, ink->y);
    }
  *ink = (cairo_rectangle_t){ left, top, right - left, bottom - top };
}

/* Places @line below what there is, @gap_pt further down than its pitch says. */
static void
add_line (HfTextSetting *setting, const HfTextPlan *plan, const HfTextParagraph *paragraph, PangoLayoutLine *line,
          double gap_pt)
{
  double size_pt = line_size (plan, line, paragraph->start, setting->size_pt);
  HfTextLine placed = { .line = pango_layout_line_ref (line), .paragraph_start = paragraph->start };
  PangoRectangle ink;
  PangoRectangle logical;

  pango_layout_line_get_extents (line, &ink, &logical);
  placed.width_pt = MAX (hf_pt_from_pango (logical.width), hf_pt_from_pango (ink.width) - HF_OVERHANG_EM * size_pt);
  placed.x_pt = align_line (plan->align, paragraph->rtl, setting->width_pt - hf_pt_from_pango (logical.width));
  if (setting->lines->len == 0)
    placed.baseline_pt = HF_LINE_ASCENT_EM * size_pt;
  else
    placed.baseline_pt = g_array_index (setting->lines, HfTextLine, setting->lines->len - 1).baseline_pt + gap_pt +
                         plan->line_spacing * size_pt;

  add_ink (&setting->ink, &ink, placed.x_pt, placed.baseline_pt);
  setting->widest_pt = MAX (setting->widest_pt, placed.width_pt);
  setting->height_pt = placed.baseline_pt + HF_LINE_DESCENT_EM * size_pt;
  g_array_append_val (setting->lines, placed);
}

static void
clear_line (gpointer data)
{
  HfTextLine *line = data;
  PangoLayout *layout = line->line->layout;

  /* A line does not keep its layout alive, but drawing it needs the layout's words. */
  pango_layout_line_unref (line->line);
  g_object_unref (layout);
}

HfTextSetting *
hf_text_setting_new (const HfTextPlan *plan, const HfTextMeasure *measure)
{
  HfTextSetting *setting = g_new0 (HfTextSetting, 1);

  setting->size_pt = measure->size_pt;
  setting->width_pt = measure->width_pt;
  setting->has_field = plan->has_field;
  setting->lines = g_array_new (FALSE, FALSE, sizeof (HfTextLine));
  g_array_set_clear_func (setting->lines, clear_line);

  for (guint i = 0; i < plan->paragraphs->len; i++)
    {
      const HfTextParagraph *paragraph = &g_array_index (plan->paragraphs, HfTextParagraph, i);
      double gap_pt = i > 0 ? plan->paragraph_gap_em * measure->size_pt : 0.0;
      g_autoptr (PangoLayout) layout = NULL;

      if (paragraph->start >= measure->length)
        break;

      layout = make_layout (plan, paragraph, measure);
      if (!measure->one_line)
        hf_text_tidy_rag (layout, measure->rag, measure->width_pt);
      for (GSList *node = pango_layout_get_lines_readonly (layout); node != NULL; node = node->next)
        {
          g_object_ref (layout);
          add_line (setting, plan, paragraph, node->data, gap_pt);
          gap_pt = 0.0;
        }
    }

  return setting;
}

void
hf_text_setting_free (HfTextSetting *setting)
{
  if (setting == NULL)
    return;

  g_array_unref (setting->lines);
  g_free (setting);
}

gboolean
hf_text_setting_is_too_wide (const HfTextSetting *setting)
{
  return setting->widest_pt > setting->width_pt + HF_TEXT_SLACK_PT;
}

gboolean
hf_text_setting_fits (const HfTextSetting *setting, double height_pt)
{
  double most_pt = height_pt + HF_OVERHANG_EM * setting->size_pt;

  return !hf_text_setting_is_too_wide (setting) && setting->height_pt <= most_pt &&
         (setting->has_field || setting->ink.height <= most_pt);
}
