/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the Print way share. Private to them. */
#pragma once

#include "ui/share/print-options.h"
#include "ui/share/print-run.h"
#include "ui/share/share-check.h"
#include "ui/share/share-print.h"
#include "ui/share/share-sheets.h"

struct _HfSharePrint
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  HfPrintOptions *options;
  GtkWidget *progress_box;
  GtkProgressBar *progress;
  GtkLabel *progress_words;
  GtkWidget *outcome_box;
  GtkImage *outcome_icon;
  GtkLabel *outcome;
  HfShareCheck *check;
  GtkWidget *buttons;
  GtkWidget *print_button;
  GtkLabel *print_label;
  GtkWidget *save_button;
  GtkLabel *save_label;

  HfShareSheets *sheets; /* the preview */
  HfDocument *document;
  HfPrintPlan *plan;   /* what the options say; NULL: not printable */
  HfSheetBook *book;   /* of it */
  HfPrintPlan *fronts; /* by hand: what is to be printed on the backs of what was printed */
  HfPrintRun *run;     /* while it is under way */
  GCancellable *asked; /* while the system's print window is open */
  GCancellable *ink;   /* while it is estimated */
};

/** hf_share_print_update_buttons: names them by what they would do now. */
void hf_share_print_update_buttons (HfSharePrint *self);

/** hf_share_print_say: shows @text (nullable: nothing) and an icon below the options. */
void hf_share_print_say (HfSharePrint *self, const char *icon_name, const char *text);

/**
 * hf_share_print_start: prints @plan, asking in the system's print window where it says so, or writes it to @target
 * (nullable).
 */
void hf_share_print_start (HfSharePrint *self, const HfPrintPlan *plan, const char *target);

/**
 * hf_share_print_forget_run: leaves what is under way to itself, and forgets of which fronts the backs are still to be
 * printed.
 */
void hf_share_print_forget_run (HfSharePrint *self);
