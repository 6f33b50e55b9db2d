/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-read.h"

#include "output/page.h"
#include "output/pdf-placeholder.h"
#include "output/pdf-text.h"
#include "output/pdf-value.h"

#include <glib/gi18n.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  qpdf_data qpdf;
  HfPdfObjects *objects;
  GHashTable *seen; /* object numbers to HfPdfReference; to NULL while being read */
  guint n_stamps;
  gboolean circular;
} Reader;

/* What belongs to a page itself; the rest of its dictionary is the file's business. */
static const char *const page_keys[] = { "/Contents", "/Group", "/Resources" };

static void read_contents (Reader *reader, qpdf_oh value, HfPdfObject *object);

/* As it stands in the file, compressed: unpacking would only cost time. */
static GBytes *
read_stream_data (Reader *reader, qpdf_oh stream)
{
  unsigned char *data = NULL;
  gsize length = 0;

  qpdf_oh_get_stream_data (reader->qpdf, stream, qpdf_dl_none, NULL, &data, &length);
  return g_bytes_new_with_free_func (data, length, free, data);
}

static void
read_stream (Reader *reader, qpdf_oh stream, HfPdfObject *object)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (reader->qpdf, stream);

  object->stream = hf_pdf_stream_new (read_stream_data (reader, stream));
  qpdf_oh_remove_key (reader->qpdf, dictionary, "/Length");
  read_contents (reader, dictionary, object);
  qpdf_oh_release (reader->qpdf, dictionary);
}

static HfPdfReference *
read_indirect (Reader *reader, int number, int generation)
{
  g_autoptr (HfPdfObject) object = hf_pdf_object_new ();
  HfPdfReference *reference = g_new0 (HfPdfReference, 1);
  qpdf_oh value = qpdf_get_object_by_id (reader->qpdf, number, generation);

  if (qpdf_oh_is_stream (reader->qpdf, value))
    read_stream (reader, value, object);
  else
    read_contents (reader, value, object);
  qpdf_oh_release (reader->qpdf, value);

  reference->to_stamp = object->stream != NULL && hf_pdf_placeholder_read (object->stream->bytes, &reference->target) &&
                        reference->target < reader->n_stamps;
  if (!reference->to_stamp)
    {
      reference->target = reader->objects->objects->len;
      g_ptr_array_add (reader->objects->objects, g_steal_pointer (&object));
    }

  return reference;
}

/* An #HfPdfReferenceReader. */
static void
read_reference (HfPdfObject *object, int number, int generation, gpointer data)
{
  Reader *reader = data;
  gpointer key = GINT_TO_POINTER (number);
  gpointer known;
  HfPdfReference *reference;

  if (g_hash_table_lookup_extended (reader->seen, key, NULL, &known))
    {
      reference = known;
    }
  else
    {
      g_hash_table_insert (reader->seen, key, NULL);
      reference = read_indirect (reader, number, generation);
      g_hash_table_insert (reader->seen, key, reference);
    }

  if (reference == NULL)
    reader->circular = TRUE;
  else
    hf_pdf_object_append_reference (object, reference->to_stamp, reference->target);
}

/* Reads what @value is, also when it stands as an object of its own; its text all at once, as asking libqpdf for one
 * entry after the other costs more than all else there is to a page. */
static void
read_contents (Reader *reader, qpdf_oh value, HfPdfObject *object)
{
  g_autofree char *text = g_strdup (qpdf_oh_unparse_resolved (reader->qpdf, value));

  hf_pdf_object_append_text (object, text, read_reference, reader);
}

/* Appends entry @key of @page, where it has it. */
static void
read_entry (Reader *reader, qpdf_oh page, const char *key, HfPdfObject *object)
{
  qpdf_oh value = qpdf_oh_get_key (reader->qpdf, page, key);
  g_autofree char *text = g_strdup (qpdf_oh_unparse (reader->qpdf, value));

  qpdf_oh_release (reader->qpdf, value);
  if (g_str_equal (text, "null"))
    return;

  hf_pdf_object_append (object, key, -1);
  hf_pdf_object_append_text (object, text, read_reference, reader);
}

static void
read_page (Reader *reader, size_t index)
{
  HfPdfObject *object = hf_pdf_object_new ();
  qpdf_oh page = qpdf_get_page_n (reader->qpdf, index);

  for (guint i = 0; i < G_N_ELEMENTS (page_keys); i++)
    read_entry (reader, page, page_keys[i], object);
  g_ptr_array_add (reader->objects->pages, object);
  qpdf_oh_release (reader->qpdf, page);
}

static void
append_form_entries (HfPdfObject *form, double width_pt, double height_pt)
{
  char x_scale[G_ASCII_DTOSTR_BUF_SIZE];
  char y_scale[G_ASCII_DTOSTR_BUF_SIZE];

  hf_pdf_object_append (form, "/Type/XObject/Subtype/Form/BBox", -1);
  hf_pdf_append_box (form->text, 0, 0, width_pt, height_pt);
  g_string_append_printf (form->text, "/Matrix[%s 0 0 %s 0 0]/Filter/FlateDecode",
                          g_ascii_formatd (x_scale, sizeof x_scale, "%.12f", 1 / width_pt),
                          g_ascii_formatd (y_scale, sizeof y_scale, "%.12f", 1 / height_pt));
}

/* Art is written once and packed as tightly as can be. */
static void
read_form (Reader *reader, double width_pt, double height_pt)
{
  HfPdfObject *form = hf_pdf_object_new ();
  qpdf_oh page = qpdf_get_page_n (reader->qpdf, 0);
  unsigned char *contents = NULL;
  gsize length = 0;

  hf_pdf_object_append (form, "<<", -1);
  append_form_entries (form, width_pt, height_pt);
  read_entry (reader, page, "/Resources", form);
  hf_pdf_object_append (form, ">>", -1);
  qpdf_oh_get_page_content_data (reader->qpdf, page, &contents, &length);
  form->stream = hf_pdf_stream_new (hf_pdf_deflate (contents, length));
  free (contents);
  g_ptr_array_add (reader->objects->objects, form);
  qpdf_oh_release (reader->qpdf, page);
}

static gboolean
reader_open (Reader *reader, const GByteArray *file)
{
  reader->qpdf = qpdf_init ();
  reader->objects = hf_pdf_objects_new ();
  reader->seen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  qpdf_silence_errors (reader->qpdf);
  qpdf_set_suppress_warnings (reader->qpdf, TRUE);
  return (qpdf_read_memory (reader->qpdf, "cairo", (const char *) file->data, file->len, NULL) & QPDF_ERRORS) == 0;
}

/* Returns: (transfer full) (nullable): what was read, unless something went wrong on the way. */
static HfPdfObjects *
reader_close (Reader *reader, gboolean done, GError **error)
{
  HfPdfObjects *objects = g_steal_pointer (&reader->objects);

  if (done && (reader->circular || qpdf_has_error (reader->qpdf)))
    {
      const char *reason = reader->circular ? "circular objects"
                                            : qpdf_get_error_full_text (reader->qpdf, qpdf_get_error (reader->qpdf));

      g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED, _ ("The PDF cannot be put together: %s"), reason);
      done = FALSE;
    }
  if (!done)
    g_clear_pointer (&objects, hf_pdf_objects_free);

  g_hash_table_unref (reader->seen);
  qpdf_cleanup (&reader->qpdf);
  return objects;
}

HfPdfObjects *
hf_pdf_read_pages (const GByteArray *file, guint n_stamps, GCancellable *cancellable, GError **error)
{
  Reader reader = { .n_stamps = n_stamps };
  int n_pages = reader_open (&reader, file) ? qpdf_get_num_pages (reader.qpdf) : 0;
  gboolean cancelled = FALSE;

  for (int i = 0; i < n_pages && !cancelled; i++)
    {
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!cancelled)
        read_page (&reader, (size_t) i);
    }

  return reader_close (&reader, !cancelled, error);
}

HfPdfObjects *
hf_pdf_read_form (const GByteArray *file, double width_pt, double height_pt, GError **error)
{
  Reader reader = { 0 };

  if (reader_open (&reader, file))
    read_form (&reader, width_pt, height_pt);
  return reader_close (&reader, TRUE, error);
}
