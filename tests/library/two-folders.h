/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two data folders with one folder in each, the user's and ours, for tests of what is read from both. */
#pragma once

#include "library/library.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folders[3];
  HfLibrary *library;
} Fixture;

/** two_folders_set_up: with an empty folder @name in each. */
static inline void
two_folders_set_up (Fixture *fixture, const char *name)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *inner = NULL;

      fixture->folders[i] = g_dir_make_tmp ("heartfelt-library-XXXXXX", NULL);
      inner = g_build_filename (fixture->folders[i], name, NULL);
      g_assert_cmpint (g_mkdir (inner, 0755), ==, 0);
    }
  fixture->library = hf_library_new_for_folders ((const char *const *) fixture->folders);
}

/** two_folders_tear_down: with all files of the folders @name. */
static inline void
two_folders_tear_down (Fixture *fixture, const char *name)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *inner = g_build_filename (fixture->folders[i], name, NULL);
      g_autoptr (GDir) dir = g_dir_open (inner, 0, NULL);
      const char *file;

      while ((file = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (inner, file, NULL);

          g_assert_cmpint (g_unlink (path), ==, 0);
        }
      g_assert_cmpint (g_rmdir (inner), ==, 0);
      g_assert_cmpint (g_rmdir (fixture->folders[i]), ==, 0);
      g_free (fixture->folders[i]);
    }
  hf_library_free (fixture->library);
}
