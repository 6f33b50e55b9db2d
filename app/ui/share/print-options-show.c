/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the options show beside what is chosen in them. */
#include "print/profiles.h"
#include "ui/drop-down.h"
#include "ui/share/print-options-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* What yields and prices of cartridges are stated for (ISO/IEC 24711 and 24712). */
#define STATED_COVERAGE 0.05

guint
hf_print_options_get_n_people (HfPrintOptions *self)
{
  return hf_crowd_get_size (hf_document_get_crowd (self->document));
}

HfCard *
hf_print_options_get_card (HfPrintOptions *self)
{
  return hf_document_get_card (self->document);
}

/* Returns: (transfer full) (nullable): one card on the sheet, as it would lie on both sides */
static HfImposition *
try_sheet (HfPrintOptions *self)
{
  HfSheet *sheet = hf_sheet_picker_get_sheet (self->sheet);
  HfImposeOptions impose = HF_IMPOSE_OPTIONS_INIT;
  const HfFormat *format;

  if (sheet == NULL)
    return NULL;

  format = hf_sheet_is_for_addresses (sheet) ? &sheet->place_format : hf_print_options_get_card (self)->format;
  return hf_imposition_new (sheet, format, hf_card_is_rtl (hf_print_options_get_card (self)), 1, &impose, NULL);
}

static void
set_note (GtkLabel *label, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  gtk_label_set_text (label, text != NULL ? text : "");
}

/* Whom numbers mean is said by name, as lists may be sorted another way where they are seen. */
static void
show_range (HfPrintOptions *self, guint n_people)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_left_out = 0;
  HfSlice range;

  if (!hf_print_plan_parse_people (gtk_editable_get_text (self->range), n_people, &range, NULL))
    {
      g_string_printf (text, _ ("From 1 to %u, as the list was read. Who is left out counts, too."), n_people);
      set_note (self->range_note, text->str);
      return;
    }

  for (guint i = range.start; i < range.start + range.count; i++)
    n_left_out += hf_document_is_left_out (self->document, i);
  g_string_append_printf (text, _ ("%u %s"), range.start + 1,
                          hf_person_get (hf_roster_get_person (roster, range.start), HF_FIELD_NAME));
  if (range.count > 1)
    /* Translators: the number and name of the last of several people: “37 Ada – 40 Ben”. */
    g_string_append_printf (
        text, _ (" – %u %s"), range.start + range.count,
        hf_person_get (hf_roster_get_person (roster, range.start + range.count - 1), HF_FIELD_NAME));
  if (n_left_out > 0)
    g_string_append_printf (text, ngettext (" · %u left out", " · %u left out", n_left_out), n_left_out);
  set_note (self->range_note, text->str);
}

void
hf_print_options_show_people (HfPrintOptions *self)
{
  guint n_people = hf_print_options_get_n_people (self);
  int shown = hf_document_get_shown (self->document);
  HfPerson *person = shown >= 0 ? hf_roster_get_person (hf_document_get_roster (self->document), (guint) shown) : NULL;
  guint selected = gtk_drop_down_get_selected (self->people);
  HfApprovalRun *approvals = hf_proof_run_get_approvals (self->proof);
  g_autofree char *all = g_strdup_printf (_ ("Everyone, %u"), hf_approval_run_count_cards (approvals));
  g_autofree char *approved = g_strdup_printf (_ ("Approved, %u"), hf_approval_run_count (approvals, HF_CARD_APPROVED));
  g_autofree char *only =
      g_strdup_printf (_ ("Only %s"), person != NULL ? hf_person_get (person, HF_FIELD_NAME) : _ ("the first"));
  const char *const texts[] = { all, approved, only, _ ("Some, by number"), NULL };
  gboolean some;

  hf_string_list_assign (self->people_list, texts);
  gtk_drop_down_set_selected (self->people, selected <= PEOPLE_RANGE ? selected : PEOPLE_ALL);
  gtk_widget_set_visible (self->people_row, n_people > 0);
  some = n_people > 0 && gtk_drop_down_get_selected (self->people) == PEOPLE_RANGE;
  gtk_widget_set_visible (self->range_row, some);
  if (some)
    show_range (self, n_people);
  else
    set_note (self->range_note, NULL);
}

static void
show_printer_state (HfPrintOptions *self, const HfPrinter *printer)
{
  const char *state = printer == NULL                         ? NULL
                      : printer->state == HF_PRINTER_PAUSED   ? _ ("Paused")
                      : printer->state == HF_PRINTER_REFUSING ? _ ("Takes no jobs now")
                      : printer->trouble != NULL              ? printer->trouble
                      : printer->state == HF_PRINTER_BUSY     ? _ ("Busy")
                      : printer->two_sided                    ? _ ("Ready · prints both sides")
                                                              : _ ("Ready");
  gboolean trouble = printer != NULL && (printer->state >= HF_PRINTER_PAUSED || printer->trouble != NULL);

  set_note (self->printer_state, state);
  gtk_widget_remove_css_class (GTK_WIDGET (self->printer_state), trouble ? "quiet" : "doubt");
  gtk_widget_add_css_class (GTK_WIDGET (self->printer_state), trouble ? "doubt" : "quiet");
}

guint
hf_print_options_get_system_place (HfPrintOptions *self)
{
  const GPtrArray *printers = hf_printer_watch_get_printers (self->watch);

  /* Where there is no printer, that is said in the first place. */
  return printers != NULL ? MAX (1, printers->len) : 1;
}

void
hf_print_options_show_printers (HfPrintOptions *self)
{
  const GPtrArray *printers = hf_printer_watch_get_printers (self->watch);
  guint n_printers = printers != NULL ? printers->len : 0;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint selected = 0;

  for (guint i = 0; i < n_printers; i++)
    {
      const HfPrinter *printer = g_ptr_array_index (printers, i);

      g_ptr_array_add (titles, printer->title);
      if (g_strcmp0 (printer->name, self->printer_name) == 0)
        selected = i;
    }
  if (n_printers == 0)
    g_ptr_array_add (titles, (char *) (printers != NULL ? _ ("No printer found") : _ ("Looking for printers…")));
  if (hf_print_options_is_by_system (self))
    selected = titles->len;
  g_ptr_array_add (titles, (char *) _ ("Ask the system…"));
  g_ptr_array_add (titles, NULL);
  hf_string_list_assign (self->printer_list, (const char *const *) titles->pdata);
  gtk_drop_down_set_selected (self->printer, selected);
  gtk_widget_set_sensitive (self->measure_button, hf_printer_watch_find (self->watch, self->printer_name) != NULL);
  show_printer_state (self, hf_printer_watch_find (self->watch, self->printer_name));
}

void
hf_print_options_show_trays (HfPrintOptions *self)
{
  const GPtrArray *trays = hf_printer_watch_get_trays (self->watch);
  guint n_trays = trays != NULL ? trays->len : 0;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint selected = 0;

  g_ptr_array_add (titles, (char *) _ ("Whichever has the paper"));
  for (guint i = 0; i < n_trays; i++)
    {
      const HfTray *tray = g_ptr_array_index (trays, i);

      g_ptr_array_add (titles, tray->title);
      if (g_strcmp0 (tray->id, self->tray_id) == 0)
        selected = i + 1;
    }
  g_ptr_array_add (titles, NULL);
  hf_string_list_assign (self->tray_list, (const char *const *) titles->pdata);
  gtk_drop_down_set_selected (self->tray, selected);
  gtk_widget_set_visible (self->tray_row, n_trays > 0);
}

static void
show_start (HfPrintOptions *self, guint n_cells)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint selected = gtk_drop_down_get_selected (self->start);

  for (guint i = 0; i < MAX (1, n_cells); i++)
    g_ptr_array_add (titles,
                     i == 0 ? g_strdup (_ ("First place")) : g_strdup_printf (_ ("Place %u of %u"), i + 1, n_cells));
  g_ptr_array_add (titles, NULL);
  hf_string_list_assign (self->start_list, (const char *const *) titles->pdata);
  gtk_drop_down_set_selected (self->start, selected < n_cells ? selected : 0);
  gtk_widget_set_visible (self->start_row, n_cells > 1);
}

void
hf_print_options_show_sheet (HfPrintOptions *self)
{
  HfSheet *sheet = hf_sheet_picker_get_sheet (self->sheet);
  g_autoptr (HfImposition) one = try_sheet (self);
  gboolean addresses = sheet != NULL && hf_sheet_is_for_addresses (sheet);
  gboolean unsure = sheet != NULL && sheet->certainty >= HF_SHEET_DISPUTED;

  show_start (self, one != NULL ? hf_imposition_get_n_cells (one) : 1);
  gtk_widget_set_visible (self->sides_row, one != NULL && hf_imposition_get_duplex (one) != HF_DUPLEX_NONE);
  gtk_widget_set_visible (self->stacked_row, sheet != NULL && sheet->kind == HF_SHEET_PLAIN && one != NULL &&
                                                 hf_imposition_get_n_cells (one) > 1);
  gtk_widget_set_sensitive (self->stacked_row, gtk_drop_down_get_selected (self->start) == 0);
  gtk_widget_set_visible (self->save_ink_row, !addresses && !hf_print_options_get_card (self)->palette->ink_saving);
  set_note (self->sheet_note, !unsure ? NULL
                                      : _ ("The maker’s figures for this sheet are not certain. Print one sheet on "
                                           "plain paper first, and hold it against the real one."));
}

static double
get_most_mm (const HfCalibrationProfile *profile)
{
  double most_mm = 0;

  for (guint i = 0; i < 2; i++)
    most_mm = MAX (most_mm, MAX (fabs (profile->sides[i].offset_x_mm), fabs (profile->sides[i].offset_y_mm)));
  return most_mm;
}

void
hf_print_options_show_measured (HfPrintOptions *self)
{
  HfCalibrationProfile profile;
  gint64 measured_s = 0;
  gboolean measured = self->printer_name != NULL && !hf_print_options_is_by_system (self) &&
                      hf_profile_load (self->printer_name, self->tray_id, &profile, &measured_s);
  g_autoptr (GDateTime) when = measured ? g_date_time_new_from_unix_local (measured_s) : NULL;
  g_autofree char *day = when != NULL ? g_date_time_format (when, "%x") : NULL;
  /* Translators: a day, and a length in millimetres. */
  g_autofree char *text =
      measured ? g_strdup_printf (_ ("Always printed at 100 %%. Measured on %s, up to %.1f mm corrected."), day,
                                  get_most_mm (&profile))
      : hf_print_options_is_by_system (self)
          ? g_strdup (_ (
                "The system’s print window chooses the printer, and must print at 100 %. What was measured of printers is not "
                "corrected."))
          : g_strdup (_ ("Always printed at 100 %. Not measured yet."));

  gtk_label_set_text (self->measured, text);
  gtk_widget_set_visible (self->correct_row, measured);
}

void
hf_print_options_show_price (HfPrintOptions *self)
{
  const HfInkCoverage *ink = &self->ink_taken;
  double all = ink->cyan + ink->magenta + ink->yellow + ink->black;
  double price = gtk_spin_button_get_value (self->price);
  g_autoptr (GString) text = NULL;

  if (self->n_sheets == 0)
    {
      set_note (self->ink, NULL);
      return;
    }

  text = g_string_new (NULL);
  g_string_append_printf (text,
                          _ ("Ink of a sheet, about: cyan %.0f %%, magenta %.0f %%, yellow %.0f %%, black %.0f %% of "
                             "one side."),
                          100 * ink->cyan, 100 * ink->magenta, 100 * ink->yellow, 100 * ink->black);
  if (price > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%u sheet costs about %.2f.", "%u sheets cost about %.2f.", self->n_sheets),
                              self->n_sheets, all / STATED_COVERAGE * price * self->n_sheets);
    }
  set_note (self->ink, text->str);
}

void
hf_print_options_show_ink (HfPrintOptions *self, const HfInkCoverage *ink, guint n_sheets)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  self->n_sheets = ink != NULL ? n_sheets : 0;
  if (ink != NULL)
    self->ink_taken = *ink;
  hf_print_options_show_price (self);
}
