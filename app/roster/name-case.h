/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names written in capitals, or without any, and how they would be written otherwise. */
#pragma once

#include "roster/field.h"

/** HfNameCase: how a name is written. */
typedef enum
{
  HF_NAME_CASE_FINE,     /**< in both, or in a script that has but one */
  HF_NAME_CASE_LOWER,    /**< without a capital */
  HF_NAME_CASE_CAPITALS, /**< in nothing but capitals, and no mere initials */
} HfNameCase;

/**
 * hf_name_case_judge: how @name is written, titles, degrees and particles left aside: “Dr. ANA de LIMA” is in capitals.
 *
 * What is no name (an address, a login) is fine.
 */
HfNameCase hf_name_case_judge (const char *name);

/**
 * hf_name_case_mend: @name as names are usually written: “McDonald”, “van der Berg”, “O’Neill”, “Jeanne d’Arc”.
 * @part: which part of a name it is: a particle begins a last name small, and a whole name with a capital
 * @language: (nullable): of the person, a BCP 47 tag or the language's name: “De Luca” in Italian, “IŞIK” in Turkish
 *
 * Words in both cases already stay as they are. Nobody can know how people write themselves; so this is to be offered,
 * never done unasked.
 * Returns: (transfer full) (nullable): %NULL where @name is fine, or would stay the same
 */
char *hf_name_case_mend (const char *name, HfField part, const char *language);
