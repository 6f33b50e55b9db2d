/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/art.h"

#include "base/length.h"
#include "card/fixture.h"
#include "render/assets.h"
#include "render/canvas.h"
#include "render/pdf.h"

#include <gio/gio.h>
#include <math.h>

#define SVG(view_box, content)                                                                                         \
  "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='" view_box "'>" content \
  "</svg>"

/* rsvg-convert paints the same art with a style sheet written here by hand; what it gives is what we must give. */
static void
test_recolors_as_rsvg (void)
{
  static const char css[] =
      ".paper{fill:#fff5e6!important}.paper-s{stroke:#fff5e6!important}.paper-g{stop-color:#fff5e6!important}"
      ".ink{fill:#2e1a16!important}.ink-s{stroke:#2e1a16!important}.ink-g{stop-color:#2e1a16!important}"
      ".primary{fill:#c43f1a!important}.primary-s{stroke:#c43f1a!important}.primary-g{stop-color:#c43f1a!important}"
      ".accent{fill:#f2a531!important}.accent-s{stroke:#f2a531!important}.accent-g{stop-color:#f2a531!important}"
      ".soft{fill:#f8d5b2!important}.soft-s{stroke:#f8d5b2!important}.soft-g{stop-color:#f8d5b2!important}"
      ".deep{fill:#7b2a22!important}.deep-s{stroke:#7b2a22!important}.deep-g{stop-color:#7b2a22!important}"
      ".headline{fill:#7b2a22!important}.on-deep{fill:#fff5e6!important}.on-primary{fill:#fff5e6!important}";
  static const char *const paths[] = { "lighthouse/front.svg", "birds/front.svg", "confetti/front.svg" };
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-art-XXXXXX", NULL);
  g_autofree char *sheet = g_build_filename (folder, "palette.css", NULL);
  g_autofree char *png = g_build_filename (folder, "art.png", NULL);

  g_assert_true (g_file_set_contents (sheet, css, -1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (HfAsset) asset = asset_from_file ("../data/templates", paths[i]);
      g_autofree char *svg = g_test_build_filename (G_TEST_DIST, "..", "data", "templates", paths[i], NULL);
      const char *argv[] = { "rsvg-convert", "--stylesheet", sheet,      "--width", "420", "--height", "580",
                             "-b",           "white",        "--output", png,       svg,   NULL };
      HfArt art = { asset, HF_SCALING_STRETCH, TRUE };
      g_autoptr (Canvas) cr = canvas_new (420, 580);
      g_autoptr (GError) error = NULL;
      cairo_surface_t *theirs;
      guint different = 0;
      int status;

      hf_art_paint (store, cr, &art, palette, 420, 580, HF_TARGET_RASTER, &error);
      g_assert_no_error (error);
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
      g_assert_no_error (error);
      g_assert_cmpint (status, ==, 0);
      theirs = cairo_image_surface_create_from_png (png);
      for (int y = 0; y < 580; y++)
        for (int x = 0; x < 420; x++)
          different += color_distance (surface_get (theirs, x, y), canvas_get (cr, x, y)) > 2;
      cairo_surface_destroy (theirs);
      /* One pixel in a thousand may differ: edges fall otherwise when the scale is reached another way. */
      g_assert_cmpuint (different, <=, 420 * 580 / 1000);
    }
  g_unlink (sheet);
  g_unlink (png);
  g_rmdir (folder);
}

#define SQUARE SVG ("0 0 10 10", "<style>.primary{fill:#123456}</style><rect class='primary' width='10' height='10'/>")

static void
test_palettes_by_turns (void)
{
  g_autoptr (HfAsset) asset = asset_from_text ("a.svg", SQUARE);
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) first = fixture_palette ();
  HfPaletteDraft *draft = hf_palette_draft (first);
  g_autoptr (HfPalette) second = NULL;
  g_autoptr (Canvas) cr = canvas_new (10, 10);
  HfArt worn = { asset, HF_SCALING_COVER, TRUE };
  HfArt own = { asset, HF_SCALING_COVER, FALSE };

  g_assert_true (hf_color_parse ("#00FF88", &draft->colors[HF_COLOR_ROLE_PRIMARY]));
  second = hf_palette_seal (draft);
  for (int round = 0; round < 2; round++)
    {
      g_assert_true (hf_art_paint (store, cr, &worn, first, 10, 10, HF_TARGET_RASTER, NULL));
      assert_color (canvas_get (cr, 5, 5), 0xc43f1a, 0);
      g_assert_true (hf_art_paint (store, cr, &own, first, 10, 10, HF_TARGET_RASTER, NULL));
      assert_color (canvas_get (cr, 5, 5), 0x123456, 0);
      g_assert_true (hf_art_paint (store, cr, &worn, second, 10, 10, HF_TARGET_RASTER, NULL));
      assert_color (canvas_get (cr, 5, 5), 0x00ff88, 0);
    }
}

static void
test_every_role (void)
{
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) palette = fixture_palette ();

  for (HfColorRole role = 0; role < HF_N_COLOR_ROLES; role++)
    {
      const char *name = hf_color_role_name (role);
      HfColor color = hf_palette_get_color (palette, role);
      guint32 expected =
          (guint32) (lround (color.red * 255) << 16 | lround (color.green * 255) << 8 | lround (color.blue * 255));
      g_autofree char *svg = g_strdup_printf (
          SVG ("0 0 30 10",
               "<rect class='%s' width='10' height='10'/><path class='%s-s' stroke-width='10' d='M10 5h10'/>"
               "<linearGradient id='g'><stop class='%s-g'/></linearGradient>"
               "<rect fill='url(#g)' x='20' width='10' height='10'/>"),
          name, name, name);
      g_autoptr (HfAsset) asset = asset_from_text ("a.svg", svg);
      g_autoptr (Canvas) cr = canvas_new (30, 10);
      HfArt art = { asset, HF_SCALING_COVER, TRUE };

      g_test_message ("%s", name);
      g_assert_true (hf_art_paint (store, cr, &art, palette, 30, 10, HF_TARGET_RASTER, NULL));
      for (int x = 5; x < 30; x += 10)
        assert_color (canvas_get (cr, x, 5), expected, 0);
    }
}

/* In an ink-saving palette a surface is thinned and outlined, and so is a wide stroke; a line is not, nor ink unless it
 * is the light of a night, nor anything in art that is sparing already. */
static void
test_line_and_wash (void)
{
  static const struct
  {
    const char *said;
    guint32 primary;
    guint32 ink;
  } cases[] = {
    { "", 0xffcccc, 0x000000 },
    { " class='night'", 0xffcccc, 0xd9d9d9 },
    { " class='ink-saving'", 0xff0000, 0x000000 },
  };
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) full = fixture_palette ();
  HfPaletteDraft *draft = hf_palette_draft (full);
  g_autoptr (HfPalette) palette = NULL;

  draft->ink_saving = TRUE;
  hf_color_parse ("#FFFFFF", &draft->colors[HF_COLOR_ROLE_PAPER]);
  hf_color_parse ("#FF0000", &draft->colors[HF_COLOR_ROLE_PRIMARY]);
  hf_color_parse ("#000000", &draft->colors[HF_COLOR_ROLE_INK]);
  palette = hf_palette_seal (draft);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *svg = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 1000'%s>"
                                              "<rect class='primary' x='100' y='100' width='300' height='800'/>"
                                              "<path class='primary-s' stroke-width='100' d='M500 0v1000'/>"
                                              "<path class='primary-s wide' stroke-width='100' d='M700 0v1000'/>"
                                              "<rect class='ink' x='800' width='200' height='1000'/></svg>",
                                              cases[i].said);
      g_autoptr (HfAsset) asset = asset_from_text ("a.svg", svg);
      g_autoptr (Canvas) cr = canvas_new (1000, 1000);
      HfArt art = { asset, HF_SCALING_COVER, TRUE };

      g_assert_true (hf_art_paint (store, cr, &art, palette, 1000, 1000, HF_TARGET_RASTER, NULL));
      assert_color (canvas_get (cr, 250, 500), cases[i].primary, 1);
      assert_color (canvas_get (cr, 250, 100), 0xff0000, 1);
      assert_color (canvas_get (cr, 500, 500), 0xff0000, 0);
      assert_color (canvas_get (cr, 700, 500), cases[i].primary, 1);
      assert_color (canvas_get (cr, 900, 500), cases[i].ink, 1);
    }
}

/* Outlines stay with the palette that saves ink. */
static void
test_out_of_the_wash (void)
{
  g_autoptr (HfAsset) asset = asset_from_text ("a.svg", SVG ("0 0 1000 1000", "<rect class='primary' x='100' y='100' "
                                                                              "width='300' height='800'/>"));
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) full = fixture_palette ();
  HfPaletteDraft *draft = hf_palette_draft (full);
  g_autoptr (HfPalette) sparing = NULL;
  HfArt art = { asset, HF_SCALING_COVER, TRUE };
  guint32 edges[3];

  draft->ink_saving = TRUE;
  sparing = hf_palette_seal (draft);
  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autoptr (Canvas) cr = canvas_new (1000, 1000);

      g_assert_true (hf_art_paint (store, cr, &art, i == 1 ? sparing : full, 1000, 1000, HF_TARGET_RASTER, NULL));
      edges[i] = canvas_get (cr, 250, 99);
    }
  g_assert_cmphex (edges[1], !=, edges[0]);
  g_assert_cmphex (edges[2], ==, edges[0]);
}

static void
test_fits_its_frame (void)
{
  static const struct
  {
    HfScaling scaling;
    double x_pt, width_pt; /* of the zone, in the frame */
  } cases[] = {
    { HF_SCALING_CONTAIN, 50, 50 },
    { HF_SCALING_COVER, 0, 100 },
    { HF_SCALING_STRETCH, 0, 100 },
  };
  /* What is outside the view box would show beside the frame if it were not cut off. */
  g_autoptr (HfAsset) asset = asset_from_text (
      "a.svg", SVG ("100 100 20 20", "<rect class='primary' x='-900' y='-900' width='2000' height='2000'/>"
                                     "<rect id='zone-headline' fill='none' x='100' y='100' width='10' height='10'/>"));
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) palette = fixture_palette ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfArt art = { asset, cases[i].scaling, TRUE };
      g_autoptr (Canvas) cr = canvas_new (240, 140);
      double x_pt, y_pt, width_pt, height_pt;

      g_assert_true (hf_art_get_zone (store, &art, "zone-headline", 200, 100, &x_pt, &y_pt, &width_pt, &height_pt));
      g_assert_cmpfloat_with_epsilon (x_pt, cases[i].x_pt, 1e-6);
      g_assert_cmpfloat_with_epsilon (width_pt, cases[i].width_pt, 1e-6);
      g_assert_false (hf_art_get_zone (store, &art, "zone-sub", 200, 100, &x_pt, &y_pt, &width_pt, &height_pt));

      cairo_translate (cr, 20, 20);
      g_assert_true (hf_art_paint (store, cr, &art, palette, 200, 100, HF_TARGET_RASTER, NULL));
      assert_color (canvas_get (cr, 120, 70), 0xc43f1a, 0);
      assert_color (canvas_get (cr, 10, 70), 0xffffff, 0);
      assert_color (canvas_get (cr, 230, 70), 0xffffff, 0);
      assert_color (canvas_get (cr, 120, 130), 0xffffff, 0);
    }
}

static char *
paint_pdf (const char *name, HfAsset *asset)
{
  char *path = pdf_path (name);
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) palette = fixture_palette ();
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 144, 72);
  cairo_t *cr = cairo_create (surface);
  HfArt art = { asset, HF_SCALING_CONTAIN, TRUE };
  g_autoptr (GError) error = NULL;

  for (int page = 0; page < 2; page++)
    {
      hf_art_paint (store, cr, &art, palette, 144, 72, HF_TARGET_VECTOR, &error);
      g_assert_no_error (error);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return path;
}

static void
test_stays_vector (void)
{
  g_autoptr (HfAsset) asset = asset_from_file ("../data/templates", "lighthouse/front.svg");
  g_autofree char *path = paint_pdf ("vector.pdf", asset);
  g_autofree char *images = pdf_run ((const char *[]){ "pdfimages", "-list", path, NULL });
  g_auto (GStrv) lines = g_strsplit (g_strchomp (images), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2); /* the heading alone */
  g_unlink (path);
}

/* A line of "pdfimages -list": the object, and dots an inch both ways. */
#define IMAGE_LINE "%*d %*d %*s %*d %*d %*s %*d %*d %*s %*s %d %*d %d %d"

static void
test_filters_are_fine (void)
{
  static const char *const svgs[] = {
    SVG ("0 0 20 10", "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter>"
                      "<rect class='primary' filter='url(#f)' width='10' height='10'/>"),
    SVG ("0 0 20 10", "<style>.m{mask:url(#m)}</style><mask id='m'><circle r='5' fill='#fff'/></mask>"
                      "<rect class='primary m' width='10' height='10'/>"),
    SVG ("0 0 20 10", "<rect class='primary' style='filter: blur(1px)' width='10' height='10'/>"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (svgs); i++)
    {
      g_autoptr (HfAsset) asset = asset_from_text ("filter.svg", svgs[i]);
      g_autofree char *path = paint_pdf ("filter.pdf", asset);
      g_autofree char *images = pdf_run ((const char *[]){ "pdfimages", "-list", path, NULL });
      g_auto (GStrv) lines = g_strsplit (g_strchomp (images), "\n", -1);

      /* Both pages show the picture and its transparency, and both of them the same two objects. */
      g_assert_cmpuint (g_strv_length (lines), ==, 2 + 4);
      for (guint k = 2; lines[k] != NULL; k++)
        {
          int object, first_object, x_dpi, y_dpi;

          g_assert_cmpint (sscanf (lines[k], IMAGE_LINE, &object, &x_dpi, &y_dpi), ==, 3);
          g_assert_cmpint (sscanf (lines[2 + k % 2], IMAGE_LINE, &first_object, &x_dpi, &y_dpi), ==, 3);
          g_assert_cmpint (object, ==, first_object);
          g_assert_cmpint (x_dpi, >=, 300);
          g_assert_cmpint (y_dpi, >=, 300);
        }
      g_unlink (path);
    }
}

static void
test_empty_frame (void)
{
  static const double sizes_pt[][2] = { { 0, 10 }, { 10, 0 }, { -5, 10 }, { NAN, 10 }, { INFINITY, 10 } };
  g_autoptr (HfAsset) asset = asset_from_text ("a.svg", SQUARE);
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (Canvas) cr = canvas_new (10, 10);
  HfArt art = { asset, HF_SCALING_COVER, TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes_pt); i++)
    g_assert_true (hf_art_paint (store, cr, &art, palette, sizes_pt[i][0], sizes_pt[i][1], HF_TARGET_RASTER, NULL));
  g_assert_cmpuint (canvas_count (cr, 0xffffff, 0), ==, 100);
}

/* Each of the motifs may go onto a card, and is of some size. */
static void
test_motifs (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "motifs", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  HfArtStore *store = hf_art_store_new ();
  guint n_motifs = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HfAsset) asset = NULL;
      char *contents;
      gsize length;
      HfArt art = { .scaling = HF_SCALING_CONTAIN, .recolor = TRUE };
      double width;
      double height;

      if (!g_str_has_suffix (name, ".svg"))
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &contents, &length, &error));
      bytes = g_bytes_new_take (contents, length);
      asset = hf_asset_new (name, bytes);
      art.asset = asset;
      g_assert_true (hf_art_check (asset, &error));
      g_assert_true (hf_art_get_size (store, &art, &width, &height, &error));
      g_assert_cmpfloat (MIN (width, height), >, 20.0);
      n_motifs++;
    }
  g_assert_cmpuint (n_motifs, >=, 100);
  hf_art_store_free (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/art/recolor/paints-as-rsvg-convert", test_recolors_as_rsvg);
  g_test_add_func ("/art/recolor/palettes-by-turns", test_palettes_by_turns);
  g_test_add_func ("/art/recolor/every-role", test_every_role);
  g_test_add_func ("/art/recolor/out-of-the-wash", test_out_of_the_wash);
  g_test_add_func ("/art/recolor/line-and-wash", test_line_and_wash);
  g_test_add_func ("/art/frame/fits-and-is-cut-off", test_fits_its_frame);
  g_test_add_func ("/art/frame/empty-shows-nothing", test_empty_frame);
  g_test_add_func ("/art/pdf/stays-vector", test_stays_vector);
  g_test_add_func ("/art/pdf/filters-at-300-dpi", test_filters_are_fine);
  g_test_add_func ("/art/motifs", test_motifs);

  return g_test_run ();
}
