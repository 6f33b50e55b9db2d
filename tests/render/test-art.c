/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/art.h"

#include "base/length.h"
#include "base/limits.h"
#include "card/fixture.h"
#include "render/canvas.h"
#include "render/pdf.h"

#include <gio/gio.h>
#include <math.h>

#define SVG(view_box, content)                                                                                         \
  "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='" view_box "'>" content \
  "</svg>"

static HfAsset *
asset_from_text (const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hf_asset_new (name, bytes);
}

static HfAsset *
asset_from_template (const char *path)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "..", "data", "templates", path, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;

  g_file_get_contents (file, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);

  return hf_asset_new (path, bytes);
}

/* Appends @part with the digit @number for each “@”. */
static void
append_numbered (GString *svg, const char *part, int number)
{
  for (; *part != '\0'; part++)
    g_string_append_c (svg, *part == '@' ? (char) ('0' + number) : *part);
}

/* A 10-fold repetition, nested so often that it stands for a thousand million: by <use>, or by patterns and the like. */
static char *
nest (const char *innermost, const char *open, const char *inner, const char *close, const char *outermost)
{
  GString *svg = g_string_new ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><defs>");

  g_string_append (svg, innermost);
  for (int level = 1; level <= 9; level++)
    {
      append_numbered (svg, open, level);
      for (int i = 0; i < 10; i++)
        append_numbered (svg, inner, level - 1);
      g_string_append (svg, close);
    }
  g_string_append_printf (svg, "</defs>%s</svg>", outermost);

  return g_string_free (svg, FALSE);
}

static char *
repeat (const char *before, const char *part, guint count, const char *after, guint after_count)
{
  GString *svg = g_string_new (before);

  for (guint i = 0; i < count; i++)
    g_string_append (svg, part);
  for (guint i = 0; i < after_count; i++)
    g_string_append (svg, after);

  return g_string_free (svg, FALSE);
}

static void
test_accepts (void)
{
  static const struct
  {
    const char *what;
    const char *svg;
  } cases[] = {
    { "plain", SVG ("0 0 10 10", "<rect width='5' height='5'/>") },
    { "a document type without declarations",
      "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
      "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" SVG ("0 0 1 1", "") },
    { "a reference within", SVG ("0 0 1 1", "<g id='a'/><use href='#a'/><use xlink:href='#a'/>") },
    { "a reference to nothing", SVG ("0 0 1 1", "<use href='#nowhere'/><image xlink:href=''/>") },
    { "a gradient by style sheet",
      SVG ("0 0 1 1", "<style>.a{fill:url(#g)}</style><linearGradient id='g'><stop class='a'/></linearGradient>") },
    { "scripts, which never run", SVG ("0 0 1 1", "<script>alert(1)</script><rect onclick='evil()' width='1'/>") },
    { "addresses that lead nowhere: licences and editors' notes",
      SVG ("0 0 1 1",
           "<metadata><a resource='http://example.org/licence'/></metadata><g label='see http://example.org'/>") },
    { "links nobody follows",
      SVG ("0 0 1 1", "<a href='https://example.org'/><script href='a.js'/><color-profile xlink:href='a.icc'/>") },
    { "what would take long if it were drawn",
      SVG ("0 0 1 1", "<filter id='a'><feTurbulence numOctaves='999'/></filter>") },
    { "a dashed route", SVG ("0 0 1000 1400", "<path stroke-dasharray='3 9' d='M0 0C300 900 400 0 900 1300'/>") },
    { "a picture inside",
      SVG ("0 0 1 1",
           "<image href='data:image/"
           "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
           "'/>") },
    { "long words of metadata", SVG ("0 0 1 1", "<desc>Ten thousand words could stand here.</desc>") },
    { "one see-through group in another", SVG ("0 0 1 1", "<g opacity='.5'><g style='opacity:.5'/></g>") },
    { "an edge found", SVG ("0 0 1 1", "<filter id='f'><feConvolveMatrix order='3' kernelMatrix='0 1 0 1 1 1 0 1 0'/>"
                                       "</filter><g filter='url(#f)'/>") },
    { "a shadow", SVG ("0 0 1 1", "<filter id='f'><feGaussianBlur/><feOffset/></filter><g filter='url(#f)'/>") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfAsset) asset = asset_from_text ("a.svg", cases[i].svg);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].what);
      hf_art_check (asset, &error);
      g_assert_no_error (error);
    }
}

static void
test_accepts_templates (void)
{
  static const char *const paths[] = { "lighthouse/front.svg", "birds/inside-left.svg", "confetti/front.svg" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (HfAsset) asset = asset_from_template (paths[i]);
      g_autoptr (GError) error = NULL;

      hf_art_check (asset, &error);
      g_assert_no_error (error);
    }
}

static void
assert_refused (const char *what, const char *svg, HfArtError code)
{
  g_autoptr (HfAsset) asset = asset_from_text ("seal.svg", svg);
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (Canvas) cr = canvas_new (20, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) paint_error = NULL;
  HfArt art = { asset, HF_SCALING_CONTAIN, TRUE };

  g_test_message ("%s", what);
  g_assert_false (hf_art_check (asset, &error));
  g_assert_error (error, HF_ART_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "seal.svg"));
  g_assert_false (hf_art_paint (store, cr, &art, palette, 20, 20, HF_TARGET_RASTER, &paint_error));
  g_assert_error (paint_error, HF_ART_ERROR, (int) code);
  g_assert_cmpuint (canvas_count (cr, 0xffffff, 0), ==, 400);
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *what;
    const char *svg;
    HfArtError code;
  } cases[] = {
    { "nothing", "", HF_ART_ERROR_BROKEN },
    { "words", "<svg is what I would like to be", HF_ART_ERROR_BROKEN },
    { "another root", "<html>" SVG ("0 0 1 1", "") "</html>", HF_ART_ERROR_BROKEN },
    { "half a file", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><rect", HF_ART_ERROR_BROKEN },
    { "two roots", SVG ("0 0 1 1", "") "<svg/>", HF_ART_ERROR_BROKEN },
    { "an entity", "<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG ("0 0 1 1", "<text>&a;</text>"), HF_ART_ERROR_UNSAFE },
    { "an entity from a file", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" SVG ("0 0 1 1", "&a;"),
      HF_ART_ERROR_UNSAFE },
    { "an entity of entities", "<!DOCTYPE svg [<!ENTITY % a SYSTEM 'http://example.org/'> %a;]>" SVG ("0 0 1 1", ""),
      HF_ART_ERROR_UNSAFE },
    { "a declared attribute", "<!DOCTYPE svg [<!ATTLIST use href CDATA 'file:///x'>]>" SVG ("0 0 1 1", "<use/>"),
      HF_ART_ERROR_UNSAFE },
    { "a picture from a file", SVG ("0 0 1 1", "<image href='file:///a.png'/>"), HF_ART_ERROR_UNSAFE },
    { "a picture beside it", SVG ("0 0 1 1", "<image xlink:href='a.png'/>"), HF_ART_ERROR_UNSAFE },
    { "a picture from the network", SVG ("0 0 1 1", "<image xlink:href=' https://example.org/a.png'/>"),
      HF_ART_ERROR_UNSAFE },
    { "an element of another file", SVG ("0 0 1 1", "<use href='b.svg#a'/>"), HF_ART_ERROR_UNSAFE },
    { "words of another file",
      SVG ("0 0 1 1", "<i:include xmlns:i='http://www.w3.org/2001/XInclude' parse='text' href='/etc/hostname'/>"),
      HF_ART_ERROR_UNSAFE },
    { "a paint from outside", SVG ("0 0 1 1", "<g fill='url( \"http://example.org#a\" )'/>"), HF_ART_ERROR_UNSAFE },
    { "a paint from outside, in style", SVG ("0 0 1 1", "<g style='fill:URL(b.svg#a)'/>"), HF_ART_ERROR_UNSAFE },
    { "a paint from outside, in a sheet", SVG ("0 0 1 1", "<style><![CDATA[a{fill:url(b.svg#a)}]]></style>"),
      HF_ART_ERROR_UNSAFE },
    { "a paint from outside, spelt with escapes", SVG ("0 0 1 1", "<style>a{fill:\\75 rl(b.svg#a)}</style>"),
      HF_ART_ERROR_UNSAFE },
    { "an escape in an attribute", SVG ("0 0 1 1", "<g fill='u\\72l(b.svg#a)'/>"), HF_ART_ERROR_UNSAFE },
    { "a style sheet from outside", SVG ("0 0 1 1", "<style>@import 'a.css';</style>"), HF_ART_ERROR_UNSAFE },
    { "a style sheet from outside, spelt with escapes", SVG ("0 0 1 1", "<style>@\\49 mport 'a.css';</style>"),
      HF_ART_ERROR_UNSAFE },
    { "a style sheet before the root", "<?xml-stylesheet href='a.css'?>" SVG ("0 0 1 1", ""), HF_ART_ERROR_UNSAFE },
    { "a font from outside", SVG ("0 0 1 1", "<style>@font-face{src:url(https://example.org/a.woff)}</style>"),
      HF_ART_ERROR_UNSAFE },
    { "an SVG as data", SVG ("0 0 1 1", "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>"), HF_ART_ERROR_UNSAFE },
    { "a text called a picture", SVG ("0 0 1 1", "<image href='data:image/png;base64,aGVsbG8='/>"),
      HF_ART_ERROR_UNSAFE },
    { "a picture of 60,000 × 60,000",
      SVG ("0 0 1 1",
           "<image href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAIAAAAPsOIVAAAAAElFTkSuQmCC'/>"),
      HF_ART_ERROR_LIMIT },
    { "a group within itself", SVG ("0 0 1 1", "<g id='a'><use href='#a'/></g>"), HF_ART_ERROR_BROKEN },
    { "endless dashes", SVG ("0 0 9 9", "<path style='stroke-dasharray:1' d='M-1e9 0H1e9'/>"), HF_ART_ERROR_LIMIT },
    { "endless dashes by rule",
      SVG ("0 0 9 9", "<path d='M0 0h9l-9 1' pathLength='1e9'/><style>*{stroke-dasharray:1 2}</style>"),
      HF_ART_ERROR_LIMIT },
    { "endless noise",
      SVG ("0 0 1 1", "<filter id='a'><feTurbulence numOctaves='1000000000'/></filter><g filter='url(#a)'/>"),
      HF_ART_ERROR_LIMIT },
    { "a wide convolution",
      SVG ("0 0 1 1", "<filter id='a'><feConvolveMatrix order='8'/></filter><g filter='url(#a)'/>"),
      HF_ART_ERROR_LIMIT },
    { "a spread", SVG ("0 0 1 1", "<filter id='a'><feMorphology radius='.1'/></filter><g filter='url(#a)'/>"),
      HF_ART_ERROR_LIMIT },
    { "four displacements",
      SVG ("0 0 1 1", "<filter id='a'><feDisplacementMap/><feDisplacementMap/><feDisplacementMap/><feDisplacementMap/>"
                      "</filter><g filter='url(#a)'/>"),
      HF_ART_ERROR_LIMIT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].what, cases[i].svg, cases[i].code);
}

#define ROOT "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>"

static void
test_refuses_nests (void)
{
  g_autofree char *uses =
      nest ("<rect id='u0' width='1' height='1'/>", "<g id='u@'>", "<use href='#u@'/>", "</g>", "<use href='#u9'/>");
  g_autofree char *patterns = nest ("<pattern id='p0'><rect/></pattern>", "<pattern id='p@'>",
                                    "<rect fill='url(#p@)'/>", "</pattern>", "<rect fill='url(#p9)'/>");
  g_autofree char *masks = nest ("<mask id='p0'><rect/></mask>", "<mask id='p@'>",
                                 "<rect style='opacity:1; mask: url(\"#p@\")'/>", "</mask>", "<g mask='url(#p9)'/>");
  g_autofree char *sheets =
      nest ("<style>.c0{fill:url(#p0)}.x, g>.c1.c1{fill:url(#p1)}/* } */.c2{fill:url(#p2)}[x='/*']{}.c3{fill:url(#p3)}"
            "[x='*/']{}.c4{fill:url(#p4)}rect.c5{fill:url(#p5)}.c6{fill:url(#p6)}.c7{fill:url(#p7)}"
            ".c8{fill:url(#p8)}</style><pattern id='p0'><rect/></pattern>",
            "<pattern id='p@'>", "<rect class='y c@'/>", "</pattern>", "<rect fill='url(#p9)'/>");

  assert_refused ("a thousand million uses", uses, HF_ART_ERROR_LIMIT);
  assert_refused ("patterns of patterns", patterns, HF_ART_ERROR_LIMIT);
  assert_refused ("masks of masks", masks, HF_ART_ERROR_LIMIT);
  assert_refused ("patterns by style sheet", sheets, HF_ART_ERROR_LIMIT);
}

static void
test_refuses_repeats (void)
{
  static const struct
  {
    const char *what;
    const char *before;
    const char *part;
    guint count;
    const char *after;
    guint after_count;
  } cases[] = {
    { "deep elements", ROOT, "<g>", HF_LIMIT_SVG_DEPTH, "</g>", HF_LIMIT_SVG_DEPTH },
    { "see-through groups inside one another", ROOT, "<g opacity='.9'>", 100, "</g>", 100 },
    { "many elements", ROOT, "<g/>", HF_LIMIT_SVG_ELEMENTS, "", 0 },
    { "a matrix librsvg ends the process on", ROOT "<filter id='a'><feConvolveMatrix order='3' kernelMatrix='1", " 1",
      440, "'/></filter><g filter='url(#a)'/>", 1 },
    { "many rules for few elements", ROOT "<style>", "a{}", HF_LIMIT_SVG_ELEMENTS + 1, "</style>", 1 },
    { "many rules for many elements", ROOT, "<g/>", 10000, "<style>a{}</style>", 6000 },
    { "a long text", ROOT "<text>", "word ", 20000, "</text>", 1 },
    { "a tangle of lines", ROOT "<path d='M0 0", "L0 1 9 8 1 0 8 9", 1000, "'/>", 1 },
    { "markers at every point",
      ROOT
      "<marker id='m'><path id='p' d='M0 0'/><use href='#p'/><use href='#p'/></marker><path marker-mid='url(#m)' d='M0 0",
      " 1 1 2 2", 100000, "'/>", 1 },
    { "a long path again and again",
      ROOT
      "<path id='p' d='M0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9 8 8 7 7 6 6 5 5 4 4 3 3 2 2 1 1 0 0 1 1 2 2 3 3'/>",
      "<use href='#p'/>", 90000, "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *inner =
          repeat (cases[i].before, cases[i].part, cases[i].count, cases[i].after, cases[i].after_count);
      g_autofree char *svg = g_strconcat (inner, "</svg>", NULL);

      assert_refused (cases[i].what, svg, HF_ART_ERROR_LIMIT);
    }
}

/* Each refers to the next: not deep as elements, but as deep to draw. */
static void
test_refuses_chain (void)
{
  g_autoptr (GString) chain = g_string_new (ROOT);

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (chain, "<g id='c%d'><use href='#c%d'/></g>", i, i + 1);
  g_string_append (chain, "</svg>");
  assert_refused ("a chain of references", chain->str, HF_ART_ERROR_LIMIT);
}

static void
test_refuses_sizes (void)
{
  static const char *const roots[] = {
    "viewBox='0 0 1e-30 1e30'", "width='1e9' height='1e9'", "viewBox='0 0 0 10'", "", "viewBox='0 0 10 1e5'",
  };
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (Canvas) cr = canvas_new (20, 20);

  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *svg = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' %s><rect/></svg>", roots[i]);
      g_autoptr (HfAsset) asset = asset_from_text ("a.svg", svg);
      g_autoptr (GError) error = NULL;
      HfArt art = { asset, HF_SCALING_COVER, TRUE };

      g_assert_false (hf_art_paint (store, cr, &art, palette, 20, 20, HF_TARGET_RASTER, &error));
      g_assert_error (error, HF_ART_ERROR, HF_ART_ERROR_LIMIT);
    }
}

static void
test_refuses_files (void)
{
  g_autoptr (HfAsset) missing = hf_asset_new_missing ("gone.svg", NULL);
  g_autoptr (GBytes) zipped_bytes = g_bytes_new_static ("\x1f\x8b\x08\x00 what follows is deflated", 28);
  g_autoptr (HfAsset) zipped = hf_asset_new ("zipped.svgz", zipped_bytes);
  g_autoptr (GBytes) large_bytes = g_bytes_new_take (g_strnfill (HF_LIMIT_SVG_BYTES + 1, ' '), HF_LIMIT_SVG_BYTES + 1);
  g_autoptr (HfAsset) large = hf_asset_new ("large.svg", large_bytes);
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_art_check (missing, &error));
  g_assert_error (error, HF_ART_ERROR, HF_ART_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (hf_art_check (zipped, &error));
  g_assert_error (error, HF_ART_ERROR, HF_ART_ERROR_BROKEN);
  g_assert_nonnull (strstr (error->message, "SVGZ"));
  g_clear_error (&error);
  g_assert_false (hf_art_check (large, &error));
  g_assert_error (error, HF_ART_ERROR, HF_ART_ERROR_LIMIT);
}

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
      g_autoptr (HfAsset) asset = asset_from_template (paths[i]);
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
  g_autoptr (HfAsset) asset = asset_from_template ("lighthouse/front.svg");
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
  g_test_add_func ("/art/intake/accepts", test_accepts);
  g_test_add_func ("/art/intake/accepts-templates", test_accepts_templates);
  g_test_add_func ("/art/intake/refuses", test_refuses);
  g_test_add_func ("/art/intake/refuses-nested-references", test_refuses_nests);
  g_test_add_func ("/art/intake/refuses-repeats", test_refuses_repeats);
  g_test_add_func ("/art/intake/refuses-chained-references", test_refuses_chain);
  g_test_add_func ("/art/intake/refuses-absurd-sizes", test_refuses_sizes);
  g_test_add_func ("/art/intake/refuses-files", test_refuses_files);
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
