/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/color.h"

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  HfColor color;

  if (hf_color_parse (text, &color))
    {
      char formatted[HF_COLOR_TEXT_LENGTH];
      HfColor again;

      hf_color_format (&color, formatted);
      g_assert_true (hf_color_parse (formatted, &again));
      g_assert_true (hf_color_equal (&color, &again));
    }

  return 0;
}
