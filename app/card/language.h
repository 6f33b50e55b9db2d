/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts about languages that cards need. */
#pragma once

#include <glib.h>

/** hf_language_is_rtl: whether the BCP 47 tag @language is written from right to left. */
gboolean hf_language_is_rtl (const char *language);

/** hf_language_is_tag: whether @text has the shape of a BCP 47 tag, such as en, pt-BR or zh-Hant. */
gboolean hf_language_is_tag (const char *text);

/**
 * hf_language_nearness: how well words in @language serve who wants @wanted, both BCP 47: 3 for the very one, 2 for
 * `en` where `en-GB` is wanted, 1 for `pt-BR` where `pt` or `pt-PT` is, 0 for not at all.
 */
guint hf_language_nearness (const char *language, const char *wanted);
