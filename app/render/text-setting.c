/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-setting.h"

#include <math.h>
#include <string.h>

/* How far swashes and italics may hang out at a line's ends, and accents above or tails below a box, in
 * parts of the size: less than anyone sees as sticking out. */
#define OVERHANG_EM 0.12

/* Widths this close count as one, so that rounding decides nothing. */
#define WIDTH_SLACK_PT 0.05

/* How near balancing comes to the narrowest width. */
#define BALANCE_STEP_PT 0.5

/* A last line shorter than this, in parts of the width, is a runt; how much narrower a paragraph may become
 * to be rid of it, and in what steps. */
#define RUNT_PART 0.2
#define MOST_NARROWING 0.12
#define NARROWING_STEP 0.02

#define HYPHEN 0x2010

/* Pango counts in 1/1024 of a unit in an int; no line is let near that edge. */
#define MAX_WIDTH_PT 1.0e6

static double
pt_from_pango (int units)
{
  return (double) units / PANGO_SCALE;
}

static int
pango_from_pt (double length_pt)
{
  return (int) lround (MIN (length_pt, MAX_WIDTH_PT) * PANGO_SCALE);
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

typedef gboolean (*SameFunc) (const HfTextSpan *a, const HfTextSpan *b);
typedef void (*InsertFunc) (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale,
                            guint start, guint end);

static gboolean
same_font (const HfTextSpan *a, const HfTextSpan *b)
{
  return a->typeface == b->typeface && a->size_pt == b->size_pt && a->cursive == b->cursive;
}

static void
insert_font (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale, guint start,
             guint end)
{
  PangoFontDescription *description = pango_font_description_copy_static (span->typeface->description);
  double size_pt = span->size_pt * scale;

  pango_font_description_set_absolute_size (description, size_pt * PANGO_SCALE);
  insert (attributes, pango_attr_font_desc_new (description), start, end);
  pango_font_description_free (description);

  if (plan->tracking_em != 0.0 && !span->cursive)
    insert (attributes, pango_attr_letter_spacing_new (pango_from_pt (plan->tracking_em * size_pt)), start, end);
}

static gboolean
same_color (const HfTextSpan *a, const HfTextSpan *b)
{
  return hf_color_equal (&a->color, &b->color);
}

/* Colours are set for the sake of their borders alone: letters of two colours may still join. */
static void
insert_color (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale, guint start,
              guint end)
{
  insert (attributes,
          pango_attr_foreground_new ((guint16) (span->color.red * 65535), (guint16) (span->color.green * 65535),
                                     (guint16) (span->color.blue * 65535)),
          start, end);
}

static gboolean
same_word (const HfTextSpan *a, const HfTextSpan *b)
{
  return FALSE;
}

/* Keeps a word of a name together, but for its hyphens where need be. */
static void
insert_whole (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextSpan *span, double scale, guint start,
              guint end)
{
  const char *word = plan->words + span->start;
  const char *word_end = word + (end - start);
  const char *part = word;

  if (!span->whole)
    return;

  for (const char *p = word; plan->break_hyphens && p < word_end;)
    {
      gboolean hyphen = *p == '-' || g_utf8_get_char (p) == HYPHEN;

      p = g_utf8_next_char (p);
      if (hyphen)
        {
          insert (attributes, pango_attr_allow_breaks_new (FALSE), start + (guint) (part - word),
                  start + (guint) (p - word));
          part = p;
        }
    }
  if (part < word_end)
    insert (attributes, pango_attr_allow_breaks_new (FALSE), start + (guint) (part - word), end);
}

/* Inserts what is alike in neighbouring spans as one, so that no seam is left where there is none. */
static void
insert_alike (PangoAttrList *attributes, const HfTextPlan *plan, const HfTextParagraph *paragraph, guint end,
              double scale, SameFunc same, InsertFunc insert_one)
{
  guint i = 0;

  while (i < plan->spans->len)
    {
      const HfTextSpan *first = &g_array_index (plan->spans, HfTextSpan, i);
      const HfTextSpan *last = first;
      guint alike_start;
      guint alike_end;

      while (++i < plan->spans->len && same (first, &g_array_index (plan->spans, HfTextSpan, i)))
        last = &g_array_index (plan->spans, HfTextSpan, i);

      alike_start = MAX (first->start, paragraph->start);
      alike_end = MIN (last->end, end);
      if (alike_start < alike_end)
        insert_one (attributes, plan, first, scale, alike_start - paragraph->start, alike_end - paragraph->start);
    }
}

static PangoAttrList *
make_attributes (const HfTextPlan *plan, const HfTextParagraph *paragraph, guint end, double scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  insert (attributes, pango_attr_fallback_new (FALSE), 0, G_MAXUINT);
  if (plan->language != NULL)
    insert (attributes, pango_attr_language_new (pango_language_from_string (plan->language)), 0, G_MAXUINT);
  insert_alike (attributes, plan, paragraph, end, scale, same_font, insert_font);
  insert_alike (attributes, plan, paragraph, end, scale, same_color, insert_color);
  insert_alike (attributes, plan, paragraph, end, scale, same_word, insert_whole);

  return attributes;
}

static PangoLayout *
make_layout (const HfTextPlan *plan, const HfTextParagraph *paragraph, const HfTextMeasure *measure)
{
  PangoContext *context =
      hf_fonts_get_context (plan->fonts, paragraph->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoLayout *layout = pango_layout_new (context);
  guint end = MIN (paragraph->end, measure->length);
  PangoAttrList *attributes = make_attributes (plan, paragraph, end, measure->size_pt / plan->size_pt);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, plan->words + paragraph->start, (int) (end - paragraph->start));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_justify (layout, plan->align == HF_ALIGN_JUSTIFY);
  if (!measure->one_line)
    pango_layout_set_width (layout, pango_from_pt (measure->width_pt));

  return layout;
}

static double
widest_line (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pt_from_pango (logical.width);
}

/* The narrowest width that needs no more lines, found by halving; a word too long for it stays too long. */
static void
balance (PangoLayout *layout, double width_pt)
{
  int n_lines = pango_layout_get_line_count (layout);
  double low_pt = 0.0;
  double high_pt = width_pt;

  if (n_lines < 2 || widest_line (layout) > width_pt + WIDTH_SLACK_PT)
    return;

  while (high_pt - low_pt > BALANCE_STEP_PT)
    {
      double middle_pt = (low_pt + high_pt) / 2;

      pango_layout_set_width (layout, pango_from_pt (middle_pt));
      if (pango_layout_get_line_count (layout) <= n_lines && widest_line (layout) <= middle_pt + WIDTH_SLACK_PT)
        high_pt = middle_pt;
      else
        low_pt = middle_pt;
    }
  pango_layout_set_width (layout, pango_from_pt (high_pt));
}

static gboolean
ends_in_runt (PangoLayout *layout, double width_pt)
{
  int last = pango_layout_get_line_count (layout) - 1;
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, last);
  const char *words = pango_layout_get_text (layout) + line->start_index;
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return last > 0 && pt_from_pango (logical.width) < RUNT_PART * width_pt && memchr (words, ' ', line->length) == NULL;
}

static void
avoid_runt (PangoLayout *layout, double width_pt)
{
  int n_lines = pango_layout_get_line_count (layout);

  if (!ends_in_runt (layout, width_pt))
    return;

  for (double part = 1.0 - NARROWING_STEP; part >= 1.0 - MOST_NARROWING; part -= NARROWING_STEP)
    {
      pango_layout_set_width (layout, pango_from_pt (part * width_pt));
      if (pango_layout_get_line_count (layout) > n_lines || widest_line (layout) > part * width_pt + WIDTH_SLACK_PT)
        break;
      if (!ends_in_runt (layout, width_pt))
        return;
    }
  pango_layout_set_width (layout, pango_from_pt (width_pt));
}

static void
tidy_rag (PangoLayout *layout, const HfTextMeasure *measure)
{
  if (measure->one_line || pango_layout_get_justify (layout))
    return;

  switch (measure->rag)
    {
    case HF_TEXT_RAG_BALANCED:
      balance (layout, measure->width_pt);
      break;
    case HF_TEXT_RAG_NO_RUNTS:
      avoid_runt (layout, measure->width_pt);
      break;
    case HF_TEXT_RAG_AS_IT_FALLS:
    default:
      break;
    }
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
  double left = x_pt + pt_from_pango (line_ink->x);
  double top = baseline_pt + pt_from_pango (line_ink->y);
  double right = left + pt_from_pango (line_ink->width);
  double bottom = top + pt_from_pango (line_ink->height);

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
  placed.width_pt = MAX (pt_from_pango (logical.width), pt_from_pango (ink.width) - OVERHANG_EM * size_pt);
  placed.x_pt = align_line (plan->align, paragraph->rtl, setting->width_pt - pt_from_pango (logical.width));
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
      tidy_rag (layout, measure);
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
hf_text_setting_fits (const HfTextSetting *setting, double height_pt)
{
  return setting->widest_pt <= setting->width_pt + WIDTH_SLACK_PT &&
         setting->height_pt <= height_pt + OVERHANG_EM * setting->size_pt;
}
