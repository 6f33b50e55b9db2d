/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes deflated into runs that can be joined in any order: each ends on a byte, in a full flush, and looks at nothing
 * before it (RFC 1951). Private to output/. */
#pragma once

#include <glib.h>

/** HfPngEffort: how a run is deflated. What comes out when inflated is the same. */
typedef enum
{
  HF_PNG_EFFORT_THOROUGH, /**< small, for what is deflated once and written often */
  HF_PNG_EFFORT_PORTABLE, /**< quick, with zlib alone */
  HF_PNG_EFFORT_QUICK,    /**< the quickest this machine has: ISA-L where built with it and the processor has SSE 4.2 */
} HfPngEffort;

typedef struct _HfPngDeflater HfPngDeflater;

/** hf_png_deflater_new: for one thread. Returns: (transfer full) */
HfPngDeflater *hf_png_deflater_new (HfPngEffort effort);

/** hf_png_deflater_append: appends @data, deflated, to @out. The bytes depend on nothing but @data. */
void hf_png_deflater_append (HfPngDeflater *deflater, const guint8 *data, gsize length, GByteArray *out);

void hf_png_deflater_free (HfPngDeflater *deflater);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPngDeflater, hf_png_deflater_free)
