/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One word of a name, in the capitals it is usually written with. */
#pragma once

#include <glib.h>

/** HfNameHabits: how names are written in somebody's language. */
typedef struct
{
  gboolean dotted_i;          /**< İ and I are two letters, as in Turkish and Azerbaijani */
  gboolean capital_particles; /**< “De Luca”, “Van den Berghe”: as in Italian and in Flanders */
  gboolean small_d;           /**< “d’Estaing”, as in French */
} HfNameHabits;

/** hf_name_habits_find: those of @language (nullable: a BCP 47 tag or a name), or what the letters of @name show. */
HfNameHabits hf_name_habits_find (const char *name, const char *language);

/**
 * hf_letter_has_capital: whether @letter is a small one with a capital to begin a name with; ß and those of Georgian
 * have none.
 */
gboolean hf_letter_has_capital (gunichar letter);

/** hf_name_append_small: @word without capitals; sigma at the end of a word is final. */
void hf_name_append_small (GString *out, const char *word, const HfNameHabits *habits);

/**
 * hf_name_append_capital: @word with a capital where each part of it begins: “Jean-Pierre”, “O’Neill”, “McDonald”,
 * “IJsbrand”; initials stay capitals.
 * @begins_name: whether it is the first word of a name, so that “D’Arc” needs its capital
 */
void hf_name_append_capital (GString *out, const char *word, const HfNameHabits *habits, gboolean begins_name);
