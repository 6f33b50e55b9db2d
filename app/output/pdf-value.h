/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How PDF spells numbers, strings, dates and compressed bytes (ISO 32000-2, 7.3, 7.4 and 7.9). Private to output/. */
#pragma once

#include <glib.h>

/** hf_pdf_append_number: appends @number with at most four decimals, the point being a point in every locale. */
void hf_pdf_append_number (GString *text, double number);

/** hf_pdf_append_box: appends a rectangle of two corners. */
void hf_pdf_append_box (GString *text, double left_pt, double bottom_pt, double right_pt, double top_pt);

/** hf_pdf_append_string: appends @utf8 as a text string. Invalid bytes become U+FFFD. */
void hf_pdf_append_string (GString *text, const char *utf8);

/** hf_pdf_append_date: appends @time_s, seconds since 1970, as a date string in UTC. */
void hf_pdf_append_date (GString *text, gint64 time_s);

/** hf_pdf_deflate: compresses @length bytes for the FlateDecode filter. Returns: (transfer full) */
GBytes *hf_pdf_deflate (const void *data, gsize length);
