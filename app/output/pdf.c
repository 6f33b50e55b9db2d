/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf.h"

#include "output/pdf-colors.h"
#include "output/pdf-file.h"
#include "output/pdf-info.h"
#include "output/pdf-part-private.h"
#include "output/pdf-value.h"
#include "output/sink.h"
#include "output/stamp-private.h"

#include <glib/gi18n.h>

/* Pages of one node of the page tree: a reader finds any page of 10,000 by looking at 300 entries. */
#define PAGES_PER_NODE 64

/* A part is written out before its pages hold more than this, be they ever so few. */
#define PART_BYTES (32u << 20)

struct _HfPdf
{
  const HfPdf *first; /* what it begins like, or NULL; borrowed */
  HfPdfOptions options;
  HfSink *sink;
  HfPdfFile *file;
  guint info;
  guint catalog;
  guint srgb;         /* the profile RGB means, or 0 where nothing is said of that */
  GHashTable *stamps; /* HfStamp to the number of its form, apart from those in first */
  HfPdfPart *part;    /* being painted, or NULL */

  guint root; /* of the page tree */
  guint node; /* being filled, or 0 */
  GString *root_kids;
  GString *node_kids;
  guint n_pages;
  guint n_node_pages;
};

struct _HfPdfMaster
{
  HfPdf *begun; /* a file without pages */
  GBytes *bytes;
};

/* @sink: (transfer full) */
static HfPdf *
pdf_new (HfSink *sink, const HfPdfOptions *options)
{
  HfPdf *pdf = g_new0 (HfPdf, 1);

  pdf->options = *options;
  pdf->sink = sink;
  pdf->stamps = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) hf_stamp_unref, NULL);
  pdf->root_kids = g_string_new (NULL);
  pdf->node_kids = g_string_new (NULL);
  return pdf;
}

/* Writes an object that is ready; what it paints says which colours it means, where that was asked for. */
static guint
write_object (HfPdf *pdf, GString *text, const HfPdfStream *stream, gboolean is_resources, gboolean is_content,
              GError **error)
{
  g_autoptr (HfPdfStream) black = NULL;

  if (pdf->srgb == 0)
    return hf_pdf_file_add (pdf->file, text, stream, error);

  hf_pdf_tag_colors (text, is_resources, pdf->srgb);
  if (stream != NULL && (is_content || hf_pdf_is_content (text->str)))
    black = hf_pdf_stream_new (hf_pdf_blacken (stream->bytes));
  return hf_pdf_file_add (pdf->file, text, black != NULL ? black : stream, error);
}

/* Writes all of @objects and lists the numbers they got. Returns: (transfer full) (nullable) */
static GArray *
write_objects (HfPdf *pdf, const HfPdfObjects *objects, const GArray *stamps, GError **error)
{
  g_autoptr (GArray) numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint), objects->objects->len);
  g_autoptr (GHashTable) resources = pdf->srgb != 0 ? hf_pdf_list_resources (objects) : NULL;
  g_autoptr (GHashTable) contents = pdf->srgb != 0 ? hf_pdf_list_contents (objects) : NULL;

  for (guint i = 0; i < objects->objects->len; i++)
    {
      const HfPdfObject *object = g_ptr_array_index (objects->objects, i);
      g_autoptr (GString) text = hf_pdf_object_resolve (object, numbers, stamps);
      gboolean is_resources = resources != NULL && g_hash_table_contains (resources, GUINT_TO_POINTER (i));
      gboolean is_content = contents != NULL && g_hash_table_contains (contents, GUINT_TO_POINTER (i));
      guint number = write_object (pdf, text, object->stream, is_resources, is_content, error);

      if (number == 0)
        return NULL;
      g_array_append_val (numbers, number);
    }

  return g_steal_pointer (&numbers);
}

/* Returns: the number of the form that shows @stamp, or 0 where none does yet. */
static guint
find_form (const HfPdf *pdf, HfStamp *stamp)
{
  gpointer form = pdf->first != NULL ? g_hash_table_lookup (pdf->first->stamps, stamp) : NULL;

  return GPOINTER_TO_UINT (form != NULL ? form : g_hash_table_lookup (pdf->stamps, stamp));
}

/* Returns: the number of the form that shows @stamp, or 0 with @error. */
static guint
write_stamp (HfPdf *pdf, HfStamp *stamp, GError **error)
{
  guint form = find_form (pdf, stamp);
  g_autoptr (GArray) numbers = NULL;

  if (form != 0)
    return form;

  numbers = write_objects (pdf, hf_stamp_get_objects (stamp), NULL, error);
  if (numbers == NULL)
    return 0;

  form = g_array_index (numbers, guint, numbers->len - 1);
  g_hash_table_insert (pdf->stamps, (gpointer) hf_stamp_ref (stamp), GUINT_TO_POINTER (form));
  return form;
}

/* Returns: (transfer full) (nullable): the forms of all @stamps. */
static GArray *
write_stamps (HfPdf *pdf, const GPtrArray *stamps, GError **error)
{
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < stamps->len; i++)
    {
      guint form = write_stamp (pdf, g_ptr_array_index (stamps, i), error);

      if (form == 0)
        return NULL;
      g_array_append_val (forms, form);
    }

  return g_steal_pointer (&forms);
}

/* What only a print shop asks for. Returns: whether it was written; @out_intent is its output intent, or 0 */
static gboolean
write_shop (HfPdf *pdf, guint *out_intent, GError **error)
{
  const HfPdfShop *shop = pdf->options.shop;

  *out_intent = 0;
  if (shop == NULL)
    return TRUE;

  pdf->srgb = hf_pdf_profile_write (pdf->file, hf_pdf_shop_get_srgb (shop), 3, error);
  if (pdf->srgb == 0)
    return FALSE;

  *out_intent = hf_pdf_intent_write (pdf->file, shop, error);
  return *out_intent != 0;
}

/* Begins @sink (transfer full) with all that pages do not decide; what depends on nothing else goes first.
 * Returns: (transfer full) (nullable) */
static HfPdf *
begin (HfSink *sink, const HfPdfOptions *options, const HfOutputInfo *info, const GPtrArray *stamps, GError **error)
{
  g_autoptr (HfPdf) pdf = pdf_new (sink, options);
  g_autoptr (GArray) forms = NULL;
  guint intent;
  guint xmp;

  pdf->file = hf_pdf_file_new (sink, options->shop != NULL);
  pdf->info = hf_pdf_info_write (pdf->file, info, options->shop, error);
  xmp = pdf->info != 0 ? hf_pdf_xmp_write (pdf->file, info, options->shop, error) : 0;
  if (xmp == 0 || !write_shop (pdf, &intent, error))
    return NULL;
  if (stamps != NULL)
    forms = write_stamps (pdf, stamps, error);
  if (stamps != NULL && forms == NULL)
    return NULL;

  pdf->root = hf_pdf_file_reserve (pdf->file);
  pdf->catalog = hf_pdf_catalog_write (pdf->file, info, pdf->root, xmp, intent, error);
  return pdf->catalog != 0 ? g_steal_pointer (&pdf) : NULL;
}

HfPdf *
hf_pdf_open (const char *path, const HfPdfOptions *options, const HfOutputInfo *info, HfSaveFlags flags, GError **error)
{
  HfSink *sink = hf_sink_new_file (path, flags, error);

  return sink != NULL ? begin (sink, options, info, NULL, error) : NULL;
}

HfPdf *
hf_pdf_open_save (HfSave *save, const HfPdfOptions *options, const HfOutputInfo *info, GError **error)
{
  return begin (hf_sink_new_save (save), options, info, NULL, error);
}

HfPdf *
hf_pdf_open_bytes (const HfPdfOptions *options, const HfOutputInfo *info)
{
  return begin (hf_sink_new_bytes (), options, info, NULL, NULL);
}

HfPdfMaster *
hf_pdf_master_new (const HfPdfOptions *options, const HfOutputInfo *info, const GPtrArray *stamps)
{
  HfPdfMaster *master = g_new0 (HfPdfMaster, 1);

  /* In memory nothing fails. */
  master->begun = begin (hf_sink_new_bytes (), options, info, stamps, NULL);
  hf_pdf_file_settle (master->begun->file, NULL);
  master->bytes = hf_sink_steal_bytes (master->begun->sink);
  return master;
}

void
hf_pdf_master_free (HfPdfMaster *master)
{
  if (master == NULL)
    return;

  hf_pdf_free (master->begun);
  g_bytes_unref (master->bytes);
  g_free (master);
}

HfPdf *
hf_pdf_open_copy (const HfPdfMaster *master, HfSave *save, GError **error)
{
  const HfPdf *first = master->begun;
  HfSink *sink = hf_sink_new_save (save);
  g_autoptr (HfPdf) pdf = pdf_new (sink, &first->options);

  pdf->first = first;
  pdf->info = first->info;
  pdf->catalog = first->catalog;
  pdf->root = first->root;
  pdf->srgb = first->srgb;
  pdf->file = hf_pdf_file_new_like (first->file, master->bytes, sink, error);
  return pdf->file != NULL ? g_steal_pointer (&pdf) : NULL;
}

static gboolean
close_node (HfPdf *pdf, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (pdf->node == 0)
    return TRUE;

  g_string_append_printf (text, "<</Type/Pages/Parent %u 0 R/Count %u/Kids[%s]>>", pdf->root, pdf->n_node_pages,
                          pdf->node_kids->str);
  g_string_append_printf (pdf->root_kids, "%s%u 0 R", pdf->root_kids->len > 0 ? " " : "", pdf->node);
  if (!hf_pdf_file_put (pdf->file, pdf->node, text, error))
    return FALSE;

  g_string_truncate (pdf->node_kids, 0);
  pdf->n_node_pages = 0;
  pdf->node = 0;
  return TRUE;
}

static gboolean
write_page (HfPdf *pdf, const HfPdfBoxes *boxes, const GString *entries, GError **error)
{
  g_autoptr (GString) text = g_string_new ("<</Type/Page/Parent ");
  guint number = hf_pdf_file_reserve (pdf->file);

  if (pdf->node == 0)
    pdf->node = hf_pdf_file_reserve (pdf->file);

  g_string_append_printf (text, "%u 0 R/MediaBox", pdf->node);
  hf_pdf_append_box (text, 0, 0, boxes->width_pt, boxes->height_pt);
  g_string_append (text, "/BleedBox");
  hf_pdf_append_box (text, 0, 0, boxes->width_pt, boxes->height_pt);
  g_string_append (text, "/TrimBox");
  hf_pdf_append_box (text, boxes->inset_pt, boxes->inset_pt, boxes->width_pt - boxes->inset_pt,
                     boxes->height_pt - boxes->inset_pt);
  g_string_append_len (text, entries->str, (gssize) entries->len);
  g_string_append (text, ">>");
  if (!hf_pdf_file_put (pdf->file, number, text, error))
    return FALSE;

  g_string_append_printf (pdf->node_kids, "%s%u 0 R", pdf->n_node_pages > 0 ? " " : "", number);
  pdf->n_node_pages++;
  pdf->n_pages++;
  return pdf->n_node_pages < PAGES_PER_NODE || close_node (pdf, error);
}

static gboolean
write_part (HfPdf *pdf, const HfPdfPart *part, GError **error)
{
  const HfPdfObjects *objects = hf_pdf_part_get_objects (part);
  const GArray *boxes = hf_pdf_part_get_boxes (part);
  g_autoptr (GArray) stamps = write_stamps (pdf, hf_pdf_part_get_stamps (part), error);
  g_autoptr (GArray) numbers = stamps != NULL ? write_objects (pdf, objects, stamps, error) : NULL;

  if (numbers == NULL)
    return FALSE;

  for (guint i = 0; i < objects->pages->len; i++)
    {
      g_autoptr (GString) entries = hf_pdf_object_resolve (g_ptr_array_index (objects->pages, i), numbers, stamps);

      if (pdf->srgb != 0)
        hf_pdf_tag_colors (entries, FALSE, pdf->srgb);
      if (!write_page (pdf, &g_array_index (boxes, HfPdfBoxes, i), entries, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
flush_part (HfPdf *pdf, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfPdfPart) part = g_steal_pointer (&pdf->part);

  return part == NULL || (hf_pdf_part_seal (part, cancellable, error) && write_part (pdf, part, error));
}

gboolean
hf_pdf_add_page (HfPdf *pdf, const HfOutputPage *page, GCancellable *cancellable, GError **error)
{
  if (pdf->part == NULL)
    pdf->part = hf_pdf_part_new (&pdf->options);
  if (!hf_pdf_part_add_page (pdf->part, page, cancellable, error))
    return FALSE;

  return (hf_pdf_part_get_n_pages (pdf->part) < HF_PDF_PART_PAGES && hf_pdf_part_get_length (pdf->part) < PART_BYTES) ||
         flush_part (pdf, cancellable, error);
}

gboolean
hf_pdf_add_part (HfPdf *pdf, HfPdfPart *part, GCancellable *cancellable, GError **error)
{
  return flush_part (pdf, cancellable, error) && hf_pdf_part_seal (part, cancellable, error) &&
         write_part (pdf, part, error);
}

static gboolean
write_root (HfPdf *pdf, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "<</Type/Pages/Count %u/Kids[%s]>>", pdf->n_pages, pdf->root_kids->str);
  return hf_pdf_file_put (pdf->file, pdf->root, text, error);
}

gboolean
hf_pdf_finish (HfPdf *pdf, GCancellable *cancellable, GError **error)
{
  if (!flush_part (pdf, cancellable, error))
    return FALSE;
  if (pdf->n_pages == 0)
    {
      g_set_error_literal (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_EMPTY,
                           _ ("The PDF was not made: it would have no pages"));
      return FALSE;
    }

  return close_node (pdf, error) && write_root (pdf, error) &&
         hf_pdf_file_finish (pdf->file, pdf->catalog, pdf->info, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) && hf_sink_commit (pdf->sink, error);
}

GBytes *
hf_pdf_finish_bytes (HfPdf *pdf, GCancellable *cancellable, GError **error)
{
  return hf_pdf_finish (pdf, cancellable, error) ? hf_sink_steal_bytes (pdf->sink) : NULL;
}

void
hf_pdf_free (HfPdf *pdf)
{
  if (pdf == NULL)
    return;

  g_clear_pointer (&pdf->part, hf_pdf_part_free);
  g_clear_pointer (&pdf->stamps, g_hash_table_unref);
  hf_pdf_file_free (pdf->file);
  hf_sink_free (pdf->sink);
  g_string_free (pdf->root_kids, TRUE);
  g_string_free (pdf->node_kids, TRUE);
  g_free (pdf);
}

static gboolean
add_pages (HfPdf *pdf, const HfOutputPage *pages, guint n_pages, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < n_pages; i++)
    {
      if (!hf_pdf_add_page (pdf, &pages[i], cancellable, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
hf_pdf_write (const char *path, const HfOutputPage *pages, guint n_pages, const HfPdfOptions *options,
              const HfOutputInfo *info, HfSaveFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfPdf) pdf = hf_pdf_open (path, options, info, flags, error);

  return pdf != NULL && add_pages (pdf, pages, n_pages, cancellable, error) && hf_pdf_finish (pdf, cancellable, error);
}

GBytes *
hf_pdf_write_bytes (const HfOutputPage *pages, guint n_pages, const HfPdfOptions *options, const HfOutputInfo *info,
                    GCancellable *cancellable, GError **error)
{
  g_autoptr (HfPdf) pdf = hf_pdf_open_bytes (options, info);

  return add_pages (pdf, pages, n_pages, cancellable, error) ? hf_pdf_finish_bytes (pdf, cancellable, error) : NULL;
}
