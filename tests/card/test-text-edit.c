/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/text-edit.h"

/* Words as `Dear <b>friend</b>, hi`, bold in <>. */
static HfText *
parse (const char *marked)
{
  HfTextDraft *draft = hf_text_draft (NULL);
  GArray *runs = hf_runs_new ();
  g_auto (GStrv) parts = g_strsplit_set (marked, "<>", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      HfRun style = { .bold = i % 2 == 1 ? HF_TOGGLE_ON : HF_TOGGLE_INHERIT };

      hf_runs_add (runs, &style, parts[i], -1);
    }
  hf_text_draft_take_runs (draft, runs);
  return hf_text_seal (draft);
}

static void
assert_text (HfText *text, const char *expected)
{
  g_autoptr (GString) marked = g_string_new (NULL);

  for (guint i = 0; i < text->n_runs; i++)
    g_string_append_printf (marked, text->runs[i].bold == HF_TOGGLE_ON ? "<%s>" : "%s", text->runs[i].text);
  g_assert_cmpstr (marked->str, ==, expected);
}

static void
test_reword_keeps_styles (void)
{
  static const struct
  {
    const char *before;
    const char *words;
    const char *after;
  } cases[] = {
    { "Dear <friend>, hi", "Dear friend, hi!", "Dear <friend>, hi!" },
    { "Dear <friend>, hi", "Dear friends, hi", "Dear <friends>, hi" },
    { "Dear <friend>, hi", "Dear Ada, hi", "Dear <Ada>, hi" },
    { "Dear <friend>, hi", "My dear friend, hi", "My dear <friend>, hi" },
    { "<Dear> friend", "O Dear friend", "<O Dear> friend" },
    { "Dear <friend>", "Dear ", "Dear " },
    { "<Dear>", "", "<>" },
    { "", "Dear", "Dear" },
    { "Grüße", "Größe", "Größe" },
    { "für <Öl>", "für Ül", "für <Ül>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfText) before = parse (cases[i].before);
      g_autoptr (HfText) after = hf_text_reword (before, cases[i].words);

      assert_text (after, cases[i].after);
    }
}

static void
test_typing_after_nothing_looks_as_before (void)
{
  g_autoptr (HfText) before = parse ("<Dear>");
  g_autoptr (HfText) empty = hf_text_splice (before, 0, 4, "");
  g_autoptr (HfText) after = hf_text_splice (empty, 0, 0, "You");

  assert_text (after, "<You>");
}

static void
test_letters_that_share_bytes_are_not_cut (void)
{
  gsize start;
  gsize end;

  /* Ö and Ü share their first byte, é and © their second. */
  hf_text_find_change ("aÖb", "aÜb", &start, &end);
  g_assert_cmpuint (start, ==, 1);
  g_assert_cmpuint (end, ==, 3);
  hf_text_find_change ("a\xC3\xA9", "a\xC2\xA9", &start, &end);
  g_assert_cmpuint (start, ==, 1);
  g_assert_cmpuint (end, ==, 3);
  hf_text_find_change ("aa", "aaa", &start, &end);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 2);
}

static void
set_bold (HfRun *style, gconstpointer toggle)
{
  style->bold = *(const HfToggle *) toggle;
}

static void
test_styles_of_some_letters (void)
{
  const HfToggle on = HF_TOGGLE_ON;
  const HfToggle plain = HF_TOGGLE_INHERIT;
  g_autoptr (HfText) text = parse ("Dear friend");
  g_autoptr (HfText) bold = hf_text_change_runs (text, 5, 8, set_bold, &on);
  g_autoptr (HfText) wider = hf_text_change_runs (bold, 3, 6, set_bold, &on);
  g_autoptr (HfText) same = hf_text_change_runs (bold, 5, 8, set_bold, &on);
  g_autoptr (HfText) none = hf_text_change_runs (wider, 0, 99, set_bold, &plain);

  assert_text (bold, "Dear <fri>end");
  assert_text (wider, "Dea<r fri>end");
  g_assert_true (same == bold);
  assert_text (none, "Dear friend");
  g_assert_true (hf_text_equal (none, text));
  g_assert_cmpint (hf_text_get_run_at (bold, 5)->bold, ==, HF_TOGGLE_ON);
  g_assert_cmpint (hf_text_get_run_at (bold, 8)->bold, ==, HF_TOGGLE_INHERIT);
  g_assert_cmpint (hf_text_get_run_at (bold, 99)->bold, ==, HF_TOGGLE_INHERIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-edit/reword-keeps-styles", test_reword_keeps_styles);
  g_test_add_func ("/text-edit/typing-after-nothing-looks-as-before", test_typing_after_nothing_looks_as_before);
  g_test_add_func ("/text-edit/letters-that-share-bytes-are-not-cut", test_letters_that_share_bytes_are_not_cut);
  g_test_add_func ("/text-edit/styles-of-some-letters", test_styles_of_some_letters);
  return g_test_run ();
}
