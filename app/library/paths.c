/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/paths.h"

#include <stdlib.h>

char *
hf_paths_find_own (const char *program_folder)
{
  static const char *const places[] = { "../data", "../share/heartfelt" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = g_build_filename (program_folder, places[i], NULL);
      g_autofree char *templates = g_build_filename (folder, "templates", NULL);

      if (g_file_test (templates, G_FILE_TEST_IS_DIR))
        return g_canonicalize_filename (folder, NULL);
    }

  return NULL;
}

char *
hf_paths_get_user (void)
{
  return g_build_filename (g_get_user_data_dir (), "heartfelt", NULL);
}

static void
add_folder (GPtrArray *folders, const char *data_folder)
{
  char *folder = g_build_filename (data_folder, "heartfelt", NULL);

  if (g_ptr_array_find_with_equal_func (folders, folder, g_str_equal, NULL))
    g_free (folder);
  else
    g_ptr_array_add (folders, folder);
}

static void
add_own_folder (GPtrArray *folders)
{
  g_autofree char *program = realpath ("/proc/self/exe", NULL);
  g_autofree char *program_folder = program != NULL ? g_path_get_dirname (program) : NULL;
  char *own = program_folder != NULL ? hf_paths_find_own (program_folder) : NULL;
  guint index;

  if (own == NULL)
    return;

  /* Installed, ours is among the company's too; it counts last. */
  if (g_ptr_array_find_with_equal_func (folders, own, g_str_equal, &index))
    g_ptr_array_remove_index (folders, index);
  g_ptr_array_add (folders, own);
}

char **
hf_paths_find (void)
{
  const char *instead = g_getenv ("HEARTFELT_DATA_DIR");
  const char *const *data_folders = g_get_system_data_dirs ();
  GPtrArray *folders;

  if (instead != NULL && instead[0] != '\0')
    return g_strsplit (instead, G_SEARCHPATH_SEPARATOR_S, -1);

  folders = g_ptr_array_new_with_free_func (g_free);
  add_folder (folders, g_get_user_data_dir ());
  for (guint i = 0; data_folders[i] != NULL; i++)
    add_folder (folders, data_folders[i]);
  add_own_folder (folders);
  g_ptr_array_add (folders, NULL);

  return (char **) g_ptr_array_free (folders, FALSE);
}
