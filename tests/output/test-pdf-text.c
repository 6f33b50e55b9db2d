/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-text.h"

/* Shows where a reference was, and keeps the object what it would be. */
static void
mark (HfPdfObject *object, int number, int generation, gpointer data)
{
  GString *marked = data;

  g_string_append_printf (marked, "%d %d at %u;", number, generation, (guint) object->text->len);
  hf_pdf_object_append_reference (object, FALSE, 0);
}

static void
test_finds_tokens_and_references (void)
{
  static const struct
  {
    const char *text;
    const char *tokens;
    const char *references;
  } cases[] = {
    { "<< /Type /Page /Contents 12 0 R >>", "<</Type/Page/Contents>>", "12 0 at 21;" },
    { "[ 1 0 5 0 R 2 ]", "[1 0 2]", "5 0 at 4;" },
    { "[ 1 0 R 2 0 R ]", "[]", "1 0 at 1;2 0 at 1;" },
    { "[ 0.5 -1 +2 .25 true null ]", "[0.5 -1 +2 .25 true null]", "" },
    { "<< /A (1 0 R) /B (a \\) (b) 2 0 R) /C 3 0 R >>", "<</A(1 0 R)/B(a \\) (b) 2 0 R)/C>>", "3 0 at 31;" },
    { "<< /A <feff 1 0> /B <<>> >>", "<</A<feff 1 0>/B<<>>>>", "" },
    { "<< /F1 0 /R 1 0 Rest >>", "<</F1 0/R 1 0 Rest>>", "" },
    { "<</A/B#20C/D[/E/F]/G 1\t0\nR>>", "<</A/B#20C/D[/E/F]/G>>", "1 0 at 20;" },
    { "% 9 0 R\n[ 1 % 8 0 R\n 0 R ]", "[]", "1 0 at 1;" },
    { "1234567890 0 R", "1234567890 0 R", "" },
    { "7 65535 R", "", "7 65535 at 0;" },
    { "", "", "" },
    { "(never ends", "(never ends", "" },
    { "(ends in \\", "(ends in \\", "" },
    { "<f00", "<f00", "" },
    { "12 0", "12 0", "" },
    { "12", "12", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfPdfObject) object = hf_pdf_object_new ();
      g_autoptr (GString) references = g_string_new (NULL);

      hf_pdf_object_append_text (object, cases[i].text, mark, references);
      g_assert_cmpstr (object->text->str, ==, cases[i].tokens);
      g_assert_cmpstr (references->str, ==, cases[i].references);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output/pdf-text/finds-tokens-and-references", test_finds_tokens_and_references);

  return g_test_run ();
}
