/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as spreadsheets show them; what is expected is what Excel and LibreOffice show in English. */
#include "roster/number-date.h"
#include "roster/number-format.h"

typedef struct
{
  const char *code;
  double value;
  const char *shown;
} Case;

static const Case cases[] = {
  { "General", 42, "42" },
  { "General", -1.5, "-1.5" },
  { "General", 0, "0" },
  { "General", 0.1 + 0.2, "0.3" },
  { "General", 491701234567, "491701234567" },
  { "General", 1.0 / 3, "0.333333333333333" },
  { "General", 1e20, "1E+20" },
  { "General", 0.00001234, "1.234E-05" },
  { "general", 7, "7" },
  { "", 7, "" },
  { "0", 2.5, "3" },
  { "0.00", 1.005, "1.01" },
  { "0", -3.7, "-4" },
  { "0", -0.2, "0" },
  { "00000", 42, "00042" },
  { "00000", 1234567, "1234567" },
  { "#", 0, "" },
  { "0.00", 1234.5, "1234.50" },
  { "#.##", 0.5, ".5" },
  { "0.##", 2, "2." },
  { "0.0#", 2.125, "2.13" },
  { "#,##0", 1234567, "1,234,567" },
  { "#,##0", 999, "999" },
  { "#,##0.00", -1234.5, "-1,234.50" },
  { "0,000", 7, "0,007" },
  { "#,##0,", 1234567, "1,235" },
  { "0.0,,\"M\"", 12345678, "12.3M" },
  { "0%", 0.125, "13%" },
  { "0.0%", 0.125, "12.5%" },
  { "0.00E+00", 12345, "1.23E+04" },
  { "0.00E+00", 0.00012345, "1.23E-04" },
  { "0E+0", 9.9, "1E+1" },
  { "##0.0E+0", 12345, "12.3E+3" },
  { "#,##0.00 \"€\"", 1234.5, "1,234.50 €" },
  { "[$€-407] #,##0.00", 5, "€ 5.00" },
  { "[$-409]0", 5, "5" },
  { "$#,##0", 12, "$12" },
  { "\\#0", 12, "#12" },
  { "\"No. \"0", 12, "No. 12" },
  { "0_);(0)", 5, "5" },
  { "0_);(0)", -5, "(5)" },
  { "0;-0;\"none\"", 0, "none" },
  { "0;;", -5, "" },
  { "[Red]0", 5, "5" },
  { "[<10]\"few\";[>=100]\"many\";0", 5, "few" },
  { "[<10]\"few\";[>=100]\"many\";0", 500, "many" },
  { "[<10]\"few\";[>=100]\"many\";0", 50, "50" },
  { "000-00-0000", 123456789, "123-45-6789" },
  { "(000) 000-0000", 5551234567, "(555) 123-4567" },
  { "0 0 0", 1234, "12 3 4" },
  { "# ?/?", 0.5, "0.5" },
  { "@", 12.5, "12.5" },
  { "0\" Tage\"", 3, "3 Tage" },

  { "yyyy-mm-dd", 46352, "2026-11-26" },
  { "d/m/yy", 46352, "26/11/26" },
  { "dd.mm.yyyy", 46352, "26.11.2026" },
  { "[$-409]d mmm yyyy", 46352, "26 Nov 2026" },
  { "[$-409]dddd, d. mmmm yyyy", 46352, "Thursday, 26. November 2026" },
  { "[$-409]ddd mmmmm", 46352, "Thu N" },
  { "yyyy-mm-dd hh:mm", 46352.75, "2026-11-26 18:00" },
  { "h:mm AM/PM", 0.5, "12:00 PM" },
  { "h:mm AM/PM", 0, "12:00 AM" },
  { "h:mm a/p", 0.75, "6:00 P" },
  { "hh:mm:ss", 0.999999, "00:00:00" },
  { "[h]:mm", 1.5, "36:00" },
  { "[mm]:ss", 0.05, "72:00" },
  { "[s]", 0.001, "86" },
  { "mm:ss.00", 0.00001447, "00:01.25" },
  { "h:mm:ss", 1.0 / 3, "8:00:00" },
  { "d.m.", 1, "1.1." },
  { "yyyy-mm-dd", 59, "1900-02-28" },
  { "yyyy-mm-dd", 61, "1900-03-01" },
  { "yyyy-mm-dd", 2958465, "9999-12-31" },
  { "yyyy-mm-dd", 2958466, "2958466" },
  { "yyyy-mm-dd", -1, "-1" },
  { "yyyy\"-W\"mm", 46352, "2026-W11" },
  { "d \"de\" mmmm", 46352, "26 de November" },

  { "\"open", 5, "open" },
  { "[", 5, "[" },
  { "\\", 5, "" },
  { "0.", 5, "5." },
  { ";;;", 5, "" },
};

static void
test_shown (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (HfNumberFormat) format = hf_number_format_new (test->code);
  g_autoptr (GString) out = g_string_new ("=");

  hf_number_format_apply (format, test->value, FALSE, out);
  g_assert_cmpstr (out->str + 1, ==, test->shown);
}

static void
test_builtin (void)
{
  static const struct
  {
    guint id;
    double value;
    const char *shown;
  } known[] = {
    { 0, 1.5, "1.5" },
    { 1, 1.6, "2" },
    { 4, 1234.5, "1,234.50" },
    { 9, 0.5, "50%" },
    { 14, 46352, "2026-11-26" },
    { 15, 46352, "26-Nov-26" },
    { 20, 0.75, "18:00" },
    { 22, 46352.25, "2026-11-26 6:00" },
    { 37, -5, "(5)" },
    { 46, 2, "48:00:00" },
    { 49, 7, "7" },
    { 31, 46352, "2026-11-26" },
    { 163, 7.5, "7.5" },
    { 4000000000u, 7, "7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (HfNumberFormat) format = hf_number_format_new_builtin (known[i].id);
      g_autoptr (GString) out = g_string_new (NULL);

      hf_number_format_apply (format, known[i].value, FALSE, out);
      g_assert_cmpstr (out->str, ==, known[i].shown);
    }
}

static void
test_count_of_1904 (void)
{
  g_autoptr (HfNumberFormat) format = hf_number_format_new ("yyyy-mm-dd");
  g_autoptr (GString) out = g_string_new (NULL);

  hf_number_format_apply (format, 46352 - 1462, TRUE, out);
  g_assert_cmpstr (out->str, ==, "2026-11-26");
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double value;
  } good[] = {
    { "2026-11-26", 46352 },
    { "2026-11-26T18:00:00", 46352.75 },
    { "2026-11-26T18:00", 46352.75 },
    { "06:00:00", 0.25 },
    { "06:00", 0.25 },
  };
  static const char *const bad[] = { "", "yesterday", "2026-13-01", "2026-11-26T", "1850-01-01" };
  double value;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (hf_number_date_parse (good[i].text, FALSE, &value));
      g_assert_cmpfloat_with_epsilon (value, good[i].value, 1e-9);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (hf_number_date_parse (bad[i], FALSE, &value));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/number/shown/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &cases[i], test_shown);
    }
  g_test_add_func ("/number/builtin", test_builtin);
  g_test_add_func ("/number/count-of-1904", test_count_of_1904);
  g_test_add_func ("/number/parse", test_parse);
  return g_test_run ();
}
