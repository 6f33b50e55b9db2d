/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/picture-file.h"

#include "base/limits.h"

#include <glib/gi18n.h>

char *
hf_picture_file_get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

static gboolean
check (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = hf_picture_file_get_name (file);
  g_autofree char *size = NULL;
  g_autofree char *limit = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                   _ ("“%s” is a folder. Take pictures or SVG files from inside it."), name);
      return FALSE;
    }
  if (g_file_info_get_size (info) <= (goffset) HF_LIMIT_PICTURE_BYTES)
    return TRUE;

  size = g_format_size ((guint64) g_file_info_get_size (info));
  limit = g_format_size (HF_LIMIT_PICTURE_BYTES);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               _ ("“%s” has %s; a picture on a card can have %s. Save it smaller, and add that."), name, size, limit);
  return FALSE;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *contents;
  gsize length;

  if (check (data, cancellable, &error) && g_file_load_contents (data, cancellable, &contents, &length, NULL, &error))
    g_task_return_pointer (task, g_bytes_new_take (contents, length), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
hf_picture_file_read_async (GObject *source, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);

  g_task_set_source_tag (task, hf_picture_file_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

GBytes *
hf_picture_file_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
