/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/system-print.h"

#include "print/printer.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>
#include <libportal-gtk4/portal-gtk4.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_PRINT "org.freedesktop.portal.Print"

/* How often it is looked whether somebody wants to stop. */
#define LOOK_MS 250

struct _HfSystemPrint
{
  gatomicrefcount references;
  GtkWindow *parent; /* a weak pointer */
  char *title;
  GtkPrintSettings *settings;
  GtkPageSetup *page_setup;

  /* One of these. */
  XdpPortal *portal;
  GtkPrinter *printer;

  guint token; /* by which the portal knows what was chosen */
};

/* A file that a thread waits for to be printed; the main thread sees to it. */
typedef struct
{
  gatomicrefcount references;
  HfSystemPrint *print;
  char *path;
  GCancellable *cancellable;
  GCancellable *left;

  GtkPrintJob *job;
  gboolean sent;
  gulong status_id;

  GMutex lock;
  GCond ended;
  gboolean done;
  GError *error;
} Sending;

HfSystemPrint *
hf_system_print_ref (HfSystemPrint *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hf_system_print_unref (HfSystemPrint *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_weak_pointer (&self->parent);
  g_free (self->title);
  g_object_unref (self->settings);
  g_object_unref (self->page_setup);
  g_clear_object (&self->portal);
  g_clear_object (&self->printer);
  g_free (self);
}

/* The paper as GTK knows it, upright whatever way it is fed. Returns: (transfer full) */
static GtkPaperSize *
make_paper (double paper_width_mm, double paper_height_mm, const char *id, const char *title)
{
  static const char *const known[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER, GTK_PAPER_NAME_A3 };
  double width_mm = MIN (paper_width_mm, paper_height_mm);
  double length_mm = MAX (paper_width_mm, paper_height_mm);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (known[i]);

      if (ABS (gtk_paper_size_get_width (paper, GTK_UNIT_MM) - width_mm) < 0.5 &&
          ABS (gtk_paper_size_get_height (paper, GTK_UNIT_MM) - length_mm) < 0.5)
        return paper;
      gtk_paper_size_free (paper);
    }

  return gtk_paper_size_new_custom (id, title, width_mm, length_mm, GTK_UNIT_MM);
}

/* @paper (transfer full) */
static HfSystemPrint *
system_print_new (GtkWindow *parent, const char *title, GtkPaperSize *paper, HfDuplex duplex)
{
  HfSystemPrint *self = g_new0 (HfSystemPrint, 1);

  g_atomic_ref_count_init (&self->references);
  g_set_weak_pointer (&self->parent, parent);
  self->title = g_strdup (title);
  self->settings = gtk_print_settings_new ();
  self->page_setup = gtk_page_setup_new ();
  gtk_print_settings_set_paper_size (self->settings, paper);
  gtk_print_settings_set_scale (self->settings, 100);
  gtk_print_settings_set_duplex (self->settings, duplex == HF_DUPLEX_LONG    ? GTK_PRINT_DUPLEX_HORIZONTAL
                                                 : duplex == HF_DUPLEX_SHORT ? GTK_PRINT_DUPLEX_VERTICAL
                                                                             : GTK_PRINT_DUPLEX_SIMPLEX);
  gtk_page_setup_set_paper_size (self->page_setup, paper);
  gtk_paper_size_free (paper);
  return self;
}

static HfSystemPrint *
system_print_new_for (GtkWindow *parent, const HfPrintPlan *plan)
{
  HfSheet *sheet = plan->sheet;
  g_autoptr (HfSheetBook) book = hf_print_plan_make_book (plan, NULL);
  HfDuplex duplex = book != NULL ? hf_imposition_get_duplex (hf_sheet_book_get_imposition (book)) : HF_DUPLEX_NONE;

  return system_print_new (parent, hf_card_title (plan->card),
                           make_paper (sheet->paper_width_mm, sheet->paper_height_mm, sheet->id, sheet->title), duplex);
}

static HfSystemPrint *
get_print (GTask *task)
{
  return g_task_get_task_data (task);
}

static XdpParent *
make_parent (HfSystemPrint *self)
{
  return self->parent != NULL ? xdp_parent_new_gtk (self->parent) : NULL;
}

static void
dialog_answered (GtkPrintUnixDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  HfSystemPrint *self = get_print (task);
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);

  if (response == GTK_RESPONSE_OK && printer != NULL)
    {
      self->printer = g_object_ref (printer);
      g_object_unref (self->settings);
      self->settings = gtk_print_unix_dialog_get_settings (dialog);
      /* The cards are as large as they are to be. */
      gtk_print_settings_set (self->settings, "cups-print-scaling", "none");
      g_set_object (&self->page_setup, gtk_print_unix_dialog_get_page_setup (dialog));
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", "");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
show_dialog (GTask *task)
{
  HfSystemPrint *self = get_print (task);
  GtkWidget *dialog = gtk_print_unix_dialog_new (_ ("Print"), self->parent);

  gtk_print_unix_dialog_set_settings (GTK_PRINT_UNIX_DIALOG (dialog), self->settings);
  gtk_print_unix_dialog_set_page_setup (GTK_PRINT_UNIX_DIALOG (dialog), self->page_setup);
  g_signal_connect (dialog, "response", G_CALLBACK (dialog_answered), task);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
portal_prepared (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GVariant) answer = xdp_portal_prepare_print_finish (XDP_PORTAL (object), result, &error);

  if (answer == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_variant_lookup (answer, "token", "u", &get_print (task)->token);
  g_task_return_boolean (task, TRUE);
}

/* Whether there is a portal that prints is known now. */
static void
portal_looked_for (GObject *object, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  HfSystemPrint *self = get_print (task);
  g_autoptr (GVariant) version = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);
  XdpParent *parent;

  if (version == NULL)
    {
      show_dialog (task);
      return;
    }

  self->portal = xdp_portal_new ();
  parent = make_parent (self);
  xdp_portal_prepare_print (self->portal, parent, self->title, gtk_print_settings_to_gvariant (self->settings),
                            gtk_page_setup_to_gvariant (self->page_setup), XDP_PRINT_FLAG_NONE,
                            g_task_get_cancellable (task), portal_prepared, task);
  g_clear_pointer (&parent, xdp_parent_free);
}

/* @print (transfer full) */
static void
ask (HfSystemPrint *print, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_task_set_task_data (task, print, (GDestroyNotify) hf_system_print_unref);
  if (bus == NULL)
    show_dialog (task);
  else
    g_dbus_connection_call (bus, PORTAL, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                            g_variant_new ("(ss)", PORTAL_PRINT, "version"), G_VARIANT_TYPE ("(v)"),
                            G_DBUS_CALL_FLAGS_NONE, -1, cancellable, portal_looked_for, task);
}

void
hf_system_print_ask_async (GtkWindow *parent, const HfPrintPlan *plan, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data)
{
  ask (system_print_new_for (parent, plan), cancellable, callback, data);
}

void
hf_system_print_ask_paper_async (GtkWindow *parent, const char *title, double width_mm, double height_mm,
                                 GAsyncReadyCallback callback, gpointer data)
{
  ask (system_print_new (parent, title, make_paper (width_mm, height_mm, "report", title), HF_DUPLEX_NONE), NULL,
       callback, data);
}

HfSystemPrint *
hf_system_print_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error) ? hf_system_print_ref (get_print (G_TASK (result))) : NULL;
}

const char *
hf_system_print_get_printer (HfSystemPrint *self)
{
  return self->printer != NULL ? gtk_printer_get_name (self->printer) : NULL;
}

static Sending *
sending_ref (Sending *sending)
{
  g_atomic_ref_count_inc (&sending->references);
  return sending;
}

static void
sending_unref (gpointer data)
{
  Sending *sending = data;

  if (!g_atomic_ref_count_dec (&sending->references))
    return;

  g_free (sending->path);
  g_object_unref (sending->cancellable);
  g_object_unref (sending->left);
  g_clear_error (&sending->error);
  g_mutex_clear (&sending->lock);
  g_cond_clear (&sending->ended);
  g_free (sending);
}

/* What comes first counts. @error: (transfer full) (nullable) */
static void
end (Sending *sending, GError *error)
{
  if (sending->done)
    {
      g_clear_error (&error);
      return;
    }

  if (sending->job != NULL)
    g_clear_signal_handler (&sending->status_id, sending->job);
  g_clear_object (&sending->job);
  g_mutex_lock (&sending->lock);
  sending->error = error;
  sending->done = TRUE;
  g_cond_signal (&sending->ended);
  g_mutex_unlock (&sending->lock);
}

static void
portal_printed (GObject *object, GAsyncResult *result, gpointer data)
{
  Sending *sending = data;
  GError *error = NULL;

  xdp_portal_print_file_finish (XDP_PORTAL (object), result, &error);
  end (sending, error);
  sending_unref (sending);
}

static void
print_by_portal (Sending *sending)
{
  HfSystemPrint *print = sending->print;
  XdpParent *parent = make_parent (print);

  xdp_portal_print_file (print->portal, parent, print->title, print->token, sending->path, XDP_PRINT_FLAG_NONE,
                         sending->cancellable, portal_printed, sending_ref (sending));
  g_clear_pointer (&parent, xdp_parent_free);
}

/* A printer that tells nothing of its jobs has finished one as soon as it has it. */
static void
status_changed (Sending *sending)
{
  GtkPrintStatus status = gtk_print_job_get_status (sending->job);

  if (status == GTK_PRINT_STATUS_FINISHED)
    end (sending, NULL);
  else if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    end (sending, g_error_new (HF_PRINT_ERROR, HF_PRINT_ERROR_FAILED, _ ("The printer “%s” gave up the job"),
                               gtk_printer_get_name (sending->print->printer)));
}

static void
job_sent (GtkPrintJob *job, gpointer data, const GError *error)
{
  Sending *sending = data;

  sending->sent = TRUE;
  if (error != NULL)
    end (sending, g_error_copy (error));
}

/* Whoever stops waits no longer; what the printer has is its own. */
static gboolean
look_up (gpointer data)
{
  Sending *sending = data;
  GError *error = NULL;

  if (!sending->done && g_cancellable_set_error_if_cancelled (sending->cancellable, &error))
    end (sending, error);
  if (sending->sent && g_cancellable_is_cancelled (sending->left))
    end (sending, NULL);
  return sending->done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
print_by_gtk (Sending *sending)
{
  HfSystemPrint *print = sending->print;
  GError *error = NULL;

  sending->job = gtk_print_job_new (print->title, print->printer, print->settings, print->page_setup);
  gtk_print_job_set_track_print_status (sending->job, TRUE);
  sending->status_id = g_signal_connect_swapped (sending->job, "status-changed", G_CALLBACK (status_changed), sending);
  g_timeout_add_full (G_PRIORITY_DEFAULT, LOOK_MS, look_up, sending_ref (sending), sending_unref);
  if (gtk_print_job_set_source_file (sending->job, sending->path, &error))
    gtk_print_job_send (sending->job, job_sent, sending_ref (sending), sending_unref);
  else
    end (sending, error);
}

static gboolean
begin (gpointer data)
{
  Sending *sending = data;

  if (sending->print->portal != NULL)
    print_by_portal (sending);
  else
    print_by_gtk (sending);
  return G_SOURCE_REMOVE;
}

gboolean
hf_system_print_send (HfSystemPrint *self, const char *path, GCancellable *left, GCancellable *cancellable,
                      GError **error)
{
  Sending *sending = g_new0 (Sending, 1);
  gboolean printed;

  g_atomic_ref_count_init (&sending->references);
  sending->print = self;
  sending->path = g_strdup (path);
  sending->left = g_object_ref (left);
  sending->cancellable = g_object_ref (cancellable);
  g_mutex_init (&sending->lock);
  g_cond_init (&sending->ended);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, begin, sending_ref (sending), sending_unref);

  g_mutex_lock (&sending->lock);
  while (!sending->done)
    g_cond_wait (&sending->ended, &sending->lock);
  printed = sending->error == NULL;
  if (!printed)
    g_propagate_error (error, g_steal_pointer (&sending->error));
  g_mutex_unlock (&sending->lock);
  sending_unref (sending);
  return printed;
}
