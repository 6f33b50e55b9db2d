/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/sheet-book.h"

#include "base/value.h"
#include "batch/sheet-painting.h"
#include "batch/sheet-slug.h"

#include <glib/gi18n.h>

struct _HfSheetBook
{
  HfCard *card;
  HfCrowd *crowd; /* NULL: @fields count */
  HfSlice people;
  HfFields *fields;
  HfImposition *imposition;
};

HfSheetBook *
hf_sheet_book_new (HfCard *card, HfCrowd *crowd, HfSlice people, HfFields *fields, HfSheet *sheet,
                   const HfImposeOptions *impose, GError **error)
{
  HfImposition *imposition;
  struct _HfSheetBook *book;

  g_return_val_if_fail ((crowd != NULL) != (fields != NULL), NULL);

  imposition = hf_imposition_new (sheet, card->format, hf_card_is_rtl (card), people.count, impose, error);
  if (imposition == NULL)
    return NULL;

  book = g_atomic_rc_box_new0 (struct _HfSheetBook);
  book->card = hf_card_ref (card);
  book->crowd = crowd != NULL ? hf_crowd_ref (crowd) : NULL;
  book->people = people;
  book->fields = fields != NULL ? hf_fields_ref (fields) : NULL;
  book->imposition = imposition;
  return book;
}

HfSheetBook *
hf_sheet_book_ref (HfSheetBook *book)
{
  return hf_value_ref (book);
}

static void
clear_book (gpointer data)
{
  struct _HfSheetBook *book = data;

  g_clear_pointer (&book->card, hf_card_unref);
  g_clear_pointer (&book->crowd, hf_crowd_unref);
  g_clear_pointer (&book->fields, hf_fields_unref);
  /* Last, as the format of a card for addresses is the sheet's. */
  hf_imposition_free (book->imposition);
}

void
hf_sheet_book_unref (HfSheetBook *book)
{
  if (book != NULL)
    g_atomic_rc_box_release_full ((gpointer) book, clear_book);
}

HfCard *
hf_sheet_book_get_card (HfSheetBook *book)
{
  return book->card;
}

const HfImposition *
hf_sheet_book_get_imposition (HfSheetBook *book)
{
  return book->imposition;
}

guint
hf_sheet_book_get_place (HfSheetBook *book, guint person)
{
  return book->crowd != NULL ? hf_crowd_get_place (book->crowd, book->people.start + person) : person;
}

HfFields *
hf_sheet_book_get_fields (HfSheetBook *book, guint person)
{
  if (book->fields != NULL)
    return hf_fields_ref (book->fields);

  return hf_crowd_get_fields (book->crowd, book->people.start + person);
}

GHashTable *
hf_sheet_book_make_proofs (HfSheetBook *book, guint sheet, HfProofer *proofer, GCancellable *cancellable)
{
  g_autoptr (GHashTable) proofs = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) hf_proof_free);
  g_autoptr (GArray) people = hf_imposition_list_people (book->imposition, sheet);

  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      g_autoptr (HfFields) fields = NULL;

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;

      fields = hf_sheet_book_get_fields (book, person);
      g_hash_table_insert (proofs, GUINT_TO_POINTER (person), hf_proofer_make (proofer, fields));
    }

  return g_steal_pointer (&proofs);
}

/* Paints @page on a fresh picture. */
static cairo_surface_t *
paint (const HfOutputPage *page, int width_px, GError **error)
{
  double scale = width_px / page->width_pt;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width_px, MAX (1, (int) (page->height_pt * scale + 0.5)));
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t matrix;
  gboolean painted;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_matrix_init_scale (&matrix, scale, scale);
  painted = hf_output_paint_with (page, cr, &matrix, error);
  cairo_destroy (cr);
  if (painted)
    return surface;

  cairo_surface_destroy (surface);
  return NULL;
}

cairo_surface_t *
hf_sheet_book_paint (HfSheetBook *book, HfSheetSide side, int width_px, GHashTable *proofs, HfFonts *fonts,
                     GError **error)
{
  g_autofree char *slug = hf_sheet_slug (book->card, book->imposition, side, book->crowd, book->people.start);
  HfSheetPainting painting = {
    .imposition = book->imposition,
    .side = side,
    .proofs = proofs,
    .fonts = fonts,
    .slug = slug,
  };
  HfOutputPage page = hf_sheet_painting_get_page (&painting);

  g_return_val_if_fail (width_px > 0, NULL);

  return paint (&page, width_px, error);
}
