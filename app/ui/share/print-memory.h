/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a card was printed last: remembered for each card and printer, and for other cards by the printer alone. Without
 * GTK. */
#pragma once

#include "sheet/impose.h"

/** HfPrintChoices: what is remembered; strings owned, %NULL where nothing is. */
typedef struct
{
  char *tray;
  char *sheet; /**< id */
  HfDuplex duplex;
  gboolean marks;
  gboolean slug;
  gboolean stacked;
  gboolean save_ink;
  gboolean correct_files; /**< whether what was measured counts for PDFs too */
  double ink_price;       /**< of a page with 5 % of one ink; 0: not given */
} HfPrintChoices;

/** hf_print_choices_clear: frees what @choices owns, not itself. */
void hf_print_choices_clear (HfPrintChoices *choices);

/**
 * hf_print_memory_get_printer: where the card @uuid was printed last, or else any card.
 *
 * Returns: (transfer full) (nullable)
 */
char *hf_print_memory_get_printer (const char *uuid);

/**
 * hf_print_memory_load: how the card @uuid was printed last on @printer (nullable: into a file), or else any card.
 *
 * Returns: whether anything is remembered; @out_choices, which are then to be cleared, are left alone when not
 */
gboolean hf_print_memory_load (const char *uuid, const char *printer, HfPrintChoices *out_choices);

/** hf_print_memory_save: remembers how the card @uuid is printed on @printer (nullable: into a file). */
void hf_print_memory_save (const char *uuid, const char *printer, const HfPrintChoices *choices);
