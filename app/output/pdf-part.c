/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-part-private.h"

#include "base/length.h"
#include "output/pdf-placeholder.h"
#include "output/pdf-read.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

/* Pixels an inch of what Cairo itself cannot keep as vectors. */
#define FALLBACK_DPI 300.0

struct _HfPdfPart
{
  HfPdfOptions options;
  GByteArray *file;
  cairo_surface_t *surface; /* writes to file; NULL once finished */
  GArray *boxes;            /* HfPdfBoxes */
  GPtrArray *stamps;        /* HfStamp */
  GPtrArray *placeholders;  /* cairo_surface_t, beside stamps */
  HfPdfObjects *objects;    /* NULL until sealed */
};

static const cairo_user_data_key_t part_key;

static cairo_status_t
append_to_file (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

HfPdfPart *
hf_pdf_part_new (const HfPdfOptions *options)
{
  HfPdfPart *part = g_new0 (HfPdfPart, 1);

  part->options = *options;
  part->file = g_byte_array_new ();
  part->surface = cairo_pdf_surface_create_for_stream (append_to_file, part->file, 1, 1);
  cairo_surface_set_fallback_resolution (part->surface, FALLBACK_DPI, FALLBACK_DPI);
  cairo_surface_set_user_data (part->surface, &part_key, part, NULL);
  part->boxes = g_array_new (FALSE, FALSE, sizeof (HfPdfBoxes));
  part->stamps = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_stamp_unref);
  part->placeholders = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  return part;
}

static HfPdfBoxes
measure (const HfPdfPart *part, const HfOutputPage *page)
{
  double inset_pt = part->options.bleed ? page->bleed_pt : 0;

  return (HfPdfBoxes){ page->width_pt + 2 * inset_pt, page->height_pt + 2 * inset_pt, inset_pt };
}

gboolean
hf_pdf_part_add_page (HfPdfPart *part, const HfOutputPage *page, GCancellable *cancellable, GError **error)
{
  HfPdfBoxes boxes = measure (part, page);
  /* Cairo 1.16 clips a page to whole points, so it gets a page of whole points, painted at the bottom left:
   * there the true boxes, which are set afterwards, have their origin. */
  double surface_height_pt = ceil (boxes.height_pt);
  cairo_matrix_t matrix;

  g_return_val_if_fail (hf_output_page_is_valid (page), FALSE);
  g_return_val_if_fail (part->surface != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (MAX (boxes.width_pt, boxes.height_pt) > HF_PDF_MAX_SIDE_PT)
    {
      g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE,
                   _ ("A page of %.0f × %.0f mm is more than a PDF may have: no side may be over %.0f mm"),
                   hf_mm_from_pt (boxes.width_pt), hf_mm_from_pt (boxes.height_pt), hf_mm_from_pt (HF_PDF_MAX_SIDE_PT));
      return FALSE;
    }

  cairo_pdf_surface_set_size (part->surface, ceil (boxes.width_pt), surface_height_pt);
  cairo_matrix_init_translate (&matrix, boxes.inset_pt, boxes.inset_pt + surface_height_pt - boxes.height_pt);
  if (!hf_output_paint (page, part->surface, &matrix, error))
    return FALSE;

  cairo_surface_show_page (part->surface);
  g_array_append_val (part->boxes, boxes);
  return TRUE;
}

guint
hf_pdf_part_get_n_pages (const HfPdfPart *part)
{
  return part->boxes->len;
}

HfPdfPart *
hf_pdf_part_from_target (cairo_t *cr)
{
  return cairo_surface_get_user_data (cairo_get_target (cr), &part_key);
}

cairo_surface_t *
hf_pdf_part_get_placeholder (HfPdfPart *part, HfStamp *stamp)
{
  guint index;

  if (!g_ptr_array_find (part->stamps, stamp, &index))
    {
      index = part->stamps->len;
      g_ptr_array_add (part->stamps, (gpointer) hf_stamp_ref (stamp));
      g_ptr_array_add (part->placeholders, hf_pdf_placeholder_new (index));
    }

  return g_ptr_array_index (part->placeholders, index);
}

const GByteArray *
hf_pdf_part_finish_file (HfPdfPart *part, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (part->surface);
  status = cairo_surface_status (part->surface);
  g_clear_pointer (&part->surface, cairo_surface_destroy);
  if (status == CAIRO_STATUS_SUCCESS)
    return part->file;

  g_set_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED, _ ("The page cannot be painted: %s"),
               cairo_status_to_string (status));
  return NULL;
}

gboolean
hf_pdf_part_seal (HfPdfPart *part, GCancellable *cancellable, GError **error)
{
  const GByteArray *file;

  if (part->objects != NULL)
    return TRUE;

  file = hf_pdf_part_finish_file (part, error);
  if (file == NULL)
    return FALSE;

  part->objects = hf_pdf_read_pages (file, part->stamps->len, cancellable, error);
  /* Emptying it would keep its memory. */
  g_byte_array_unref (part->file);
  part->file = g_byte_array_new ();
  return part->objects != NULL;
}

const GPtrArray *
hf_pdf_part_get_stamps (const HfPdfPart *part)
{
  return part->stamps;
}

const GArray *
hf_pdf_part_get_boxes (const HfPdfPart *part)
{
  return part->boxes;
}

const HfPdfObjects *
hf_pdf_part_get_objects (const HfPdfPart *part)
{
  return part->objects;
}

gsize
hf_pdf_part_get_length (const HfPdfPart *part)
{
  return part->file->len;
}

void
hf_pdf_part_free (HfPdfPart *part)
{
  if (part == NULL)
    return;

  g_clear_pointer (&part->surface, cairo_surface_destroy);
  g_byte_array_unref (part->file);
  g_array_unref (part->boxes);
  g_ptr_array_unref (part->stamps);
  g_ptr_array_unref (part->placeholders);
  g_clear_pointer (&part->objects, hf_pdf_objects_free);
  g_free (part);
}
