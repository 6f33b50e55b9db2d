/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/add-bar.h"

#include "base/limits.h"
#include "ui/design/new-item.h"
#include "ui/window.h"

#include <glib/gi18n.h>

struct _HfAddBar
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkEditable *code_entry;
  GtkWidget *code_add;
  GtkMenuButton *code_button;

  HfDocument *document;
};

G_DEFINE_FINAL_TYPE (HfAddBar, hf_add_bar, GTK_TYPE_WIDGET)

void
hf_add_bar_set_document (HfAddBar *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_ADD_BAR (self));

  g_set_object (&self->document, document);
}

static void
add_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfAddBar *self = HF_ADD_BAR (widget);

  if (self->document != NULL)
    hf_new_text (self->document, _ ("Your words"));
}

static void
add_shape (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfAddBar *self = HF_ADD_BAR (widget);

  if (self->document != NULL)
    hf_new_shape (self->document, (HfShapeKind) g_variant_get_int32 (parameter));
}

static void
code_typed (HfAddBar *self)
{
  gtk_widget_set_sensitive (self->code_add, gtk_editable_get_text (self->code_entry)[0] != '\0');
}

static void
add_code (HfAddBar *self)
{
  g_autofree char *content = g_strdup (gtk_editable_get_text (self->code_entry));

  if (self->document == NULL || content[0] == '\0')
    return;

  gtk_menu_button_popdown (self->code_button);
  gtk_editable_set_text (self->code_entry, "");
  hf_new_code (self->document, content);
}

/* Reads a file that may go onto a card; what is far too large is not read at all. */
static void
read_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = g_file_get_basename (file);
  GError *error = NULL;
  char *contents;
  gsize length;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  if (info != NULL && g_file_info_get_size (info) > (goffset) HF_LIMIT_PICTURE_BYTES)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _ ("“%s” is larger than %u MB. Save it smaller, and add that."), name,
                             HF_LIMIT_PICTURE_BYTES >> 20);
  else if (info != NULL && g_file_load_contents (file, cancellable, &contents, &length, NULL, &error))
    g_task_return_pointer (task, g_bytes_new_take (contents, length), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  HfAddBar *self = HF_ADD_BAR (source);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (HfDocument) document = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = g_file_get_basename (g_task_get_task_data (G_TASK (result)));

  if (bytes != NULL && hf_new_art_or_picture (document, name, bytes, &error))
    return;
  if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("This could not be added"), error);
}

static void
file_chosen (HfAddBar *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT && self->document != NULL)
    {
      GTask *task = g_task_new (self, NULL, file_read, g_object_ref (self->document));

      g_task_set_source_tag (task, file_chosen);
      g_task_set_task_data (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
      g_task_run_in_thread (task, read_in_thread);
      g_object_unref (task);
    }
  g_object_unref (dialog);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const art_types[] = { "image/svg+xml", NULL };
  static const char *const picture_types[] = { "image/png", "image/jpeg", "image/webp", "image/heif", NULL };
  gboolean art = g_str_equal (action, "add.art");
  const char *const *types = art ? art_types : picture_types;
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (art ? _ ("Add Art") : _ ("Add a Picture"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, art ? _ ("SVG drawings") : _ ("Pictures"));
  for (guint i = 0; types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
hf_add_bar_dispose (GObject *object)
{
  HfAddBar *self = HF_ADD_BAR (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_add_bar_parent_class)->dispose (object);
}

static void
hf_add_bar_class_init (HfAddBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_add_bar_dispose;

  gtk_widget_class_install_action (widget_class, "add.text", NULL, add_text);
  gtk_widget_class_install_action (widget_class, "add.picture", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "add.art", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "add.shape", "i", add_shape);
  gtk_widget_class_set_css_name (widget_class, "addbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/add-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, box);
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, code_entry);
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, code_add);
  gtk_widget_class_bind_template_child (widget_class, HfAddBar, code_button);
  gtk_widget_class_bind_template_callback (widget_class, code_typed);
  gtk_widget_class_bind_template_callback (widget_class, add_code);
}

static void
hf_add_bar_init (HfAddBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  code_typed (self);
}
