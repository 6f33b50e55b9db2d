/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page to be written: its size, its boxes and what paints it. Output knows nothing of cards. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#define HF_OUTPUT_ERROR (hf_output_error_quark ())
GQuark hf_output_error_quark (void);

/** HfOutputError: why pages could not be made into a file; a target that refuses is an #HfSaveError. */
typedef enum
{
  HF_OUTPUT_ERROR_TOO_LARGE, /**< more pixels, or longer sides, than a file may have */
  HF_OUTPUT_ERROR_EMPTY,     /**< no page was given */
  HF_OUTPUT_ERROR_FAILED,    /**< the page could not be painted */
  HF_OUTPUT_ERROR_PROFILE,   /**< a colour profile is of the wrong kind, or none */
} HfOutputError;

/**
 * HfPagePainter: paints one page with %CAIRO_OPERATOR_OVER; user space is points, the origin the top left of the trim.
 */
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

/** HfOutputInfo: what a file says of itself; strings nullable. */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *language; /**< BCP 47 */
  gint64 modified_s;    /**< since 1970 in UTC, the only date written; 0 writes none */
} HfOutputInfo;

/** hf_output_page_is_valid: whether the sides of @page are positive numbers and its bleed is not negative. */
gboolean hf_output_page_is_valid (const HfOutputPage *page);

/**
 * hf_output_paint:
 *
 * Calls the painter of @page on @surface through @matrix, which maps points from the trim's top left to
 * the surface, and turns what cairo says afterwards into @error (#HF_OUTPUT_ERROR).
 */
gboolean hf_output_paint (const HfOutputPage *page, cairo_surface_t *surface, const cairo_matrix_t *matrix,
                          GError **error);

/** hf_output_paint_with: the same through @cr, whose clip stays as it is. */
gboolean hf_output_paint_with (const HfOutputPage *page, cairo_t *cr, const cairo_matrix_t *matrix, GError **error);
