/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Motifs: pieces of art to put on any card. SVG files in `motifs/`, named by the JSON files beside them. */
#pragma once

#include "library/library.h"

/** HfMotif: one piece of art. */
typedef struct
{
  char *id;       /**< of its file, without `.svg` */
  char *path;     /**< of its file */
  char *title;    /**< in the language asked for, or in English; the id, where no list names it */
  char *english;  /**< its title in English; nullable */
  char *template; /**< id of the template it is of; nullable */
  gboolean night; /**< drawn for dark paper */
} HfMotif;

/**
 * hf_library_list_motifs: every motif, those of the user first, ours last, each in the order of its list; then files no
 * list names.
 *
 * @language: (nullable): BCP 47, that titles are wanted in
 * @doubts: (nullable): where a list that cannot be read, or names a file that is not there, is told, as a warning
 *
 * Returns: (transfer full): #HfMotif; what has the same id in several folders is that of the first
 */
GPtrArray *hf_library_list_motifs (const HfLibrary *library, const char *language, GPtrArray *doubts);
