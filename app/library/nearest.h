/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what somebody meant to type. */
#pragma once

#include <glib.h>

/**
 * hf_nearest: which of the @count @candidates is so near to @word that it was probably meant: a third of
 * its letters, and at most three, left out, added, changed or swapped with their neighbour.
 *
 * Returns: (transfer none) (nullable)
 */
const char *hf_nearest (const char *word, const char *const *candidates, guint count);
