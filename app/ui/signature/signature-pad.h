/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper to sign on, with a pen, a finger or a mouse. */
#pragma once

#include "card/ink.h"
#include "card/palette.h"

#include <gtk/gtk.h>

#define HF_TYPE_SIGNATURE_PAD (hf_signature_pad_get_type ())
G_DECLARE_FINAL_TYPE (HfSignaturePad, hf_signature_pad, HF, SIGNATURE_PAD, GtkWidget)

/**
 * hf_signature_pad_set_palette: paper and ink are those of @palette.
 *
 * The signal `changed` tells that something was written, or taken back.
 */
void hf_signature_pad_set_palette (HfSignaturePad *self, HfPalette *palette);

/** hf_signature_pad_set_pen: writes with a pen @pen_mm wide, all of it anew. */
void hf_signature_pad_set_pen (HfSignaturePad *self, double pen_mm);

/** hf_signature_pad_set_ink: begins with @ink, which is no filled one, as far up and left as there is room. */
void hf_signature_pad_set_ink (HfSignaturePad *self, HfInk *ink);

/** hf_signature_pad_undo: takes the last stroke back, or what was cleared. */
void hf_signature_pad_undo (HfSignaturePad *self);

/** hf_signature_pad_clear: leaves nothing. */
void hf_signature_pad_clear (HfSignaturePad *self);

/** hf_signature_pad_can_undo: whether there is anything to take back. */
gboolean hf_signature_pad_can_undo (HfSignaturePad *self);

/** hf_signature_pad_get_ink: what stands there, trimmed. Returns: (transfer full) (nullable): %NULL for nothing */
HfInk *hf_signature_pad_get_ink (HfSignaturePad *self);

/** hf_ink_draw: paints @ink as large as it is, or as fits, in the middle of @width × @height px at @px_per_mm. */
void hf_ink_draw (cairo_t *cr, HfInk *ink, HfPalette *palette, double width, double height, double px_per_mm);
