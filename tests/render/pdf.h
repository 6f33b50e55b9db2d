/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking at PDFs with the eyes of another program: poppler's tools. */
#pragma once

#include "base/length.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <glib.h>
#include <glib/gstdio.h>

/** pdf_run: runs a poppler tool. Returns: (transfer full): what it printed. */
static inline char *
pdf_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return output;
}

/** pdf_path: a name for a file of this test. Returns: (transfer full) */
static inline char *
pdf_path (const char *name)
{
  g_autofree char *base = g_strdup_printf ("heartfelt-%d-%s", (int) getpid (), name);

  return g_build_filename (g_get_tmp_dir (), base, NULL);
}

/** pdf_get_text: the words of the file at @path. Returns: (transfer full) */
static inline char *
pdf_get_text (const char *path)
{
  return pdf_run ((const char *[]){ "pdftotext", "-raw", path, "-", NULL });
}

/** pdf_render: the first page of the file at @path at @dpi. Returns: (transfer full) */
static inline cairo_surface_t *
pdf_render (const char *path, guint dpi)
{
  g_autofree char *resolution = g_strdup_printf ("%u", dpi);
  g_autofree char *stem = g_strconcat (path, "-page", NULL);
  g_autofree char *png = g_strconcat (stem, ".png", NULL);
  g_autofree char *output =
      pdf_run ((const char *[]){ "pdftoppm", "-r", resolution, "-png", "-singlefile", path, stem, NULL });
  cairo_surface_t *surface = cairo_image_surface_create_from_png (png);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (png);

  return surface;
}
