/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/extras.h"

HfExtras *
hf_extras_copy (HfExtras *extras)
{
  return extras != NULL ? g_ref_string_acquire (extras) : NULL;
}

void
hf_extras_clear (HfExtras **extras)
{
  g_clear_pointer (extras, g_ref_string_release);
}

gboolean
hf_extras_equal (HfExtras *a, HfExtras *b)
{
  return g_strcmp0 (a, b) == 0;
}
