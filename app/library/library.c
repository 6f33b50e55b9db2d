/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/library.h"

#include "library/paths.h"

struct _HfLibrary
{
  char **folders;
};

HfLibrary *
hf_library_new (void)
{
  g_auto (GStrv) folders = hf_paths_find ();

  return hf_library_new_for_folders ((const char *const *) folders);
}

HfLibrary *
hf_library_new_for_folders (const char *const *folders)
{
  HfLibrary *library = g_new0 (HfLibrary, 1);

  library->folders = g_strdupv ((char **) folders);
  return library;
}

void
hf_library_free (HfLibrary *library)
{
  if (library == NULL)
    return;

  g_strfreev (library->folders);
  g_free (library);
}

const char *const *
hf_library_get_folders (const HfLibrary *library)
{
  return (const char *const *) library->folders;
}
