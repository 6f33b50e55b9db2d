/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the colours of a picture's own profile to sRGB. */
#pragma once

#include <glib.h>

typedef struct _HfColorShift HfColorShift;

/**
 * hf_color_shift_new: what takes pixels of the ICC @profile (nullable) to sRGB: perceptually, with black point
 * compensation.
 *
 * Returns: (transfer full) (nullable): %NULL when there is nothing to do: no profile, a broken one, one of another
 * kind than RGB and grey, or one that is sRGB to within what one can see
 */
HfColorShift *hf_color_shift_new (GBytes *profile, gboolean has_alpha);

/** hf_color_shift_apply: changes @n_pixels of 8-bit RGB, or RGBA when made so; alpha stays. */
void hf_color_shift_apply (HfColorShift *shift, guint8 *pixels, gsize n_pixels);

void hf_color_shift_free (HfColorShift *shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfColorShift, hf_color_shift_free)
