/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every page of a report has: its margins, a head and a foot. Private to proof/. */
#pragma once

#include "proof/paper.h"
#include "proof/type.h"

/** HfFrameArea: where things go on the page, in points from its top left. */
typedef struct
{
  double x_pt;
  double y_pt;
  double width_pt;
  double height_pt;
} HfFrameArea;

/** HfReportHead: what the head says; borrowed. */
typedef struct
{
  const char *title;
  const char *subtitle;
  const char *note;      /**< how the report is meant to be used */
  const char *sign_line; /**< what somebody is to fill in by hand; nullable */
} HfReportHead;

/** hf_frame_get_body: what head and foot leave of the page. */
HfFrameArea hf_frame_get_body (HfPaper paper);

/** hf_frame_paint: paints the white ground, the head, and the foot of page @page of @n_pages. */
void hf_frame_paint (HfFonts *fonts, cairo_t *cr, HfPaper paper, const HfReportHead *head, guint page, guint n_pages);

/**
 * hf_frame_mirror: the left edge of what is @width_pt wide and begins @start_pt after where reading starts in @area.
 */
double hf_frame_mirror (const HfFrameArea *area, double start_pt, double width_pt);
