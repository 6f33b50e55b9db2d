/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/standing.h"

#include <glib/gstdio.h>

HfDigest
hf_standing_digest (const HfBatchOptions *options, const HfDigest *likeness)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *how = g_strdup_printf (HF_VERSION " %d %d %g %d %d %d %s\n%s\n", options->kind, options->sides,
                                          options->png.dpi, options->png.width_px, options->png.bleed,
                                          options->pdf.bleed, options->info.title != NULL ? options->info.title : "",
                                          options->info.author != NULL ? options->info.author : "");

  g_checksum_update (checksum, likeness->bytes, sizeof likeness->bytes);
  g_checksum_update (checksum, (const guchar *) how, -1);
  return hf_digest_take (checksum);
}

gboolean
hf_standing_key (const HfDigest *made, const char *path, HfDigest *out_key)
{
  g_autoptr (GChecksum) checksum = NULL;
  g_autofree char *file = NULL;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return FALSE;

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  file = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %ld\n%s", (gint64) info.st_size,
                          (gint64) info.st_mtim.tv_sec, (long) info.st_mtim.tv_nsec, path);
  g_checksum_update (checksum, made->bytes, sizeof made->bytes);
  g_checksum_update (checksum, (const guchar *) file, -1);
  *out_key = hf_digest_take (checksum);
  return TRUE;
}
