/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/frame.h"

#include "proof/mark.h"

#include <glib/gi18n.h>

#define SIDE_MARGIN_PT 40.0
#define TOP_MARGIN_PT 36.0
#define BOTTOM_MARGIN_PT 34.0
#define HEAD_PT 66.0
#define FOOT_PT 20.0

/* The foot's line of text, below its rule. */
#define FOOT_TEXT_PT 6.0

/* What stands at the end of the head, such as the line to sign. */
#define HEAD_END_SHARE 0.36

static HfFrameArea
get_inside (HfPaper paper)
{
  double width_pt;
  double height_pt;

  hf_paper_get_size (paper, &width_pt, &height_pt);

  return (HfFrameArea){ SIDE_MARGIN_PT, TOP_MARGIN_PT, width_pt - 2 * SIDE_MARGIN_PT,
                        height_pt - TOP_MARGIN_PT - BOTTOM_MARGIN_PT };
}

HfFrameArea
hf_frame_get_body (HfPaper paper)
{
  HfFrameArea area = get_inside (paper);

  area.y_pt += HEAD_PT;
  area.height_pt -= HEAD_PT + FOOT_PT;

  return area;
}

double
hf_frame_mirror (const HfFrameArea *area, double start_pt, double width_pt)
{
  return hf_type_is_rtl () ? area->x_pt + area->width_pt - start_pt - width_pt : area->x_pt + start_pt;
}

static void
paint_head (HfFonts *fonts, cairo_t *cr, const HfFrameArea *area, const HfReportHead *head)
{
  double end_pt = head->sign_line != NULL ? area->width_pt * HEAD_END_SHARE : 0;
  double width_pt = area->width_pt - end_pt;
  double x_pt = hf_frame_mirror (area, 0, width_pt);
  HfTypeBox box = { x_pt, area->y_pt, width_pt, 1, hf_type_start () };

  box.y_pt += hf_type_paint (fonts, cr, HF_TYPE_TITLE, &box, head->title) + 2;
  box.y_pt += hf_type_paint (fonts, cr, HF_TYPE_SMALL, &box, head->subtitle) + 1;
  hf_type_paint (fonts, cr, HF_TYPE_LABEL, &box, head->note);

  if (head->sign_line != NULL)
    {
      box = (HfTypeBox){ hf_frame_mirror (area, width_pt, end_pt), area->y_pt + 27, end_pt, 1, hf_type_end () };
      hf_mark_paint_rule (cr, box.x_pt, area->y_pt + 24, end_pt);
      hf_type_paint (fonts, cr, HF_TYPE_LABEL, &box, head->sign_line);
    }
}

void
hf_frame_paint (HfFonts *fonts, cairo_t *cr, HfPaper paper, const HfReportHead *head, guint page, guint n_pages)
{
  HfFrameArea area = get_inside (paper);
  double foot_pt = area.y_pt + area.height_pt - FOOT_PT + FOOT_TEXT_PT;
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);
  double half_pt = area.width_pt / 2;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);

  paint_head (fonts, cr, &area, head);
  hf_mark_paint_rule (cr, area.x_pt, area.y_pt + HEAD_PT - 8, area.width_pt);

  hf_type_paint (fonts, cr, HF_TYPE_LABEL,
                 &(HfTypeBox){ hf_frame_mirror (&area, 0, half_pt), foot_pt, half_pt, 1, hf_type_start () },
                 head->title);
  hf_type_paint (fonts, cr, HF_TYPE_LABEL,
                 &(HfTypeBox){ hf_frame_mirror (&area, half_pt, half_pt), foot_pt, half_pt, 1, hf_type_end () },
                 number);
}
