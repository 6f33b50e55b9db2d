/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Enough to spare the kernel small writes, small enough to forget about. */
#define BUFFER_BYTES (64u << 10)

struct _HfSave
{
  char *path;           /* as the caller named it, for messages; NULL in memory */
  char *target_path;    /* with links followed, so that replacing keeps the link */
  char *temporary_path; /* NULL where the file has no name yet, and once renamed */
  HfSaveFlags flags;
  int fd;
  GByteArray *buffer;
};

G_DEFINE_QUARK (hf_save_error, hf_save_error)

static void
set_error (GError **error, const char *path, int error_number)
{
  g_autofree char *folder = g_path_get_dirname (path);

  switch (error_number)
    {
    case EEXIST:
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                   _ ("“%s” exists already: choose another name, or allow it to be replaced"), path);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER, _ ("“%s” cannot be written: there is no folder “%s”"),
                   path, folder);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_DENIED,
                   _ ("“%s” cannot be written: the folder “%s” does not allow it; choose another folder"), path,
                   folder);
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FULL,
                   _ ("“%s” cannot be written: no space is left there; make room or choose another folder"), path);
      break;
    case EISDIR:
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED,
                   _ ("“%s” cannot be written: it is a folder; name a file"), path);
      break;
    default:
      g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, _ ("“%s” cannot be written: %s"), path,
                   g_strerror (error_number));
      break;
    }
}

#define FD_PATH_LENGTH 32

/* Where a file without a name can be linked from (open(2), O_TMPFILE). */
static void
fd_path (int fd, char out_path[FD_PATH_LENGTH])
{
  g_snprintf (out_path, FD_PATH_LENGTH, "/proc/self/fd/%d", fd);
}

/* A file without a name leaves nothing behind, however the process ends. Not every file system has them. */
static int
open_nameless (const char *folder)
{
  int fd = open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  char path[FD_PATH_LENGTH];

  if (fd < 0)
    return -1;

  fd_path (fd, path);
  if (access (path, F_OK) == 0)
    return fd;

  close (fd);
  return -1;
}

static char *
make_temporary_path (const char *target_path)
{
  g_autofree char *folder = g_path_get_dirname (target_path);

  return g_strdup_printf ("%s/.heartfelt-%08x.part", folder, g_random_int ());
}

/* open() and not mkstemp(), so that the file gets the permissions the user's umask gives. */
static int
open_temporary (const char *target_path, char **out_path)
{
  g_autofree char *folder = g_path_get_dirname (target_path);
  int nameless_fd = open_nameless (folder);

  *out_path = NULL;
  if (nameless_fd >= 0)
    return nameless_fd;

  for (guint attempt = 0; attempt < 100; attempt++)
    {
      g_autofree char *path = make_temporary_path (target_path);
      int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

      if (fd >= 0)
        {
          *out_path = g_steal_pointer (&path);
          return fd;
        }
      if (errno != EEXIST)
        return -1;
    }

  return -1;
}

HfSave *
hf_save_open (const char *path, HfSaveFlags flags, GError **error)
{
  g_autoptr (HfSave) save = g_new0 (HfSave, 1);
  char *resolved = realpath (path, NULL);
  struct stat info;

  save->path = g_strdup (path);
  save->target_path = g_strdup (resolved != NULL ? resolved : path);
  save->flags = flags;
  save->fd = -1;
  free (resolved);

  if (stat (save->target_path, &info) == 0)
    {
      int refusal = S_ISDIR (info.st_mode)           ? EISDIR
                    : (flags & HF_SAVE_REPLACE) == 0 ? EEXIST
                    : !S_ISREG (info.st_mode)        ? EINVAL
                                                     : 0;

      if (refusal != 0)
        {
          set_error (error, path, refusal);
          return NULL;
        }
    }

  save->fd = open_temporary (save->target_path, &save->temporary_path);
  if (save->fd < 0)
    {
      set_error (error, path, errno);
      return NULL;
    }
  if (stat (save->target_path, &info) == 0)
    fchmod (save->fd, info.st_mode & 07777);

  save->buffer = g_byte_array_sized_new (BUFFER_BYTES);
  return g_steal_pointer (&save);
}

HfSave *
hf_save_new_memory (void)
{
  HfSave *save = g_new0 (HfSave, 1);

  save->fd = -1;
  save->buffer = g_byte_array_sized_new (BUFFER_BYTES);
  return save;
}

GBytes *
hf_save_steal_bytes (HfSave *save)
{
  g_return_val_if_fail (save->path == NULL && save->buffer != NULL, NULL);

  return g_byte_array_free_to_bytes (g_steal_pointer (&save->buffer));
}

static gboolean
write_all (HfSave *save, const guint8 *data, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize written = write (save->fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          set_error (error, save->path, errno);
          return FALSE;
        }
      data += written;
      length -= (gsize) written;
    }

  return TRUE;
}

static gboolean
flush (HfSave *save, GError **error)
{
  gboolean written = write_all (save, save->buffer->data, save->buffer->len, error);

  g_byte_array_set_size (save->buffer, 0);
  return written;
}

gboolean
hf_save_write (HfSave *save, const void *data, gsize length, GError **error)
{
  if (save->path != NULL && save->buffer->len + length > BUFFER_BYTES && !flush (save, error))
    return FALSE;
  if (save->path != NULL && length >= BUFFER_BYTES)
    return write_all (save, data, length, error);

  g_byte_array_append (save->buffer, data, (guint) length);
  return TRUE;
}

gboolean
hf_save_start_sync (HfSave *save, GError **error)
{
  if (!flush (save, error))
    return FALSE;

#ifdef SYNC_FILE_RANGE_WRITE
  /* Where that is not possible hf_save_commit() does it all. */
  (void) sync_file_range (save->fd, 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
  return TRUE;
}

const char *
hf_save_get_path (const HfSave *save)
{
  return save->path;
}

/* A rename is only kept by a crash once its folder is on disk too; some file systems cannot sync folders. */
void
hf_save_sync_folder (const char *path)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void) fsync (fd);
  close (fd);
}

/* Gives a file without a name the name @path. */
static int
link_fd (int fd, const char *path)
{
  char source[FD_PATH_LENGTH];

  fd_path (fd, source);
  return linkat (AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

/* What replaces a file needs a name for a moment, as only a rename replaces at once; what is new gets its own. */
static int
name_nameless (HfSave *save)
{
  int failure = link_fd (save->fd, save->target_path);

  if (failure != EEXIST || (save->flags & HF_SAVE_REPLACE) == 0)
    return failure;

  for (guint attempt = 0; attempt < 100; attempt++)
    {
      g_autofree char *path = make_temporary_path (save->target_path);

      failure = link_fd (save->fd, path);
      if (failure == 0)
        save->temporary_path = g_steal_pointer (&path);
      if (failure != EEXIST)
        return failure;
    }

  return EEXIST;
}

/* link() refuses what exists, so two writers can never silently replace each other's file;
 * file systems without links fall back to a rename after a look. */
static int
give_name (HfSave *save)
{
  if (save->temporary_path == NULL)
    {
      int failure = name_nameless (save);

      if (failure != 0 || save->temporary_path == NULL)
        return failure;
    }

  if (save->flags & HF_SAVE_REPLACE)
    return g_rename (save->temporary_path, save->target_path) == 0 ? 0 : errno;

  if (link (save->temporary_path, save->target_path) == 0)
    return g_unlink (save->temporary_path) == 0 ? 0 : errno;
  if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS && errno != EMLINK)
    return errno;
  if (g_file_test (save->target_path, G_FILE_TEST_EXISTS))
    return EEXIST;

  return g_rename (save->temporary_path, save->target_path) == 0 ? 0 : errno;
}

gboolean
hf_save_commit (HfSave *save, GError **error)
{
  int failure;

  g_return_val_if_fail (save->path != NULL, FALSE);

  if (!flush (save, error))
    return FALSE;

  failure = fsync (save->fd) == 0 || errno == EINVAL || errno == EROFS ? 0 : errno;
  if (failure == 0)
    failure = give_name (save);
  if (close (save->fd) != 0 && failure == 0)
    failure = errno;
  save->fd = -1;
  if (failure != 0)
    {
      set_error (error, save->path, failure);
      return FALSE;
    }

  g_clear_pointer (&save->temporary_path, g_free);
  if ((save->flags & HF_SAVE_ONE_OF_MANY) == 0)
    {
      g_autofree char *folder = g_path_get_dirname (save->target_path);

      hf_save_sync_folder (folder);
    }
  return TRUE;
}

void
hf_save_free (HfSave *save)
{
  if (save == NULL)
    return;

  if (save->fd >= 0)
    close (save->fd);
  if (save->temporary_path != NULL)
    g_unlink (save->temporary_path);
  g_clear_pointer (&save->buffer, g_byte_array_unref);
  g_free (save->temporary_path);
  g_free (save->target_path);
  g_free (save->path);
  g_free (save);
}

gboolean
hf_save_bytes (const char *path, const void *data, gsize length, HfSaveFlags flags, GError **error)
{
  g_autoptr (HfSave) save = hf_save_open (path, flags, error);

  return save != NULL && hf_save_write (save, data, length, error) && hf_save_commit (save, error);
}
