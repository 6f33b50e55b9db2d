/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-preview.h"

#include "batch/recipients.h"
#include "mail/account.h"
#include "ui/dialog-window.h"
#include "ui/share/mail-letters.h"

#include <glib/gi18n.h>

struct _HfMailPreview
{
  AdwWindow parent_instance;

  /* Template */
  GtkWidget *previous;
  GtkWidget *next;
  GtkStack *stack;
  GtkLabel *subject;
  GtkLabel *from;
  GtkLabel *to;
  GtkPicture *picture;
  GtkLabel *text;
  GtkBox *files;
  GtkLabel *failure;

  HfCard *card;
  HfCrowd *crowd;
  GPtrArray *everybody;   /* HfRecipient */
  GPtrArray *recipients;  /* those of them whose mails are looked at, borrowed */
  HfMailAccount *account; /* nullable */
  char *own_subject;      /* nullable */
  gboolean as_png;
  guint nth;
  GCancellable *cancellable; /* of what is being made */
};

G_DEFINE_FINAL_TYPE (HfMailPreview, hf_mail_preview, ADW_TYPE_WINDOW)

/* A mail being made, on a thread of its own; then made. */
typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  guint place;
  char *own_subject;
  gboolean as_png;

  char *subject;
  char *text;
  GBytes *picture; /* nullable: a PNG */
  guint picture_width;
  char *picture_alt;
  GStrvBuilder *files; /* words for each that is attached */
} Making;

static void
free_making (gpointer data)
{
  Making *making = data;

  hf_card_unref (making->card);
  hf_crowd_unref (making->crowd);
  g_free (making->own_subject);
  g_free (making->subject);
  g_free (making->text);
  g_clear_pointer (&making->picture, g_bytes_unref);
  g_free (making->picture_alt);
  g_strv_builder_unref (making->files);
  g_free (making);
}

static gboolean
take_letter (HfLetter *letter, gpointer data, GError **error)
{
  Making *making = data;
  const HfMailMessage *message = &letter->message;

  if (letter->error != NULL)
    {
      g_propagate_error (error, g_error_copy (letter->error));
      return FALSE;
    }

  making->subject = g_strdup (message->subject);
  making->text = g_strdup (message->text);
  making->picture = message->picture != NULL ? g_bytes_ref (message->picture) : NULL;
  making->picture_width = message->picture_width;
  making->picture_alt = g_strdup (message->picture_alt);
  for (guint i = 0; i < message->n_files; i++)
    {
      g_autofree char *size = g_format_size (g_bytes_get_size (message->files[i].bytes));
      /* Translators: the name of a file, and its size: “Ada.pdf, 118 kB”. */
      g_autofree char *words = g_strdup_printf (_ ("%s, %s"), message->files[i].name, size);

      g_strv_builder_add (making->files, words);
    }
  return TRUE;
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  g_auto (HfMailLetters) letters = { 0 };
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));
  GError *error = NULL;

  hf_mail_letters_init (&letters, making->card, making->own_subject, making->as_png);
  letters.options.n_jobs = 1;
  g_array_append_val (people, making->place);
  if (hf_letters_make (making->card, making->crowd, people, &letters.options, take_letter, NULL, making, cancellable,
                       &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_files (HfMailPreview *self, GStrvBuilder *files)
{
  g_auto (GStrv) words = g_strv_builder_end (files);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->files))) != NULL)
    gtk_box_remove (self->files, child);
  for (guint i = 0; words[i] != NULL; i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *label = gtk_label_new (words[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (self->files, row);
    }
}

static void
show_picture (HfMailPreview *self, const Making *making)
{
  g_autoptr (GdkTexture) texture = making->picture != NULL ? gdk_texture_new_from_bytes (making->picture, NULL) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->picture, making->picture_alt);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  if (texture != NULL)
    gtk_widget_set_size_request (GTK_WIDGET (self->picture), -1,
                                 (int) making->picture_width * gdk_texture_get_height (texture) /
                                     MAX (1, gdk_texture_get_width (texture)));
}

static void
made (GObject *source, GAsyncResult *result, gpointer data)
{
  HfMailPreview *self = HF_MAIL_PREVIEW (source);
  Making *making = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!done)
    {
      gtk_label_set_text (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failure");
      return;
    }

  gtk_label_set_text (self->subject, making->subject);
  gtk_label_set_text (self->text, making->text);
  show_picture (self, making);
  show_files (self, making->files);
  gtk_stack_set_visible_child_name (self->stack, "mail");
}

static void
show_addresses (HfMailPreview *self, const HfRecipient *recipient)
{
  g_autofree char *from =
      self->account == NULL ? g_strdup (_ ("From your address, once it is set up"))
      : self->account->from_name != NULL
          ? g_strdup_printf (_ ("From %s, %s"), self->account->from_name, self->account->from_address)
          : g_strdup_printf (_ ("From %s"), self->account->from_address);
  g_autofree char *to = recipient->email[0] != '\0'
                            ? g_strdup_printf (_ ("To %s, %s"), recipient->name, recipient->email)
                            : g_strdup_printf (_ ("To %s, without an address"), recipient->name);
  g_autofree char *title = g_strdup_printf (_ ("%s gets"), recipient->name);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_text (self->from, from);
  gtk_label_set_text (self->to, to);
}

static void
show (HfMailPreview *self)
{
  const HfRecipient *recipient = self->recipients->pdata[self->nth];
  Making *making = g_new0 (Making, 1);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_addresses (self, recipient);
  gtk_widget_set_sensitive (self->previous, self->nth > 0);
  gtk_widget_set_sensitive (self->next, self->nth + 1 < self->recipients->len);

  making->card = hf_card_ref (self->card);
  making->crowd = hf_crowd_ref (self->crowd);
  making->place = recipient->index;
  making->own_subject = g_strdup (self->own_subject);
  making->as_png = self->as_png;
  making->files = g_strv_builder_new ();
  task = g_task_new (self, self->cancellable, made, NULL);
  g_task_set_task_data (task, making, free_making);
  g_task_run_in_thread (task, make);
}

static void
step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfMailPreview *self = HF_MAIL_PREVIEW (widget);
  gint64 nth = (gint64) self->nth + g_variant_get_int32 (parameter);

  if (nth < 0 || nth >= self->recipients->len)
    return;

  self->nth = (guint) nth;
  show (self);
}

/* Returns: (transfer container): those of @everybody */
static GPtrArray *
choose_recipients (const GPtrArray *everybody, const GArray *places)
{
  GPtrArray *recipients = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, guint, i) < everybody->len)
      g_ptr_array_add (recipients, everybody->pdata[g_array_index (places, guint, i)]);
  return recipients;
}

GtkWindow *
hf_mail_preview_new (GtkWindow *parent, const HfMailPreviewing *previewing, guint nth)
{
  HfMailPreview *self = g_object_new (HF_TYPE_MAIL_PREVIEW, "transient-for", parent, NULL);

  self->card = hf_card_ref (hf_document_get_card (previewing->document));
  self->crowd = hf_crowd_ref (hf_document_get_crowd (previewing->document));
  self->everybody = hf_recipients_list (self->crowd, hf_slice_all (hf_crowd_get_size (self->crowd)));
  self->recipients = choose_recipients (self->everybody, previewing->places);
  self->account = previewing->account != NULL ? hf_mail_account_load (previewing->account, NULL) : NULL;
  self->own_subject = g_strdup (previewing->subject);
  self->as_png = previewing->as_png;
  self->nth = MIN (nth, self->recipients->len - 1);
  show (self);
  return GTK_WINDOW (self);
}

static void
hf_mail_preview_dispose (GObject *object)
{
  g_cancellable_cancel (HF_MAIL_PREVIEW (object)->cancellable);

  G_OBJECT_CLASS (hf_mail_preview_parent_class)->dispose (object);
}

static void
hf_mail_preview_finalize (GObject *object)
{
  HfMailPreview *self = HF_MAIL_PREVIEW (object);

  g_clear_pointer (&self->card, hf_card_unref);
  g_clear_pointer (&self->crowd, hf_crowd_unref);
  g_clear_pointer (&self->recipients, g_ptr_array_unref);
  g_clear_pointer (&self->everybody, g_ptr_array_unref);
  g_clear_pointer (&self->account, hf_mail_account_free);
  g_free (self->own_subject);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (hf_mail_preview_parent_class)->finalize (object);
}

static void
hf_mail_preview_class_init (HfMailPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_mail_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_mail_preview_finalize;

  hf_dialog_window_class_set_template (widget_class, "mail-preview");
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, previous);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, next);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, subject);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, from);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, to);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, text);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, files);
  gtk_widget_class_bind_template_child (widget_class, HfMailPreview, failure);
  gtk_widget_class_install_action (widget_class, "preview.step", "i", step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "preview.step", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "preview.step", "i", 1);
}

static void
hf_mail_preview_init (HfMailPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}
