/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-read.h"

#include "output/page.h"
#include "output/pdf-placeholder.h"
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

static void read_value (Reader *reader, qpdf_oh value, HfPdfObject *object);

/* All at once, for the C interface iterates one dictionary at a time. */
static GPtrArray *
list_keys (Reader *reader, qpdf_oh dictionary)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  qpdf_oh_begin_dict_key_iter (reader->qpdf, dictionary);
  while (qpdf_oh_dict_more_keys (reader->qpdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (reader->qpdf)));
  return keys;
}

static void
read_entry (Reader *reader, qpdf_oh dictionary, const char *key, HfPdfObject *object)
{
  qpdf_oh name = qpdf_oh_new_name (reader->qpdf, key);
  qpdf_oh value = qpdf_oh_get_key (reader->qpdf, dictionary, key);

  hf_pdf_object_append (object, qpdf_oh_unparse (reader->qpdf, name));
  read_value (reader, value, object);
  qpdf_oh_release (reader->qpdf, value);
  qpdf_oh_release (reader->qpdf, name);
}

static void
read_dictionary (Reader *reader, qpdf_oh dictionary, HfPdfObject *object)
{
  g_autoptr (GPtrArray) keys = list_keys (reader, dictionary);

  hf_pdf_object_append (object, "<<");
  for (guint i = 0; i < keys->len; i++)
    read_entry (reader, dictionary, g_ptr_array_index (keys, i), object);
  hf_pdf_object_append (object, ">>");
}

static void
read_array (Reader *reader, qpdf_oh array, HfPdfObject *object)
{
  int n_items = qpdf_oh_get_array_n_items (reader->qpdf, array);

  hf_pdf_object_append (object, "[");
  for (int i = 0; i < n_items; i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (reader->qpdf, array, i);

      read_value (reader, item, object);
      qpdf_oh_release (reader->qpdf, item);
    }
  hf_pdf_object_append (object, "]");
}

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
  read_dictionary (reader, dictionary, object);
  qpdf_oh_release (reader->qpdf, dictionary);
}

/* Reads what @value is, also when it stands as an object of its own. */
static void
read_contents (Reader *reader, qpdf_oh value, HfPdfObject *object)
{
  switch (qpdf_oh_get_type_code (reader->qpdf, value))
    {
    case ot_dictionary:
      read_dictionary (reader, value, object);
      break;
    case ot_array:
      read_array (reader, value, object);
      break;
    case ot_stream:
      read_stream (reader, value, object);
      break;
    default:
      hf_pdf_object_append (object, qpdf_oh_unparse_resolved (reader->qpdf, value));
      break;
    }
}

static HfPdfReference *
read_indirect (Reader *reader, qpdf_oh value)
{
  g_autoptr (HfPdfObject) object = hf_pdf_object_new ();
  HfPdfReference *reference = g_new0 (HfPdfReference, 1);

  read_contents (reader, value, object);
  reference->to_stamp = object->stream != NULL && hf_pdf_placeholder_read (object->stream->bytes, &reference->target) &&
                        reference->target < reader->n_stamps;
  if (!reference->to_stamp)
    {
      reference->target = reader->objects->objects->len;
      g_ptr_array_add (reader->objects->objects, g_steal_pointer (&object));
    }

  return reference;
}

static void
read_value (Reader *reader, qpdf_oh value, HfPdfObject *object)
{
  gpointer key;
  gpointer known;
  HfPdfReference *reference;

  if (!qpdf_oh_is_indirect (reader->qpdf, value))
    {
      read_contents (reader, value, object);
      return;
    }

  key = GINT_TO_POINTER (qpdf_oh_get_object_id (reader->qpdf, value));
  if (g_hash_table_lookup_extended (reader->seen, key, NULL, &known))
    {
      reference = known;
    }
  else
    {
      g_hash_table_insert (reader->seen, key, NULL);
      reference = read_indirect (reader, value);
      g_hash_table_insert (reader->seen, key, reference);
    }

  if (reference == NULL)
    reader->circular = TRUE;
  else
    hf_pdf_object_append_reference (object, reference->to_stamp, reference->target);
}

static void
read_page (Reader *reader, size_t index)
{
  HfPdfObject *object = hf_pdf_object_new ();
  qpdf_oh page = qpdf_get_page_n (reader->qpdf, index);

  for (guint i = 0; i < G_N_ELEMENTS (page_keys); i++)
    {
      if (qpdf_oh_has_key (reader->qpdf, page, page_keys[i]))
        read_entry (reader, page, page_keys[i], object);
    }
  g_ptr_array_add (reader->objects->pages, object);
  qpdf_oh_release (reader->qpdf, page);
}

static void
append_form_entries (HfPdfObject *form, double width_pt, double height_pt)
{
  char x_scale[G_ASCII_DTOSTR_BUF_SIZE];
  char y_scale[G_ASCII_DTOSTR_BUF_SIZE];

  hf_pdf_object_append (form, "/Type/XObject/Subtype/Form/BBox");
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

  hf_pdf_object_append (form, "<<");
  append_form_entries (form, width_pt, height_pt);
  read_entry (reader, page, "/Resources", form);
  hf_pdf_object_append (form, ">>");
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
