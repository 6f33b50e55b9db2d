/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-plan.h"

#include "base/limits.h"
#include "card/language.h"
#include "card/wash.h"
#include "render/text-faces.h"

#include <hb.h>
#include <string.h>

#define BOLD_WEIGHT 700
#define BLACK_WEIGHT 900
#define PLAIN_WEIGHT 400

#define LEFT_TO_RIGHT_MARK 0x200E
#define RIGHT_TO_LEFT_MARK 0x200F
#define ARABIC_LETTER_MARK 0x061C

/* Smaller type than this is no type; it also keeps scales finite. */
#define MIN_SIZE_PT 0.5

static double
sane_size (double size_pt)
{
  return CLAMP (size_pt, MIN_SIZE_PT, HF_LIMIT_FONT_SIZE_PT);
}

static double
design_size (HfText *text)
{
  if (text->fit.mode == HF_FIT_LADDER && text->fit.n_sizes > 0)
    return sane_size (text->fit.sizes_pt[0]);

  return sane_size (text->size_pt);
}

/* Bold within a bold face is bolder still, so that it shows. */
static int
run_weight (const HfTypeface *typeface, HfToggle bold)
{
  switch (bold)
    {
    case HF_TOGGLE_ON:
      return typeface->weight < BOLD_WEIGHT ? BOLD_WEIGHT : BLACK_WEIGHT;
    case HF_TOGGLE_OFF:
      return MIN (typeface->weight, PLAIN_WEIGHT);
    case HF_TOGGLE_INHERIT:
    default:
      return typeface->weight;
    }
}

static const HfTypeface *
run_typeface (HfTextPlan *plan, const HfRun *run)
{
  gboolean italic = run->italic == HF_TOGGLE_INHERIT ? plan->typeface->italic : run->italic == HF_TOGGLE_ON;

  return hf_fonts_get_typeface (plan->fonts, plan->typeface->family, run_weight (plan->typeface, run->bold), italic);
}

static void
add_runs (HfTextPlan *plan, HfCard *card, HfText *text)
{
  guint start = 0;

  for (guint i = 0; i < text->n_runs; i++)
    {
      const HfRun *run = &text->runs[i];
      const HfPaint *paint = run->paint.kind == HF_PAINT_INHERIT ? &text->paint : &run->paint;
      HfTextSpan style = {
        .start = start,
        .end = start + (guint) strlen (run->text),
        .typeface = run_typeface (plan, run),
        .size_pt = run->size_pt > 0.0 ? sane_size (run->size_pt) : plan->size_pt,
        .tracking_em = run->tracked ? run->tracking_em : text->tracking_em,
        .color = hf_wash_resolve_words (card->palette, paint),
      };

      hf_text_faces_add_run (plan, run, &style);
      start = style.end;
    }
}

static guint
trim_end (const char *words, guint start, guint end)
{
  while (end > start)
    {
      const char *last = g_utf8_prev_char (words + end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = (guint) (last - words);
    }

  return end;
}

/* Rules P2 and P3 of the Unicode Bidirectional Algorithm: the first strong letter decides.
 * Returns: %HB_DIRECTION_INVALID where there is none. */
static hb_direction_t
first_strong (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == LEFT_TO_RIGHT_MARK)
        return HB_DIRECTION_LTR;
      if (letter == RIGHT_TO_LEFT_MARK || letter == ARABIC_LETTER_MARK)
        return HB_DIRECTION_RTL;
      if (g_unichar_isalpha (letter))
        return hb_script_get_horizontal_direction (hb_unicode_script (hb_unicode_funcs_get_default (), letter));
    }

  return HB_DIRECTION_INVALID;
}

static gboolean
is_rtl (HfTextPlan *plan, HfDirection direction, const char *start, guint length)
{
  if (direction != HF_DIRECTION_AUTO)
    return direction == HF_DIRECTION_RTL;

  switch (first_strong (start, start + length))
    {
    case HB_DIRECTION_RTL:
      return TRUE;
    case HB_DIRECTION_LTR:
      return FALSE;
    default:
      return plan->language != NULL && hf_language_is_rtl (plan->language);
    }
}

static void
add_paragraphs (HfTextPlan *plan, HfText *text)
{
  guint n_kept = 0;
  guint start = 0;

  while (start < plan->length)
    {
      HfTextParagraph paragraph = { .start = start };
      int end;
      int next;

      pango_find_paragraph_boundary (plan->words + start, (int) (plan->length - start), &end, &next);
      paragraph.end = trim_end (plan->words, start, start + (guint) end);
      paragraph.rtl = is_rtl (plan, text->direction, plan->words + start, paragraph.end - start);
      g_array_append_val (plan->paragraphs, paragraph);
      if (paragraph.end > paragraph.start)
        n_kept = plan->paragraphs->len;
      start += (guint) next;
    }

  g_array_set_size (plan->paragraphs, n_kept);
}

HfTextPlan *
hf_text_plan_new (HfFonts *fonts, HfCard *card, HfText *text, HfTextPlanFlags flags)
{
  HfTextPlan *plan = g_new0 (HfTextPlan, 1);

  plan->fonts = fonts;
  plan->words = hf_text_get_words (text);
  plan->length = (guint) strlen (plan->words);
  plan->size_pt = design_size (text);
  plan->line_spacing = text->line_spacing;
  plan->paragraph_gap_em = text->paragraph_gap_em;
  plan->align = text->align;
  plan->break_hyphens = (flags & HF_TEXT_PLAN_BREAK_HYPHENS) != 0;
  plan->language = g_strdup (text->language != NULL ? text->language : card->language);
  plan->spans = g_array_new (FALSE, FALSE, sizeof (HfTextSpan));
  plan->paragraphs = g_array_new (FALSE, FALSE, sizeof (HfTextParagraph));
  plan->missing_letters = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < text->n_runs; i++)
    plan->has_field |= text->runs[i].field != NULL && *text->runs[i].text != '\0';

  plan->typeface = hf_text_faces_choose (plan, card, text, flags);
  add_runs (plan, card, text);
  hf_text_faces_join_words (plan);
  add_paragraphs (plan, text);

  return plan;
}

void
hf_text_plan_free (HfTextPlan *plan)
{
  if (plan == NULL)
    return;

  g_free (plan->words);
  g_free (plan->language);
  g_array_unref (plan->spans);
  g_array_unref (plan->paragraphs);
  g_clear_pointer (&plan->graphemes, g_array_unref);
  g_free (plan->missing_family);
  g_ptr_array_unref (plan->missing_letters);
  g_free (plan);
}

const HfTextSpan *
hf_text_plan_find_span (const HfTextPlan *plan, guint index)
{
  guint low = 0;
  guint high = plan->spans->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const HfTextSpan *span = &g_array_index (plan->spans, HfTextSpan, middle);

      if (index < span->start)
        high = middle;
      else if (index >= span->end)
        low = middle + 1;
      else
        return span;
    }

  return NULL;
}

const GArray *
hf_text_plan_get_graphemes (HfTextPlan *plan)
{
  glong n_characters;
  g_autofree PangoLogAttr *attributes = NULL;
  const char *p = plan->words;

  if (plan->graphemes != NULL)
    return plan->graphemes;

  n_characters = g_utf8_strlen (plan->words, plan->length);
  attributes = g_new0 (PangoLogAttr, n_characters + 1);
  pango_get_log_attrs (plan->words, (int) plan->length, -1, pango_language_from_string (plan->language), attributes,
                       (int) n_characters + 1);

  plan->graphemes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (glong i = 0; i < n_characters; i++, p = g_utf8_next_char (p))
    {
      guint offset = (guint) (p - plan->words);

      if (attributes[i].is_cursor_position)
        g_array_append_val (plan->graphemes, offset);
    }
  g_array_append_val (plan->graphemes, plan->length);

  return plan->graphemes;
}
