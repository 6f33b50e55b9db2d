/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By how much a transformation makes areas larger. */
#pragma once

#include <glib.h>

/**
 * hf_svg_transform_get_scale: what the `transform` attribute @value multiplies areas by.
 *
 * Returns: whether that can be told; %FALSE for what SVG 1.1 does not know, such as lengths with units
 */
gboolean hf_svg_transform_get_scale (const char *value, double *out_scale);
