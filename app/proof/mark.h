/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small signs of reports, drawn so that they tell without colour too. Private to proof/. */
#pragma once

#include "base/color.h"
#include "base/doubt.h"

#include <cairo.h>

/**
 * hf_mark_paint_severity: a disc with a cross, a triangle with an exclamation mark, or a disc with an i; @size_pt
 * large.
 */
void hf_mark_paint_severity (cairo_t *cr, HfSeverity severity, double x_pt, double y_pt, double size_pt);

/** hf_mark_paint_box: an empty box to tick, @size_pt large. */
void hf_mark_paint_box (cairo_t *cr, double x_pt, double y_pt, double size_pt);

/** hf_mark_paint_rule: a hairline of @width_pt. */
void hf_mark_paint_rule (cairo_t *cr, double x_pt, double y_pt, double width_pt);
