/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole names and their parts.
 *
 * The rules, each giving way to the whole name where the first name is not sure:
 *   - a name in Chinese, Japanese or Korean script, or in a language that writes the family first, is not split;
 *   - one word is a first name, unless a title stands before it ("Frau Schmidt");
 *   - titles before a name and degrees after it belong to neither part;
 *   - "Family, First" is turned round; a family name in capitals ("DUPONT Jean") is known by them;
 *  - the first word is the first name ("Anna" of "Anna Maria Schmidt"), whole where it has a hyphen ("Jean-Pierre") or
 *  is
 *     only half without the next ("Abdul Rahman");
 *   - a Russian name is read by its patronymic or its family ending, whichever way round it is written;
 *   - an initial, two people, a figure, a particle or a Vietnamese family name in front make the first name unsure;
 *   - the last word is the last name, with every particle before it ("van der Berg", "de la Cruz", "bin Said"). */
#pragma once

#include <glib.h>

/**
 * hf_person_name_is_family_first: whether @name is written family name first.
 * @language: (nullable): a BCP 47 tag ("hu", "zh-TW") or the language's own or English name
 */
gboolean hf_person_name_is_family_first (const char *name, const char *language);

/**
 * hf_person_name_split: the parts of @name; neither is ever %NULL.
 * @language: (nullable): as above
 * @out_first: (out) (transfer full): the whole name where it is not sure
 * @out_last: (out) (transfer full): empty where it is not sure
 */
void hf_person_name_split (const char *name, const char *language, char **out_first, char **out_last);

/** hf_person_name_join: the whole name in the order of its script and @language (nullable). Returns: (transfer full) */
char *hf_person_name_join (const char *first, const char *last, const char *language);
