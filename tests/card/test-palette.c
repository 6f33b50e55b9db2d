/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palettes somebody makes: changed by hand, judged, and taken from a logo. */
#include "card/palette-contrast.h"
#include "card/palette-edit.h"
#include "card/palette-logo.h"

#include "base/oklab.h"

static HfColor
parse (const char *text)
{
  HfColor color;

  g_assert_true (hf_color_parse (text, &color));
  return color;
}

static HfPalette *
make_palette (const char *const texts[HF_N_BASE_COLOR_ROLES])
{
  HfPaletteDraft *draft = hf_palette_draft (NULL);

  hf_value_set_text (&draft->id, "acme");
  hf_value_set_text (&draft->title, "Acme");
  hf_value_set_text (&draft->mood, "for Acme");
  for (guint i = 0; i < HF_N_BASE_COLOR_ROLES; i++)
    draft->colors[i] = parse (texts[i]);
  draft->headline = HF_COLOR_ROLE_PRIMARY;
  return hf_palette_seal (draft);
}

static HfPalette *
make_light (void)
{
  return make_palette ((const char *const[]){ "#FFF5E6", "#2E1A16", "#C43F1A", "#F2A531", "#F8D5B2", "#7B2A22" });
}

static void
test_own_keeps_its_id (void)
{
  const HfColor blue = parse ("#1E6AA8");
  g_autoptr (HfPalette) palette = make_light ();
  g_autoptr (HfPalette) own = hf_palette_make_own (palette, "Mine");
  g_autoptr (HfPalette) other = hf_palette_make_own (palette, "Mine");
  g_autoptr (HfPalette) changed = hf_palette_with_color (own, HF_COLOR_ROLE_HEADLINE, &blue);

  g_assert_false (hf_palette_is_own (palette));
  g_assert_true (hf_palette_is_own (own));
  g_assert_cmpstr (own->id, !=, other->id);
  g_assert_cmpstr (own->id, ==, changed->id);
  g_assert_null (own->mood);
  g_assert_true (hf_color_equal (&changed->colors[HF_COLOR_ROLE_PRIMARY], &blue)); /* what headlines are written in */
  g_assert_false (hf_color_equal (&own->colors[HF_COLOR_ROLE_PRIMARY], &blue));
}

static void
test_dark_follows_from_paper_and_ink (void)
{
  const HfColor night = parse ("#15213F");
  const HfColor cream = parse ("#FBF1DE");
  g_autoptr (HfPalette) palette = make_light ();
  g_autoptr (HfPalette) paper = hf_palette_with_color (palette, HF_COLOR_ROLE_PAPER, &night);
  g_autoptr (HfPalette) ink = hf_palette_with_color (paper, HF_COLOR_ROLE_INK, &cream);
  g_autoptr (HfPalette) day = hf_palette_with_color (ink, HF_COLOR_ROLE_PAPER, &(HfColor){ 1, 1, 1, 0.5 });

  g_assert_false (palette->dark);
  g_assert_true (ink->dark);
  g_assert_false (day->dark);
  g_assert_cmpfloat (day->colors[HF_COLOR_ROLE_PAPER].alpha, ==, 1.0);
}

static const HfPaletteContrast *
find (const HfPaletteContrast *contrasts, HfColorRole role, HfColorRole ground)
{
  for (guint i = 0; i < HF_N_PALETTE_CONTRASTS; i++)
    if (contrasts[i].role == role && contrasts[i].ground == ground)
      return &contrasts[i];

  g_assert_not_reached ();
}

static void
test_hard_to_read_is_told_and_mended (void)
{
  static const struct
  {
    HfColorRole changed;
    const char *text;
    HfColorRole role;
    HfColorRole ground;
    HfLegible legible;
    HfColorRole mended;
  } cases[] = {
    { HF_COLOR_ROLE_PRIMARY, "#F2A531", HF_COLOR_ROLE_HEADLINE, HF_COLOR_ROLE_PAPER, HF_LEGIBLE_HARDLY,
      HF_COLOR_ROLE_PRIMARY },
    { HF_COLOR_ROLE_PRIMARY, "#FFF0D0", HF_COLOR_ROLE_HEADLINE, HF_COLOR_ROLE_PAPER, HF_LEGIBLE_NOT,
      HF_COLOR_ROLE_PRIMARY },
    { HF_COLOR_ROLE_INK, "#8A8A8A", HF_COLOR_ROLE_INK, HF_COLOR_ROLE_PAPER, HF_LEGIBLE_HARDLY, HF_COLOR_ROLE_INK },
    { HF_COLOR_ROLE_SOFT, "#444444", HF_COLOR_ROLE_INK, HF_COLOR_ROLE_SOFT, HF_LEGIBLE_HARDLY, HF_COLOR_ROLE_SOFT },
    { HF_COLOR_ROLE_DEEP, "#C0C0C0", HF_COLOR_ROLE_ON_DEEP, HF_COLOR_ROLE_DEEP, HF_LEGIBLE_HARDLY, HF_COLOR_ROLE_DEEP },
    { HF_COLOR_ROLE_PRIMARY, "#F2A531", HF_COLOR_ROLE_ON_PRIMARY, HF_COLOR_ROLE_PRIMARY, HF_LEGIBLE_HARDLY,
      HF_COLOR_ROLE_PRIMARY },
  };
  g_autoptr (HfPalette) palette = make_light ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HfColor color = parse (cases[i].text);
      g_autoptr (HfPalette) changed = hf_palette_with_color (palette, cases[i].changed, &color);
      g_autoptr (HfPalette) mended = NULL;
      HfPaletteContrast contrasts[HF_N_PALETTE_CONTRASTS];
      const HfPaletteContrast *found;

      g_test_message ("%s %s", hf_color_role_name (cases[i].changed), cases[i].text);
      hf_palette_measure (palette, contrasts);
      g_assert_cmpint (find (contrasts, cases[i].role, cases[i].ground)->legible, <=, HF_LEGIBLE_ENOUGH);
      hf_palette_measure (changed, contrasts);
      found = find (contrasts, cases[i].role, cases[i].ground);
      g_assert_cmpint (found->legible, ==, cases[i].legible);
      g_assert_cmpint (found->mended, ==, cases[i].mended);

      mended = hf_palette_with_color (changed, found->mended, &found->mend);
      hf_palette_measure (mended, contrasts);
      g_assert_cmpint (find (contrasts, cases[i].role, cases[i].ground)->legible, <=, HF_LEGIBLE_ENOUGH);
    }
}

/* A logo: @n_main pixels of one colour, @n_other of another, on white, with a few that smooth the edges. */
static HfPalette *
from_logo (const char *main, guint n_main, const char *other, guint n_other)
{
  g_autoptr (GArray) pixels = g_array_new (FALSE, FALSE, sizeof (HfColor));
  const HfColor white = { 1, 1, 1, 1 };
  const HfColor clear = { 0, 1, 0, 0.1 };
  const HfColor first = parse (main);
  const HfColor second = parse (other);

  for (guint i = 0; i < 4000; i++)
    g_array_append_val (pixels, white);
  for (guint i = 0; i < 4000; i++)
    g_array_append_val (pixels, clear);
  for (guint i = 0; i < n_main; i++)
    g_array_append_val (pixels, first);
  for (guint i = 0; i < n_other; i++)
    g_array_append_val (pixels, second);
  for (guint i = 1; i < 10; i++)
    {
      HfColor edge = { (first.red * i + 10 - i) / 10, (first.green * i + 10 - i) / 10, (first.blue * i + 10 - i) / 10,
                       1 };

      g_array_append_val (pixels, edge);
    }

  return hf_palette_from_logo ((const HfColor *) (gconstpointer) pixels->data, pixels->len, "acme", "Acme");
}

static void
assert_near (const HfColor *color, const char *text)
{
  const HfColor wanted = parse (text);
  HfOklab x = hf_oklab_from_color (color);
  HfOklab y = hf_oklab_from_color (&wanted);

  g_assert_cmpfloat (hf_oklab_get_distance (&x, &y), <, 0.02);
}

static void
test_logo_gives_its_colors (void)
{
  static const struct
  {
    const char *main;
    guint n_main;
    const char *other;
    guint n_other;
    HfColorRole on_primary;
  } cases[] = {
    { "#0B5CAD", 3000, "#F58220", 400, HF_COLOR_ROLE_PAPER },  /* blue with a bit of orange */
    { "#E2001A", 2000, "#333333", 2500, HF_COLOR_ROLE_PAPER }, /* red, and more of a grey, which is no accent */
    { "#FFCC00", 3000, "#D40511", 500, HF_COLOR_ROLE_INK },    /* yellow and red: white could not be read on yellow */
    { "#111111", 3000, "#111111", 0, HF_COLOR_ROLE_PAPER },    /* black */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfPalette) palette = from_logo (cases[i].main, cases[i].n_main, cases[i].other, cases[i].n_other);
      HfPaletteContrast contrasts[HF_N_PALETTE_CONTRASTS];

      g_test_message ("%s, %s", cases[i].main, cases[i].other);
      g_assert_nonnull (palette);
      g_assert_false (palette->dark);
      assert_near (&palette->colors[HF_COLOR_ROLE_PRIMARY], cases[i].main);
      if (i == 0 || i == 2)
        assert_near (&palette->colors[HF_COLOR_ROLE_ACCENT], cases[i].other);
      g_assert_cmpint (palette->on_primary, ==, cases[i].on_primary);
      hf_palette_measure (palette, contrasts);
      for (guint k = 0; k < HF_N_PALETTE_CONTRASTS; k++)
        if (contrasts[k].role != HF_COLOR_ROLE_PRIMARY) /* which is the logo's own */
          g_assert_cmpint (contrasts[k].legible, <=, HF_LEGIBLE_ENOUGH);
    }
}

static void
test_logo_of_nothing (void)
{
  const HfColor clear = { 1, 0, 0, 0.2 };

  g_assert_null (hf_palette_from_logo (&clear, 1, "acme", "Acme"));
  g_assert_null (hf_palette_from_logo (NULL, 0, "acme", "Acme"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/own/keeps-its-id", test_own_keeps_its_id);
  g_test_add_func ("/palette/dark/follows-from-paper-and-ink", test_dark_follows_from_paper_and_ink);
  g_test_add_func ("/palette/hard-to-read/is-told-and-mended", test_hard_to_read_is_told_and_mended);
  g_test_add_func ("/palette/logo/gives-its-colors", test_logo_gives_its_colors);
  g_test_add_func ("/palette/logo/of-nothing", test_logo_of_nothing);

  return g_test_run ();
}
