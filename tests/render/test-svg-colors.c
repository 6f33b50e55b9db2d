/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-colors.h"

#include "card/fixture.h"
#include "render/art.h"
#include "render/canvas.h"
#include "render/css-color.h"

#include <string.h>

#define SVG(inside) "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>" inside "</svg>"

static void
test_css_colors (void)
{
  static const struct
  {
    const char *text;
    gsize length; /* 0: no colour */
    HfColor color;
  } cases[] = {
    { "#f80", 4, { 1, 8 / 15.0, 0, 1 } },
    { "#f808;", 5, { 1, 8 / 15.0, 0, 8 / 15.0 } },
    { "#FF8800!important", 7, { 1, 8 / 15.0, 0, 1 } },
    { "#ff880080", 9, { 1, 8 / 15.0, 0, 128 / 255.0 } },
    { "#ff88", 5, { 1, 1, 8 / 15.0, 8 / 15.0 } },
    { "#ff8", 4, { 1, 1, 8 / 15.0, 1 } },
    { "#ff880", 0, { 0 } },
    { "#", 0, { 0 } },
    { "rgb(255, 0, 51)", 15, { 1, 0, 0.2, 1 } },
    { "RGB(100%,0%,20%)", 16, { 1, 0, 0.2, 1 } },
    { "rgba(255,0,51,.5)", 17, { 1, 0, 0.2, 0.5 } },
    { "rgb(255 0 51 / 50%)", 19, { 1, 0, 0.2, 0.5 } },
    { "rgb(1,2", 0, { 0 } },
    { "rgb(red)", 0, { 0 } },
    { "green", 5, { 0, 128 / 255.0, 0, 1 } },
    { "Tomato", 6, { 1, 99 / 255.0, 71 / 255.0, 1 } },
    { "none", 0, { 0 } },
    { "currentColor", 0, { 0 } },
    { "inherit", 0, { 0 } },
    { "", 0, { 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfColor color = { -1, -1, -1, -1 };

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (hf_css_color_read (cases[i].text, strlen (cases[i].text), &color), ==, cases[i].length);
      if (cases[i].length > 0)
        g_assert_true (hf_color_equal (&color, &cases[i].color));
    }
}

static char *
list (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GArray) colors = hf_svg_colors_list (bytes);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < colors->len; i++)
    {
      char color[HF_COLOR_TEXT_LENGTH];

      hf_color_format (&g_array_index (colors, HfColor, i), color);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", color);
    }

  return g_string_free (text, FALSE);
}

static void
test_listed (void)
{
  static const struct
  {
    const char *svg;
    const char *colors;
  } cases[] = {
    { SVG ("<path fill='red'/><path stroke=\"#00f\" fill='none'/>"), "#FF0000 #0000FF" },
    { SVG ("<g style='fill:#123456;stroke: rgb(0,0,0)'><path/></g>"), "#123456 #000000" },
    { SVG ("<style>.a{fill:#abc} b , c { stroke : #123456 ; }</style><path class='a'/>"), "#AABBCC #123456" },
    { SVG ("<style><![CDATA[.a{color:red;fill:#abc}/* fill:#def */]]></style><path class='a'/>"), "#FF0000 #AABBCC" },
    { SVG ("<stop stop-color='#fff' stop-opacity='.5'/><path fill='url(#a) #eee'/>"), "#FFFFFF #EEEEEE" },
    { SVG ("<path fill='#f00'/><path fill='#FF0000'/><path fill='rgba(255,0,0,.3)'/>"), "#FF0000" },
    { SVG ("<path/>"), "#000000" },                                      /* says none */
    { SVG ("<g fill='red'><path/></g><path fill='none'/>"), "#FF0000" }, /* all say one */
    { SVG ("<clipPath><path/></clipPath><mask><path fill='#fff'/></mask>"), "" },
    { SVG ("<!-- <path fill='red'/> --><text fill='#111'>fill='red'</text>"), "#111111" },
    { SVG ("<path class='b primary-s' fill='red'/>"), "" }, /* art of our own kind */
    { SVG ("<path d='M0 0' id='fill:red' data-fill='blue' fill='none'/>"), "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *colors = list (cases[i].svg);

      g_test_message ("%s", cases[i].svg);
      g_assert_cmpstr (colors, ==, cases[i].colors);
    }
}

/* Whatever is cut off wherever, nothing but what was there comes out. */
static void
test_halves (void)
{
  static const char svg[] = SVG ("<!-- a --><style>/*b*/a{fill:#abc}</style><path style='fill:red' fill=\"#abc\"/>");

  for (gsize length = 0; length < sizeof svg; length++)
    {
      g_autofree char *half = g_strndup (svg, length);
      g_autofree char *colors = list (half);

      g_assert_cmpuint (strlen (colors), <=, strlen ("#AABBCC #FF0000 #000000"));
    }
}

static void
test_painted (void)
{
  static const struct
  {
    const char *svg;
    guint32 left;
    guint32 right;
  } cases[] = {
    { SVG ("<path fill='red' d='M0 0h5v10H0z'/><path fill='#00f' d='M5 0h5v10H5z'/>"), 0xf2a531, 0x7b2a22 },
    { SVG ("<style>.a{fill:red}.b{fill:#0000FF}</style><path class='a' d='M0 0h5v10H0z'/><path class='b' d='M5 "
           "0h5v10H5z'/>"),
      0xf2a531, 0x7b2a22 },
    { SVG ("<path style='fill:#f00' d='M0 0h5v10H0z'/><g style='fill:blue'><path d='M5 0h5v10H5z'/></g>"), 0xf2a531,
      0x7b2a22 },
    { SVG ("<path d='M0 0h5v10H0z'/><path fill='#0f0' d='M5 0h5v10H5z'/>"), 0xfff5e6,
      0x00ff00 }, /* black is said by none */
  };
  g_autoptr (HfPalette) palette = fixture_palette ();
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_ART, "art");
  g_autoptr (HfItem) item = NULL;

  hf_item_draft_set_tint (draft, &(HfColor){ 1, 0, 0, 1 }, HF_COLOR_ROLE_ACCENT);
  hf_item_draft_set_tint (draft, &(HfColor){ 0, 0, 1, 1 }, HF_COLOR_ROLE_INK);
  hf_item_draft_set_tint (draft, &(HfColor){ 0, 0, 1, 1 }, HF_COLOR_ROLE_DEEP);
  hf_item_draft_set_tint (draft, &(HfColor){ 0, 0, 0, 1 }, HF_COLOR_ROLE_PAPER);
  g_assert_cmpuint (draft->art.n_tints, ==, 3);
  item = hf_item_seal (draft);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfArtStore) store = hf_art_store_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].svg, strlen (cases[i].svg));
      g_autoptr (HfAsset) asset = hf_asset_new ("logo.svg", bytes);
      g_autoptr (Canvas) cr = canvas_new (10, 10);
      g_autoptr (GError) error = NULL;
      HfArt art = item->art;

      g_test_message ("%s", cases[i].svg);
      art.asset = asset;
      hf_art_paint (store, cr, &art, palette, 10, 10, HF_TARGET_RASTER, &error);
      g_assert_no_error (error);
      assert_color (canvas_get (cr, 2, 5), cases[i].left, 1);
      assert_color (canvas_get (cr, 7, 5), cases[i].right, 1);

      /* And as drawn, from the same store. */
      art.recolor = FALSE;
      g_assert_true (hf_art_paint (store, cr, &art, palette, 10, 10, HF_TARGET_RASTER, NULL));
      g_assert_cmpuint (color_distance (canvas_get (cr, 2, 5), cases[i].left), >, 10);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-colors/colours-of-style-sheets-are-read", test_css_colors);
  g_test_add_func ("/svg-colors/are-listed-wherever-they-stand", test_listed);
  g_test_add_func ("/svg-colors/half-a-file-is-no-harm", test_halves);
  g_test_add_func ("/svg-colors/roles-stand-for-them", test_painted);

  return g_test_run ();
}
