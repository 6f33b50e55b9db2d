/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the options share. Private to them. */
#pragma once

#include "ui/share/print-options.h"
#include "ui/share/sheet-picker.h"

/* Stands for a printer where the system's print window asks for one; no printer is called so. */
#define HF_SYSTEM_PRINTER "/"

/* In the order of the drop-down. */
enum
{
  PEOPLE_ALL,
  PEOPLE_APPROVED,
  PEOPLE_SHOWN,
  PEOPLE_RANGE,
};

struct _HfPrintOptions
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *people_row;
  GtkDropDown *people;
  GtkStringList *people_list;
  GtkWidget *range_row;
  GtkEditable *range;
  GtkLabel *range_note;
  GtkSpinButton *copies;
  GtkDropDown *printer;
  GtkStringList *printer_list;
  GtkLabel *printer_state;
  GtkWidget *tray_row;
  GtkDropDown *tray;
  GtkStringList *tray_list;
  HfSheetPicker *sheet;
  GtkLabel *sheet_note;
  GtkWidget *sides_row;
  GtkDropDown *sides;
  GtkWidget *start_row;
  GtkDropDown *start;
  GtkStringList *start_list;
  GtkSwitch *marks;
  GtkSwitch *slug;
  GtkWidget *stacked_row;
  GtkSwitch *stacked;
  GtkWidget *save_ink_row;
  GtkSwitch *save_ink;
  GtkLabel *ink;
  GtkSpinButton *price;
  GtkLabel *measured;
  GtkWidget *measure_button;
  GtkWidget *correct_row;
  GtkSwitch *correct_files;

  HfDocument *document;
  HfProofRun *proof;
  HfPrinterWatch *watch;
  const HfFormat *format; /* the sheets are listed for */
  char *printer_name;     /* nullable: chosen */
  char *tray_id;          /* nullable: chosen */
  gboolean remembered;    /* what was chosen last for this card and printer is shown */
  gboolean updating;      /* controls change because of us */

  HfCard *source; /* whose card in few colours is @saving */
  HfCard *saving;
  HfInkCoverage ink_taken;
  guint n_sheets; /* that take it; 0: not known */
};

/** hf_print_options_get_n_people: how many people the list has. */
guint hf_print_options_get_n_people (HfPrintOptions *self);

/** hf_print_options_get_card: everybody's card. Returns: (transfer none) */
HfCard *hf_print_options_get_card (HfPrintOptions *self);

/** hf_print_options_get_impose: what the sheets are put together by, the place to start at left out. */
HfImposeOptions hf_print_options_get_impose (HfPrintOptions *self);

/**
 * hf_print_options_choose_printer: @name (nullable), or #HF_SYSTEM_PRINTER, is printed on; shown at the next update.
 */
void hf_print_options_choose_printer (HfPrintOptions *self, const char *name);

/** hf_print_options_is_by_system: whether the system's print window asks for the printer. */
gboolean hf_print_options_is_by_system (HfPrintOptions *self);

/** hf_print_options_get_system_place: where that window stands in the list of printers. */
guint hf_print_options_get_system_place (HfPrintOptions *self);

/**
 * hf_print_options_recall: offers a printer where none is chosen, and shows what was chosen last for it and the card.
 */
void hf_print_options_recall (HfPrintOptions *self);

/** hf_print_options_show_people: shows who there is to choose from. */
void hf_print_options_show_people (HfPrintOptions *self);

/** hf_print_options_show_printers: shows the printers, and how the one chosen fares. */
void hf_print_options_show_printers (HfPrintOptions *self);

/** hf_print_options_show_trays: shows the trays of the printer, where there is a choice. */
void hf_print_options_show_trays (HfPrintOptions *self);

/** hf_print_options_show_sheet: shows what can be chosen for the sheet. */
void hf_print_options_show_sheet (HfPrintOptions *self);

/** hf_print_options_show_measured: tells when the printer was measured. */
void hf_print_options_show_measured (HfPrintOptions *self);

/** hf_print_options_show_price: tells what ink is taken and what it costs. */
void hf_print_options_show_price (HfPrintOptions *self);
