/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/package.h"

#include "base/limits.h"
#include "base/zip-tail.h"
#include "roster/roster.h"
#include "roster/zip-stream.h"

#include <glib/gi18n.h>
#include <string.h>

#define PIECE_BYTES (64u << 10)

struct _HfPackage
{
  char *name;
  zip_t *zip;
  GCancellable *cancellable;
};

void
hf_package_free (HfPackage *package)
{
  if (package == NULL)
    return;

  g_clear_pointer (&package->zip, zip_discard);
  g_clear_object (&package->cancellable);
  g_free (package->name);
  g_free (package);
}

const char *
hf_package_get_name (const HfPackage *package)
{
  return package->name;
}

gboolean
hf_package_refuse (const HfPackage *package, const char *reason, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (package->cancellable, error))
    return FALSE;

  g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE,
               _ ("“%s” is damaged or incomplete (%s): fetch it again from where it came, or open it in a spreadsheet "
                  "program and save it anew"),
               package->name, reason);
  return FALSE;
}

static gboolean
check_tail (HfPackage *package, GInputStream *stream, GError **error)
{
  GSeekable *seekable = G_SEEKABLE (stream);
  g_autofree guint8 *tail = g_malloc (HF_ZIP_TAIL_BYTES);
  gsize length = 0;

  if (!g_seekable_seek (seekable, -(goffset) HF_ZIP_TAIL_BYTES, G_SEEK_END, package->cancellable, NULL) &&
      !g_seekable_seek (seekable, 0, G_SEEK_SET, package->cancellable, error))
    return FALSE;
  if (!g_input_stream_read_all (stream, tail, HF_ZIP_TAIL_BYTES, &length, package->cancellable, error))
    return FALSE;
  if (hf_zip_tail_has_few_entries (tail, length, HF_LIMIT_ROSTER_PARTS))
    return TRUE;

  g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
               _ ("“%s” is not read: it holds over %u parts, more than any list needs"), package->name,
               HF_LIMIT_ROSTER_PARTS);
  return FALSE;
}

HfPackage *
hf_package_open (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfPackage) package = g_new0 (HfPackage, 1);
  zip_error_t zip_error;

  package->name = g_strdup (name);
  g_set_object (&package->cancellable, cancellable);
  if (!check_tail (package, stream, error))
    return NULL;

  zip_error_init (&zip_error);
  package->zip = hf_zip_stream_open (stream, cancellable, &zip_error);
  if (package->zip == NULL)
    hf_package_refuse (package, zip_error_strerror (&zip_error), error);
  zip_error_fini (&zip_error);

  return package->zip != NULL ? g_steal_pointer (&package) : NULL;
}

gboolean
hf_package_has (HfPackage *package, const char *part)
{
  return zip_name_locate (package->zip, part, ZIP_FL_NOCASE) >= 0;
}

char *
hf_package_resolve (const char *part, const char *target)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = target[0] == '/' ? g_strdup ("") : g_path_get_dirname (part);
  g_autofree char *joined = g_strconcat (folder, "/", target, NULL);
  g_auto (GStrv) parts = g_strsplit (joined, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '\0' || g_str_equal (parts[i], "."))
        continue;
      if (!g_str_equal (parts[i], ".."))
        g_ptr_array_add (steps, g_strdup (parts[i]));
      else if (steps->len > 0)
        g_ptr_array_set_size (steps, (int) steps->len - 1);
    }
  g_ptr_array_add (steps, NULL);

  return g_strjoinv ("/", (char **) steps->pdata);
}

static zip_file_t *
open_part (HfPackage *package, const char *part, GError **error)
{
  zip_file_t *file = zip_fopen (package->zip, part, ZIP_FL_NOCASE);
  int code = zip_error_code_zip (zip_get_error (package->zip));

  if (file != NULL)
    return file;

  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP)
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND,
                 _ ("“%s” is locked with a password: open it in a spreadsheet program and save it without one"),
                 package->name);
  else
    hf_package_refuse (package, part, error);

  return NULL;
}

gboolean
hf_package_unpack (HfPackage *package, const char *part, gsize most_bytes, HfPieceFunc func, gpointer data,
                   GError **error)
{
  zip_file_t *file = open_part (package, part, error);
  g_autofree char *piece = g_malloc (PIECE_BYTES);
  gsize total = 0;
  gboolean goes_on = file != NULL;
  g_autoptr (GError) stop = NULL;

  while (goes_on)
    {
      zip_int64_t count = zip_fread (file, piece, PIECE_BYTES);

      if (count == 0 || g_cancellable_set_error_if_cancelled (package->cancellable, &stop))
        break;
      total += count > 0 ? (gsize) count : 0;
      if (count < 0)
        hf_package_refuse (package, part, &stop);
      else if (total > most_bytes)
        g_set_error (&stop, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                     _ ("“%s” is not read: “%s” in it is over %u MiB; split the list into several files"),
                     package->name, part, (guint) (most_bytes >> 20));
      goes_on = stop == NULL && func (data, piece, (gsize) count, &stop);
    }
  if (file != NULL)
    zip_fclose (file);
  if (stop != NULL)
    g_propagate_error (error, g_steal_pointer (&stop));
  else if (file != NULL)
    return TRUE;

  return FALSE;
}

static gboolean
append_piece (gpointer data, const char *piece, gsize length, GError **error)
{
  g_byte_array_append (data, (const guint8 *) piece, (guint) length);
  return TRUE;
}

GBytes *
hf_package_read (HfPackage *package, const char *part, gsize most_bytes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!hf_package_unpack (package, part, most_bytes, append_piece, bytes, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
