/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the options say is to be printed. */
#include "batch/address.h"
#include "card/edit.h"
#include "print/profiles.h"
#include "ui/application.h"
#include "ui/share/print-options-private.h"

#include <glib/gi18n.h>

/* Which palette saves ink. */
#define SAVING_PALETTE "inksaver"

HfImposeOptions
hf_print_options_get_impose (HfPrintOptions *self)
{
  HfImposeOptions impose = HF_IMPOSE_OPTIONS_INIT;

  impose.duplex = (HfDuplex) MIN (gtk_drop_down_get_selected (self->sides), HF_DUPLEX_NONE);
  impose.copies = (guint) gtk_spin_button_get_value_as_int (self->copies);
  impose.marks = gtk_switch_get_active (self->marks);
  impose.slug = gtk_switch_get_active (self->slug);
  return impose;
}

/* The card in few colours. Returns: (transfer none) */
static HfCard *
get_saving_card (HfPrintOptions *self)
{
  HfLibrary *library = hf_application_get_library (hf_application_get_default ());
  g_autoptr (HfPalette) palette = NULL;

  if (self->source == hf_print_options_get_card (self))
    return self->saving;

  g_clear_pointer (&self->source, hf_card_unref);
  g_clear_pointer (&self->saving, hf_card_unref);
  palette = hf_library_find_palette (library, SAVING_PALETTE, NULL);
  self->source = hf_card_ref (hf_print_options_get_card (self));
  self->saving = palette != NULL ? hf_card_with_palette (self->source, palette) : hf_card_ref (self->source);
  return self->saving;
}

/* Whether the person at @place is one of those asked for; nobody gets a card who was left out. */
static gboolean
is_wanted (HfPrintOptions *self, guint place, HfSlice range)
{
  if (hf_document_is_left_out (self->document, place))
    return FALSE;

  switch (gtk_drop_down_get_selected (self->people))
    {
    case PEOPLE_APPROVED:
      return hf_approval_run_is_approved (hf_proof_run_get_approvals (self->proof), place);
    case PEOPLE_SHOWN:
      return (int) place == MAX (0, hf_document_get_shown (self->document));
    case PEOPLE_RANGE:
      return place >= range.start && place < range.start + range.count;
    default:
      return TRUE;
    }
}

static gboolean
take_people (HfPrintOptions *self, HfPrintPlan *plan, GError **error)
{
  guint n_people = hf_print_options_get_n_people (self);
  HfSlice range = { 0, 0 };

  plan->everybody = hf_crowd_ref (hf_document_get_crowd (self->document));
  if (n_people == 0)
    {
      plan->fields = hf_crowd_get_common (plan->everybody);
      plan->n_people = 1;
      return TRUE;
    }

  if (gtk_drop_down_get_selected (self->people) == PEOPLE_RANGE &&
      !hf_print_plan_parse_people (gtk_editable_get_text (self->range), n_people, &range, error))
    return FALSE;

  plan->places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_people; i++)
    if (is_wanted (self, i, range))
      g_array_append_val (plan->places, i);
  plan->n_people = plan->places->len;
  if (plan->n_people == 0)
    {
      g_set_error_literal (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION, _ ("There is nobody to print for."));
      return FALSE;
    }

  plan->crowd = hf_crowd_pick (plan->everybody, (const guint *) (gconstpointer) plan->places->data, plan->n_people);
  return TRUE;
}

/* What goes to the places: the card, in few colours if so, or an address. Returns: (transfer full) */
static HfCard *
make_card (HfPrintOptions *self, const HfPrintPlan *plan)
{
  g_autoptr (HfFields) first = NULL;

  if (!hf_sheet_is_for_addresses (plan->sheet))
    return hf_card_ref (gtk_switch_get_active (self->save_ink) ? get_saving_card (self)
                                                               : hf_print_options_get_card (self));

  first = plan->crowd != NULL ? hf_crowd_get_fields (plan->crowd, 0) : hf_fields_ref (plan->fields);
  return hf_address_card (plan->sheet, hf_print_options_get_card (self), first);
}

HfPrintPlan *
hf_print_options_make_plan (HfPrintOptions *self, GError **error)
{
  g_autoptr (HfPrintPlan) plan = g_new0 (HfPrintPlan, 1);
  gint64 measured_s;

  g_return_val_if_fail (HF_IS_PRINT_OPTIONS (self), NULL);
  g_return_val_if_fail (hf_sheet_picker_get_sheet (self->sheet) != NULL, NULL);

  if (!take_people (self, plan, error))
    return NULL;

  plan->sheet = hf_sheet_ref (hf_sheet_picker_get_sheet (self->sheet));
  plan->source = hf_card_ref (hf_print_options_get_card (self));
  plan->card = make_card (self, plan);
  plan->impose = hf_print_options_get_impose (self);
  plan->impose.start_at = 1 + MIN (gtk_drop_down_get_selected (self->start), 1000);
  plan->impose.stacked =
      plan->sheet->kind == HF_SHEET_PLAIN && plan->impose.start_at == 1 && gtk_switch_get_active (self->stacked);
  plan->by_system = hf_print_options_is_by_system (self);
  if (hf_printer_watch_find (self->watch, self->printer_name) != NULL)
    {
      plan->printer = g_strdup (self->printer_name);
      plan->tray = g_strdup (self->tray_id);
      plan->calibrated = hf_profile_load (self->printer_name, self->tray_id, &plan->profile, &measured_s);
    }
  return g_steal_pointer (&plan);
}
