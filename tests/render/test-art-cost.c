/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Art that would take longer to draw than anybody waits is told from rich art before it is drawn. */
#include "base/limits.h"
#include "card/fixture.h"
#include "render/art.h"
#include "render/canvas.h"
#include "render/svg-intake.h"
#include "render/svg-price.h"

#define PAGE "width='1000' height='1400'"
#define RADIAL "<radialGradient id='g'><stop stop-color='red'/></radialGradient>"
#define LINEAR "<linearGradient id='g'><stop stop-color='red'/></linearGradient>"
#define BLUR "<filter id='f'><feGaussianBlur stdDeviation='3'/></filter>"

typedef struct
{
  const char *description;
  const char *before;
  const char *part;
  guint count;
  gboolean is_taken;
} Case;

static const Case cases[] = {
  { "many-small-shapes", "", "<path d='M0 0C10 10 20 30 40 50S60 70 80 90Z'/>", 20000, TRUE },
  { "a-few-hundred-large-ones", "", "<rect " PAGE " fill='red'/>", 500, TRUE },
  { "pages-and-pages-of-them", "<rect id='r' " PAGE "/>", "<use href='#r'/>", 9000, FALSE },
  { "small-ones-made-large", "<rect id='r' width='10' height='14'/>", "<use href='#r' transform='scale(100)'/>", 9000,
    FALSE },
  { "small-ones-that-stay-small", "<rect id='r' width='10' height='14'/>", "<use href='#r' transform='scale(2)'/>",
    9000, TRUE },
  { "made-large-by-a-matrix", "", "<rect width='10' height='14' transform='matrix(0 100 -100 0 0 0)'/>", 9000, FALSE },
  { "made-large-by-style", "<style>rect{transform:scale(100)}</style>", "<rect width='1' height='1'/>", 9000, FALSE },
  { "sized-by-style", "<style>rect{width:1000px}</style>", "<rect width='1' height='1400'/>", 9000, FALSE },
  { "in-parts-of-the-page", "", "<rect width='100%' height='100%'/>", 9000, FALSE },
  { "in-units-of-a-symbol", "<symbol id='s' viewBox='0 0 1 1'><rect width='1' height='1'/></symbol>",
    "<use href='#s' " PAGE "/>", 9000, FALSE },
  { "round-ones", "", "<circle r='700'/>", 9000, FALSE },
  { "round-ones-drawn-as-paths", "", "<path d='M0 700A700 700 0 0 1 1400 700Z'/>", 9000, FALSE },
  { "wide-strokes", "", "<path stroke='red' stroke-width='1400' d='M0 700H1000'/>", 9000, FALSE },
  { "wide-strokes-by-rule", "<style>path{stroke:red;stroke-width:1400}</style>", "<path d='M0 700H1000'/>", 9000,
    FALSE },
  { "a-backdrop-far-beyond-the-page", "<rect x='-1e5' y='-1e5' width='1e6' height='1e6'/>",
    "<path d='M0 0C10 10 20 30 40 50Z'/>", 2000, TRUE },
  { "a-thousand-small-gradients", RADIAL, "<circle r='20' fill='url(#g)'/>", 1000, TRUE },
  { "gradients-over-gradients", RADIAL, "<rect " PAGE " fill='url(#g)'/>", 400, FALSE },
  { "straight-ones-too", LINEAR, "<rect " PAGE " style='fill:url(#g)'/>", 600, FALSE },
  { "inherited-gradients", RADIAL "<g fill='url(#g)'>", "<rect " PAGE "/>", 400, FALSE },
  { "gradients-by-way-of-others", RADIAL "<radialGradient id='h' href='#g'/>", "<rect " PAGE " fill='url(#h)'/>", 400,
    FALSE },
  { "a-page-of-fine-hatching",
    "<pattern id='p' width='8' height='8' patternUnits='userSpaceOnUse'><path stroke='red' d='M0 0L8 8'/></pattern>",
    "<rect " PAGE " fill='url(#p)'/>", 1, TRUE },
  { "hatching-over-hatching",
    "<pattern id='p' width='8' height='8' patternUnits='userSpaceOnUse'><path stroke='red' d='M0 0L8 8'/></pattern>",
    "<rect " PAGE " fill='url(#p)'/>", 5, FALSE },
  { "hatching-made-fine",
    "<pattern id='p' width='80' height='80' patternUnits='userSpaceOnUse' patternTransform='scale(.01)'/>",
    "<rect " PAGE " fill='url(#p)'/>", 1, FALSE },
  { "hatching-in-parts-of-a-shape", "<pattern id='p' width='.01' height='1%'/>", "<rect " PAGE " fill='url(#p)'/>", 5,
    FALSE },
  { "some-see-through-shapes", "", "<path opacity='.5' d='M0 0C10 10 20 30 40 50Z'/>", 1000, TRUE },
  { "thousands-of-them", "", "<path opacity='.5' d='M0 0C10 10 20 30 40 50Z'/>", 4000, FALSE },
  { "those-that-are-opaque-after-all", "", "<path opacity='1.0' d='M0 0C10 10 20 30 40 50Z'/>", 4000, TRUE },
  { "some-shadows", BLUR, "<circle r='20' filter='url(#f)'/>", 25, TRUE },
  { "dozens-of-them", BLUR, "<circle r='20' filter='url(#f)'/>", 60, FALSE },
  { "some-masks", "<mask id='m'><circle r='9' fill='#fff'/></mask>", "<circle r='9' mask='url(#m)'/>", 50, TRUE },
  { "hundreds-of-them", "<mask id='m'><circle r='9' fill='#fff'/></mask>", "<circle r='9' mask='url(#m)'/>", 400,
    FALSE },
};

static GBytes *
make_svg (const char *before, const char *part, guint count)
{
  GString *svg = g_string_new ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 1400'>");

  g_string_append (svg, before);
  for (guint i = 0; i < count; i++)
    g_string_append (svg, part);
  if (g_str_has_suffix (before, "'>") && g_strrstr (before, "<g ") != NULL)
    g_string_append (svg, "</g>");
  g_string_append (svg, "</svg>");

  return g_string_free_to_bytes (svg);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) svg = make_svg (c->before, c->part, c->count);
  g_autoptr (GError) error = NULL;
  HfSvgTraits traits;

  if (hf_svg_intake ("a.svg", svg, &traits, &error))
    g_assert_cmpfloat (traits.max_pixels, >=, HF_SVG_PAGE_PIXELS);
  else
    g_assert_error (error, HF_ART_ERROR, HF_ART_ERROR_LIMIT);
  g_assert_cmpint (error == NULL, ==, c->is_taken);
}

/* What one page takes nearly as long as anybody waits is drawn smaller where it is wanted larger, the same in parts as
 * in one. */
static void
test_large (void)
{
  g_autoptr (GBytes) svg =
      make_svg (BLUR "<rect " PAGE " fill='#00ff00'/><rect x='500' width='1' height='1400' fill='#ff0000'/>",
                "<circle r='1' filter='url(#f)'/>", 30);
  g_autoptr (HfAsset) asset = hf_asset_new ("blurs.svg", svg);
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) palette = fixture_palette ();
  HfArt art = { asset, HF_SCALING_STRETCH, FALSE };
  HfSvgTraits traits;
  cairo_surface_t *part;
  cairo_t *cr;

  g_assert_true (hf_svg_intake ("blurs.svg", svg, &traits, NULL));
  g_assert_cmpfloat (traits.max_pixels, <, 2 * HF_SVG_PAGE_PIXELS);

  /* A page of 20,000 × 28,000 pixels, of which this shows a few. */
  part = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 20);
  cr = cairo_create (part);
  cairo_translate (cr, -9980, -5000);
  cairo_scale (cr, 20, 20);
  g_assert_true (hf_art_paint (store, cr, &art, palette, 1000, 1400, HF_TARGET_RASTER, NULL));
  assert_color (surface_get (part, 1, 10), 0x00ff00, 2);
  g_assert_cmpuint (color_distance (surface_get (part, 30, 10), 0x00ff00), >, 60); /* the line, which is soft now */
  cairo_destroy (cr);
  cairo_surface_destroy (part);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/art/cost/", cases[i].description, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/art/cost/large-sizes-are-drawn-smaller", test_large);

  return g_test_run ();
}
