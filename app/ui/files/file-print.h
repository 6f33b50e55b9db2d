/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a file is still the one it was. Without GTK. */
#pragma once

#include <glib.h>

/** HfFilePrint: what changes when somebody writes to a file; all 0 for one that is not there. */
typedef struct
{
  gint64 modified_ns;
  guint64 size;
  guint64 inode;
} HfFilePrint;

/**
 * hf_file_print_take: of the card file, or the `card.json` of the card folder, at @path.
 *
 * Returns: whether it is there
 */
gboolean hf_file_print_take (const char *path, HfFilePrint *out_print);

/** hf_file_print_equal: whether nobody wrote to the file in between. */
gboolean hf_file_print_equal (const HfFilePrint *a, const HfFilePrint *b);

/** hf_file_print_to_text: for keeping. Returns: (transfer full) */
char *hf_file_print_to_text (const HfFilePrint *print);

/** hf_file_print_from_text: what hf_file_print_to_text() gave; all 0 for any other @text (nullable). */
HfFilePrint hf_file_print_from_text (const char *text);
