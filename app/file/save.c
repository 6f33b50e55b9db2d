/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/save.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zip.h>

#include "file/card-json.h"
#include "file/contents.h"
#include "file/entry-name.h"

/* zlib's strongest: a card is written once and read often. */
#define DEFLATE_LEVEL 9

/* rw-r--r-- of an ordinary file, where a Unix zip keeps its mode. */
#define ENTRY_MODE (0100644u << 16)

typedef struct
{
  zip_t *zip;
  zip_uint16_t dos_time;
  zip_uint16_t dos_date;
  gboolean failed;
} Writer;

/* APPNOTE.TXT 6.3.10, 4.4.6: years from 1980 to 2107, in steps of two seconds. Always UTC, and never the clock. */
static void
set_stamp (Writer *writer, gint64 modified_s)
{
  g_autoptr (GDateTime) modified = g_date_time_new_from_unix_utc (modified_s);
  int year = modified != NULL ? g_date_time_get_year (modified) : 0;

  writer->dos_date = 1u << 5 | 1u;
  if (year < 1980 || year > 2107)
    return;

  writer->dos_date = (zip_uint16_t) ((year - 1980) << 9 | g_date_time_get_month (modified) << 5 |
                                     g_date_time_get_day_of_month (modified));
  writer->dos_time = (zip_uint16_t) (g_date_time_get_hour (modified) << 11 | g_date_time_get_minute (modified) << 5 |
                                     g_date_time_get_second (modified) / 2);
}

/* @bytes must stay until the zip is closed. */
static void
add (Writer *writer, const char *name, GBytes *bytes, gboolean deflate)
{
  zip_source_t *source = zip_source_buffer (writer->zip, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0);
  zip_int64_t index = source != NULL ? zip_file_add (writer->zip, name, source, ZIP_FL_ENC_UTF_8) : -1;

  if (index < 0)
    {
      g_clear_pointer (&source, zip_source_free);
      writer->failed = TRUE;
      return;
    }

  if (zip_set_file_compression (writer->zip, (zip_uint64_t) index, deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                deflate ? DEFLATE_LEVEL : 0) != 0 ||
      zip_file_set_dostime (writer->zip, (zip_uint64_t) index, writer->dos_time, writer->dos_date, 0) != 0 ||
      zip_file_set_external_attributes (writer->zip, (zip_uint64_t) index, 0, ZIP_OPSYS_UNIX, ENTRY_MODE) != 0)
    writer->failed = TRUE;
}

static void
add_contents (Writer *writer, const HfContents *contents, GBytes *media_type)
{
  add (writer, HF_ENTRY_MIMETYPE, media_type, FALSE);
  add (writer, HF_ENTRY_CARD, contents->json, TRUE);
  if (contents->people != NULL)
    add (writer, HF_ENTRY_PEOPLE, contents->people, TRUE);
  for (guint i = 0; i < contents->assets->len; i++)
    {
      HfAsset *asset = g_ptr_array_index (contents->assets, i);
      g_autofree char *path = hf_asset_get_path (asset);

      /* Pictures are packed already. */
      add (writer, path, asset->bytes, g_str_equal (asset->media_type, "image/svg+xml"));
    }
  if (contents->thumbnail_png != NULL)
    add (writer, HF_ENTRY_THUMBNAIL, contents->thumbnail_png, FALSE);
}

static GBytes *
read_source (zip_source_t *source)
{
  zip_stat_t info;
  guint8 *buffer;
  zip_int64_t count;

  if (zip_source_stat (source, &info) != 0 || zip_source_open (source) != 0)
    return NULL;

  buffer = g_malloc (info.size);
  count = zip_source_read (source, buffer, info.size);
  zip_source_close (source);
  if (count >= 0 && (zip_uint64_t) count == info.size)
    return g_bytes_new_take (buffer, info.size);

  g_free (buffer);
  return NULL;
}

static GBytes *
pack (const HfContents *contents, gint64 modified_s)
{
  g_autoptr (GBytes) media_type = g_bytes_new_static (HF_CARD_MEDIA_TYPE, strlen (HF_CARD_MEDIA_TYPE));
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  Writer writer = { 0 };
  GBytes *bytes = NULL;

  if (source == NULL)
    return NULL;
  zip_source_keep (source);
  writer.zip = zip_open_from_source (source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  if (writer.zip == NULL)
    {
      zip_source_free (source);
      zip_source_free (source);
      return NULL;
    }

  set_stamp (&writer, modified_s);
  add_contents (&writer, contents, media_type);
  if (!writer.failed && zip_close (writer.zip) == 0)
    bytes = read_source (source);
  else
    zip_discard (writer.zip);
  zip_source_free (source);

  return bytes;
}

GBytes *
hf_file_to_bytes (HfCard *card, GBytes *thumbnail_png, GError **error)
{
  g_autoptr (HfContents) contents = hf_contents_new (card, thumbnail_png, error);
  GBytes *bytes;

  if (contents == NULL)
    return NULL;

  bytes = pack (contents, card->modified_s);
  if (bytes == NULL)
    g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_FAILED, _ ("“%s” cannot be saved: it could not be packed"),
                 card->title);
  return bytes;
}

gboolean
hf_file_save (HfCard *card, const char *path, GBytes *thumbnail_png, HfSaveFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = hf_file_to_bytes (card, thumbnail_png, error);

  return bytes != NULL && hf_save_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), flags, error);
}
