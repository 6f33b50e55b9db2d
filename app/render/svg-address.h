/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an SVG may refer to: parts of itself and pictures inside it. */
#pragma once

#include <glib.h>

/** HfSvgAddressKind: what an address leads to. */
typedef enum
{
  HF_SVG_ADDRESS_NOTHING, /**< empty */
  HF_SVG_ADDRESS_ELEMENT, /**< `#id` */
  HF_SVG_ADDRESS_PICTURE, /**< a PNG, JPEG or WebP as `data:` */
  HF_SVG_ADDRESS_UNKNOWN, /**< other `data:`, or such a picture that is damaged */
  HF_SVG_ADDRESS_OUTSIDE,
} HfSvgAddressKind;

/** hf_svg_address_tell: tells what @address leads to; @out_n_pixels counts for pictures alone. */
HfSvgAddressKind hf_svg_address_tell (const char *address, guint64 *out_n_pixels);

/**
 * hf_svg_address_next: finds the next `url(…)` in @css, in whatever property, string or comment it stands.
 *
 * Returns: (transfer full) (nullable): the address without quotes; @css is moved behind it
 */
char *hf_svg_address_next (const char **css);
