/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is, told by its first bytes and never by its name. */
#pragma once

#include <glib.h>

/** HfForm: what a list of people may come in. */
typedef enum
{
  HF_FORM_TEXT,
  HF_FORM_VCARD,
  HF_FORM_ZIP, /**< a spreadsheet, if it is one of people's; what is in it tells */
} HfForm;

/**
 * hf_recognize: which form @length bytes are the beginning of.
 * @name: for the message
 * @error: of #HF_ROSTER_ERROR, naming what the file is instead and what to do
 */
gboolean hf_recognize (const guchar *bytes, gsize length, const char *name, HfForm *out_form, GError **error);

/**
 * hf_recognize_utf16: `UTF-16LE` or `UTF-16BE` when the bytes without a mark look so by where their NULs stand, or
 * %NULL.
 */
const char *hf_recognize_utf16 (const guchar *bytes, gsize length);
