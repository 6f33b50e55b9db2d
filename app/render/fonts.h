/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fonts of a renderer: which face sets which letters. */
#pragma once

#include <glib.h>

typedef struct _HfFonts HfFonts;

/** hf_fonts_new: Returns: (transfer full) */
HfFonts *hf_fonts_new (void);

void hf_fonts_free (HfFonts *fonts);

/** hf_fonts_has_family: whether @family is installed, without regard to case. */
gboolean hf_fonts_has_family (HfFonts *fonts, const char *family);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFonts, hf_fonts_free)
