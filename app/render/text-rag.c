/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-rag.h"

#include "render/pango-units.h"

/* How near balancing comes to the narrowest width. */
#define BALANCE_STEP_PT 0.5

/* A last line shorter than this is a runt; how narrow a paragraph may become to be rid of it, and in what steps.
 * All in parts of the width. */
#define RUNT_PART 0.2
#define LEAST_PART 0.87
#define NARROWING_STEP 0.02

static double
widest_line (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return hf_pt_from_pango (logical.width);
}

/* The narrowest width that needs no more lines, found by halving; a word too long for it stays too long. */
static void
balance (PangoLayout *layout, double width_pt)
{
  int n_lines = pango_layout_get_line_count (layout);
  double low_pt = 0.0;
  double high_pt = width_pt;

  if (n_lines < 2 || widest_line (layout) > width_pt + HF_TEXT_SLACK_PT)
    return;

  while (high_pt - low_pt > BALANCE_STEP_PT)
    {
      double middle_pt = (low_pt + high_pt) / 2;

      pango_layout_set_width (layout, hf_pango_from_pt (middle_pt));
      if (pango_layout_get_line_count (layout) <= n_lines && widest_line (layout) <= middle_pt + HF_TEXT_SLACK_PT)
        high_pt = middle_pt;
      else
        low_pt = middle_pt;
    }
  pango_layout_set_width (layout, hf_pango_from_pt (high_pt));
}

static double
last_width (PangoLayout *layout)
{
  int last = pango_layout_get_line_count (layout) - 1;
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, last), NULL, &logical);
  return hf_pt_from_pango (logical.width);
}

/* Narrows step by step until the last line is long enough; where it never is, the longest so far is kept. */
static void
avoid_runt (PangoLayout *layout, double width_pt)
{
  int n_lines = pango_layout_get_line_count (layout);
  double longest_pt = last_width (layout);
  double best_part = 1.0;

  if (n_lines < 2)
    return;

  for (double part = 1.0; longest_pt < RUNT_PART * width_pt && part > LEAST_PART; part -= NARROWING_STEP)
    {
      pango_layout_set_width (layout, hf_pango_from_pt (part * width_pt));
      if (pango_layout_get_line_count (layout) > n_lines || widest_line (layout) > part * width_pt + HF_TEXT_SLACK_PT)
        break;
      if (last_width (layout) > longest_pt)
        {
          longest_pt = last_width (layout);
          best_part = part;
        }
    }
  pango_layout_set_width (layout, hf_pango_from_pt (best_part * width_pt));
}

void
hf_text_tidy_rag (PangoLayout *layout, HfTextRag rag, double width_pt)
{
  if (pango_layout_get_justify (layout))
    return;

  switch (rag)
    {
    case HF_TEXT_RAG_BALANCED:
      balance (layout, width_pt);
      break;
    case HF_TEXT_RAG_NO_RUNTS:
      avoid_runt (layout, width_pt);
      break;
    case HF_TEXT_RAG_AS_IT_FALLS:
    default:
      break;
    }
}
