/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chips for the fields that words may hold: the usual ones, and all others behind More. */
#pragma once

#include "roster/roster.h"

#include <gtk/gtk.h>

#define HF_TYPE_PERSONAL_WORDS (hf_personal_words_get_type ())
G_DECLARE_FINAL_TYPE (HfPersonalWords, hf_personal_words, HF, PERSONAL_WORDS, GtkWidget)

/**
 * hf_personal_words_set_roster: offers the columns of @roster (nullable) too. The signal `insert` tells the key chosen.
 */
void hf_personal_words_set_roster (HfPersonalWords *self, HfRoster *roster);
