/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/zip-read.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "base/zip-tail.h"
#include "file/entry-name.h"
#include "file/error.h"

static zip_t *
refuse_damaged (const char *file, const char *reason, GError **error)
{
  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_DAMAGED,
               _ ("“%s” is damaged or incomplete (%s): fetch it again from where it came, or open another copy"), file,
               reason);
  return NULL;
}

static GBytes *
read_tail (const char *path, GError **error)
{
  FILE *file = g_fopen (path, "rbe");
  g_autofree guint8 *tail = g_malloc (HF_ZIP_TAIL_BYTES);
  gsize length = 0;

  if (file != NULL && fseeko (file, -(off_t) HF_ZIP_TAIL_BYTES, SEEK_END) != 0)
    rewind (file);
  if (file != NULL)
    length = fread (tail, 1, HF_ZIP_TAIL_BYTES, file);
  if (file == NULL || ferror (file))
    g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_FAILED, _ ("“%s” cannot be read: %s"), path, g_strerror (errno));
  else
    length = MAX (length, 1);

  if (file != NULL)
    fclose (file);
  return length > 0 ? g_bytes_new (tail, length) : NULL;
}

/* Cards are never 64 bit zips. */
static gboolean
has_few_entries (GBytes *tail)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (tail, &length);

  return hf_zip_tail_has_few_entries (data, length, HF_LIMIT_CARD_ENTRIES);
}

static gboolean
check_entry (zip_t *zip, zip_uint64_t index, GHashTable *names, guint64 *unpacked_bytes, const char *file,
             GError **error)
{
  zip_stat_t entry;
  g_autofree char *name = NULL;

  if (zip_stat_index (zip, index, 0, &entry) != 0)
    return refuse_damaged (file, zip_strerror (zip), error) != NULL;

  name = g_strdup (entry.name);
  if (g_str_has_suffix (name, "/"))
    name[strlen (name) - 1] = '\0';
  if (!hf_entry_name_is_safe (name))
    {
      g_autofree char *shown = g_strescape (entry.name, NULL);

      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_UNSAFE,
                   _ ("“%s” is not opened: the name “%s” in it leads outside the card"), file, shown);
      return FALSE;
    }
  if (!g_hash_table_add (names, g_strdup (name)))
    return refuse_damaged (file, _ ("it holds two files of one name"), error) != NULL;
  if (entry.encryption_method != ZIP_EM_NONE ||
      (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE))
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_CARD,
                   _ ("“%s” is not a card: “%s” in it is encrypted, or packed in a way cards never are"), file, name);
      return FALSE;
    }

  *unpacked_bytes += MIN (entry.size, HF_LIMIT_CARD_UNPACKED_BYTES + 1);
  return TRUE;
}

static gboolean
check_entries (zip_t *zip, const char *file, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zip_int64_t n_entries = zip_get_num_entries (zip, 0);
  guint64 unpacked_bytes = 0;

  for (zip_int64_t i = 0; i < n_entries; i++)
    if (!check_entry (zip, (zip_uint64_t) i, names, &unpacked_bytes, file, error))
      return FALSE;

  if (unpacked_bytes <= HF_LIMIT_CARD_UNPACKED_BYTES)
    return TRUE;

  g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG,
               _ ("“%s” is not opened: unpacked it would be over %u MiB; use smaller pictures"), file,
               HF_LIMIT_CARD_UNPACKED_BYTES >> 20);
  return FALSE;
}

static zip_t *
open_source (const char *path, GBytes *bytes, const char *file, GError **error)
{
  zip_error_t zip_error;
  zip_source_t *source;
  zip_t *zip = NULL;

  zip_error_init (&zip_error);
  if (path != NULL)
    source = zip_source_file_create (path, 0, -1, &zip_error);
  else
    source = zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, &zip_error);

  if (source != NULL)
    zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, &zip_error);
  if (zip == NULL)
    {
      refuse_damaged (file, zip_error_strerror (&zip_error), error);
      g_clear_pointer (&source, zip_source_free);
    }
  zip_error_fini (&zip_error);

  return zip;
}

zip_t *
hf_zip_open (const char *path, GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (GBytes) tail = NULL;
  zip_t *zip;

  if (path != NULL)
    tail = read_tail (path, error);
  else
    {
      gsize length = g_bytes_get_size (bytes);

      tail = g_bytes_new_from_bytes (bytes, length - MIN (length, HF_ZIP_TAIL_BYTES), MIN (length, HF_ZIP_TAIL_BYTES));
    }
  if (tail == NULL)
    return NULL;
  if (!has_few_entries (tail))
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG, _ ("“%s” is not opened: it holds over %u files"), file,
                   HF_LIMIT_CARD_ENTRIES);
      return NULL;
    }

  zip = open_source (path, bytes, file, error);
  if (zip != NULL && !check_entries (zip, file, error))
    g_clear_pointer (&zip, zip_discard);

  return zip;
}

/* Reads what the entry declares and then asks for one byte more: at the true end libzip checks the sum. */
static gboolean
unpack (zip_file_t *entry, guint8 *buffer, gsize size)
{
  gsize filled = 0;
  guint8 beyond;

  while (filled < size)
    {
      zip_int64_t count = zip_fread (entry, buffer + filled, size - filled);

      if (count <= 0)
        return FALSE;
      filled += (gsize) count;
    }

  return zip_fread (entry, &beyond, 1) == 0;
}

GBytes *
hf_zip_read (zip_t *zip, const char *name, gsize most_bytes, const char *file, GError **error)
{
  zip_stat_t info;
  zip_file_t *entry;
  g_autofree guint8 *buffer = NULL;
  gboolean is_whole;

  if (zip_stat (zip, name, ZIP_FL_ENC_GUESS, &info) != 0)
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_NOT_FOUND, _ ("“%s” holds no “%s”"), file, name);
      return NULL;
    }
  if (info.size > most_bytes)
    {
      g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_TOO_BIG,
                   _ ("“%s” is not opened: “%s” in it is too big; use smaller pictures"), file, name);
      return NULL;
    }

  buffer = g_try_malloc (info.size + 1);
  entry = buffer != NULL ? zip_fopen_index (zip, info.index, 0) : NULL;
  is_whole = entry != NULL && unpack (entry, buffer, info.size);
  if (entry != NULL)
    zip_fclose (entry);
  if (is_whole)
    return g_bytes_new_take (g_steal_pointer (&buffer), info.size);

  refuse_damaged (file, name, error);
  return NULL;
}
