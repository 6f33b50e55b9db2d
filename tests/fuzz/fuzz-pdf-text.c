/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF values as text. What was read once reads the same again. */
#include "output/pdf-text.h"

#include "fuzz.h"

static void
append_placeless (HfPdfObject *object, int number, int generation, gpointer data)
{
  g_assert_cmpint (number, >=, 0);
  g_assert_cmpint (generation, >=, 0);
  hf_pdf_object_append (object, "null", -1);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (HfPdfObject) once = hf_pdf_object_new ();
  g_autoptr (HfPdfObject) twice = hf_pdf_object_new ();

  hf_pdf_object_append_text (once, text, append_placeless, NULL);
  hf_pdf_object_append_text (twice, once->text->str, append_placeless, NULL);
  g_assert_cmpstr (once->text->str, ==, twice->text->str);

  return 0;
}
