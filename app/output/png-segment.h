/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some rows of a PNG as one IDAT chunk that goes between any others. Private to output/.
 *
 * Its first row does not look at the row above, nor its deflated bytes at those before. */
#pragma once

#include "output/png-deflate.h"
#include "output/sink.h"

#include <cairo.h>

/** HfPngSegment: @chunk is the whole chunk, its checksum included. */
typedef struct
{
  GBytes *chunk;
  guint32 adler; /**< Adler-32 of the filtered rows alone */
  gsize n_bytes; /**< of the filtered rows */
} HfPngSegment;

/** HfPngEncoder: makes segments; for one thread. */
typedef struct _HfPngEncoder HfPngEncoder;

/** hf_png_encoder_new: for rows of @width_px pixels, RGBA or RGB. Returns: (transfer full) */
HfPngEncoder *hf_png_encoder_new (int width_px, gboolean has_alpha, HfPngEffort effort);

void hf_png_encoder_free (HfPngEncoder *encoder);

/**
 * hf_png_encoder_make: encodes @n_rows rows of @image, as in hf_png_rows_add().
 * @filters: the #HfPngFilter of each band of @image
 * @out_segment: is owned (transfer full)
 */
void hf_png_encoder_make (HfPngEncoder *encoder, cairo_surface_t *image, int first_row, int n_rows,
                          const guint8 *filters, HfPngSegment *out_segment);

/** hf_png_encoder_choose_filter: what makes rows of @image, encoded by themselves, smallest. Returns: #HfPngFilter */
guint8 hf_png_encoder_choose_filter (HfPngEncoder *encoder, cairo_surface_t *image, int first_row, int n_rows);

/** hf_png_segment_clear: lets go of what @segment owns. */
void hf_png_segment_clear (HfPngSegment *segment);

/** HfPngJoint: the segments of a file joined so far; begins as %HF_PNG_JOINT_INIT. */
typedef struct
{
  guint32 adler;
} HfPngJoint;

#define HF_PNG_JOINT_INIT ((HfPngJoint){ 1 })

/** hf_png_joint_begin: writes what stands before the first segment: the header of a zlib stream. */
gboolean hf_png_joint_begin (HfPngJoint *joint, HfSink *sink, GError **error);

/** hf_png_joint_add: writes the next segment. */
gboolean hf_png_joint_add (HfPngJoint *joint, const HfPngSegment *segment, HfSink *sink, GError **error);

/** hf_png_joint_end: ends the zlib stream and the file. */
gboolean hf_png_joint_end (HfPngJoint *joint, HfSink *sink, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPngEncoder, hf_png_encoder_free)
