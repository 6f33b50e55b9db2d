/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts about languages that cards need. */
#pragma once

#include <glib.h>

/** hf_language_is_rtl: whether the BCP 47 tag @language is written from right to left. */
gboolean hf_language_is_rtl (const char *language);

/** hf_language_is_tag: whether @text has the shape of a BCP 47 tag, such as en, pt-BR or zh-Hant. */
gboolean hf_language_is_tag (const char *text);
