/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signature/signature-scan.h"

#include "card/asset.h"
#include "render/ink-scan.h"
#include "ui/picture-chooser.h"
#include "ui/picture-file.h"
#include "ui/signature/signature-pad.h"

#include <glib/gi18n.h>

/* How wide a signature from a picture is at first, and how large it is shown. */
#define WIDTH_MM 50.0
#define PX_PER_MM 9.0
#define MARGIN_PX 16.0

struct _HfSignatureScan
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *hint;
  GtkDrawingArea *preview;
  GtkWidget *amount_row;
  GtkRange *amount;
  GtkLabel *error;
  GtkLabel *choose_label;
  GtkWidget *choose_button;
  GtkSpinner *spinner;

  HfPalette *palette; /* nullable */
  HfInkScan *scan;    /* NULL: no picture was read yet */
  HfInk *ink;         /* what was found in it; nullable */
  GCancellable *cancellable;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (HfSignatureScan, hf_signature_scan, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
hf_signature_scan_set_palette (HfSignatureScan *self, HfPalette *palette)
{
  g_return_if_fail (HF_IS_SIGNATURE_SCAN (self));

  hf_palette_ref (palette);
  g_clear_pointer (&self->palette, hf_palette_unref);
  self->palette = palette;
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

HfInk *
hf_signature_scan_get_ink (HfSignatureScan *self)
{
  g_return_val_if_fail (HF_IS_SIGNATURE_SCAN (self), NULL);

  return self->ink != NULL ? hf_ink_ref (self->ink) : NULL;
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  HfSignatureScan *self = data;
  HfColor paper;

  if (self->palette == NULL)
    return;

  paper = hf_palette_get_color (self->palette, HF_COLOR_ROLE_PAPER);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  if (self->ink == NULL)
    return;

  cairo_translate (cr, MARGIN_PX, MARGIN_PX);
  hf_ink_draw (cr, self->ink, self->palette, width - 2 * MARGIN_PX, height - 2 * MARGIN_PX, PX_PER_MM);
}

static void
show_error (HfSignatureScan *self, const GError *error)
{
  gtk_label_set_text (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
}

static void
trace (HfSignatureScan *self)
{
  g_autoptr (GError) error = NULL;

  if (self->updating || self->scan == NULL)
    return;

  g_clear_pointer (&self->ink, hf_ink_unref);
  /* More is what is less dark, too. */
  self->ink = hf_ink_scan_trace (self->scan, 1.0 - gtk_range_get_value (self->amount) / 100.0, WIDTH_MM, &error);
  show_error (self, error);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_scan (HfSignatureScan *self)
{
  gboolean has_scan = self->scan != NULL;

  gtk_widget_set_visible (self->hint, !has_scan);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), has_scan);
  gtk_widget_set_visible (self->amount_row, has_scan);
  gtk_label_set_text (self->choose_label, has_scan ? _ ("Choose Another Picture…") : _ ("Choose a Picture…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->choose_label), -1);
}

static void
scan_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  HfInkScan *scan = hf_ink_scan_new (data, &error);

  if (scan != NULL)
    g_task_return_pointer (task, scan, (GDestroyNotify) hf_ink_scan_free);
  else
    g_task_return_error (task, error);
}

static void
scanned (GObject *source, GAsyncResult *result, gpointer data)
{
  HfSignatureScan *self = HF_SIGNATURE_SCAN (source);
  g_autoptr (GError) error = NULL;
  HfInkScan *scan = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  if (scan == NULL)
    {
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->scan, hf_ink_scan_free);
  self->scan = scan;
  show_scan (self);
  self->updating = TRUE;
  gtk_range_set_value (self->amount, 100.0 - 100.0 * hf_ink_scan_get_threshold (scan));
  self->updating = FALSE;
  trace (self);
}

static void
file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  HfSignatureScan *self = HF_SIGNATURE_SCAN (source);
  g_autofree char *name = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hf_picture_file_read_finish (result, &error);
  g_autoptr (GTask) task = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bytes == NULL)
    {
      gtk_spinner_stop (self->spinner);
      show_error (self, error);
      return;
    }

  task = g_task_new (self, self->cancellable, scanned, NULL);
  g_task_set_source_tag (task, file_read);
  g_task_set_task_data (task, (gpointer) hf_asset_new (name, bytes), (GDestroyNotify) hf_asset_unref);
  g_task_run_in_thread (task, scan_in_thread);
}

static void
read_file (HfSignatureScan *self, GFile *file)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_error (self, NULL);
  gtk_spinner_start (self->spinner);
  hf_picture_file_read_async (G_OBJECT (self), file, self->cancellable, file_read, hf_picture_file_get_name (file));
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = hf_picture_chooser_open_finish (result);

  if (file != NULL)
    read_file (HF_SIGNATURE_SCAN (source), file);
}

static void
choose (HfSignatureScan *self)
{
  hf_picture_chooser_open_async (GTK_WIDGET (self), _ ("Picture of a Signature"), _ ("_Open"), HF_PICTURE_KIND_PHOTO,
                                 file_chosen, NULL);
}

static gboolean
dropped (HfSignatureScan *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;

  read_file (self, files->data);
  return TRUE;
}

static void
hf_signature_scan_dispose (GObject *object)
{
  HfSignatureScan *self = HF_SIGNATURE_SCAN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_signature_scan_parent_class)->dispose (object);
}

static void
hf_signature_scan_finalize (GObject *object)
{
  HfSignatureScan *self = HF_SIGNATURE_SCAN (object);

  g_clear_pointer (&self->palette, hf_palette_unref);
  g_clear_pointer (&self->scan, hf_ink_scan_free);
  g_clear_pointer (&self->ink, hf_ink_unref);

  G_OBJECT_CLASS (hf_signature_scan_parent_class)->finalize (object);
}

static void
hf_signature_scan_class_init (HfSignatureScanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_signature_scan_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_signature_scan_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/signature-scan.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, box);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, hint);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, preview);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, amount_row);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, amount);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, error);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, choose_label);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureScan, spinner);
  gtk_widget_class_bind_template_callback (widget_class, trace);
  gtk_widget_class_bind_template_callback (widget_class, choose);
}

static void
hf_signature_scan_init (HfSignatureScan *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->preview, draw, self, NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  show_scan (self);
}
