/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-options.h"

#include "batch/address.h"
#include "card/edit.h"
#include "print/profiles.h"
#include "ui/application.h"
#include "ui/drop-down.h"
#include "ui/share/measure-printer.h"
#include "ui/share/own-sheet.h"
#include "ui/share/print-memory.h"
#include "ui/share/sheet-picker.h"

#include <glib/gi18n.h>
#include <math.h>

/* What yields and prices of cartridges are stated for (ISO/IEC 24711 and 24712). */
#define STATED_COVERAGE 0.05

/* Which palette saves ink. */
#define SAVING_PALETTE "inksaver"

/* In the order of the drop-down. */
enum
{
  PEOPLE_ALL,
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

G_DEFINE_FINAL_TYPE (HfPrintOptions, hf_print_options, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_n_people (HfPrintOptions *self)
{
  return hf_crowd_get_size (hf_document_get_crowd (self->document));
}

static HfCard *
get_card (HfPrintOptions *self)
{
  return hf_document_get_card (self->document);
}

/* What the sheets are put together by, the place to start at left out. */
static HfImposeOptions
get_impose (HfPrintOptions *self)
{
  HfImposeOptions impose = HF_IMPOSE_OPTIONS_INIT;

  impose.duplex = (HfDuplex) MIN (gtk_drop_down_get_selected (self->sides), HF_DUPLEX_NONE);
  impose.copies = (guint) gtk_spin_button_get_value_as_int (self->copies);
  impose.marks = gtk_switch_get_active (self->marks);
  impose.slug = gtk_switch_get_active (self->slug);
  return impose;
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

  format = hf_sheet_is_for_addresses (sheet) ? &sheet->place_format : get_card (self)->format;
  return hf_imposition_new (sheet, format, hf_card_is_rtl (get_card (self)), 1, &impose, NULL);
}

/* The card in few colours. Returns: (transfer none) */
static HfCard *
get_saving_card (HfPrintOptions *self)
{
  HfLibrary *library = hf_application_get_library (hf_application_get_default ());
  g_autoptr (HfPalette) palette = NULL;

  if (self->source == get_card (self))
    return self->saving;

  g_clear_pointer (&self->source, hf_card_unref);
  g_clear_pointer (&self->saving, hf_card_unref);
  palette = hf_library_find_palette (library, SAVING_PALETTE, NULL);
  self->source = hf_card_ref (get_card (self));
  self->saving = palette != NULL ? hf_card_with_palette (self->source, palette) : hf_card_ref (self->source);
  return self->saving;
}

static gboolean
take_people (HfPrintOptions *self, HfPrintPlan *plan, GError **error)
{
  HfCrowd *crowd = hf_document_get_crowd (self->document);
  guint n_people = get_n_people (self);
  int shown = hf_document_get_shown (self->document);

  if (n_people == 0)
    {
      plan->fields = hf_crowd_get_common (crowd);
      plan->people = hf_slice_all (1);
      return TRUE;
    }

  plan->crowd = hf_crowd_ref (crowd);
  switch (gtk_drop_down_get_selected (self->people))
    {
    case PEOPLE_SHOWN:
      plan->people = (HfSlice){ (guint) MAX (shown, 0), 1 };
      return TRUE;
    case PEOPLE_RANGE:
      return hf_print_plan_parse_people (gtk_editable_get_text (self->range), n_people, &plan->people, error);
    default:
      /* Everybody is everybody but those left out. */
      hf_crowd_unref (plan->crowd);
      plan->crowd = hf_crowd_ref (hf_document_get_included (self->document));
      plan->people = hf_slice_all (hf_crowd_get_size (plan->crowd));
      return TRUE;
    }
}

/* What goes to the places: the card, in few colours if so, or an address. Returns: (transfer full) */
static HfCard *
make_card (HfPrintOptions *self, const HfPrintPlan *plan)
{
  g_autoptr (HfFields) first = NULL;

  if (!hf_sheet_is_for_addresses (plan->sheet))
    return hf_card_ref (gtk_switch_get_active (self->save_ink) ? get_saving_card (self) : get_card (self));

  first = plan->crowd != NULL ? hf_crowd_get_fields (plan->crowd, plan->people.start) : hf_fields_ref (plan->fields);
  return hf_address_card (plan->sheet, get_card (self), first);
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
  plan->source = hf_card_ref (get_card (self));
  plan->card = make_card (self, plan);
  plan->impose = get_impose (self);
  plan->impose.start_at = 1 + MIN (gtk_drop_down_get_selected (self->start), 1000);
  plan->impose.stacked =
      plan->sheet->kind == HF_SHEET_PLAIN && plan->impose.start_at == 1 && gtk_switch_get_active (self->stacked);
  if (hf_printer_watch_find (self->watch, self->printer_name) != NULL)
    {
      plan->printer = g_strdup (self->printer_name);
      plan->tray = g_strdup (self->tray_id);
      plan->calibrated = hf_profile_load (self->printer_name, self->tray_id, &plan->profile, &measured_s);
    }
  return g_steal_pointer (&plan);
}

HfPrinterWatch *
hf_print_options_get_watch (HfPrintOptions *self)
{
  g_return_val_if_fail (HF_IS_PRINT_OPTIONS (self), NULL);

  return self->watch;
}

gboolean
hf_print_options_corrects_files (HfPrintOptions *self)
{
  g_return_val_if_fail (HF_IS_PRINT_OPTIONS (self), FALSE);

  return gtk_switch_get_active (self->correct_files);
}

static void
set_note (GtkLabel *label, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  gtk_label_set_text (label, text != NULL ? text : "");
}

static void
show_people (HfPrintOptions *self)
{
  guint n_people = get_n_people (self);
  int shown = hf_document_get_shown (self->document);
  HfPerson *person = shown >= 0 ? hf_roster_get_person (hf_document_get_roster (self->document), (guint) shown) : NULL;
  guint selected = gtk_drop_down_get_selected (self->people);
  g_autofree char *all = g_strdup_printf (_ ("Everyone, %u"), n_people);
  g_autofree char *only =
      g_strdup_printf (_ ("Only %s"), person != NULL ? hf_person_get (person, HF_FIELD_NAME) : _ ("the first"));
  const char *const texts[] = { all, only, _ ("Some, by number"), NULL };

  hf_string_list_assign (self->people_list, texts);
  gtk_drop_down_set_selected (self->people, selected <= PEOPLE_RANGE ? selected : PEOPLE_ALL);
  gtk_widget_set_visible (self->people_row, n_people > 0);
  gtk_widget_set_visible (self->range_row, n_people > 0 && gtk_drop_down_get_selected (self->people) == PEOPLE_RANGE);
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
  if (trouble)
    gtk_widget_add_css_class (GTK_WIDGET (self->printer_state), "doubt");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->printer_state), "doubt");
}

static void
show_printers (HfPrintOptions *self)
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
  g_ptr_array_add (titles, NULL);
  hf_string_list_assign (self->printer_list, (const char *const *) titles->pdata);
  gtk_drop_down_set_selected (self->printer, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->printer), n_printers > 0);
  gtk_widget_set_sensitive (self->measure_button, n_printers > 0);
  show_printer_state (self, hf_printer_watch_find (self->watch, self->printer_name));
}

static void
show_trays (HfPrintOptions *self)
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

static void
show_sheet (HfPrintOptions *self)
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
  gtk_widget_set_visible (self->save_ink_row, !addresses && !get_card (self)->palette->ink_saving);
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

static void
show_measured (HfPrintOptions *self)
{
  HfCalibrationProfile profile;
  gint64 measured_s = 0;
  gboolean measured =
      self->printer_name != NULL && hf_profile_load (self->printer_name, self->tray_id, &profile, &measured_s);
  g_autoptr (GDateTime) when = measured ? g_date_time_new_from_unix_local (measured_s) : NULL;
  g_autofree char *day = when != NULL ? g_date_time_format (when, "%x") : NULL;
  /* Translators: a day, and a length in millimetres. */
  g_autofree char *text =
      measured ? g_strdup_printf (_ ("Always printed at 100 %%. Measured on %s, up to %.1f mm corrected."), day,
                                  get_most_mm (&profile))
               : g_strdup (_ ("Always printed at 100 %. Not measured yet."));

  gtk_label_set_text (self->measured, text);
  gtk_widget_set_visible (self->correct_row, measured);
}

static void
show_ink (HfPrintOptions *self)
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
  show_ink (self);
}

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

  if (!hf_print_memory_load (get_card (self)->uuid, self->printer_name, &choices))
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
  HfImposeOptions impose = get_impose (self);
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

  hf_print_memory_save (get_card (self)->uuid, self->printer_name, &choices);
}

/* The printer that is offered: the one of last time, or else the first there is. */
static void
choose_printer (HfPrintOptions *self)
{
  const GPtrArray *printers = hf_printer_watch_get_printers (self->watch);
  g_autofree char *name = NULL;

  if (printers == NULL || hf_printer_watch_find (self->watch, self->printer_name) != NULL)
    return;

  name = hf_print_memory_get_printer (get_card (self)->uuid);
  if (hf_printer_watch_find (self->watch, name) == NULL)
    {
      g_free (name);
      name = printers->len > 0 ? g_strdup (((const HfPrinter *) printers->pdata[0])->name) : NULL;
    }
  if (g_strcmp0 (name, self->printer_name) == 0)
    return;

  g_free (self->printer_name);
  self->printer_name = g_steal_pointer (&name);
  self->remembered = FALSE;
  hf_printer_watch_ask_trays_of (self->watch, self->printer_name);
}

static void
update (HfPrintOptions *self)
{
  if (self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->updating)
    return;

  self->updating = TRUE;
  if (self->format != get_card (self)->format)
    {
      self->format = get_card (self)->format;
      hf_sheet_picker_set_card (self->sheet, get_card (self));
    }
  choose_printer (self);
  if (!self->remembered)
    recall (self);
  show_people (self);
  show_printers (self);
  show_trays (self);
  show_sheet (self);
  show_measured (self);
  self->updating = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed (HfPrintOptions *self)
{
  update (self);
}

static void
people_changed (HfPrintOptions *self)
{
  update (self);
  if (!self->updating && gtk_drop_down_get_selected (self->people) == PEOPLE_RANGE)
    gtk_widget_grab_focus (GTK_WIDGET (self->range));
}

static void
printer_changed (HfPrintOptions *self)
{
  const GPtrArray *printers = hf_printer_watch_get_printers (self->watch);
  guint selected = gtk_drop_down_get_selected (self->printer);
  const HfPrinter *printer = printers != NULL && selected < printers->len ? printers->pdata[selected] : NULL;

  if (self->updating || printer == NULL || g_strcmp0 (printer->name, self->printer_name) == 0)
    return;

  g_free (self->printer_name);
  self->printer_name = g_strdup (printer->name);
  self->remembered = FALSE;
  hf_printer_watch_ask_trays_of (self->watch, self->printer_name);
  update (self);
}

static void
tray_changed (HfPrintOptions *self)
{
  const GPtrArray *trays = hf_printer_watch_get_trays (self->watch);
  guint selected = gtk_drop_down_get_selected (self->tray);

  if (self->updating)
    return;

  g_clear_pointer (&self->tray_id, g_free);
  if (trays != NULL && selected > 0 && selected <= trays->len)
    self->tray_id = g_strdup (((const HfTray *) trays->pdata[selected - 1])->id);
  update (self);
}

/* On another sheet the places are others. */
static void
sheet_chosen (HfPrintOptions *self)
{
  gtk_drop_down_set_selected (self->start, 0);
  update (self);
}

static void
price_changed (HfPrintOptions *self)
{
  show_ink (self);
}

void
hf_print_options_start_at (HfPrintOptions *self, guint cell)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  gtk_drop_down_set_selected (self->start, cell);
}

static void
measured (HfPrintOptions *self)
{
  update (self);
}

static void
measure (HfPrintOptions *self)
{
  g_autoptr (HfPrintPlan) plan = hf_print_options_make_plan (self, NULL);
  const HfPrinter *printer = hf_printer_watch_find (self->watch, self->printer_name);
  GtkWidget *window;

  if (plan == NULL || printer == NULL)
    return;

  window = hf_measure_printer_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), plan, printer->title);
  g_signal_connect_object (window, "measured", G_CALLBACK (measured), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
own_sheet_made (HfPrintOptions *self, const char *id)
{
  hf_sheet_picker_set_card (self->sheet, get_card (self));
  hf_sheet_picker_set_sheet (self->sheet, id);
  sheet_chosen (self);
}

static void
make_own_sheet (HfPrintOptions *self)
{
  GtkWidget *window = hf_own_sheet_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                        hf_sheet_picker_get_sheet (self->sheet), get_card (self)->format);

  g_signal_connect_object (window, "made", G_CALLBACK (own_sheet_made), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
hf_print_options_set_document (HfPrintOptions *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  g_clear_pointer (&self->source, hf_card_unref);
  g_clear_pointer (&self->saving, hf_card_unref);
  g_clear_pointer (&self->printer_name, g_free);
  self->remembered = FALSE;
  self->format = NULL;
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "card-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
hf_print_options_map (GtkWidget *widget)
{
  HfPrintOptions *self = HF_PRINT_OPTIONS (widget);

  GTK_WIDGET_CLASS (hf_print_options_parent_class)->map (widget);

  hf_printer_watch_start (self->watch);
  update (self);
}

static void
hf_print_options_unmap (GtkWidget *widget)
{
  hf_printer_watch_stop (HF_PRINT_OPTIONS (widget)->watch);

  GTK_WIDGET_CLASS (hf_print_options_parent_class)->unmap (widget);
}

static void
hf_print_options_dispose (GObject *object)
{
  HfPrintOptions *self = HF_PRINT_OPTIONS (object);

  hf_print_options_set_document (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->tray_id, g_free);

  G_OBJECT_CLASS (hf_print_options_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, box);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, people_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, people);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, people_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, range_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, range);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, copies);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, printer);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, printer_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, printer_state);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, tray_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, tray);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, tray_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sheet);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sheet_note);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sides_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sides);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, start_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, start);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, start_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, marks);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, slug);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, stacked_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, stacked);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, save_ink_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, save_ink);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, ink);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, price);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, measured);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, measure_button);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, correct_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, correct_files);
}

static void
hf_print_options_class_init (HfPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_print_options_dispose;
  widget_class->map = hf_print_options_map;
  widget_class->unmap = hf_print_options_unmap;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_SHEET_PICKER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/print-options.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, people_changed);
  gtk_widget_class_bind_template_callback (widget_class, printer_changed);
  gtk_widget_class_bind_template_callback (widget_class, tray_changed);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen);
  gtk_widget_class_bind_template_callback (widget_class, price_changed);
  gtk_widget_class_bind_template_callback (widget_class, measure);
  gtk_widget_class_bind_template_callback (widget_class, make_own_sheet);
}

static void
hf_print_options_init (HfPrintOptions *self)
{
  GtkDropDown *all[5];

  self->watch = hf_printer_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));

  all[0] = self->people;
  all[1] = self->printer;
  all[2] = self->tray;
  all[3] = self->sides;
  all[4] = self->start;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      hf_drop_down_ellipsize (all[i]);
      hf_drop_down_keep_name (all[i]);
    }
}
