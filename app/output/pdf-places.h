/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the objects of a file stand: the rows of its cross-reference stream (ISO 32000-2, 7.5.8.3).
 *
 * Rows of a beginning that many files share are packed once. Private to output/. */
#pragma once

#include <glib.h>

/** Bytes of a row: type, place, index. */
#define HF_PDF_ROW_BYTES (1 + 5 + 2)

typedef enum
{
  HF_PDF_PLACE_FREE = 0,
  HF_PDF_PLACE_OFFSET = 1,
  HF_PDF_PLACE_PACKED = 2,
} HfPdfPlaceType;

/**
 * HfPdfPlace: of one object; @place is its offset in bytes or, with @index within it, the number of its object stream.
 */
typedef struct
{
  guint8 type;
  guint16 index;
  guint64 place;
} HfPdfPlace;

typedef struct _HfPdfPlaces HfPdfPlaces;

/** hf_pdf_places_new: with number 0, which no object has. Returns: (transfer full) */
HfPdfPlaces *hf_pdf_places_new (void);

/** hf_pdf_places_copy: a copy that goes on by itself; what was packed is shared. Returns: (transfer full) */
HfPdfPlaces *hf_pdf_places_copy (const HfPdfPlaces *places);

/** hf_pdf_places_reserve: a number for an object that has no place yet. */
guint hf_pdf_places_reserve (HfPdfPlaces *places);

/** hf_pdf_places_set: sets the place of object @number; once, unless rows were never packed. */
void hf_pdf_places_set (HfPdfPlaces *places, guint number, HfPdfPlace place);

/** hf_pdf_places_get_count: one more than the highest number. */
guint hf_pdf_places_get_count (const HfPdfPlaces *places);

/** hf_pdf_places_settle: packs the rows before the first object that has no place yet, for this and all copies. */
void hf_pdf_places_settle (HfPdfPlaces *places);

/**
 * hf_pdf_places_pack:
 *
 * Returns: (transfer full): all rows as what `FlateDecode` with predictor 12 reads; the same, settled or not, but for
 * its packing
 */
GBytes *hf_pdf_places_pack (const HfPdfPlaces *places);

void hf_pdf_places_free (HfPdfPlaces *places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfPlaces, hf_pdf_places_free)
