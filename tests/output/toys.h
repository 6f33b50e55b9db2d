/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages to write, a folder to write them to, and other people's programs to judge what was written. */
#pragma once

#include "output/page.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path; /* within folder; nothing is there yet */
} Fixture;

G_GNUC_UNUSED static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("heartfelt-output-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "card.out", NULL);
}

G_GNUC_UNUSED static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

/* Removing the folder fails, and with it the test, where a writer left anything else behind. */
G_GNUC_UNUSED static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* Runs a program that must succeed, given with its arguments. Returns: (transfer full): what it printed. */
#define run(...) run_program ((const char *const[]){ __VA_ARGS__, NULL })

G_GNUC_UNUSED static char *
run_program (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s%s", arguments[0], error->message, output, errors);
  return output;
}

G_GNUC_UNUSED static GBytes *
read_file (const char *path)
{
  char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static void
paint_text (cairo_t *cr, const char *text, double x_pt, double y_pt)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 8");

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, x_pt, y_pt);
  pango_cairo_show_layout (cr, layout);
}

/* A gradient that runs into the bleed, and a translucent disc off the pixel grid. */
static void
paint_shapes (cairo_t *cr, gpointer data)
{
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, 0, 72, 108);

  cairo_pattern_add_color_stop_rgb (gradient, 0, 0.9, 0.4, 0.3);
  cairo_pattern_add_color_stop_rgb (gradient, 1, 0.1, 0.2, 0.6);
  cairo_rectangle (cr, -9, -9, 60, 126);
  cairo_set_source (cr, gradient);
  cairo_fill (cr);
  cairo_pattern_destroy (gradient);

  cairo_arc (cr, 40.3, 50.7, 25.1, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 0.1, 0.8, 0.4, 0.5);
  cairo_fill (cr);
}

/* Shapes and, in @data, a line of text. */
G_GNUC_UNUSED static void
paint_card (cairo_t *cr, gpointer data)
{
  paint_shapes (cr, NULL);
  cairo_set_source_rgb (cr, 0, 0, 0);
  paint_text (cr, data, 4, 20);
}

G_GNUC_UNUSED static void
paint_wrongly (cairo_t *cr, gpointer data)
{
  cairo_restore (cr); /* without a save, an error as any other */
}

G_GNUC_UNUSED static void
paint_and_cancel (cairo_t *cr, gpointer data)
{
  paint_shapes (cr, NULL);
  g_cancellable_cancel (data);
}

/* 72 × 108 pt with 9 pt of bleed. */
static inline HfOutputPage
small_page (HfPagePainter paint, gpointer data)
{
  return (HfOutputPage){ 72, 108, 9, paint, data };
}

static const HfOutputInfo full_info = {
  .title = "Grüße für Zoë",
  .author = "Support (team) \\ <1>",
  .subject = "A thank-you card & more",
  .language = "de-AT",
  .modified_s = 1790000000, /* 2026-09-21 14:13:20 UTC */
};
