/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/profiles.h"

#include "base/save.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Returns: (transfer full): where @name, `PRINTER` or `PRINTER@TRAY`, is kept */
static char *
build_path (const char *name)
{
  g_autofree char *safe = g_uri_escape_string (name, "@ ", FALSE);
  g_autofree char *file = g_strconcat (safe, ".ini", NULL);

  return g_build_filename (g_get_user_config_dir (), "heartfelt", "printers", file, NULL);
}

char *
hf_profile_get_path (const char *printer, const char *tray)
{
  g_autofree char *name = tray != NULL ? g_strconcat (printer, "@", tray, NULL) : g_strdup (printer);

  return build_path (name);
}

char *
hf_profile_find (const char *name)
{
  g_autofree char *path = build_path (name);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

gboolean
hf_profile_save (const char *printer, const char *tray, const HfCalibrationProfile *profile, GError **error)
{
  g_autofree char *path = hf_profile_get_path (printer, tray);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = hf_calibration_profile_dup_text (profile);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }

  return hf_save_bytes (path, text, strlen (text), HF_SAVE_REPLACE, error);
}

static gboolean
load (const char *printer, const char *tray, HfCalibrationProfile *out_profile, gint64 *out_measured_s)
{
  g_autofree char *path = hf_profile_get_path (printer, tray);
  GStatBuf facts;

  if (g_stat (path, &facts) != 0 || !hf_calibration_profile_load (path, out_profile, NULL))
    return FALSE;

  *out_measured_s = facts.st_mtime;
  return TRUE;
}

gboolean
hf_profile_load (const char *printer, const char *tray, HfCalibrationProfile *out_profile, gint64 *out_measured_s)
{
  return (tray != NULL && load (printer, tray, out_profile, out_measured_s)) ||
         load (printer, NULL, out_profile, out_measured_s);
}

void
hf_profile_forget (const char *printer, const char *tray)
{
  g_autofree char *path = hf_profile_get_path (printer, tray);

  g_unlink (path);
}
