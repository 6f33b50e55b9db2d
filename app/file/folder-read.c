/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/folder-read.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file/error.h"

static gpointer
refuse (const char *path, int error_number, GError **error)
{
  HfFileError code = error_number == ENOENT || error_number == ENOTDIR ? HF_FILE_ERROR_NOT_FOUND
                     : error_number == EACCES || error_number == EPERM ? HF_FILE_ERROR_DENIED
                                                                       : HF_FILE_ERROR_FAILED;

  g_set_error (error, HF_FILE_ERROR, code, _ ("“%s” cannot be read: %s"), path, g_strerror (error_number));
  return NULL;
}

/* The true path of @name, once it is sure to lie in @folder. Returns: (transfer full) (nullable) */
static char *
resolve (const char *folder, const char *name, const char *path, GError **error)
{
  g_autofree char *true_folder = realpath (folder, NULL);
  g_autofree char *true_path = realpath (path, NULL);
  gsize length;

  if (true_folder == NULL || true_path == NULL)
    return refuse (path, errno, error);

  length = strlen (true_folder);
  if (strncmp (true_path, true_folder, length) == 0 && (true_path[length] == '/' || length == 1))
    return g_steal_pointer (&true_path);

  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_UNSAFE,
               _ ("“%s” is not opened: “%s” in it is a link that leads out of the folder; put the file itself there"),
               folder, name);
  return NULL;
}

static GBytes *
read_whole (int fd, const char *path, gsize most_bytes, GError **error)
{
  g_autofree guint8 *buffer = NULL;
  struct stat info;
  gsize filled = 0;

  if (fstat (fd, &info) != 0)
    return refuse (path, errno, error);
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_FAILED,
                   _ ("“%s” cannot be read: it is not a file; put the file itself there"), path);
      return NULL;
    }
  if ((guint64) info.st_size > most_bytes)
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG, _ ("“%s” is too big; use smaller pictures"), path);
      return NULL;
    }

  buffer = g_malloc ((gsize) info.st_size + 1);
  while (filled < (gsize) info.st_size)
    {
      gssize count = read (fd, buffer + filled, (gsize) info.st_size - filled);

      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return refuse (path, errno, error);
      if (count == 0)
        break;
      filled += (gsize) count;
    }

  return g_bytes_new_take (g_steal_pointer (&buffer), filled);
}

GBytes *
hf_folder_read (const char *folder, const char *name, gsize most_bytes, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *true_path = resolve (folder, name, path, error);
  GBytes *bytes;
  int fd;

  if (true_path == NULL)
    return NULL;

  /* Without O_NONBLOCK a named pipe would keep us waiting. */
  fd = open (true_path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return refuse (path, errno, error);
  bytes = read_whole (fd, path, most_bytes, error);
  close (fd);

  return bytes;
}
