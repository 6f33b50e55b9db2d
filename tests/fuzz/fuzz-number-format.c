/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/number-format.h"

#include "fuzz.h"

#include <string.h>

/* Eight bytes of a number, and then the code it is shown by. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  double value = 0;
  g_autofree char *code = NULL;
  g_autoptr (HfNumberFormat) format = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (size < sizeof value)
    return 0;

  memcpy (&value, data, sizeof value);
  code = g_utf8_make_valid ((const char *) data + sizeof value, (gssize) MIN (size - sizeof value, 1024));
  format = hf_number_format_new (code);
  hf_number_format_apply (format, value, FALSE, out);
  hf_number_format_apply (format, value, TRUE, out);
  hf_number_format_apply (format, 46352.75, FALSE, out);
  g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));

  return 0;
}
