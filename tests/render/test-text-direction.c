/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/words.h"

#define WIDTH_PT 300.0

/* Where words stand along a line, told by their ink. */
typedef enum
{
  AT_LEFT,
  IN_THE_MIDDLE,
  AT_RIGHT,
} Place;

typedef struct
{
  const char *name;
  HfAlign align;
  HfDirection direction;
  const char *language;
  const char *words;
  Place place;
} Case;

static const Case cases[] = {
  { "start-of-latin-is-left", HF_ALIGN_START, HF_DIRECTION_AUTO, "en", "Thank you", AT_LEFT },
  { "start-of-arabic-is-right", HF_ALIGN_START, HF_DIRECTION_AUTO, "en", "شكرا يا محمد", AT_RIGHT },
  { "end-of-hebrew-is-left", HF_ALIGN_END, HF_DIRECTION_AUTO, "he", "תודה רבה", AT_LEFT },
  { "end-of-latin-is-right", HF_ALIGN_END, HF_DIRECTION_AUTO, "en", "Thank you", AT_RIGHT },
  { "centre-of-arabic", HF_ALIGN_CENTER, HF_DIRECTION_AUTO, "ar", "شكرا يا محمد", IN_THE_MIDDLE },
  { "centre-of-latin", HF_ALIGN_CENTER, HF_DIRECTION_AUTO, "en", "Thank you", IN_THE_MIDDLE },
  { "language-decides-for-digits", HF_ALIGN_START, HF_DIRECTION_AUTO, "ar", "2027", AT_RIGHT },
  { "digits-are-otherwise-left", HF_ALIGN_START, HF_DIRECTION_AUTO, "en", "2027", AT_LEFT },
  { "first-letter-decides", HF_ALIGN_START, HF_DIRECTION_AUTO, "en", "«2» محمد Smith", AT_RIGHT },
  { "mark-decides", HF_ALIGN_START, HF_DIRECTION_AUTO, "en", "\xE2\x80\x8FThank you", AT_RIGHT },
  { "stated-direction-decides", HF_ALIGN_START, HF_DIRECTION_RTL, "en", "Thank you", AT_RIGHT },
  { "justified-last-line-of-arabic-is-right", HF_ALIGN_JUSTIFY, HF_DIRECTION_AUTO, "ar", "شكرا يا محمد", AT_RIGHT },
};

static void
assert_place (const cairo_rectangle_t *ink, Place place)
{
  double before_pt = ink->x;
  double after_pt = WIDTH_PT - ink->x - ink->width;

  switch (place)
    {
    case AT_LEFT:
      g_assert_cmpfloat (before_pt, <, 3);
      g_assert_cmpfloat (after_pt, >, 50);
      break;
    case AT_RIGHT:
      g_assert_cmpfloat (before_pt, >, 50);
      g_assert_cmpfloat (after_pt, <, 3);
      break;
    case IN_THE_MIDDLE:
    default:
      g_assert_cmpfloat_with_epsilon (before_pt, after_pt, 4);
      break;
    }
}

static void
test_place (gconstpointer data)
{
  const Case *test = data;
  g_auto (Words) words;
  cairo_rectangle_t ink;

  words_init (&words);
  words.draft->size_pt = 20;
  words.draft->align = test->align;
  words.draft->direction = test->direction;
  hf_value_set_text (&words.draft->language, test->language);
  words_add (&words, test->words, NULL);
  words_set (&words, WIDTH_PT, 100, HF_VALIGN_TOP);

  g_assert_true (hf_text_layout_get_ink (words.layout, &ink));
  assert_place (&ink, test->place);
}

static void
test_paragraphs_have_their_own_direction (void)
{
  g_auto (Words) words;
  cairo_rectangle_t ink;

  words_init (&words);
  words_add (&words, "Thank you\nشكرا", NULL);
  words_set (&words, WIDTH_PT, 100, HF_VALIGN_TOP);

  /* One at the left edge, one at the right. */
  g_assert_true (hf_text_layout_get_ink (words.layout, &ink));
  g_assert_cmpfloat (ink.width, >, WIDTH_PT - 6);
}

static void
test_tracking (void)
{
  static const struct
  {
    const char *words;
    gboolean wider;
  } scripts[] = { { "Thanks", TRUE }, { "山田太郎", TRUE }, { "شكرا", FALSE }, { "धन्यवाद", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      cairo_rectangle_t ink[2];

      for (guint tracked = 0; tracked < 2; tracked++)
        {
          g_auto (Words) words;

          words_init (&words);
          words.draft->size_pt = 20;
          words.draft->align = HF_ALIGN_CENTER;
          words.draft->tracking_em = 0.2 * tracked;
          words_add (&words, scripts[i].words, NULL);
          words_set (&words, WIDTH_PT, 100, HF_VALIGN_TOP);
          g_assert_true (hf_text_layout_get_ink (words.layout, &ink[tracked]));
        }

      /* Between letters, not after them: what is centred stays so. */
      g_assert_cmpint (ink[1].width > ink[0].width + 1, ==, scripts[i].wider);
      g_assert_cmpfloat_with_epsilon (ink[0].x + ink[0].width / 2, ink[1].x + ink[1].width / 2, 0.1);
    }
}

static void
test_valign (void)
{
  static const struct
  {
    HfVAlign valign;
    double top_pt; /* of a line of 20 pt in 120 pt */
  } cases_v[] = {
    { HF_VALIGN_TOP, 0 }, { HF_VALIGN_MIDDLE, 50 }, { HF_VALIGN_OPTICAL, 44 }, { HF_VALIGN_BOTTOM, 100 }
  };
  cairo_rectangle_t first;

  for (guint i = 0; i < G_N_ELEMENTS (cases_v); i++)
    {
      g_auto (Words) words;
      cairo_rectangle_t ink;

      words_init (&words);
      words.draft->size_pt = 20;
      words_add (&words, "Thanks", NULL);
      words_set (&words, WIDTH_PT, 120, cases_v[i].valign);
      g_assert_true (hf_text_layout_get_ink (words.layout, &ink));
      if (i == 0)
        first = ink;
      g_assert_cmpfloat_with_epsilon (ink.y - first.y, cases_v[i].top_pt, 1e-6);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/direction/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_place);
    }
  g_test_add_func ("/text/direction/paragraphs-have-their-own", test_paragraphs_have_their_own_direction);
  g_test_add_func ("/text/tracking/is-between-letters-and-not-in-joined-scripts", test_tracking);
  g_test_add_func ("/text/valign/places-the-block", test_valign);

  return g_test_run ();
}
