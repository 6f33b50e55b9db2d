/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-objects.h"
#include "output/pdf-value.h"

static void
test_numbers_are_short_and_plain (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },        { 360, "360" }, { -1.5, "-1.5" },   { 8.50393700787, "8.5039" }, { 100, "100" },
    { -0.00001, "0" }, { 1e-9, "0" },  { 14400, "14400" }, { 0.00005, "0.0001" },       { 419.99996, "420" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      hf_pdf_append_number (text, cases[i].number);
      g_assert_cmpstr (text->str, ==, cases[i].text);
    }
}

static void
test_strings_keep_every_letter (void)
{
  static const struct
  {
    const char *utf8;
    const char *text;
  } cases[] = {
    { "Thank you", "(Thank you)" },
    { "", "()" },
    { "a (b) \\ c", "(a \\(b\\) \\\\ c)" },
    { "Zoë", "<FEFF005A006F00EB>" },
    { "two\nlines", "<FEFF00740077006F000A006C0069006E00650073>" },
    { "💌", "<FEFFD83DDC8C>" },
    { "Zo\xeb", "<FEFF005A006FFFFD>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      hf_pdf_append_string (text, cases[i].utf8);
      g_assert_cmpstr (text->str, ==, cases[i].text);
    }
}

static void
test_dates_are_in_utc (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  hf_pdf_append_date (text, 1790000000);
  g_assert_cmpstr (text->str, ==, "(D:20260921141320Z)");
}

static void
test_tokens_never_run_together (void)
{
  g_autoptr (HfPdfObject) object = hf_pdf_object_new ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = NULL;

  g_array_append_vals (numbers, (const guint[]){ 7, 8 }, 2);
  g_array_append_vals (stamps, (const guint[]){ 90 }, 1);
  hf_pdf_object_append (object, "<<", -1);
  hf_pdf_object_append (object, "/A", -1);
  hf_pdf_object_append (object, "1", -1);
  hf_pdf_object_append (object, "/B", -1);
  hf_pdf_object_append_reference (object, FALSE, 1);
  hf_pdf_object_append (object, "/C", -1);
  hf_pdf_object_append (object, "[", -1);
  hf_pdf_object_append_reference (object, FALSE, 0);
  hf_pdf_object_append_reference (object, TRUE, 0);
  hf_pdf_object_append (object, "2", -1);
  hf_pdf_object_append (object, "3", -1);
  hf_pdf_object_append (object, "]", -1);
  hf_pdf_object_append (object, ">>", -1);

  text = hf_pdf_object_resolve (object, numbers, stamps);
  g_assert_cmpstr (text->str, ==, "<</A 1/B 8 0 R/C[ 7 0 R 90 0 R 2 3]>>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-value/numbers-are-short-and-plain", test_numbers_are_short_and_plain);
  g_test_add_func ("/pdf-value/strings-keep-every-letter", test_strings_keep_every_letter);
  g_test_add_func ("/pdf-value/dates-are-in-utc", test_dates_are_in_utc);
  g_test_add_func ("/pdf-value/tokens-never-run-together", test_tokens_never_run_together);
  return g_test_run ();
}
