/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv-row.h"

typedef struct
{
  const char *name;
  const char *cells[3];
  const char *row;
} Case;

static const Case cases[] = {
  { "plain", { "a", "b", "c" }, "a,b,c\r\n" },
  { "nothing", { NULL, "", "c" }, ",,c\r\n" },
  { "separators", { "a,b", "c;d", "e" }, "\"a,b\",\"c;d\",e\r\n" },
  { "quotes", { "say \"hi\"", "b", "c" }, "\"say \"\"hi\"\"\",b,c\r\n" },
  { "lines", { "a\nb", "c\r\nd", "e" }, "\"a\nb\",\"c\r\nd\",e\r\n" },
  { "formulas", { "=1+1", "-2", "@x" }, "'=1+1,'-2,'@x\r\n" },
  { "formula-of-quotes", { "=\"a\"", "+b", "c" }, "\"'=\"\"a\"\"\",'+b,c\r\n" },
};

static void
test_row (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GString) text = g_string_new (NULL);

  hf_csv_append_row (text, one->cells, G_N_ELEMENTS (one->cells));
  g_assert_cmpstr (text->str, ==, one->row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv-row/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_row);
    }
  return g_test_run ();
}
