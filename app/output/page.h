/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page to be written: its size, its boxes and what paints it. Output knows nothing of cards. */
#pragma once

#include <cairo.h>
#include <glib.h>

/** HfPagePainter: paints one page; user space is points, the origin the top left of the trim. */
typedef void (*HfPagePainter) (cairo_t *cr, gpointer data);

/** HfOutputPage: a page trimmed to @width_pt × @height_pt, painted @bleed_pt beyond it on every side. */
typedef struct
{
  double width_pt;
  double height_pt;
  double bleed_pt;
  HfPagePainter paint;
  gpointer data;
} HfOutputPage;

/** HfOutputInfo: what a file says of itself; strings nullable. @modified_s is the only date written. */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *language; /**< BCP 47 */
  gint64 modified_s;
} HfOutputInfo;
