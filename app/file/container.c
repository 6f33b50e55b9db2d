/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/container.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "file/entry-name.h"
#include "file/error.h"
#include "file/folder-read.h"
#include "file/zip-read.h"

struct _HfContainer
{
  char *file;
  zip_t *zip;    /* NULL for a folder, whose path is @file */
  GBytes *bytes; /* that @zip reads from; NULL when it reads from a file */
  gsize left_bytes;
};

void
hf_container_free (HfContainer *container)
{
  if (container == NULL)
    return;

  g_clear_pointer (&container->zip, zip_discard);
  g_clear_pointer (&container->bytes, g_bytes_unref);
  g_free (container->file);
  g_free (container);
}

static HfContainer *
container_new (const char *file)
{
  HfContainer *container = g_new0 (HfContainer, 1);

  container->file = g_strdup (file);
  container->left_bytes = HF_LIMIT_CARD_UNPACKED_BYTES;

  return container;
}

static HfContainer *
refuse_not_card (const char *file, const char *reason, GError **error)
{
  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_CARD, _ ("“%s” is not a Heartfelt card: %s"), file, reason);
  return NULL;
}

/* What is called a card already is not helped by its name. */
static HfContainer *
refuse_no_zip (const char *file, const char *otherwise, GError **error)
{
  if (g_str_has_suffix (file, ".heartfelt"))
    return refuse_not_card (file, _ ("what is in it is something else; fetch it again, or open another copy"), error);
  return refuse_not_card (file, otherwise, error);
}

/* Other documents are zips too, and some say in the same way what they are. */
static gboolean
check_media_type (HfContainer *container, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) bytes = hf_container_read (container, HF_ENTRY_MIMETYPE, 256, &read_error);
  g_autoptr (GBytes) expected = g_bytes_new_static (HF_CARD_MEDIA_TYPE, strlen (HF_CARD_MEDIA_TYPE));

  if (g_error_matches (read_error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND) ||
      (bytes != NULL && g_bytes_equal (bytes, expected)))
    return TRUE;
  if (read_error != NULL && !g_error_matches (read_error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG))
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }

  refuse_not_card (container->file, _ ("it is a document of another kind"), error);
  return FALSE;
}

static HfContainer *
open_zip (const char *path, GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (HfContainer) container = container_new (file);

  container->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  container->zip = hf_zip_open (path, bytes, file, error);
  if (container->zip == NULL || !check_media_type (container, error))
    return NULL;

  return g_steal_pointer (&container);
}

/* APPNOTE.TXT 6.3.10, 4.3.7: how a zip with files in it starts. */
static gboolean
is_zip (const char *start, gsize length)
{
  return length >= 4 && memcmp (start, "PK\3\4", 4) == 0;
}

HfContainer *
hf_container_open_bytes (GBytes *bytes, const char *file, GError **error)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  if (!is_zip (start, length))
    return refuse_no_zip (file, _ ("choose a file whose name ends in .heartfelt"), error);

  return open_zip (NULL, bytes, file, error);
}

static HfContainer *
refuse_unreadable (const char *path, int error_number, GError **error)
{
  HfFileError code = error_number == ENOENT || error_number == ENOTDIR ? HF_FILE_ERROR_NOT_FOUND
                     : error_number == EACCES || error_number == EPERM ? HF_FILE_ERROR_DENIED
                                                                       : HF_FILE_ERROR_FAILED;

  g_set_error (error, HF_FILE_ERROR, code, _ ("“%s” cannot be opened: %s"), path, g_strerror (error_number));
  return NULL;
}

static HfContainer *
open_file (const char *path, GError **error)
{
  FILE *file = g_fopen (path, "rbe");
  char start[4];
  gsize length;

  if (file == NULL)
    return refuse_unreadable (path, errno, error);
  length = fread (start, 1, sizeof start, file);
  fclose (file);

  if (!is_zip (start, length))
    return refuse_no_zip (path, _ ("choose a file whose name ends in .heartfelt, or a card folder"), error);

  return open_zip (path, NULL, path, error);
}

HfContainer *
hf_container_open (const char *path, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return refuse_unreadable (path, errno, error);
  if (S_ISDIR (info.st_mode))
    return container_new (path);
  if (!S_ISREG (info.st_mode))
    return refuse_not_card (path, _ ("it is neither a file nor a folder"), error);
  if (info.st_size > (goffset) HF_LIMIT_CARD_FILE_BYTES)
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG, _ ("“%s” is not opened: it is over %u MiB"), path,
                   HF_LIMIT_CARD_FILE_BYTES >> 20);
      return NULL;
    }

  return open_file (path, error);
}

const char *
hf_container_get_file (const HfContainer *container)
{
  return container->file;
}

GBytes *
hf_container_read (HfContainer *container, const char *name, gsize most_bytes, GError **error)
{
  gsize most = MIN (most_bytes, container->left_bytes);
  GBytes *bytes;

  if (!hf_entry_name_is_safe (name))
    {
      g_autofree char *shown = g_strescape (name, NULL);

      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_UNSAFE,
                   _ ("“%s” leads outside the card; name a file inside it, such as front.svg"), shown);
      return NULL;
    }

  bytes = container->zip != NULL ? hf_zip_read (container->zip, name, most, container->file, error)
                                 : hf_folder_read (container->file, name, most, error);
  if (bytes != NULL)
    container->left_bytes -= g_bytes_get_size (bytes);

  return bytes;
}
