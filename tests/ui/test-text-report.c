/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/text-report.h"

#include "card/change.h"
#include "card/fixture.h"
#include "proof/fixture.h"
#include "ui/design/fit-hint.h"

#define LONG_NAME "Maximiliane Friederike von Hohenstein zu Wolfenbüttel"

static HfTextReport
report_of (HfCard *card, const char *csv)
{
  g_autoptr (HfCrowd) crowd = fixture_crowd (csv);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfTextReportOrder order = { card, "headline", crowd, 0 };
  HfTextReport report;

  g_assert_true (hf_text_report_make (renderer, &order, NULL, &report));
  return report;
}

static void
assert_said (const HfTextReport *report, guint n_people, const char *expected)
{
  g_autofree char *said = hf_text_report_describe (report, n_people);

  g_assert_cmpstr (said, ==, expected);
}

static void
set_size (HfTextDraft *text, gconstpointer size_pt)
{
  text->size_pt = *(const double *) size_pt;
}

static HfCard *
card_saying (const char *words, double size_pt)
{
  static const char *const ids[] = { "headline", NULL };
  g_autoptr (HfCard) card = fixture_card (words);

  return hf_card_change_texts (card, ids, set_size, &size_pt);
}

static void
test_all_fit (void)
{
  g_autoptr (HfCard) card = card_saying ("Dear {name}", 14);
  HfTextReport report = report_of (card, "name\nAda\nBen\nCleo\n");

  g_assert_cmpuint (report.n_cards, ==, 3);
  g_assert_cmpuint (report.n_too_long, ==, 0);
  g_assert_true (report.one_line);
  g_assert_cmpfloat (report.least_size_pt, ==, 14);
  assert_said (&report, 3, "Fits on one line for all 3 people");
}

static void
test_one_is_too_long (void)
{
  g_autoptr (HfCard) card = card_saying ("Dear {name}", 40);
  HfTextReport report = report_of (card, "name\nAda\n" LONG_NAME "\nCleo\n");

  g_assert_cmpuint (report.n_too_long, ==, 1);
  g_assert_cmpuint (report.first_too_long, ==, 1);
  g_assert_cmpuint (report.most_surplus_letters, >, 0);
  g_assert_cmpuint (report.most_surplus_letters, <, g_utf8_strlen ("Dear " LONG_NAME, -1));
  g_assert_false (report.one_line);
}

/* Words without a field are looked at once, and count for everybody. */
static void
test_words_for_everybody (void)
{
  g_autoptr (HfCard) card = card_saying ("Thank you all for everything you do", 60);
  HfTextReport report = report_of (card, "name\nAda\nBen\n");

  g_assert_cmpuint (report.n_cards, ==, 2);
  g_assert_cmpuint (report.n_too_long, ==, 2);
  g_assert_cmpuint (report.first_too_long, ==, 0);
}

static void
test_words_wider_than_their_frame (void)
{
  g_autoptr (HfCard) wide = card_saying ("Thank you, Donaudampfschifffahrtsgesellschaft", 60);
  g_autoptr (HfCard) high = card_saying ("We do as you do so we go on as you go on and so do we", 60);
  HfTextReport report = report_of (wide, "name\nAda\n");

  g_assert_cmpuint (report.n_too_long, ==, 1);
  g_assert_true (report.too_wide);

  report = report_of (high, "name\nAda\n");
  g_assert_cmpuint (report.n_too_long, ==, 1);
  g_assert_false (report.too_wide);
}

static void
test_contrast_is_with_what_lies_below (void)
{
  const HfPaint deep = HF_PAINT_OF (HF_COLOR_ROLE_DEEP);
  g_autoptr (HfCard) on_paper = card_saying ("Thank you", 14);
  g_autoptr (HfCard) on_deep = hf_card_with_background (on_paper, HF_PAGE_FRONT, &deep);
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_SHAPE, "sign");
  g_autoptr (HfItem) sign = NULL;
  g_autoptr (HfCard) on_sign = NULL;
  HfColor ink = hf_palette_get_color (on_paper->palette, HF_COLOR_ROLE_INK);
  HfColor paper = hf_palette_get_color (on_paper->palette, HF_COLOR_ROLE_PAPER);
  HfColor dark = hf_palette_get_color (on_paper->palette, HF_COLOR_ROLE_DEEP);

  draft->frame = (HfFrame){ 0, 0, 127, 100 };
  draft->shape.fill = deep;
  sign = hf_item_seal (draft);
  on_sign = hf_card_insert_item (on_paper, HF_PAGE_FRONT, 0, sign);

  g_assert_cmpfloat_with_epsilon (report_of (on_paper, "name\nAda\n").contrast, hf_color_contrast (&ink, &paper), 0.2);
  g_assert_cmpfloat_with_epsilon (report_of (on_deep, "name\nAda\n").contrast, hf_color_contrast (&ink, &dark), 0.2);
  g_assert_cmpfloat_with_epsilon (report_of (on_sign, "name\nAda\n").contrast, hf_color_contrast (&ink, &dark), 0.2);
}

static void
test_nothing_to_report (void)
{
  g_autoptr (HfCard) card = card_saying ("Thank you", 14);
  g_autoptr (HfCrowd) crowd = fixture_crowd ("name\nAda\n");
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  HfTextReportOrder nobody = { card, "nobody", crowd, 0 };
  HfTextReportOrder order = { card, "headline", crowd, 0 };
  HfTextReport report;

  g_assert_false (hf_text_report_make (renderer, &nobody, NULL, &report));
  g_cancellable_cancel (cancelled);
  g_assert_false (hf_text_report_make (renderer, &order, cancelled, &report));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-report/all-fit", test_all_fit);
  g_test_add_func ("/text-report/one-is-too-long", test_one_is_too_long);
  g_test_add_func ("/text-report/words-for-everybody", test_words_for_everybody);
  g_test_add_func ("/text-report/words-wider-than-their-frame", test_words_wider_than_their_frame);
  g_test_add_func ("/text-report/contrast-is-with-what-lies-below", test_contrast_is_with_what_lies_below);
  g_test_add_func ("/text-report/nothing-to-report", test_nothing_to_report);
  return g_test_run ();
}
