/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-options.h"

#include "batch/file-name.h"
#include "batch/names.h"
#include "output/pdf-shop.h"
#include "ui/drop-down.h"
#include "ui/share/audience.h"
#include "ui/tip.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* Resolutions offered for pictures, in pixels an inch, and a width for chats, in pixels. */
#define SCREEN_DPI 150.0
#define PRINT_DPI 300.0
#define CHAT_WIDTH_PX 1080

/* What a name leaves for an ending such as “-inside-right.png”. */
#define ENDING_BYTES 32

struct _HfShareOptions
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *people_row;
  HfAudience *people;
  GtkWidget *files_row;
  GtkDropDown *files;
  GtkWidget *pages_row;
  GtkDropDown *pages;
  GtkWidget *size_row;
  GtkDropDown *size;
  GtkLabel *folder;
  GtkWidget *pattern_row;
  GtkDropDown *pattern;
  GtkLabel *example;
  GtkWidget *purpose_box;
  GtkDropDown *purpose;
  GtkWidget *press_row;
  GtkLabel *press;
  GtkWidget *shop_words;
  GtkBox *preflight;
  GtkWidget *bleed_row;
  GtkSwitch *bleed;

  HfDocument *document;
  gboolean pictures;
  char *folder_path;
  char *profile; /* of the press; NULL: none was found or chosen */
};

G_DEFINE_FINAL_TYPE (HfShareOptions, hf_share_options, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the drop-downs. */
static const char *const patterns[] = { "{row}-{name}", "{name}", "{team}-{name}" };
static const HfSideChoice page_choices[] = { HF_SIDES_ALL, HF_SIDES_FRONT, HF_SIDES_INSIDE, HF_SIDES_SPREADS };

enum
{
  SIZE_SCREEN,
  SIZE_PRINT,
  SIZE_CHAT,
};

static guint
get_n_people (HfShareOptions *self)
{
  return self->document != NULL ? hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;
}

static gboolean
is_combined (HfShareOptions *self)
{
  return !self->pictures && gtk_drop_down_get_selected (self->files) == 1;
}

/* What a PDF is made for, in the order of the drop-down: reading and the office, or a print shop. */
static gboolean
is_for_shop (HfShareOptions *self)
{
  return !self->pictures && gtk_drop_down_get_selected (self->purpose) == 1;
}

HfExportPlan *
hf_share_options_get_plan (HfShareOptions *self)
{
  HfExportPlan *plan = g_new0 (HfExportPlan, 1);
  const char *title = hf_document_get_card (self->document)->title;
  guint size = gtk_drop_down_get_selected (self->size);

  plan->kind = self->pictures ? HF_BATCH_PNG : is_combined (self) ? HF_BATCH_COMBINED : HF_BATCH_PDF;
  plan->sides = page_choices[MIN (gtk_drop_down_get_selected (self->pages), G_N_ELEMENTS (page_choices) - 1)];
  plan->bleed = !self->pictures && gtk_switch_get_active (self->bleed);
  plan->for_shop = is_for_shop (self);
  plan->profile = g_strdup (self->profile);
  plan->dpi = size == SIZE_PRINT ? PRINT_DPI : size == SIZE_SCREEN ? SCREEN_DPI : 0.0;
  plan->width_px = size == SIZE_CHAT ? CHAT_WIDTH_PX : 0;
  plan->pattern = g_strdup (patterns[MIN (gtk_drop_down_get_selected (self->pattern), G_N_ELEMENTS (patterns) - 1)]);
  plan->places = hf_audience_list (self->people);
  plan->why_left_out = g_strdup (hf_audience_get_reason (self->people));
  plan->folder = g_strdup (self->folder_path);
  plan->file = hf_file_name_clean (title, HF_FILE_NAME_BYTES - ENDING_BYTES);
  return plan;
}

static void
update_example (HfShareOptions *self)
{
  HfExportPlan *plan = hf_share_options_get_plan (self);
  guint n_people = get_n_people (self);
  const char *ending = plan->kind == HF_BATCH_PNG ? ".png" : ".pdf";
  g_autofree char *example = NULL;

  if (n_people > 0 && plan->kind != HF_BATCH_COMBINED)
    {
      g_autoptr (HfNames) names = hf_names_new (hf_document_get_crowd (self->document), plan->pattern, ENDING_BYTES);
      guint first = plan->places != NULL && plan->places->len > 0 ? g_array_index (plan->places, guint, 0) : 0;

      example = g_strconcat (plan->file, "/", hf_names_get (names, first), ending, NULL);
    }
  else
    example = g_strconcat (plan->file, ending, NULL);
  gtk_label_set_text (self->example, example);
  hf_export_plan_free (plan);
}

void
hf_share_options_show_preflight (HfShareOptions *self, const GPtrArray *lines)
{
  GtkWidget *old;

  g_return_if_fail (HF_IS_SHARE_OPTIONS (self));

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->preflight))) != NULL)
    gtk_box_remove (self->preflight, old);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      GtkWidget *line = gtk_label_new (g_ptr_array_index (lines, i));

      gtk_label_set_wrap (GTK_LABEL (line), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (line), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (line), 0.0);
      gtk_box_append (self->preflight, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->preflight), lines != NULL && lines->len > 0);
}

static void
update (HfShareOptions *self)
{
  gboolean many = get_n_people (self) > 0;
  g_autofree char *name = NULL;

  /* Names of many people are not worked out while nobody looks. */
  if (self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  name = g_path_get_basename (self->folder_path);
  gtk_label_set_text (self->folder, name);
  hf_tip_set (GTK_WIDGET (self->folder), self->folder_path);
  gtk_widget_set_visible (self->people_row, many);
  gtk_widget_set_visible (self->files_row, many && !self->pictures);
  gtk_widget_set_visible (self->size_row, self->pictures);
  gtk_widget_set_visible (self->pattern_row, many && !is_combined (self));
  gtk_widget_set_visible (self->purpose_box, !self->pictures);
  gtk_widget_set_visible (self->press_row, is_for_shop (self));
  gtk_widget_set_visible (self->shop_words, is_for_shop (self));
  gtk_widget_set_visible (self->bleed_row, !self->pictures && !is_for_shop (self) &&
                                               hf_document_get_card (self->document)->format->bleed_mm > 0.0);
  hf_share_options_show_preflight (self, NULL);
  update_example (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
hf_share_options_set_document (HfShareOptions *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_SHARE_OPTIONS (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "card-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  hf_audience_set_document (self->people, document, proof);
  update (self);
}

void
hf_share_options_leave_out_unapproved (HfShareOptions *self)
{
  g_return_if_fail (HF_IS_SHARE_OPTIONS (self));

  hf_audience_leave_out_unapproved (self->people);
}

void
hf_share_options_set_pictures (HfShareOptions *self, gboolean pictures)
{
  g_return_if_fail (HF_IS_SHARE_OPTIONS (self));

  self->pictures = pictures;
  update (self);
}

static void
take_folder (HfShareOptions *self, GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    {
      g_free (self->folder_path);
      self->folder_path = g_steal_pointer (&path);
      update (self);
      return;
    }

  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("Choose a folder on this computer."));
  hf_window_show_error (HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Nothing can be saved there"), error);
}

static void
folder_chosen (HfShareOptions *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      take_folder (self, file);
    }
  g_object_unref (dialog);
}

static void
choose_folder (HfShareOptions *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Choose a Folder"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder_path);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (folder_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
show_press (HfShareOptions *self)
{
  g_autoptr (HfPdfShop) shop = self->profile != NULL ? hf_pdf_shop_load (self->profile, NULL) : NULL;

  gtk_label_set_text (self->press, shop != NULL ? hf_pdf_shop_get_name (shop) : _ ("Choose a Profile…"));
  hf_tip_set (GTK_WIDGET (self->press), self->profile);
}

static void
profile_chosen (HfShareOptions *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);
      g_autoptr (GError) error = NULL;
      g_autoptr (HfPdfShop) shop = path != NULL ? hf_pdf_shop_load (path, &error) : NULL;

      if (shop != NULL)
        {
          g_free (self->profile);
          self->profile = g_steal_pointer (&path);
          show_press (self);
          update (self);
        }
      else if (error != NULL)
        hf_window_show_error (HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              _ ("The press’s profile could not be used"), error);
    }
  g_object_unref (dialog);
}

static void
choose_profile (HfShareOptions *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Choose the Profile of the Press"),
                                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), NULL);
  g_autoptr (GtkFileFilter) profiles = gtk_file_filter_new ();

  gtk_file_filter_set_name (profiles, _ ("Colour profiles"));
  gtk_file_filter_add_suffix (profiles, "icc");
  gtk_file_filter_add_suffix (profiles, "icm");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), profiles);
  g_signal_connect_object (chooser, "response", G_CALLBACK (profile_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
hf_share_options_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_share_options_parent_class)->map (widget);

  update (HF_SHARE_OPTIONS (widget));
}

static void
hf_share_options_dispose (GObject *object)
{
  HfShareOptions *self = HF_SHARE_OPTIONS (object);

  if (self->box != NULL)
    hf_share_options_set_document (self, NULL, NULL);
  g_clear_pointer (&self->folder_path, g_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_options_parent_class)->dispose (object);
}

static void
hf_share_options_class_init (HfShareOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_options_dispose;
  widget_class->map = hf_share_options_map;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_SHARE_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_AUDIENCE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-options.ui");
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, box);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, people_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, people);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, files_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, files);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, pages_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, pages);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, size_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, size);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, folder);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, pattern_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, pattern);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, example);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, purpose_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, purpose);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, press_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, press);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, shop_words);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, preflight);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, bleed_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareOptions, bleed);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder);
  gtk_widget_class_bind_template_callback (widget_class, choose_profile);
}

static void
hf_share_options_init (HfShareOptions *self)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  self->folder_path = g_strdup (documents != NULL ? documents : g_get_home_dir ());
  gtk_widget_init_template (GTK_WIDGET (self));

  hf_drop_down_ellipsize (self->files);
  hf_drop_down_keep_name (self->files);
  hf_drop_down_ellipsize (self->pages);
  hf_drop_down_keep_name (self->pages);
  hf_drop_down_ellipsize (self->size);
  hf_drop_down_keep_name (self->size);
  hf_drop_down_ellipsize (self->pattern);
  hf_drop_down_keep_name (self->pattern);
  hf_drop_down_ellipsize (self->purpose);
  hf_drop_down_keep_name (self->purpose);
  self->profile = hf_pdf_shop_find ();
  show_press (self);
}
