/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which art is taken, and which is refused. */
#include "render/art.h"

#include "base/limits.h"
#include "card/fixture.h"
#include "render/assets.h"
#include "render/canvas.h"

#include <gio/gio.h>

#define SVG(view_box, content)                                                                                         \
  "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='" view_box "'>" content \
  "</svg>"

#define ROOT "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>"

/* Appends @part with the digit @number for each “@”. */
static void
append_numbered (GString *svg, const char *part, int number)
{
  for (; *part != '\0'; part++)
    g_string_append_c (svg, *part == '@' ? (char) ('0' + number) : *part);
}

/* A 10-fold repetition, nested so often that it stands for a thousand million: by <use>, or by patterns and the
 * like. */
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
      g_autoptr (HfAsset) asset = asset_from_file ("../data/templates", paths[i]);
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
    "viewBox='0 0 1e-30 1e30'", "width='1e9' height='1e9'", "viewBox='0 0 0 10'", "",
    "viewBox='0 0 10 1e5'",     "width='0' height='0'",
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

      g_test_message ("%s", roots[i]);
      g_assert_false (hf_art_check (asset, &error));
      g_assert_error (error, HF_ART_ERROR, HF_ART_ERROR_LIMIT);
      g_clear_error (&error);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/art-intake/accepts", test_accepts);
  g_test_add_func ("/art-intake/accepts-templates", test_accepts_templates);
  g_test_add_func ("/art-intake/refuses", test_refuses);
  g_test_add_func ("/art-intake/refuses-nested-references", test_refuses_nests);
  g_test_add_func ("/art-intake/refuses-repeats", test_refuses_repeats);
  g_test_add_func ("/art-intake/refuses-chained-references", test_refuses_chain);
  g_test_add_func ("/art-intake/refuses-absurd-sizes", test_refuses_sizes);
  g_test_add_func ("/art-intake/refuses-files", test_refuses_files);

  return g_test_run ();
}
