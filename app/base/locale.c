/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/locale.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>

/* The build leaves translations beside the program, in `po`. Returns: (transfer full) (nullable) */
static char *
find_in_place (void)
{
  g_autofree char *program = realpath ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *ninja = folder != NULL ? g_build_filename (folder, "build.ninja", NULL) : NULL;

  if (ninja == NULL || !g_file_test (ninja, G_FILE_TEST_EXISTS))
    return NULL;

  return g_build_filename (folder, "po", NULL);
}

void
hf_locale_set_up (const char *installed)
{
  g_autofree char *in_place = find_in_place ();

  setlocale (LC_ALL, "");
  /* A bare C locale would turn names into question marks; all we read and write is UTF-8. */
  if (g_str_equal (nl_langinfo (CODESET), "ANSI_X3.4-1968"))
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, in_place != NULL ? in_place : installed);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
