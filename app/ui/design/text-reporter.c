/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/text-reporter.h"

/* How long nothing may have changed before a report is made. */
#define SETTLE_MS 200

struct _HfTextReporter
{
  GObject parent_instance;

  HfDocument *document;
  guint settle_id;
  GCancellable *cancellable; /* of the report being made */

  char *id; /* of the text reported on or asked about */
  gboolean has_report;
  HfTextReport report;
};

G_DEFINE_FINAL_TYPE (HfTextReporter, hf_text_reporter, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stop (HfTextReporter *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
reported (GObject *source, GAsyncResult *result, gpointer data)
{
  HfTextReporter *self = data;
  g_autoptr (GError) error = NULL;
  HfTextReport report;
  gboolean found = hf_text_report_finish (result, &report, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the reporter may be gone */

  g_clear_object (&self->cancellable);
  self->has_report = found;
  if (found)
    self->report = report;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
settled (gpointer data)
{
  HfTextReporter *self = data;
  HfTextReportOrder order = { hf_document_get_card (self->document), self->id, hf_document_get_crowd (self->document),
                              hf_document_get_shown (self->document) };

  self->settle_id = 0;
  self->cancellable = g_cancellable_new ();
  hf_text_report_async (&order, self->cancellable, reported, self);
  return G_SOURCE_REMOVE;
}

/* An old report on the same text stays until there is a new one, so that nothing flickers while one types. */
static void
update (HfTextReporter *self)
{
  HfItem *item = hf_document_get_selected_item (self->document);
  const char *id = item != NULL && item->kind == HF_ITEM_TEXT ? item->id : NULL;

  stop (self);
  if (g_strcmp0 (id, self->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
      self->has_report = FALSE;
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (id != NULL)
    self->settle_id = g_timeout_add (SETTLE_MS, settled, self);
}

HfTextReporter *
hf_text_reporter_new (void)
{
  return g_object_new (HF_TYPE_TEXT_REPORTER, NULL);
}

static void
forget_document (HfTextReporter *self)
{
  stop (self);
  self->has_report = FALSE;
  g_clear_pointer (&self->id, g_free);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

void
hf_text_reporter_set_document (HfTextReporter *self, HfDocument *document)
{
  static const char *const names[] = { "card-changed", "selection-changed", "shown-changed", "people-changed" };

  g_return_if_fail (HF_IS_TEXT_REPORTER (self));

  forget_document (self);
  if (document == NULL)
    return;

  self->document = g_object_ref (document);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (document, names[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

const HfTextReport *
hf_text_reporter_get (HfTextReporter *self, const char *id)
{
  g_return_val_if_fail (HF_IS_TEXT_REPORTER (self), NULL);

  return self->has_report && g_strcmp0 (id, self->id) == 0 ? &self->report : NULL;
}

static void
hf_text_reporter_dispose (GObject *object)
{
  forget_document (HF_TEXT_REPORTER (object));

  G_OBJECT_CLASS (hf_text_reporter_parent_class)->dispose (object);
}

static void
hf_text_reporter_class_init (HfTextReporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_text_reporter_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_text_reporter_init (HfTextReporter *self)
{
}
