/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a print shop asks of a PDF: PDF/X-4 (ISO 15930-7), with the profile of the press.
 *
 * Colours stay sRGB and say so; pure black is printed with black ink alone. */
#pragma once

#include <gio/gio.h>

/** HfPdfShop: the press a file is for; made once and shared freely between threads. */
typedef struct _HfPdfShop HfPdfShop;

/**
 * hf_pdf_shop_load: a press as the ICC profile @path says.
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_OUTPUT_ERROR_PROFILE where it is no profile of a press
 */
HfPdfShop *hf_pdf_shop_load (const char *path, GError **error);

/** hf_pdf_shop_find: the path of a profile of a press as systems have it. Returns: (transfer full) (nullable) */
char *hf_pdf_shop_find (void);

void hf_pdf_shop_free (HfPdfShop *shop);

/** hf_pdf_shop_get_name: what the profile calls itself. */
const char *hf_pdf_shop_get_name (const HfPdfShop *shop);

/** hf_pdf_shop_get_profile: the profile of the press, and how many inks it has. Returns: (transfer none) */
GBytes *hf_pdf_shop_get_profile (const HfPdfShop *shop, guint *out_n_inks);

/** hf_pdf_shop_get_srgb: a profile of sRGB, the same bytes every time. Returns: (transfer none) */
GBytes *hf_pdf_shop_get_srgb (const HfPdfShop *shop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfShop, hf_pdf_shop_free)
