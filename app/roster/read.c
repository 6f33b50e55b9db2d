/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/read.h"

#include "roster/csv.h"
#include "roster/source.h"
#include "roster/spreadsheet.h"
#include "roster/vcard.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

HfRoster *
hf_roster_read_stream (GInputStream *stream, const char *name, const HfRosterOptions *options,
                       GCancellable *cancellable, GError **error)
{
  const HfRosterOptions no_options = { 0 };
  g_autoptr (HfSource) source = hf_source_begin (stream, name, cancellable, error);

  if (source == NULL)
    return NULL;
  if (options == NULL)
    options = &no_options;
  if (hf_source_get_form (source) == HF_FORM_ZIP)
    return hf_spreadsheet_read (source, name, options, cancellable, error);
  if (!hf_source_read_rest (source, cancellable, error))
    return NULL;

  return hf_source_get_form (source) == HF_FORM_VCARD ? hf_vcard_read (source, name, options, cancellable, error)
                                                      : hf_csv_read (source, name, options, cancellable, error);
}

HfRoster *
hf_roster_read_bytes (GBytes *bytes, const char *name, const HfRosterOptions *options, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return hf_roster_read_stream (stream, name, options, cancellable, error);
}

static GInputStream *
open_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) io_error = NULL;
  GFileInputStream *stream = g_file_read (file, cancellable, &io_error);

  if (stream != NULL)
    return G_INPUT_STREAM (stream);

  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&io_error));
  else if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE,
                 _ ("“%s” cannot be read: there is no such file; check its name and folder"), path);
  else if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE,
                 _ ("“%s” cannot be read: it is a folder; name the file with the list"), path);
  else if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE,
                 _ ("“%s” cannot be read: its permissions do not allow it"), path);
  else
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE, _ ("“%s” cannot be read: %s"), path,
                 io_error->message);

  return NULL;
}

HfRoster *
hf_roster_read (const char *path, const HfRosterOptions *options, GCancellable *cancellable, GError **error)
{
  gboolean is_standard_input = g_str_equal (path, "-");
  g_autoptr (GInputStream) stream =
      is_standard_input ? g_unix_input_stream_new (STDIN_FILENO, FALSE) : open_file (path, cancellable, error);

  if (stream == NULL)
    return NULL;

  return hf_roster_read_stream (stream, is_standard_input ? _ ("standard input") : path, options, cancellable, error);
}
