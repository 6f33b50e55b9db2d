/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people a card is opened with: those kept in it, and those kept on this computer. Without GTK. */
#pragma once

#include "card/card.h"
#include "roster/people.h"

/** HfFoundPeople: who they are. */
typedef struct
{
  HfPeople *people;  /**< nullable: nobody */
  HfPeople *earlier; /**< those kept here, where the file was changed by others since; nullable */
  char *base;        /**< the digest of those in the file; nullable */
  char *kept_base;   /**< the same as what is kept here has it, or would (ui/files/kept-people.h); nullable */
  GError *error;     /**< why somebody could not be read; nullable */
  char *aside;       /**< the file in which what could not be read is now; nullable */
} HfFoundPeople;

/**
 * hf_find_people: finds those of the card @in_file, of which @work is what is opened: the same, or its draft.
 *
 * Those kept here are the newer ones, unless somebody else wrote others to the file.
 */
void hf_find_people (HfCard *in_file, HfCard *work, HfFoundPeople *out_found);

/** hf_found_clear: lets go of what is in @found, not of @found itself. */
void hf_found_clear (HfFoundPeople *found);
