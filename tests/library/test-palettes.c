/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our palettes can be read by everybody: contrasts, and colours as colour-blind people see them. */
#include "card/palette-contrast.h"
#include "card/palette-edit.h"
#include "card/wash.h"
#include "file/error.h"
#include "library/library.h"
#include "library/palette-files.h"

#include <glib/gstdio.h>

#include <math.h>

/* What words need (docs/templates.md): far above the 4.5 and 7 of WCAG 2.1, 1.4.3 and 1.4.6, for printed colours are
 * duller. */
#define INK_CONTRAST 12.0
#define HEADLINE_CONTRAST 5.2
#define ON_DEEP_CONTRAST 7.0
#define ON_PRIMARY_CONTRAST 4.5

/* Large words, WCAG 2.1, 1.4.3. */
#define WASH_CONTRAST 3.0

/* Big quiet shapes on a light ground: to be seen, and no more. */
#define LEAST_SOFT_CONTRAST 1.15
#define MOST_SOFT_CONTRAST 1.45

/* A difference of 2.3 in CIE L*a*b* is just noticed (Mahy et al. 1994); shapes side by side want several times that. */
#define LEAST_DIFFERENCE 15.0

static GPtrArray *
list_palettes (void)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ data, NULL });
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  GPtrArray *palettes = hf_library_list_palettes (library, doubts);

  g_assert_cmpuint (doubts->len, ==, 0);
  return palettes;
}

static HfPalette *
find_palette (GPtrArray *palettes, const char *id)
{
  for (guint i = 0; i < palettes->len; i++)
    if (g_str_equal (((HfPalette *) g_ptr_array_index (palettes, i))->id, id))
      return g_ptr_array_index (palettes, i);

  g_error ("no palette %s", id);
}

static double
contrast_of (HfPalette *palette, HfColorRole a, HfColorRole b)
{
  HfColor color_a = hf_palette_get_color (palette, a);
  HfColor color_b = hf_palette_get_color (palette, b);

  return hf_color_contrast (&color_a, &color_b);
}

static void
test_there_is_one_for_everybody (void)
{
  g_autoptr (GPtrArray) palettes = list_palettes ();
  guint n_dark = 0;
  guint n_ink_saving = 0;

  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);
      HfColor paper = hf_palette_get_color (palette, HF_COLOR_ROLE_PAPER);

      n_dark += palette->dark;
      n_ink_saving += palette->ink_saving;
      if (palette->ink_saving)
        g_assert_cmpfloat (MIN (paper.red, MIN (paper.green, paper.blue)), ==, 1.0);
    }

  g_assert_cmpuint (palettes->len, ==, 12);
  g_assert_cmpuint (n_dark, ==, 2);
  g_assert_cmpuint (n_ink_saving, ==, 2);
}

static void
test_words_can_be_read (void)
{
  static const struct
  {
    HfColorRole words;
    HfColorRole ground;
    double least;
  } cases[] = {
    { HF_COLOR_ROLE_INK, HF_COLOR_ROLE_PAPER, INK_CONTRAST },
    { HF_COLOR_ROLE_HEADLINE, HF_COLOR_ROLE_PAPER, HEADLINE_CONTRAST },
    { HF_COLOR_ROLE_ON_DEEP, HF_COLOR_ROLE_DEEP, ON_DEEP_CONTRAST },
    { HF_COLOR_ROLE_ON_PRIMARY, HF_COLOR_ROLE_PRIMARY, ON_PRIMARY_CONTRAST },
  };
  g_autoptr (GPtrArray) palettes = list_palettes ();

  for (guint i = 0; i < palettes->len; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
      {
        HfPalette *palette = g_ptr_array_index (palettes, i);
        HfColor words = hf_wash_resolve_words (palette, &HF_PAINT_OF (cases[k].words));
        HfColor ground = hf_wash_get_color (palette, cases[k].ground);
        double contrast = hf_color_contrast (&words, &ground);

        g_test_message ("%s: %s on %s %.2f", palette->id, hf_color_role_name (cases[k].words),
                        hf_color_role_name (cases[k].ground), contrast);
        g_assert_cmpfloat (contrast, >=, cases[k].least);
      }
}

/* Whatever an ink-saving palette makes of the colours of words, they are read on each of its surfaces. */
static void
test_words_can_be_read_on_a_wash (void)
{
  g_autoptr (GPtrArray) palettes = list_palettes ();

  for (guint i = 0; i < palettes->len; i++)
    for (HfColorRole words = 0; words < HF_N_COLOR_ROLES; words++)
      for (HfColorRole ground = 0; ground < HF_N_BASE_COLOR_ROLES; ground++)
        {
          HfPalette *palette = g_ptr_array_index (palettes, i);
          HfColor words_color = hf_wash_resolve_words (palette, &HF_PAINT_OF (words));
          HfColor ground_color = hf_wash_get_color (palette, ground);
          double contrast = hf_color_contrast (&words_color, &ground_color);

          if (!palette->ink_saving || ground == HF_COLOR_ROLE_INK || ground == HF_COLOR_ROLE_ACCENT)
            continue;
          g_test_message ("%s: %s on %s %.2f", palette->id, hf_color_role_name (words), hf_color_role_name (ground),
                          contrast);
          g_assert_cmpfloat (contrast, >=, WASH_CONTRAST);
        }
}

static void
test_soft_is_quiet (void)
{
  g_autoptr (GPtrArray) palettes = list_palettes ();

  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);
      double contrast = contrast_of (palette, HF_COLOR_ROLE_SOFT, HF_COLOR_ROLE_PAPER);

      g_test_message ("%s: %.2f", palette->id, contrast);
      g_assert_cmpfloat (contrast, >=, LEAST_SOFT_CONTRAST);
      if (!palette->dark)
        g_assert_cmpfloat (contrast, <=, MOST_SOFT_CONTRAST);
    }
}

/* All that means something stands out from the ground by 4.5, words by 7 and more. */
static void
test_high_contrast (void)
{
  g_autoptr (GPtrArray) palettes = list_palettes ();
  HfPalette *palette = find_palette (palettes, "boldtype");

  g_assert_cmpfloat (contrast_of (palette, HF_COLOR_ROLE_INK, HF_COLOR_ROLE_PAPER), >, 20.99);
  g_assert_cmpfloat (contrast_of (palette, HF_COLOR_ROLE_HEADLINE, HF_COLOR_ROLE_PAPER), >=, 7.0);
  g_assert_cmpfloat (contrast_of (palette, HF_COLOR_ROLE_ON_PRIMARY, HF_COLOR_ROLE_PRIMARY), >=, 7.0);
  g_assert_cmpfloat (contrast_of (palette, HF_COLOR_ROLE_ACCENT, HF_COLOR_ROLE_PAPER), >=, 4.5);
}

/* How people without one kind of cones see, on linear RGB: severity 1.0 of G. M. Machado, M. M. Oliveira and L. A. F.
 * Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (6), 2009. */
static const struct
{
  const char *name;
  double matrix[3][3];
} visions[] = {
  { "full", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protan",
    { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
  { "deutan",
    { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
  { "tritan",
    { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } },
};

/* IEC 61966-2-1 */
static double
linear_of (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/* CIE 15: the cube root with its straight foot. */
static double
lab_root (double share)
{
  return share > 216.0 / 24389.0 ? cbrt (share) : (24389.0 / 27.0 * share + 16.0) / 116.0;
}

/* @out_lab: the colour, as seen with @vision, in CIE L*a*b* under D65. */
static void
see (const HfColor *color, guint vision, double out_lab[3])
{
  static const double xyz_of_rgb[3][3] = { { 0.4124, 0.3576, 0.1805 },
                                           { 0.2126, 0.7152, 0.0722 },
                                           { 0.0193, 0.1192, 0.9505 } };
  static const double white[3] = { 0.95047, 1.0, 1.08883 };
  double rgb[3] = { linear_of (color->red), linear_of (color->green), linear_of (color->blue) };
  double seen[3];
  double root[3];

  for (guint i = 0; i < 3; i++)
    {
      const double *row = visions[vision].matrix[i];

      seen[i] = CLAMP (row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0.0, 1.0);
    }
  for (guint i = 0; i < 3; i++)
    root[i] =
        lab_root ((xyz_of_rgb[i][0] * seen[0] + xyz_of_rgb[i][1] * seen[1] + xyz_of_rgb[i][2] * seen[2]) / white[i]);
  out_lab[0] = 116.0 * root[1] - 16.0;
  out_lab[1] = 500.0 * (root[0] - root[1]);
  out_lab[2] = 200.0 * (root[1] - root[2]);
}

static double
difference_of (const HfColor *a, const HfColor *b, guint vision)
{
  double lab_a[3];
  double lab_b[3];

  see (a, vision, lab_a);
  see (b, vision, lab_b);
  return sqrt (pow (lab_a[0] - lab_b[0], 2) + pow (lab_a[1] - lab_b[1], 2) + pow (lab_a[2] - lab_b[2], 2));
}

static void
test_colours_differ_for_every_eye (void)
{
  g_autoptr (GPtrArray) palettes = list_palettes ();
  HfPalette *palette = find_palette (palettes, "harbour");

  for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
    for (HfColorRole a = 0; a < HF_N_BASE_COLOR_ROLES; a++)
      for (HfColorRole b = a + 1; b < HF_N_BASE_COLOR_ROLES; b++)
        {
          double difference = difference_of (&palette->colors[a], &palette->colors[b], vision);

          g_test_message ("%s: %s, %s %.1f", visions[vision].name, hf_color_role_name (a), hf_color_role_name (b),
                          difference);
          /* The two darks are never neighbours: deep is a ground, ink are words on another. */
          if (a != HF_COLOR_ROLE_INK || b != HF_COLOR_ROLE_DEEP)
            g_assert_cmpfloat (difference, >=, LEAST_DIFFERENCE);
        }
}

/* The simulation is worth something only while it merges what is known to be confused. */
static void
test_simulation_confuses_red_and_green (void)
{
  HfColor red, green, blue, teal;

  hf_color_parse ("#A85A30", &red);
  hf_color_parse ("#7A7A30", &green);
  hf_color_parse ("#3A66B0", &blue);
  hf_color_parse ("#2A8080", &teal);
  g_assert_cmpfloat (difference_of (&red, &green, 0), >, 30.0);
  g_assert_cmpfloat (difference_of (&red, &green, 2), <, LEAST_DIFFERENCE);
  g_assert_cmpfloat (difference_of (&blue, &teal, 0), >, 30.0);
  g_assert_cmpfloat (difference_of (&blue, &teal, 3), <, LEAST_DIFFERENCE);
}

/* None of ours is told to be hard to read. */
static void
test_ours_are_told_to_be_read (void)
{
  g_autoptr (GPtrArray) palettes = list_palettes ();

  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);
      HfPaletteContrast contrasts[HF_N_PALETTE_CONTRASTS];

      hf_palette_measure (palette, contrasts);
      for (guint k = 0; k < HF_N_PALETTE_CONTRASTS; k++)
        {
          g_test_message ("%s: %s on %s %.2f", palette->id, hf_color_role_name (contrasts[k].role),
                          hf_color_role_name (contrasts[k].ground), contrasts[k].contrast);
          g_assert_cmpint (contrasts[k].legible, <=, HF_LEGIBLE_ENOUGH);
        }
    }
}

/* A palette that is kept stands beside the others, as it is, until it is forgotten. */
static void
test_kept_among_ones_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-palettes-XXXXXX", &error);
  g_autofree char *list = g_build_filename (folder, "palettes", NULL);
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ folder, NULL });
  g_autoptr (GPtrArray) ours = list_palettes ();
  g_autoptr (HfPalette) own = hf_palette_make_own (find_palette (ours, "nightpost"), "../Acme “Night”");
  g_autoptr (HfPalette) renamed = hf_palette_with_title (own, "Acme");
  g_autoptr (HfPalette) kept = NULL;
  g_autoptr (HfPalette) found = NULL;

  g_assert_no_error (error);
  g_assert_null (hf_palette_find_kept (folder, own->id));
  g_assert_true (hf_palette_keep (folder, own, &error));
  kept = hf_palette_find_kept (folder, own->id);
  g_assert_true (hf_palette_equal (kept, own));
  found = hf_library_find_palette (library, own->id, &error);
  g_assert_no_error (error);
  g_assert_true (hf_palette_equal (found, own));

  g_assert_true (hf_palette_keep (folder, renamed, &error)); /* in place of it */
  hf_palette_unref (found);
  found = hf_library_find_palette (library, own->id, &error);
  g_assert_cmpstr (found->title, ==, "Acme");

  g_assert_true (hf_palette_forget (folder, own->id, &error));
  g_assert_null (hf_palette_find_kept (folder, own->id));
  g_assert_false (hf_palette_forget (folder, own->id, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_rmdir (list), ==, 0); /* nothing else was left */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* An id may be anything, and stays in the folder. */
static void
test_id_is_no_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-palettes-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "palettes", "---------evil.json", NULL);
  g_autofree char *list = g_path_get_dirname (path);
  g_autoptr (GPtrArray) ours = list_palettes ();
  HfPaletteDraft *draft = hf_palette_draft (g_ptr_array_index (ours, 0));
  g_autoptr (HfPalette) palette = NULL;

  hf_value_set_text (&draft->id, "../../../evil");
  palette = hf_palette_seal (draft);
  g_assert_true (hf_palette_keep (folder, palette, &error));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_true (hf_palette_forget (folder, palette->id, &error));
  g_assert_cmpint (g_rmdir (list), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

#define COLORS                                                                                                         \
  "\"colors\": {\"paper\": \"#FFFFFF\", \"ink\": \"#000000\", \"primary\": \"#AA0000\", \"accent\": \"#00AA00\", "     \
  "\"soft\": \"#DDDDDD\", \"deep\": \"#333333\"}"

static void
test_bad_files_are_told (void)
{
  static const struct
  {
    const char *text;
    const char *says; /* NULL: it is read */
  } cases[] = {
    { "{\"palettes\": [{\"id\": \"acme\", " COLORS "}]}", NULL },
    { "{\"id\": \"acme\", " COLORS "}", NULL },
    { "", "acme.json" },
    { "{\"palettes\": [}", "acme.json" },
    { "{}", "there is no palette in it" },
    { "{\"palettes\": []}", "there is no palette in it" },
    { "{\"palettes\": {}}", "palettes" },
    { "{\"palettes\": [7]}", "palettes[0]" },
    { "{\"palettes\": [{" COLORS "}]}", "palettes[0]: “id”" },
    { "{\"palettes\": [{\"id\": \"acme\"}]}", "palettes[0]: “colors”" },
    { "{\"palettes\": [{\"id\": \"acme\", \"colors\": {\"paper\": \"white\"}}]}", "palettes[0].colors.paper" },
    { "{\"palettes\": [{\"id\": \"acme\", \"headline\": \"on-deep\", " COLORS "}]}", "palettes[0].headline" },
    { "{\"palettes\": [{\"id\": \"acme\", \"dark\": \"yes\", " COLORS "}]}", "palettes[0].dark" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) palettes = hf_palettes_parse (cases[i].text, strlen (cases[i].text), "acme.json", &error);

      g_test_message ("%s: %s", cases[i].text, error != NULL ? error->message : "read");
      g_assert_cmpint (palettes == NULL, ==, cases[i].says != NULL);
      if (palettes != NULL)
        {
          g_assert_cmpuint (palettes->len, ==, 1);
          g_assert_cmpstr (((HfPalette *) palettes->pdata[0])->id, ==, "acme");
          continue;
        }
      g_assert_true (error->domain == HF_FILE_ERROR);
      g_assert_nonnull (strstr (error->message, "acme.json"));
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palettes/there-is-one-for-everybody", test_there_is_one_for_everybody);
  g_test_add_func ("/palettes/words-can-be-read", test_words_can_be_read);
  g_test_add_func ("/palettes/words-can-be-read-on-a-wash", test_words_can_be_read_on_a_wash);
  g_test_add_func ("/palettes/soft-is-quiet", test_soft_is_quiet);
  g_test_add_func ("/palettes/high-contrast", test_high_contrast);
  g_test_add_func ("/palettes/colours-differ-for-every-eye", test_colours_differ_for_every_eye);
  g_test_add_func ("/palettes/simulation-confuses-red-and-green", test_simulation_confuses_red_and_green);

  g_test_add_func ("/palettes/ours/are-told-to-be-read", test_ours_are_told_to_be_read);
  g_test_add_func ("/palettes/kept-among-ones-own", test_kept_among_ones_own);
  g_test_add_func ("/palettes/id-is-no-path", test_id_is_no_path);
  g_test_add_func ("/palettes/bad-files-are-told", test_bad_files_are_told);

  return g_test_run ();
}
