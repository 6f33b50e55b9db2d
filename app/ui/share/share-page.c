/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-page.h"

#include "base/save.h"
#include "merge/merge.h"
#include "ui/card-picture.h"
#include "ui/long-words.h"
#include "ui/share/share-options.h"
#include "ui/share/show-folder.h"
#include "ui/window.h"

#include <glib/gi18n.h>

struct _HfSharePage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkListBox *ways;
  GtkLabel *name;
  GtkLabel *place;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  HfCardPicture *front;
  GtkWidget *inside_box;
  HfCardPicture *inside;
  GtkWidget *back_box;
  HfCardPicture *back;
  GtkWidget *preview;
  HfShareOptions *options;
  GtkWidget *progress_box;
  GtkLabel *check;
  GtkWidget *save_button;
  GtkLabel *save_label;
  GtkProgressBar *progress;
  GtkLabel *progress_words;

  HfDocument *document;
  HfProofRun *proof;
  HfExportJob *job; /* while it is under way */
};

G_DEFINE_FINAL_TYPE (HfSharePage, hf_share_page, GTK_TYPE_WIDGET)

static guint
get_n_people (HfSharePage *self)
{
  return hf_crowd_get_size (hf_document_get_crowd (self->document));
}

/* The card that is saved: of the person shown, or for nobody in particular, without the samples Design may show. */
static HfCard *
make_shown_card (HfSharePage *self)
{
  g_autoptr (HfFields) fields = NULL;

  if (hf_document_get_shown (self->document) >= 0)
    return hf_card_ref (hf_document_get_shown_card (self->document));

  fields = hf_crowd_get_common (hf_document_get_crowd (self->document));
  return hf_merge_card (hf_document_get_card (self->document), fields, HF_MERGE_ALL, NULL);
}

static void
update_preview (HfSharePage *self)
{
  g_autoptr (HfCard) card = NULL;
  guint n_people;
  int shown;

  if (self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  card = make_shown_card (self);
  n_people = get_n_people (self);
  shown = hf_document_get_shown (self->document);
  hf_card_picture_set_card (self->front, card, HF_VIEW_FRONT);
  gtk_widget_set_visible (self->inside_box, hf_document_has_view (self->document, HF_VIEW_INSIDE));
  gtk_widget_set_visible (self->back_box, hf_document_has_view (self->document, HF_VIEW_BACK));
  hf_card_picture_set_card (self->inside, card, HF_VIEW_INSIDE);
  hf_card_picture_set_card (self->back, card, HF_VIEW_BACK);

  if (n_people > 0 && shown >= 0)
    {
      HfPerson *person = hf_roster_get_person (hf_document_get_roster (self->document), (guint) shown);
      g_autofree char *place = g_strdup_printf (_ ("%d of %u"), shown + 1, n_people);

      gtk_label_set_text (self->name, hf_person_get (person, HF_FIELD_NAME));
      gtk_label_set_text (self->place, place);
    }
  else
    {
      gtk_label_set_text (self->name, card->title);
      gtk_label_set_text (self->place, "");
    }
  gtk_widget_set_visible (self->previous_button, n_people > 1);
  gtk_widget_set_visible (self->next_button, n_people > 1);
  gtk_widget_set_sensitive (self->previous_button, shown > 0);
  gtk_widget_set_sensitive (self->next_button, shown + 1 < (int) n_people);
}

static void
update_check (HfSharePage *self)
{
  guint n_doubtful;
  g_autofree char *text = NULL;

  if (self->document == NULL)
    return;

  n_doubtful = hf_proof_run_get_n_doubtful (self->proof);
  if (n_doubtful > 0)
    text = g_strdup_printf (ngettext ("%u card is still to check.", "%u cards are still to check.", n_doubtful),
                            n_doubtful);
  else if (get_n_people (self) == 0)
    text = g_strdup (_ ("One card, for nobody in particular."));
  else if (hf_proof_run_is_done (self->proof))
    text = g_strdup_printf (ngettext ("The card looks right.", "All %u cards look right.", get_n_people (self)),
                            get_n_people (self));
  else
    text = g_strdup (_ ("Looking at every card…"));
  gtk_label_set_text (self->check, text);
  if (n_doubtful > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->check), "doubt");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->check), "doubt");
}

static char *
describe_files (const HfExportPlan *plan, guint n_people)
{
  guint n = n_people == 0 || plan->kind == HF_BATCH_COMBINED ? 1 : n_people;

  if (plan->kind == HF_BATCH_PNG)
    return n_people == 0 ? g_strdup (_ ("Save Pictures"))
                         : g_strdup_printf (ngettext ("Save Pictures of %u Card", "Save Pictures of %u Cards", n), n);

  return g_strdup_printf (ngettext ("Save %u PDF", "Save %u PDFs", n), n);
}

static void
plan_changed (HfSharePage *self)
{
  HfExportPlan *plan;
  g_autofree char *text = NULL;

  if (self->document == NULL)
    return;

  plan = hf_share_options_get_plan (self->options);
  text = describe_files (plan, get_n_people (self));
  gtk_label_set_text (self->save_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->save_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  hf_export_plan_free (plan);
}

static void
document_changed (HfSharePage *self)
{
  update_preview (self);
  update_check (self);
  plan_changed (self);
}

static void
disconnect (HfSharePage *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_data (self->proof, self);
  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      hf_export_job_cancel (self->job);
      g_clear_object (&self->job);
    }
}

void
hf_share_page_set_document (HfSharePage *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  disconnect (self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  if (document != NULL)
    {
      g_signal_connect_object (document, "card-changed", G_CALLBACK (document_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "people-changed", G_CALLBACK (document_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (update_preview), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (proof, "changed", G_CALLBACK (update_check), self, G_CONNECT_SWAPPED);
    }
  hf_share_options_set_document (self->options, document);
  gtk_widget_set_visible (self->progress_box, FALSE);
  document_changed (self);
}

void
hf_share_page_set_size_class (HfSharePage *self, HfSizeClass size_class)
{
  gboolean narrow = size_class == HF_SIZE_NARROW;

  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->preview, !narrow);
  gtk_widget_set_hexpand (GTK_WIDGET (self->options), narrow);
}

static void
step (HfSharePage *self, GtkWidget *button)
{
  hf_document_set_shown (self->document,
                         hf_document_get_shown (self->document) + (button == self->next_button ? 1 : -1));
}

/* Left and Right go where they point, and so the other way where one reads from right to left. */
static gboolean
step_by_key (GtkWidget *widget, GVariant *where, gpointer data)
{
  HfSharePage *self = HF_SHARE_PAGE (widget);
  int n_people = self->document != NULL ? (int) get_n_people (self) : 0;
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;
  int steps = g_variant_get_int32 (where);

  if (n_people < 2 || shown < 0)
    return FALSE;

  if (ABS (steps) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    steps = -steps;
  hf_document_set_shown (self->document, ABS (steps) == 1 ? CLAMP (shown + steps, 0, n_people - 1)
                                         : steps > 0      ? n_people - 1
                                                          : 0);
  return TRUE;
}

void
hf_share_page_set_way (HfSharePage *self, HfShareWay way)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  gtk_list_box_select_row (self->ways, gtk_list_box_get_row_at_index (self->ways, way == HF_SHARE_PDF ? 0 : 1));
}

static void
way_selected (HfSharePage *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;

  hf_share_options_set_way (self->options, gtk_list_box_row_get_index (row) == 0 ? HF_SHARE_PDF : HF_SHARE_PICTURES);
  plan_changed (self);
}

static void
tell_progress (HfSharePage *self)
{
  HfBatchProgress progress = hf_export_job_get_progress (self->job);
  g_autofree char *words = NULL;

  if (progress.n_people == 0)
    return;

  if (progress.left_s >= 1.0)
    /* Translators: cards done, cards in all, seconds left. */
    words = g_strdup_printf (_ ("%u of %u · about %.0f s left"), progress.n_done, progress.n_people, progress.left_s);
  else
    words = g_strdup_printf (_ ("%u of %u"), progress.n_done, progress.n_people);
  gtk_progress_bar_set_fraction (self->progress, (double) progress.n_done / progress.n_people);
  gtk_label_set_text (self->progress_words, words);
}

static void start_job (HfSharePage *self, gboolean replace);

static void
replace_answered (HfSharePage *self, const char *response)
{
  if (g_str_equal (response, "replace"))
    start_job (self, TRUE);
}

/* Files of before are somebody's work: they are replaced only by somebody who says so. */
static void
ask_to_replace (HfSharePage *self, const GError *error)
{
  g_autofree char *body = hf_let_long_words_break (error->message);
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Replace What Is There?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_saved (HfSharePage *self)
{
  HfBatchTotal total = hf_export_job_get_total (self->job);
  HfWindow *window = HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *text = NULL;

  if (total.n_failed > 0)
    {
      const GPtrArray *failures = hf_export_job_get_failures (self->job);
      g_autoptr (GError) error =
          g_error_new_literal (HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, g_ptr_array_index (failures, 0));
      g_autofree char *title =
          g_strdup_printf (ngettext ("%u card was left out", "%u cards were left out", total.n_failed), total.n_failed);

      hf_window_show_error (window, title, error);
    }

  text = g_strdup_printf (ngettext ("%u file saved", "%u files saved", total.n_files), total.n_files);
  hf_window_add_toast_with_action (window, text, _ ("Show in Folder"), "win.show-folder",
                                   g_variant_new_string (hf_export_job_get_target (self->job)));
}

static void
job_finished (HfSharePage *self)
{
  g_autoptr (HfExportJob) job = g_object_ref (self->job);
  const GError *error = hf_export_job_get_error (job);
  HfWindow *window = HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_set_visible (self->progress_box, FALSE);
  if (error == NULL)
    tell_saved (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_add_toast (window, _ ("Stopped; the files saved so far are whole"));
  else if (g_error_matches (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS))
    ask_to_replace (self, error);
  else
    hf_window_show_error (window, _ ("The cards could not be saved"), error);
  g_clear_object (&self->job);
}

static void
start_job (HfSharePage *self, gboolean replace)
{
  HfExportPlan *plan;

  if (self->document == NULL || self->job != NULL)
    return;

  plan = hf_share_options_get_plan (self->options);
  self->job = hf_export_job_start (self->document, plan, replace);
  hf_export_plan_free (plan);
  g_signal_connect_object (self->job, "progress", G_CALLBACK (tell_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "finished", G_CALLBACK (job_finished), self, G_CONNECT_SWAPPED);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
  gtk_label_set_text (self->progress_words, "");
  gtk_widget_set_visible (self->progress_box, TRUE);
}

void
hf_share_page_go_on (HfSharePage *self)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  start_job (self, FALSE);
}

static void
stop (HfSharePage *self)
{
  if (self->job != NULL)
    hf_export_job_cancel (self->job);
}

static void
hf_share_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_share_page_parent_class)->map (widget);

  document_changed (HF_SHARE_PAGE (widget));
}

static void
hf_share_page_dispose (GObject *object)
{
  HfSharePage *self = HF_SHARE_PAGE (object);

  disconnect (self);
  g_clear_object (&self->document);
  g_clear_object (&self->proof);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HfSharePage, box);
  gtk_widget_class_bind_template_child (klass, HfSharePage, ways);
  gtk_widget_class_bind_template_child (klass, HfSharePage, name);
  gtk_widget_class_bind_template_child (klass, HfSharePage, place);
  gtk_widget_class_bind_template_child (klass, HfSharePage, previous_button);
  gtk_widget_class_bind_template_child (klass, HfSharePage, next_button);
  gtk_widget_class_bind_template_child (klass, HfSharePage, front);
  gtk_widget_class_bind_template_child (klass, HfSharePage, inside_box);
  gtk_widget_class_bind_template_child (klass, HfSharePage, inside);
  gtk_widget_class_bind_template_child (klass, HfSharePage, back_box);
  gtk_widget_class_bind_template_child (klass, HfSharePage, back);
  gtk_widget_class_bind_template_child (klass, HfSharePage, preview);
  gtk_widget_class_bind_template_child (klass, HfSharePage, options);
  gtk_widget_class_bind_template_child (klass, HfSharePage, progress_box);
  gtk_widget_class_bind_template_child (klass, HfSharePage, check);
  gtk_widget_class_bind_template_child (klass, HfSharePage, save_button);
  gtk_widget_class_bind_template_child (klass, HfSharePage, save_label);
  gtk_widget_class_bind_template_child (klass, HfSharePage, progress);
  gtk_widget_class_bind_template_child (klass, HfSharePage, progress_words);
}

static void
hf_share_page_class_init (HfSharePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_page_dispose;
  widget_class->map = hf_share_page_map;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_by_key, "i", -G_MAXINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_by_key, "i", G_MAXINT);
  g_type_ensure (HF_TYPE_CARD_PICTURE);
  g_type_ensure (HF_TYPE_SHARE_OPTIONS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, step);
  gtk_widget_class_bind_template_callback (widget_class, way_selected);
  gtk_widget_class_bind_template_callback (widget_class, plan_changed);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_page_go_on);
  gtk_widget_class_bind_template_callback (widget_class, stop);
}

/* A list would take the keys that go to the first and the last card for itself. */
static gboolean
step_by_key_of_list (GtkWidget *list, GVariant *where, gpointer page)
{
  return step_by_key (page, where, NULL);
}

static void
add_keys_of_list (HfSharePage *self)
{
  static const struct
  {
    guint key;
    int steps;
  } keys[] = { { GDK_KEY_Home, -G_MAXINT }, { GDK_KEY_End, G_MAXINT } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                gtk_callback_action_new (step_by_key_of_list, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].steps));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->ways), controller);
}

static void
hf_share_page_init (HfSharePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys_of_list (self);
  gtk_list_box_select_row (self->ways, gtk_list_box_get_row_at_index (self->ways, 0));
}
