/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stamps and files ask of a part. Private to output/. */
#pragma once

#include "output/pdf-objects.h"
#include "output/pdf-part.h"
#include "output/stamp.h"

/** HfPdfBoxes: the size of a page as shown, and how far its trim lies inside. */
typedef struct
{
  double width_pt;
  double height_pt;
  double inset_pt;
} HfPdfBoxes;

/** hf_pdf_part_from_target: the part whose page @cr paints. Returns: (transfer none) (nullable) */
HfPdfPart *hf_pdf_part_from_target (cairo_t *cr);

/** hf_pdf_part_get_placeholder: what to paint on a page of @part instead of @stamp. Returns: (transfer none) */
cairo_surface_t *hf_pdf_part_get_placeholder (HfPdfPart *part, HfStamp *stamp);

/** hf_pdf_part_finish_file: ends painting. Returns: (transfer none) (nullable): the PDF as Cairo wrote it. */
const GByteArray *hf_pdf_part_finish_file (HfPdfPart *part, GError **error);

/** hf_pdf_part_get_stamps: the stamps its pages show, in the order of their references. Returns: (transfer none) */
const GPtrArray *hf_pdf_part_get_stamps (const HfPdfPart *part);

/** hf_pdf_part_get_boxes: the #HfPdfBoxes of its pages. Returns: (transfer none) */
const GArray *hf_pdf_part_get_boxes (const HfPdfPart *part);

/** hf_pdf_part_get_objects: what a sealed part holds. Returns: (transfer none) */
const HfPdfObjects *hf_pdf_part_get_objects (const HfPdfPart *part);

/** hf_pdf_part_get_length: bytes painted so far. */
gsize hf_pdf_part_get_length (const HfPdfPart *part);
