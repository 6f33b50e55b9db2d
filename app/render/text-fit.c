/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-fit.h"

#include "base/length.h"

#include <math.h>

#define SHRINK_STEP_PT 0.5

/* Comfort ends at two thirds of the size the designer meant (a name of 22 pt may be 15 pt), or at the least
 * size of words on a card, where they were meant larger (art direction, “Composition” and “Fitting”). */
#define COMFORT_PART (2.0 / 3.0)
#define COMFORT_SIZE_PT 11.0

/* Nothing is as narrow as this for long, in parts of the size: an “i” of a narrow face. What is longer than
 * a box full of them need not be tried. */
#define NARROWEST_EM 0.15

/* A space, or more, vanishes at the end of a line. */
#define VANISHING_EM 1.0

/* UTF-8 takes as many bytes a character, and marks on letters only make it more. */
#define MAX_BYTES_OF_LETTER 4.0

/* Longer lines are not measured: Pango counts in an int. */
#define MAX_NATURAL_PT 1.0e6

typedef struct
{
  HfTextPlan *plan;
  double width_pt;
  double height_pt;
  HfTextRag rag;
  gboolean measured;
  double *natural_pt; /* how long each paragraph is on one line, at the design size; NULL where too long to tell */
  double smallest;    /* the smallest letters, in parts of the design size */
} Fitting;

/* More letters than will ever go into the box. */
static double
count_room (const Fitting *fitting, double size_pt)
{
  double columns = fitting->width_pt / (NARROWEST_EM * size_pt) + 1.0;
  double rows = fitting->height_pt / MAX (fitting->plan->line_spacing * size_pt, 0.01) + 2.0;

  return columns * rows;
}

static void
measure (Fitting *fitting)
{
  HfTextPlan *plan = fitting->plan;
  HfTextMeasure natural = {
    .size_pt = plan->size_pt, .width_pt = fitting->width_pt, .one_line = TRUE, .length = plan->length
  };
  g_autoptr (HfTextSetting) setting = NULL;

  fitting->measured = TRUE;
  fitting->smallest = 1.0;
  for (guint i = 0; i < plan->spans->len; i++)
    fitting->smallest = MIN (fitting->smallest, g_array_index (plan->spans, HfTextSpan, i).size_pt / plan->size_pt);

  if (plan->length * plan->size_pt > MAX_NATURAL_PT)
    return;

  setting = hf_text_setting_new (plan, &natural);
  fitting->natural_pt = g_new0 (double, plan->paragraphs->len + 1);
  for (guint i = 0; i < MIN (setting->lines->len, plan->paragraphs->len); i++)
    fitting->natural_pt[i] = g_array_index (setting->lines, HfTextLine, i).width_pt;
}

/* Whether trying @size_pt is worth while: what is certain not to fit need not be broken into lines. */
static gboolean
may_fit (Fitting *fitting, double size_pt, gboolean one_line)
{
  HfTextPlan *plan = fitting->plan;
  double room_pt = fitting->width_pt + VANISHING_EM * size_pt;
  double n_lines = 0.0;

  if (plan->length / MAX_BYTES_OF_LETTER > count_room (fitting, size_pt))
    return FALSE;
  if (!fitting->measured)
    measure (fitting);
  if (fitting->natural_pt == NULL)
    return !one_line;

  for (guint i = 0; i < plan->paragraphs->len; i++)
    {
      double natural_pt = fitting->natural_pt[i] * size_pt / plan->size_pt;

      if (one_line && natural_pt > room_pt)
        return FALSE;
      n_lines += MAX (1.0, ceil (natural_pt / room_pt));
    }

  return (n_lines - 2.0) * plan->line_spacing * fitting->smallest * size_pt <= fitting->height_pt;
}

static HfTextSetting *
set_words (const Fitting *fitting, double size_pt, gboolean one_line, HfTextRag rag, guint length)
{
  HfTextMeasure measure = {
    .size_pt = size_pt,
    .width_pt = fitting->width_pt,
    .one_line = one_line,
    .rag = rag,
    .length = length,
  };

  return hf_text_setting_new (fitting->plan, &measure);
}

/* Returns: (nullable): the words at @size_pt where they fit. Only what fits is worth a tidy rag. */
static HfTextSetting *
try_size (Fitting *fitting, double size_pt, gboolean one_line)
{
  g_autoptr (HfTextSetting) setting = NULL;
  guint length = fitting->plan->length;

  if (!may_fit (fitting, size_pt, one_line))
    return NULL;

  setting = set_words (fitting, size_pt, one_line, HF_TEXT_RAG_AS_IT_FALLS, length);
  if (!hf_text_setting_fits (setting, fitting->height_pt))
    return NULL;
  if (setting->lines->len <= fitting->plan->paragraphs->len)
    return g_steal_pointer (&setting);

  return set_words (fitting, size_pt, one_line, fitting->rag, length);
}

static HfTextSetting *
try_steps (Fitting *fitting, double min_size_pt, gboolean one_line)
{
  double size_pt = fitting->plan->size_pt;

  for (;;)
    {
      HfTextSetting *setting = try_size (fitting, size_pt, one_line);

      if (setting != NULL || size_pt <= min_size_pt)
        return setting;
      size_pt = MAX (size_pt - SHRINK_STEP_PT, min_size_pt);
    }
}

double
hf_text_get_comfort (double design_pt)
{
  double comfort_pt = COMFORT_PART * design_pt;

  return design_pt >= COMFORT_SIZE_PT ? MAX (comfort_pt, COMFORT_SIZE_PT) : comfort_pt;
}

/* One line is preferred as long as it is comfortable: a long name on two good lines beats one small line. */
static HfTextSetting *
shrink (Fitting *fitting, const HfFit *fit, double min_size_pt)
{
  HfTextSetting *setting;

  if (fit->prefer_one_line)
    {
      setting = try_steps (fitting, MAX (min_size_pt, hf_text_get_comfort (fitting->plan->size_pt)), TRUE);
      if (setting != NULL)
        return setting;
      fitting->rag = HF_TEXT_RAG_BALANCED;
    }

  return try_steps (fitting, min_size_pt, FALSE);
}

static HfTextSetting *
climb_ladder (Fitting *fitting, const HfFit *fit)
{
  HfTextSetting *setting = NULL;

  if (fit->n_sizes == 0)
    return try_size (fitting, fitting->plan->size_pt, FALSE);

  for (guint i = 0; i < fit->n_sizes && setting == NULL; i++)
    setting = try_size (fitting, fit->sizes_pt[i], FALSE);

  if (setting == NULL && fit->widen_mm > 0.0)
    {
      fitting->width_pt += hf_pt_from_mm (fit->widen_mm);
      setting = try_size (fitting, fit->sizes_pt[fit->n_sizes - 1], FALSE);
    }

  return setting;
}

/* The longest beginning of the words that fits at @size_pt, in graphemes, found by halving. */
static void
count_surplus (Fitting *fitting, double size_pt, HfTextFit *out_fit)
{
  const GArray *graphemes = hf_text_plan_get_graphemes (fitting->plan);
  guint n_letters = graphemes->len - 1;
  guint low = 0;
  guint high = (guint) MIN (n_letters, count_room (fitting, size_pt));

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;
      g_autoptr (HfTextSetting) setting =
          set_words (fitting, size_pt, FALSE, HF_TEXT_RAG_AS_IT_FALLS, g_array_index (graphemes, guint, middle));

      if (hf_text_setting_fits (setting, fitting->height_pt))
        low = middle;
      else
        high = middle - 1;
    }

  out_fit->fits_bytes = g_array_index (graphemes, guint, low);
  out_fit->surplus_letters = n_letters - low;
}

static double
last_size (HfTextPlan *plan, const HfFit *fit)
{
  switch (fit->mode)
    {
    case HF_FIT_SHRINK:
      return CLAMP (fit->min_size_pt, 1.0, plan->size_pt);
    case HF_FIT_LADDER:
      return fit->n_sizes > 0 ? fit->sizes_pt[fit->n_sizes - 1] : plan->size_pt;
    case HF_FIT_FIXED:
    default:
      return plan->size_pt;
    }
}

void
hf_text_fit (HfTextPlan *plan, const HfFit *fit, gboolean balance, double width_pt, double height_pt,
             HfTextFit *out_fit)
{
  Fitting fitting = {
    .plan = plan,
    .width_pt = width_pt,
    .height_pt = height_pt,
    .rag = balance ? HF_TEXT_RAG_BALANCED : HF_TEXT_RAG_NO_RUNTS,
  };
  double size_pt = last_size (plan, fit);

  *out_fit = (HfTextFit){ 0 };
  switch (fit->mode)
    {
    case HF_FIT_SHRINK:
      out_fit->setting = shrink (&fitting, fit, size_pt);
      break;
    case HF_FIT_LADDER:
      out_fit->setting = climb_ladder (&fitting, fit);
      break;
    case HF_FIT_FIXED:
    default:
      out_fit->setting = try_size (&fitting, size_pt, FALSE);
      break;
    }
  g_free (fitting.natural_pt);

  out_fit->fits = out_fit->setting != NULL;
  out_fit->fits_bytes = plan->length;
  if (!out_fit->fits)
    {
      out_fit->setting = set_words (&fitting, size_pt, FALSE, fitting.rag, plan->length);
      count_surplus (&fitting, size_pt, out_fit);
    }
}
