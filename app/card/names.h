/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enumerations and their names in files, for use inside card/. */
#pragma once

#include <glib.h>

/** hf_name_index: the place of @name in the @count @names, or -1. */
static inline int
hf_name_index (const char *const names[], gsize count, const char *name)
{
  for (gsize i = 0; i < count; i++)
    if (g_str_equal (names[i], name))
      return (int) i;

  return -1;
}
