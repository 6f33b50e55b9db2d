/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call what templates say of themselves. Without GTK. */
#pragma once

#include "card/card.h"

/**
 * hf_theme_title: “Solving problems” for `solving-problems`; words not known come out as they are.
 *
 * Returns: (transfer full)
 */
char *hf_theme_title (const char *theme);

/** hf_mood_title: “Light”, “Night”, “Ink-saving”, or the word itself. Returns: (transfer full) */
char *hf_mood_title (const char *mood);

/** hf_style_title: “Mid-century” for `mid-century`: spelt for people. Returns: (transfer full) */
char *hf_style_title (const char *style);

/** hf_language_title: what a language calls itself, or its tag. Returns: (transfer none) */
const char *hf_language_title (const char *language);

/** hf_field_title: “first name” for `first_name`. Returns: (transfer full) */
char *hf_field_title (const char *key);

/**
 * hf_day_title: when @time_s of Unix time was, as one says at @now_s: “Today”, “Yesterday”, “Thursday”, “3 May”,
 * “November 2025”.
 *
 * Returns: (transfer full)
 */
char *hf_day_title (gint64 time_s, gint64 now_s);
