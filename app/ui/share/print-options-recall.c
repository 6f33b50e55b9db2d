/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which printer is offered, and what was chosen last for it and the card. */
#include "ui/share/print-memory.h"
#include "ui/share/print-options-private.h"

#include <libportal/portal-helpers.h>

/* How it is printed where nothing is remembered. */
static HfPrintChoices
get_usual (HfPrintOptions *self)
{
  const HfPrinter *printer = hf_printer_watch_find (self->watch, self->printer_name);

  return (HfPrintChoices){
    .duplex = printer == NULL || printer->two_sided ? HF_DUPLEX_LONG : HF_DUPLEX_MANUAL,
    .marks = TRUE,
    .slug = TRUE,
    .stacked = TRUE,
  };
}

/* Shows what was chosen last for this card and printer. */
static void
recall (HfPrintOptions *self)
{
  HfPrintChoices choices;

  if (!hf_print_memory_load (hf_print_options_get_card (self)->uuid, self->printer_name, &choices))
    choices = get_usual (self);

  if (choices.sheet != NULL)
    hf_sheet_picker_set_sheet (self->sheet, choices.sheet);
  gtk_drop_down_set_selected (self->sides, choices.duplex);
  gtk_switch_set_active (self->marks, choices.marks);
  gtk_switch_set_active (self->slug, choices.slug);
  gtk_switch_set_active (self->stacked, choices.stacked);
  gtk_switch_set_active (self->save_ink, choices.save_ink);
  gtk_switch_set_active (self->correct_files, choices.correct_files);
  gtk_spin_button_set_value (self->price, choices.ink_price);
  g_free (self->tray_id);
  self->tray_id = g_strdup (choices.tray);
  hf_print_choices_clear (&choices);
  self->remembered = TRUE;
}

void
hf_print_options_remember (HfPrintOptions *self)
{
  HfSheet *sheet = hf_sheet_picker_get_sheet (self->sheet);
  HfImposeOptions impose = hf_print_options_get_impose (self);
  const HfPrintChoices choices = {
    .tray = self->tray_id,
    .sheet = sheet != NULL ? (char *) sheet->id : NULL,
    .duplex = impose.duplex,
    .marks = impose.marks,
    .slug = impose.slug,
    .stacked = gtk_switch_get_active (self->stacked),
    .save_ink = gtk_switch_get_active (self->save_ink),
    .correct_files = gtk_switch_get_active (self->correct_files),
    .ink_price = gtk_spin_button_get_value (self->price),
  };

  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  hf_print_memory_save (hf_print_options_get_card (self)->uuid, self->printer_name, &choices);
}

void
hf_print_options_choose_printer (HfPrintOptions *self, const char *name)
{
  if (g_strcmp0 (name, self->printer_name) == 0)
    return;

  g_free (self->printer_name);
  self->printer_name = g_strdup (name);
  self->remembered = FALSE;
  hf_printer_watch_ask_trays_of (self->watch, hf_print_options_is_by_system (self) ? NULL : name);
}

gboolean
hf_print_options_is_by_system (HfPrintOptions *self)
{
  return g_strcmp0 (self->printer_name, HF_SYSTEM_PRINTER) == 0;
}

/* The printer that is offered: the one of last time, or else the first there is. Where programs are confined there may
 * be none for them, and the system's window is all they have. */
static void
offer_printer (HfPrintOptions *self)
{
  const GPtrArray *printers = hf_printer_watch_get_printers (self->watch);
  g_autofree char *name = NULL;
  const char *first;

  if (printers == NULL || hf_print_options_is_by_system (self) ||
      hf_printer_watch_find (self->watch, self->printer_name) != NULL)
    return;

  name = hf_print_memory_get_printer (hf_print_options_get_card (self)->uuid);
  first = printers->len > 0                     ? ((const HfPrinter *) printers->pdata[0])->name
          : xdp_portal_running_under_sandbox () ? HF_SYSTEM_PRINTER
                                                : NULL;
  if (g_strcmp0 (name, HF_SYSTEM_PRINTER) == 0 || hf_printer_watch_find (self->watch, name) != NULL)
    hf_print_options_choose_printer (self, name);
  else
    hf_print_options_choose_printer (self, first);
}

void
hf_print_options_recall (HfPrintOptions *self)
{
  offer_printer (self);
  if (!self->remembered)
    recall (self);
}
