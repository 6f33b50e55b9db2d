/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "cards.h"
#include "merge/merge.h"

static char *
merge_words (const char *words, const char *pairs, HfMergeMode mode)
{
  g_autoptr (HfCard) card = make_card_saying (words);
  g_autoptr (HfFields) fields = make_fields (pairs);
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, mode, NULL);

  return hf_text_get_words (front_item (merged, 0)->text);
}

typedef struct
{
  const char *words;
  const char *pairs;
  const char *merged;
} Case;

static void
check_cases (const Case *cases, gsize count, HfMergeMode mode)
{
  for (gsize i = 0; i < count; i++)
    {
      g_autofree char *merged = merge_words (cases[i].words, cases[i].pairs, mode);

      g_test_message ("“%s” with %s", cases[i].words, cases[i].pairs);
      g_assert_cmpstr (merged, ==, cases[i].merged);
    }
}

static void
test_fields (void)
{
  static const Case cases[] = {
    { "Dear {name},", "name=Ada", "Dear Ada," },
    { "{First Name} {last-name}", "first_name=Ada;LASTNAME=Lovelace", "Ada Lovelace" },
    { "{name|friend}", "", "friend" },
    { "{name|friend}", "name=", "friend" },
    { "{name|friend}", "name=  ", "friend" },
    { "{name|friend}", "name=Ada", "Ada" },
    { "{a}{b}{c}", "a=1;b=2;c=3", "123" },
    { "{{name}}", "name=Ada", "{name}" },
    { "{{{name}}}", "name=Ada", "{Ada}" },
    { "} {name} {", "name=Ada", "} Ada {" },
    { "{name", "name=Ada", "{name" },
    { "{name {team}", "name=Ada;team=Blue", "{name Blue" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), HF_MERGE_ALL);
}

static void
test_values_are_text (void)
{
  static const Case cases[] = {
    { "{name}", "name={name}", "{name}" },
    { "{name}", "name={team};team=Blue", "{team}" },
    { "{name}", "name={{", "{{" },
    { "{name}", "name=<b>Ada</b>&amp", "<b>Ada</b>&amp" },
    { "{name|{{team}", "team=Blue", "{team" },
    { "{name}", "name=../../etc/passwd", "../../etc/passwd" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), HF_MERGE_ALL);
}

static void
test_empty_lines (void)
{
  static const Case cases[] = {
    { "A\n{x}\nB", "", "A\nB" },
    { "{x}\nB", "", "B" },
    { "A\n{x}", "", "A" },
    { "{x}", "", "" },
    { "{x}\n{y}", "", "" },
    { "A\nPS: {x}!\nB", "", "A\nB" },
    { "A\n\n{x}\n\nB", "", "A\n\n\nB" },
    { "A\n{x}{y}\nB", "y=1", "A\n1\nB" },
    { "A\n{x} {y}\nB", "x=;y= ", "A\nB" },
    { "A\n{x|}\nB", "", "A\nB" },
    { "A\n{x|-}\nB", "", "A\n-\nB" },
    { "A\n\nB", "", "A\n\nB" },
    { "\n{x}\n", "", "\n" },
    { "A\n{x}\n", "x=1", "A\n1\n" },
    { "{x}\nA\n{x}\nB\n{x}", "", "A\nB" },
    { "A\n{{}}\nB", "", "A\n{}\nB" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), HF_MERGE_ALL);
}

static void
test_given_only (void)
{
  static const Case cases[] = {
    { "{company} thanks {name}", "company=Acme", "Acme thanks {name}" },
    { "{company} thanks {name|you}", "company=A{c}me", "A{{c}}me thanks {name|you}" },
    { "{{ {company}", "company=Acme", "{{ Acme" },
    { "A\n{company}\nB", "company=", "A\nB" },
    { "A\n{company}{name}\nB", "company=", "A\n{name}\nB" },
    { "{company|We}", "company=", "We" },
    { "{a} }}", "", "{a} }}" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), HF_MERGE_GIVEN);
}

static void
test_untouched_is_same (void)
{
  HfItem *items[] = { make_code_item ("code", "https://example.org/"), make_code_item ("personal", "{email}"),
                      make_text_item ("static", (const char *[]){ "Thank you :-}" }, 1),
                      make_text_item ("odd", (const char *[]){ "one { brace" }, 1),
                      make_text_item ("name", (const char *[]){ "{name}" }, 1) };
  g_autoptr (HfCard) card = make_card (items, G_N_ELEMENTS (items));
  g_autoptr (HfFields) fields = make_fields ("name=Ada;email=ada@example.org");
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
  g_autoptr (HfCard) again = hf_merge_card (merged, fields, HF_MERGE_ALL, NULL);
  g_autoptr (HfFields) other = make_fields ("company=Acme");
  g_autoptr (HfCard) partly = hf_merge_card (card, other, HF_MERGE_GIVEN, NULL);

  g_assert_true (front_item (merged, 0) == front_item (card, 0));
  g_assert_true (front_item (merged, 2) == front_item (card, 2));
  g_assert_true (front_item (merged, 3) == front_item (card, 3));
  g_assert_cmpstr (front_item (merged, 1)->code.content, ==, "ada@example.org");
  g_assert_cmpuint (front_item (merged, 4)->revision, !=, front_item (card, 4)->revision);
  g_assert_cmpstr (front_item (card, 1)->code.content, ==, "{email}");

  for (guint i = 1; i < card->format->n_pages; i++)
    g_assert_true (merged->pages[i] == card->pages[i]);
  g_assert_true (again == merged);
  g_assert_true (partly == card);
}

static void
assert_run (HfText *text, guint index, const char *words, HfToggle bold, const char *field)
{
  g_assert_cmpuint (index, <, text->n_runs);
  g_assert_cmpstr (text->runs[index].text, ==, words);
  g_assert_cmpint (text->runs[index].bold, ==, bold);
  g_assert_cmpstr (text->runs[index].field, ==, field);
}

static void
test_runs (void)
{
  /* Every other run is bold: the first field begins in a plain run and ends in a bold one. */
  static const char *const runs[] = { "Dear {na", "me|you}, ", "", "{Vorname}\n{x", "}\nbye" };
  HfItem *item = make_text_item ("words", runs, G_N_ELEMENTS (runs));
  g_autoptr (HfCard) card = make_card (&item, 1);
  g_autoptr (HfFields) fields = make_fields ("name=Ada L;first_name=Ada");
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
  HfText *text = front_item (merged, 0)->text;

  assert_run (text, 0, "Dear ", HF_TOGGLE_INHERIT, NULL);
  assert_run (text, 1, "Ada L", HF_TOGGLE_INHERIT, "name");
  assert_run (text, 2, ", ", HF_TOGGLE_ON, NULL);
  assert_run (text, 3, "Ada", HF_TOGGLE_ON, "first_name");
  assert_run (text, 4, "\nbye", HF_TOGGLE_INHERIT, NULL);
  g_assert_cmpuint (text->n_runs, ==, 5);
}

static void
test_given_words_are_ordinary (void)
{
  g_autoptr (HfCard) card = make_card_saying ("{company} says {word}");
  g_autoptr (HfFields) fields = make_fields ("company=Acme");
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_GIVEN, NULL);

  g_assert_cmpuint (front_item (merged, 0)->text->n_runs, ==, 1);
  assert_run (front_item (merged, 0)->text, 0, "Acme says {word}", HF_TOGGLE_INHERIT, NULL);
}

static void
test_too_long (void)
{
  g_autofree char *value = g_strnfill (HF_LIMIT_TEXT_BYTES, 'x');
  g_autofree char *pairs = g_strconcat ("name=", value, NULL);
  g_autoptr (HfCard) card = make_card_saying ("All: {name}");
  g_autoptr (HfFields) fields = make_fields (pairs);
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);
  g_autofree char *words = hf_text_get_words (front_item (merged, 0)->text);
  const HfDoubt *doubt;

  g_assert_cmpstr (words, ==, "");
  g_assert_cmpuint (doubts->len, ==, 1);
  doubt = g_ptr_array_index (doubts, 0);
  g_assert_cmpstr (doubt->kind, ==, "too-long");
  g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_ERROR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/fields", test_fields);
  g_test_add_func ("/merge/values-are-text", test_values_are_text);
  g_test_add_func ("/merge/empty-field/removes-its-line", test_empty_lines);
  g_test_add_func ("/merge/given-only/leaves-other-fields", test_given_only);
  g_test_add_func ("/merge/given-only/words-are-ordinary", test_given_words_are_ordinary);
  g_test_add_func ("/merge/untouched-is-the-same", test_untouched_is_same);
  g_test_add_func ("/merge/runs-take-the-style-of-the-brace", test_runs);
  g_test_add_func ("/merge/too-long-a-value-is-left-out", test_too_long);
  return g_test_run ();
}
