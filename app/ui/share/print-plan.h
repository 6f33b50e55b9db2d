/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is chosen before cards are printed: whose, on what, and where. */
#pragma once

#include "batch/sheet-book.h"
#include "sheet/calibration.h"

/** HfPrintPlan: a value that threads may read; copy it with hf_print_plan_copy(). */
typedef struct
{
  HfCard *source; /**< everybody's card, as it is designed */
  HfCard *card;   /**< as it is printed: in colours that save ink, or as an address */
  HfCrowd *everybody;
  HfCrowd *crowd;   /**< those of them who get a card; nullable: one card, whose fields say @fields */
  HfFields *fields; /**< nullable */
  guint n_people;   /**< of the crowd, which has nobody else; 1 for one card */
  GArray *places;   /**< guint: where they are in the list; %NULL for one card */

  HfSheet *sheet;
  HfImposeOptions impose;
  gboolean calibrated; /**< whether @profile is to be made good */
  HfCalibrationProfile profile;

  gboolean by_system; /**< whether the system's print window asks for the printer, and so @printer is %NULL */
  char *printer;      /**< nullable: as CUPS calls it */
  char *tray;         /**< nullable: as IPP calls it */
} HfPrintPlan;

/** hf_print_plan_copy: Returns: (transfer full) */
HfPrintPlan *hf_print_plan_copy (const HfPrintPlan *plan);

/** hf_print_plan_free: ends @plan. */
void hf_print_plan_free (HfPrintPlan *plan);

/** hf_print_plan_equal: whether the same would be printed in the same way. */
gboolean hf_print_plan_equal (const HfPrintPlan *a, const HfPrintPlan *b);

/** hf_print_plan_make_book: what is on all sheets. Returns: (transfer full) (nullable): %NULL with #HF_SHEET_ERROR */
HfSheetBook *hf_print_plan_make_book (const HfPrintPlan *plan, GError **error);

/**
 * hf_print_plan_parse_people: what people type who want only some: `37–40`, `37-40` or `12`; rows count from 1.
 *
 * Returns: %FALSE with %HF_ROSTER_ERROR_OPTION
 */
gboolean hf_print_plan_parse_people (const char *text, guint n_people, HfSlice *out_people, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintPlan, hf_print_plan_free)
