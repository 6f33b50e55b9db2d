/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-options-private.h"

#include "batch/address.h"
#include "card/edit.h"
#include "print/profiles.h"
#include "ui/application.h"
#include "ui/drop-down.h"
#include "ui/share/measure-printer.h"
#include "ui/share/own-sheet.h"
#include "ui/share/print-memory.h"

#include <glib/gi18n.h>

/* Which palette saves ink. */
#define SAVING_PALETTE "inksaver"

G_DEFINE_FINAL_TYPE (HfPrintOptions, hf_print_options, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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

  hf_print_memory_save (hf_print_options_get_card (self)->uuid, self->printer_name, &choices);
}

/* The printer that is offered: the one of last time, or else the first there is. */
static void
choose_printer (HfPrintOptions *self)
{
  const GPtrArray *printers = hf_printer_watch_get_printers (self->watch);
  g_autofree char *name = NULL;

  if (printers == NULL || hf_printer_watch_find (self->watch, self->printer_name) != NULL)
    return;

  name = hf_print_memory_get_printer (hf_print_options_get_card (self)->uuid);
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
  if (self->format != hf_print_options_get_card (self)->format)
    {
      self->format = hf_print_options_get_card (self)->format;
      hf_sheet_picker_set_card (self->sheet, hf_print_options_get_card (self));
    }
  choose_printer (self);
  if (!self->remembered)
    recall (self);
  hf_print_options_show_people (self);
  hf_print_options_show_printers (self);
  hf_print_options_show_trays (self);
  hf_print_options_show_sheet (self);
  hf_print_options_show_measured (self);
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
  hf_print_options_show_price (self);
}

void
hf_print_options_leave_out_unapproved (HfPrintOptions *self)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  gtk_drop_down_set_selected (self->people, PEOPLE_APPROVED);
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
  hf_sheet_picker_set_card (self->sheet, hf_print_options_get_card (self));
  hf_sheet_picker_set_sheet (self->sheet, id);
  sheet_chosen (self);
}

static void
make_own_sheet (HfPrintOptions *self)
{
  GtkWidget *window =
      hf_own_sheet_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), hf_sheet_picker_get_sheet (self->sheet),
                        hf_print_options_get_card (self)->format);

  g_signal_connect_object (window, "made", G_CALLBACK (own_sheet_made), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
hf_print_options_set_document (HfPrintOptions *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_data (hf_proof_run_get_approvals (self->proof), self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
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
      g_signal_connect_object (document, "marks-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hf_proof_run_get_approvals (proof), "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
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

  hf_print_options_set_document (self, NULL, NULL);
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
