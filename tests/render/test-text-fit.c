/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/words.h"

#include "base/length.h"
#include "render/text-setting.h"

#define SENTENCE                                                                                                       \
  "When the parcel depot went dark last winter you stayed on the line until the very last driver was home, and "       \
  "you never once sounded tired. "

/* What accents and tails may stick out of a box. */
#define OVERHANG_EM 0.12

/* The inside of a 5 × 7 in card by the art direction: 252 pt wide, 292 pt high, pitch 1.42, 36 pt to widen. */
static const double ladder_pt[] = { 16, 14.5, 13, 12, 11 };

static void
fill (Words *words, guint n_letters)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < n_letters)
    g_string_append (text, SENTENCE);
  g_string_truncate (text, n_letters);
  words_add (words, text->str, NULL);
}

static void
make_ladder (Words *words)
{
  words_init (words);
  words->draft->fit.mode = HF_FIT_LADDER;
  words->draft->fit.widen_mm = hf_mm_from_pt (36);
  words->draft->line_spacing = 1.42;
  hf_text_draft_set_sizes (words->draft, ladder_pt, G_N_ELEMENTS (ladder_pt));
}

static void
make_shrink (Words *words, double size_pt, double min_size_pt)
{
  words_init (words);
  words->draft->fit.mode = HF_FIT_SHRINK;
  words->draft->size_pt = size_pt;
  words->draft->fit.min_size_pt = min_size_pt;
  words->draft->line_spacing = 1.1;
}

static void
test_ladder (void)
{
  static const struct
  {
    guint n_letters;
    double size_pt;
    double width_pt;
  } rungs[] = {
    { 100, 16, 252 }, { 390, 16, 252 }, { 520, 14.5, 252 }, { 770, 12, 252 }, { 910, 11, 252 }, { 1030, 11, 288 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rungs); i++)
    {
      g_auto (Words) words;
      HfTextLayout *layout;

      make_ladder (&words);
      fill (&words, rungs[i].n_letters);
      layout = words_set (&words, 252, 292, HF_VALIGN_OPTICAL);

      g_assert_cmpfloat (hf_text_layout_get_size (layout), ==, rungs[i].size_pt);
      g_assert_cmpfloat_with_epsilon (hf_text_layout_get_width (layout), rungs[i].width_pt, 0.01);
      g_assert_cmpfloat (hf_text_layout_get_height (layout), <=, 292 + OVERHANG_EM * rungs[i].size_pt);
      g_assert_cmpuint (words.doubts->len, ==, 0);
    }
}

static void
test_ladder_overflow (void)
{
  g_auto (Words) words;
  g_autofree char *prefix = NULL;
  const HfDoubt *doubt;
  HfTextLayout *layout;
  guint fitting;

  make_ladder (&words);
  fill (&words, 1300);
  layout = words_set (&words, 252, 292, HF_VALIGN_OPTICAL);

  g_assert_cmpfloat (hf_text_layout_get_size (layout), ==, 11);
  g_assert_cmpfloat (hf_text_layout_get_height (layout), >, 292);
  fitting = hf_text_layout_get_fitting_bytes (layout);
  doubt = words_find_doubt (&words, "overflow");
  g_assert (doubt != NULL);
  g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_ERROR);
  prefix = g_strdup_printf ("is %u letters too long", 1300 - fitting);
  g_assert_nonnull (strstr (doubt->message, prefix));
  g_assert_nonnull (strstr (doubt->message, "Greeting"));
  g_assert_nonnull (strstr (doubt->message, "When the parcel"));

  /* What is said to fit does, and one letter more does not. */
  for (guint extra = 0; extra < 2; extra++)
    {
      g_auto (Words) shorter;

      make_ladder (&shorter);
      fill (&shorter, fitting + extra);
      words_set (&shorter, 252, 292, HF_VALIGN_OPTICAL);
      g_assert_cmpuint (shorter.doubts->len, ==, extra);
    }
}

static void
test_overflow_counts_what_readers_count (void)
{
  g_auto (Words) words;
  const HfDoubt *doubt;

  /* Five pictures of several characters each: one is too many for the width. */
  words_init (&words);
  words.draft->size_pt = 20;
  words_add (&words, "👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀", "name");
  words_set (&words, 20 * 1.25 * 4.4, 30, HF_VALIGN_TOP);

  doubt = words_find_doubt (&words, "overflow");
  g_assert (doubt != NULL);
  g_assert_nonnull (strstr (doubt->message, "is 1 letter too long"));
}

static void
test_fixed (void)
{
  g_auto (Words) words;

  words_init (&words);
  words.draft->size_pt = 30;
  words_add (&words, "Thank you ever so much", NULL);
  words_set (&words, 150, 40, HF_VALIGN_TOP);

  g_assert_cmpfloat (hf_text_layout_get_size (words.layout), ==, 30);
  g_assert_nonnull (words_find_doubt (&words, "overflow"));
}

static void
test_fixed_word_wider_than_frame (void)
{
  g_auto (Words) words;

  words_init (&words);
  words.draft->size_pt = 30;
  words_add (&words, "Congratulations", NULL);
  words_set (&words, 100, 400, HF_VALIGN_TOP);

  g_assert_cmpuint (hf_text_layout_get_n_lines (words.layout), ==, 1);
  g_assert_nonnull (words_find_doubt (&words, "overflow"));
}

static void
test_shrink_largest (void)
{
  g_auto (Words) words;
  double size_pt;

  make_shrink (&words, 22, 8);
  words_add (&words, "Maximiliane von Hohenzollern", NULL);
  words.draft->fit.prefer_one_line = TRUE;
  words_set (&words, 200, 30, HF_VALIGN_TOP);
  size_pt = hf_text_layout_get_size (words.layout);
  g_assert_cmpfloat (size_pt, <, 22);
  g_assert_cmpfloat (size_pt * 2, ==, (int) (size_pt * 2));
  g_assert_null (words_find_doubt (&words, "overflow"));

  /* Half a point more would not have fitted. */
  {
    g_auto (Words) larger;

    words_init (&larger);
    larger.draft->size_pt = size_pt + 0.5;
    words_add (&larger, "Maximiliane von Hohenzollern", NULL);
    words_set (&larger, 200, 30, HF_VALIGN_TOP);
    g_assert_nonnull (words_find_doubt (&larger, "overflow"));
  }
}

static void
test_shrink_one_line_first (void)
{
  static const struct
  {
    const char *name;
    gboolean prefer_one_line;
    double size_pt; /* 0: less than the design size */
    guint n_lines;
  } cases[] = {
    { "Ana Ruiz", TRUE, 22, 1 },
    { "Maximiliane Hohenzollern", TRUE, 0, 1 },
    { "Maximiliane Hohenzollern", FALSE, 22, 2 },
    { "Maximiliane Charlotte von Hohenzollern und Sigmaringen", TRUE, 22, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Words) words;

      make_shrink (&words, 22, 15);
      words.draft->fit.prefer_one_line = cases[i].prefer_one_line;
      words_add (&words, cases[i].name, "name");
      words_set (&words, 230, 80, HF_VALIGN_TOP);

      g_assert_cmpuint (hf_text_layout_get_n_lines (words.layout), ==, cases[i].n_lines);
      if (cases[i].size_pt > 0.0)
        g_assert_cmpfloat (hf_text_layout_get_size (words.layout), ==, cases[i].size_pt);
      else
        g_assert_cmpfloat (hf_text_layout_get_size (words.layout), <, 22);
      g_assert_null (words_find_doubt (&words, "overflow"));
    }
}

/* What is lost to comfort on one line is not lost on two. */
static void
test_shrink_wraps_before_it_is_uncomfortable (void)
{
  g_auto (Words) words;

  make_shrink (&words, 22, 8);
  words.draft->fit.prefer_one_line = TRUE;
  words_add (&words, "Maximiliane von Hohenzollern", "name");
  words_set (&words, 150, 60, HF_VALIGN_TOP);

  g_assert_cmpuint (hf_text_layout_get_n_lines (words.layout), ==, 2);
  g_assert_cmpfloat (hf_text_layout_get_size (words.layout), >=, 22 * 2.0 / 3.0);
  g_assert_null (words_find_doubt (&words, "shrunk"));
}

static void
test_runs_scale_along (void)
{
  HfRun large = { .size_pt = 40 };
  g_auto (Words) words;

  make_shrink (&words, 20, 5);
  words.draft->fit.prefer_one_line = TRUE;
  hf_runs_add (words.runs, NULL, "Thank ", -1);
  hf_runs_add (words.runs, &large, "you", -1);
  words_set (&words, 110, 100, HF_VALIGN_TOP);

  /* The pitch, and so the box of the one line, is that of its largest letters. */
  g_assert_cmpfloat (hf_text_layout_get_size (words.layout), <, 20);
  g_assert_cmpfloat_with_epsilon (hf_text_layout_get_height (words.layout), 2 * hf_text_layout_get_size (words.layout),
                                  1e-6);
}

static void
test_headline_name_falls_to_body (void)
{
  g_auto (Words) words;

  /* At 24 pt 233 pt wide in Noto Serif Display Bold, 201 pt in Vollkorn. */
  make_shrink (&words, 40, 24);
  hf_value_set_text (&words.draft->family, "Noto Serif Display");
  words.draft->weight = 700;
  words.draft->font_role = HF_FONT_ROLE_HEADLINE;
  words_add (&words, "Hohenzollernprinz", "name");
  words_set (&words, 215, 60, HF_VALIGN_TOP);

  words_assert_faces (&words, "Vollkorn 400");
  g_assert_null (words_find_doubt (&words, "overflow"));
}

static void
test_names_are_not_broken (void)
{
  static const char *const names[] = { "山田太郎左衛門尉", "วงศ์สุวรรณเจริญชัย", "Anne-Marie" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Words) words;

      words_init (&words);
      words.draft->size_pt = 20;
      words_add (&words, "ありがとう ", NULL);
      words_add (&words, names[i], "name");
      words_set (&words, 175, 200, HF_VALIGN_TOP);
      g_assert_cmpuint (hf_text_layout_get_n_lines (words.layout), ==, 2);
      g_assert_cmpuint (words.doubts->len, ==, 0);
    }
}

static void
test_double_name_breaks_at_its_hyphen_before_overflowing (void)
{
  g_auto (Words) words;

  words_init (&words);
  words.draft->size_pt = 20;
  words_add (&words, "Leutheusser-Schnarrenberger", "name");
  words_set (&words, 180, 60, HF_VALIGN_TOP);

  g_assert_cmpuint (hf_text_layout_get_n_lines (words.layout), ==, 2);
  g_assert_cmpuint (words.doubts->len, ==, 0);
}

/* Japanese writes no spaces, so that a whole sentence would count as one word of a name. */
static void
test_japanese_prose_breaks (void)
{
  g_auto (Words) words;

  words_init (&words);
  words.draft->size_pt = 20;
  hf_value_set_text (&words.draft->language, "ja");
  words_add (&words, "皆がスイッチを探しているあいだに、すっと灯をともしてくれた", "reason");
  words_set (&words, 300, 100, HF_VALIGN_TOP);

  g_assert_cmpuint (hf_text_layout_get_n_lines (words.layout), ==, 2);
  g_assert_cmpuint (words.doubts->len, ==, 0);
}

static void
test_balance (void)
{
  static const struct
  {
    gboolean balance;
    double least_ratio; /* of the ink of the whole to the width: balanced lines leave more free */
    double most_ratio;
  } cases[] = { { FALSE, 0.9, 1.01 }, { TRUE, 0.5, 0.8 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Words) words;
      cairo_rectangle_t ink;

      words_init (&words);
      words.draft->size_pt = 20;
      words.draft->balance = cases[i].balance;
      words_add (&words, "Thank you for staying on the line so long", NULL);
      words_set (&words, 300, 100, HF_VALIGN_TOP);

      g_assert_cmpuint (hf_text_layout_get_n_lines (words.layout), ==, 2);
      g_assert_true (hf_text_layout_get_ink (words.layout, &ink));
      g_assert_cmpfloat (ink.width / 300, >, cases[i].least_ratio);
      g_assert_cmpfloat (ink.width / 300, <, cases[i].most_ratio);
    }
}

static double
last_width (const HfTextSetting *setting)
{
  return g_array_index (setting->lines, HfTextLine, setting->lines->len - 1).width_pt;
}

static void
test_runts (void)
{
  g_auto (Words) words;
  g_autoptr (HfTextPlan) plan = NULL;
  guint n_mended = 0;

  words_init (&words);
  fill (&words, 300);
  words_set (&words, 300, 400, HF_VALIGN_TOP);
  plan = hf_text_plan_new (words.fonts, words.card, words.text, HF_TEXT_PLAN_DEFAULT);

  for (double width_pt = 150; width_pt < 300; width_pt += 1)
    {
      HfTextMeasure measure = { .size_pt = plan->size_pt, .width_pt = width_pt, .length = plan->length };
      g_autoptr (HfTextSetting) fallen = hf_text_setting_new (plan, &measure);
      g_autoptr (HfTextSetting) tidied = NULL;

      measure.rag = HF_TEXT_RAG_NO_RUNTS;
      tidied = hf_text_setting_new (plan, &measure);
      g_assert_cmpuint (tidied->lines->len, ==, fallen->lines->len);
      g_assert_cmpfloat (tidied->widest_pt, <=, width_pt + 0.1);
      if (last_width (tidied) > last_width (fallen) + 0.1)
        {
          g_assert_cmpfloat (last_width (fallen), <, 0.2 * width_pt);
          n_mended++;
        }
    }
  g_assert_cmpuint (n_mended, >, 0);
}

static void
test_shrunk (void)
{
  static const struct
  {
    double size_pt;
    double width_pt;
    gboolean doubt;
  } cases[] = {
    { 22, 400, FALSE }, /* as meant */
    { 22, 185, FALSE }, /* to about 17 pt */
    { 22, 120, TRUE },  /* under two thirds */
    { 13, 100, TRUE },  /* under 11 pt */
    { 8, 77, FALSE },   /* small print was meant small */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Words) words;

      make_shrink (&words, cases[i].size_pt, 5);
      words.draft->fit.prefer_one_line = TRUE;
      words_add (&words, "Thank you, dear Maria", NULL);
      words_set (&words, cases[i].width_pt, 1.05 * cases[i].size_pt, HF_VALIGN_TOP);
      g_assert_null (words_find_doubt (&words, "overflow"));
      g_assert_cmpint (words_find_doubt (&words, "shrunk") != NULL, ==, cases[i].doubt);
    }
}

static void
test_pitch_ignores_faces (void)
{
  static const char *const lines[] = { "Thank you\nThank you", "Thank you\nधन्यवाद", "شكرا\n谢谢", "ขอบคุณ\n🎉" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Words) words;

      words_init (&words);
      words.draft->size_pt = 20;
      words.draft->line_spacing = 1.5;
      words.draft->paragraph_gap_em = 0.25;
      words_add (&words, lines[i], NULL);
      words_set (&words, 300, 100, HF_VALIGN_TOP);
      g_assert_cmpfloat_with_epsilon (hf_text_layout_get_height (words.layout), 20 + 20 * 1.5 + 20 * 0.25, 1e-9);
    }
}

static void
test_strange_measures (void)
{
  static const double widths_pt[] = { 0, 1e-9, 1e6 };
  g_autofree char *endless = g_strnfill (50000, 'x');
  const char *const texts[] = { "", " \n \n", "\n\n\nx", endless };

  for (guint i = 0; i < G_N_ELEMENTS (widths_pt); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_auto (Words) words;

        make_shrink (&words, 12, 0);
        words_add (&words, texts[j], NULL);
        words_set (&words, widths_pt[i], widths_pt[i], HF_VALIGN_MIDDLE);
        g_assert_cmpfloat (hf_text_layout_get_height (words.layout), >=, 0);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/ladder/largest-rung-that-fits-then-widens", test_ladder);
  g_test_add_func ("/text/ladder/overflow-counts-what-is-too-much", test_ladder_overflow);
  g_test_add_func ("/text/overflow/counts-what-readers-count", test_overflow_counts_what_readers_count);
  g_test_add_func ("/text/fixed/keeps-its-size", test_fixed);
  g_test_add_func ("/text/fixed/word-wider-than-frame-does-not-fit", test_fixed_word_wider_than_frame);
  g_test_add_func ("/text/shrink/takes-the-largest-step-that-fits", test_shrink_largest);
  g_test_add_func ("/text/shrink/one-line-first-then-wraps", test_shrink_one_line_first);
  g_test_add_func ("/text/shrink/wraps-before-it-is-uncomfortable", test_shrink_wraps_before_it_is_uncomfortable);
  g_test_add_func ("/text/shrink/runs-scale-along", test_runs_scale_along);
  g_test_add_func ("/text/shrink/headline-name-falls-to-body", test_headline_name_falls_to_body);
  g_test_add_func ("/text/names/are-not-broken", test_names_are_not_broken);
  g_test_add_func ("/text/names/double-name-breaks-at-its-hyphen-before-overflowing",
                   test_double_name_breaks_at_its_hyphen_before_overflowing);
  g_test_add_func ("/text/balance/japanese-prose-breaks", test_japanese_prose_breaks);
  g_test_add_func ("/text/balance/lines-are-about-equal", test_balance);
  g_test_add_func ("/text/rag/short-word-is-not-left-alone-at-the-end", test_runts);
  g_test_add_func ("/text/shrunk/is-doubted-below-comfort", test_shrunk);
  g_test_add_func ("/text/pitch/ignores-faces", test_pitch_ignores_faces);
  g_test_add_func ("/text/fit/strange-measures-do-no-harm", test_strange_measures);

  return g_test_run ();
}
