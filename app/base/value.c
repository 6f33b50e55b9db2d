/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/value.h"

#include <stdatomic.h>

void
hf_value_set_text (const char **field, const char *text)
{
  char *copy = g_strdup (text);

  g_free ((char *) *field);
  *field = copy;
}

guint64
hf_value_next_revision (void)
{
  static atomic_uint_fast64_t last_revision;

  return atomic_fetch_add (&last_revision, 1) + 1;
}
