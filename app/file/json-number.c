/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/json-number.h"

void
hf_json_append_number (GString *text, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 15; precision <= 17; precision++)
    {
      char format[] = { '%', '.', '1', (char) ('0' + precision - 10), 'g', '\0' };

      g_ascii_formatd (digits, sizeof digits, format, value);
      if (g_ascii_strtod (digits, NULL) == value)
        break;
    }
  g_string_append (text, value == 0.0 ? "0" : digits);
}

void
hf_json_append_float (GString *text, float value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 6; precision <= 9; precision++)
    {
      char format[] = { '%', '.', (char) ('0' + precision), 'g', '\0' };

      g_ascii_formatd (digits, sizeof digits, format, (double) value);
      if ((float) g_ascii_strtod (digits, NULL) == value)
        break;
    }
  g_string_append (text, value == 0.0f ? "0" : digits);
}
