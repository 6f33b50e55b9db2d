/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/printer-watch.h"

#include <gio/gio.h>

/* How long after an answer it asks again. */
#define PAUSE_S 5

struct _HfPrinterWatch
{
  GObject parent_instance;

  GPtrArray *printers; /* NULL: no answer yet */
  char *trays_of;
  GPtrArray *trays; /* of that printer; NULL: no answer yet */
  gboolean running;
  gboolean asking;
  guint pause;
};

G_DEFINE_FINAL_TYPE (HfPrinterWatch, hf_printer_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a thread asks and answers. */
typedef struct
{
  char *trays_of; /* nullable */
  GPtrArray *printers;
  GPtrArray *trays;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->trays_of);
  g_clear_pointer (&question->printers, g_ptr_array_unref);
  g_clear_pointer (&question->trays, g_ptr_array_unref);
  g_free (question);
}

static void
answer (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;

  question->printers = hf_printer_list ();
  if (question->trays_of != NULL)
    question->trays = hf_printer_list_trays (question->trays_of);
  g_task_return_boolean (task, TRUE);
}

static void ask (HfPrinterWatch *self);

static gboolean
pause_over (gpointer data)
{
  HfPrinterWatch *self = data;

  self->pause = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
answered (GObject *source, GAsyncResult *result, gpointer data)
{
  HfPrinterWatch *self = HF_PRINTER_WATCH (source);
  Question *question = g_task_get_task_data (G_TASK (result));

  self->asking = FALSE;
  g_clear_pointer (&self->printers, g_ptr_array_unref);
  self->printers = g_steal_pointer (&question->printers);
  if (question->trays != NULL && g_strcmp0 (question->trays_of, self->trays_of) == 0)
    {
      g_clear_pointer (&self->trays, g_ptr_array_unref);
      self->trays = g_steal_pointer (&question->trays);
    }
  if (!self->running)
    return;

  g_signal_emit (self, signals[CHANGED], 0);
  if (self->trays == NULL && self->trays_of != NULL)
    ask (self); /* the printer became another one meanwhile */
  else if (self->pause == 0)
    self->pause = g_timeout_add_seconds (PAUSE_S, pause_over, self);
}

static void
ask (HfPrinterWatch *self)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  if (self->asking || !self->running)
    return;

  self->asking = TRUE;
  question = g_new0 (Question, 1);
  question->trays_of = self->trays == NULL ? g_strdup (self->trays_of) : NULL;
  task = g_task_new (self, NULL, answered, NULL);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, answer);
}

HfPrinterWatch *
hf_printer_watch_new (void)
{
  return g_object_new (HF_TYPE_PRINTER_WATCH, NULL);
}

void
hf_printer_watch_start (HfPrinterWatch *self)
{
  g_return_if_fail (HF_IS_PRINTER_WATCH (self));

  self->running = TRUE;
  ask (self);
}

void
hf_printer_watch_stop (HfPrinterWatch *self)
{
  g_return_if_fail (HF_IS_PRINTER_WATCH (self));

  self->running = FALSE;
  g_clear_handle_id (&self->pause, g_source_remove);
}

void
hf_printer_watch_ask_trays_of (HfPrinterWatch *self, const char *name)
{
  g_return_if_fail (HF_IS_PRINTER_WATCH (self));

  if (g_strcmp0 (name, self->trays_of) == 0)
    return;

  g_free (self->trays_of);
  self->trays_of = g_strdup (name);
  g_clear_pointer (&self->trays, g_ptr_array_unref);
  if (self->running && name != NULL)
    {
      g_clear_handle_id (&self->pause, g_source_remove);
      ask (self);
    }
}

const GPtrArray *
hf_printer_watch_get_printers (HfPrinterWatch *self)
{
  g_return_val_if_fail (HF_IS_PRINTER_WATCH (self), NULL);

  return self->printers;
}

const HfPrinter *
hf_printer_watch_find (HfPrinterWatch *self, const char *name)
{
  g_return_val_if_fail (HF_IS_PRINTER_WATCH (self), NULL);

  for (guint i = 0; name != NULL && self->printers != NULL && i < self->printers->len; i++)
    {
      const HfPrinter *printer = g_ptr_array_index (self->printers, i);

      if (g_str_equal (printer->name, name))
        return printer;
    }

  return NULL;
}

const GPtrArray *
hf_printer_watch_get_trays (HfPrinterWatch *self)
{
  g_return_val_if_fail (HF_IS_PRINTER_WATCH (self), NULL);

  return self->trays;
}

static void
hf_printer_watch_dispose (GObject *object)
{
  hf_printer_watch_stop (HF_PRINTER_WATCH (object));

  G_OBJECT_CLASS (hf_printer_watch_parent_class)->dispose (object);
}

static void
hf_printer_watch_finalize (GObject *object)
{
  HfPrinterWatch *self = HF_PRINTER_WATCH (object);

  g_clear_pointer (&self->printers, g_ptr_array_unref);
  g_clear_pointer (&self->trays, g_ptr_array_unref);
  g_free (self->trays_of);

  G_OBJECT_CLASS (hf_printer_watch_parent_class)->finalize (object);
}

static void
hf_printer_watch_class_init (HfPrinterWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_printer_watch_dispose;
  object_class->finalize = hf_printer_watch_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_PRINTER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_printer_watch_init (HfPrinterWatch *self)
{
}
