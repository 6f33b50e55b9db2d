/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-file.h"

#include "output/pdf-places.h"
#include "output/pdf-value.h"

#include <string.h>

/* More make the file hardly smaller, and a reader has to unpack a whole stream for one object. */
#define OBJECTS_PER_STREAM 200

typedef struct
{
  guint8 digest[HF_PDF_DIGEST_BYTES];
  guint number;
} Written;

struct _HfPdfFile
{
  HfSink *sink;           /* borrowed */
  const HfPdfFile *first; /* what it begins like, or NULL; borrowed */
  HfPdfPlaces *places;
  GHashTable *written; /* Written, apart from what stands in first */
  const char *header;
  GChecksum *checksum; /* of all objects so far, for the ID of the file */

  guint pack_number; /* of the object stream being filled, or 0 */
  guint n_packed;
  GString *pack_index;
  GString *pack;
};

static guint
hash_written (gconstpointer key)
{
  guint hash;

  memcpy (&hash, ((const Written *) key)->digest, sizeof hash);
  return hash;
}

static gboolean
equal_written (gconstpointer a, gconstpointer b)
{
  return memcmp (((const Written *) a)->digest, ((const Written *) b)->digest, HF_PDF_DIGEST_BYTES) == 0;
}

/* 1.7 for what object streams (1.5) and the fonts of Cairo need; 1.6 is what PDF/X-4 is made of (ISO 15930-7, 6.1).
 * Four high bytes mark the file as binary. */
static const char usual_header[] = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
static const char shop_header[] = "%PDF-1.6\n%\xE2\xE3\xCF\xD3\n";

G_STATIC_ASSERT (sizeof usual_header == sizeof shop_header);

/* @places and @checksum: (transfer full) */
static HfPdfFile *
file_new (HfSink *sink, HfPdfPlaces *places, GChecksum *checksum)
{
  HfPdfFile *file = g_new0 (HfPdfFile, 1);

  file->sink = sink;
  file->places = places;
  file->written = g_hash_table_new_full (hash_written, equal_written, g_free, NULL);
  file->checksum = checksum;
  file->pack_index = g_string_new (NULL);
  file->pack = g_string_new (NULL);
  return file;
}

HfPdfFile *
hf_pdf_file_new (HfSink *sink, gboolean for_shop)
{
  HfPdfFile *file = file_new (sink, hf_pdf_places_new (), g_checksum_new (G_CHECKSUM_SHA256));

  file->header = for_shop ? shop_header : usual_header;
  return file;
}

HfPdfFile *
hf_pdf_file_new_like (const HfPdfFile *first, GBytes *bytes, HfSink *sink, GError **error)
{
  g_autoptr (HfPdfFile) file = file_new (sink, hf_pdf_places_copy (first->places), g_checksum_copy (first->checksum));
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  file->first = first;
  file->header = first->header;
  return hf_sink_write (sink, data, length, error) ? g_steal_pointer (&file) : NULL;
}

guint
hf_pdf_file_reserve (HfPdfFile *file)
{
  return hf_pdf_places_reserve (file->places);
}

/* The object's own lines around @text and @stream; @text is a dictionary and gets its `Length`. */
static gboolean
write_stream (HfPdfFile *file, guint number, const GString *text, GBytes *stream, GError **error)
{
  g_autoptr (GString) head = g_string_new (NULL);
  gsize length = g_bytes_get_size (stream);
  static const char tail[] = "\nendstream\nendobj\n";

  if (hf_sink_get_length (file->sink) == 0 && !hf_sink_write (file->sink, file->header, sizeof usual_header - 1, error))
    return FALSE;

  hf_pdf_places_set (file->places, number, (HfPdfPlace){ HF_PDF_PLACE_OFFSET, 0, hf_sink_get_length (file->sink) });
  g_string_append_printf (head, "%u 0 obj\n", number);
  g_string_append_len (head, text->str, (gssize) text->len - 2);
  g_string_append_printf (head, "/Length %" G_GSIZE_FORMAT ">>stream\n", length);
  return hf_sink_write (file->sink, head->str, head->len, error) &&
         hf_sink_write (file->sink, g_bytes_get_data (stream, NULL), length, error) &&
         hf_sink_write (file->sink, tail, sizeof tail - 1, error);
}

static gboolean
flush_pack (HfPdfFile *file, GError **error)
{
  g_autoptr (GString) dictionary = g_string_new (NULL);
  g_autoptr (GBytes) stream = NULL;
  gsize first = file->pack_index->len;

  if (file->n_packed == 0)
    return TRUE;

  g_string_append_printf (dictionary, "<</Type/ObjStm/N %u/First %" G_GSIZE_FORMAT "/Filter/FlateDecode>>",
                          file->n_packed, first);
  g_string_append_len (file->pack_index, file->pack->str, (gssize) file->pack->len);
  stream = hf_pdf_deflate (file->pack_index->str, file->pack_index->len);
  g_string_truncate (file->pack_index, 0);
  g_string_truncate (file->pack, 0);
  file->n_packed = 0;
  return write_stream (file, file->pack_number, dictionary, stream, error);
}

static gboolean
pack (HfPdfFile *file, guint number, const GString *text, GError **error)
{
  if (file->n_packed == 0)
    file->pack_number = hf_pdf_file_reserve (file);

  hf_pdf_places_set (file->places, number,
                     (HfPdfPlace){ HF_PDF_PLACE_PACKED, (guint16) file->n_packed, file->pack_number });
  g_string_append_printf (file->pack_index, "%u %" G_GSIZE_FORMAT " ", number, file->pack->len);
  g_string_append_len (file->pack, text->str, (gssize) text->len);
  g_string_append_c (file->pack, '\n');
  file->n_packed++;
  return file->n_packed < OBJECTS_PER_STREAM || flush_pack (file, error);
}

gboolean
hf_pdf_file_put (HfPdfFile *file, guint number, const GString *text, GError **error)
{
  g_checksum_update (file->checksum, (const guchar *) text->str, (gssize) text->len);
  return pack (file, number, text, error);
}

/* Returns: (nullable): the object like @key that was written already. */
static const Written *
find_written (const HfPdfFile *file, const Written *key)
{
  const Written *written = file->first != NULL ? g_hash_table_lookup (file->first->written, key) : NULL;

  return written != NULL ? written : g_hash_table_lookup (file->written, key);
}

guint
hf_pdf_file_add (HfPdfFile *file, const GString *text, const HfPdfStream *stream, GError **error)
{
  Written key;
  const Written *written;
  gboolean done;

  hf_pdf_digest (text->str, text->len, stream != NULL ? stream->digest : NULL, key.digest);
  written = find_written (file, &key);
  if (written != NULL)
    return written->number;

  g_checksum_update (file->checksum, key.digest, HF_PDF_DIGEST_BYTES);
  key.number = hf_pdf_file_reserve (file);
  done = stream != NULL ? write_stream (file, key.number, text, stream->bytes, error)
                        : pack (file, key.number, text, error);
  if (!done)
    return 0;

  g_hash_table_add (file->written, g_memdup2 (&key, sizeof key));
  return key.number;
}

gboolean
hf_pdf_file_settle (HfPdfFile *file, GError **error)
{
  if (!flush_pack (file, error))
    return FALSE;

  hf_pdf_places_settle (file->places);
  return TRUE;
}

gboolean
hf_pdf_file_finish (HfPdfFile *file, guint catalog, guint info, GError **error)
{
  g_autoptr (GString) dictionary = g_string_new (NULL);
  g_autoptr (GString) tail = g_string_new (NULL);
  g_autoptr (GBytes) rows = NULL;
  g_autofree char *id = NULL;
  guint64 offset;
  guint number;

  if (!flush_pack (file, error))
    return FALSE;

  offset = hf_sink_get_length (file->sink);
  number = hf_pdf_file_reserve (file);
  hf_pdf_places_set (file->places, number, (HfPdfPlace){ HF_PDF_PLACE_OFFSET, 0, offset });
  rows = hf_pdf_places_pack (file->places);
  id = g_strndup (g_checksum_get_string (file->checksum), 32);

  g_string_append_printf (dictionary, "<</Type/XRef/Size %u/W[1 5 2]/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]", number + 1,
                          catalog, info, id, id);
  g_string_append_printf (dictionary, "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>>>",
                          HF_PDF_ROW_BYTES);
  g_string_append_printf (tail, "startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", offset);
  return write_stream (file, number, dictionary, rows, error) &&
         hf_sink_write (file->sink, tail->str, tail->len, error);
}

void
hf_pdf_file_free (HfPdfFile *file)
{
  if (file == NULL)
    return;

  hf_pdf_places_free (file->places);
  g_hash_table_unref (file->written);
  g_clear_pointer (&file->checksum, g_checksum_free);
  g_string_free (file->pack_index, TRUE);
  g_string_free (file->pack, TRUE);
  g_free (file);
}
