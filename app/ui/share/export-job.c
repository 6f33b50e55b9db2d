/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/export-job.h"

#include "batch/preflight.h"
#include "batch/single.h"
#include "merge/merge.h"
#include "ui/share/export-note.h"
#include "ui/thanks.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* Files remembered as made, of one card: some 13 MB. */
#define MOST_REMEMBERED 400000u

/* How many cards are made before what is made is remembered, lest a crash loses it. */
#define REMEMBER_EVERY 250u

static GList *running; /* HfExportJob, not owned */

struct _HfExportJob
{
  HfWork parent_instance;

  /* Set once, read by the thread. */
  HfCard *card;
  HfCrowd *everybody;
  HfCrowd *crowd; /* those of them who get a card */
  HfExportPlan *plan;
  HfSaveFlags flags;
  char *target;
  HfGate *gate;

  /* Used by the thread until it has finished. */
  HfSummary *summary;
  HfPdfShop *shop;      /* NULL: for no print shop */
  GPtrArray *preflight; /* NULL: the same */
  HfDigestSet *made;
  guint n_unremembered;
  GArray *given; /* guint: places in `crowd` of those who have theirs */
  HfBatchTotal total;
};

G_DEFINE_FINAL_TYPE (HfExportJob, hf_export_job, HF_TYPE_WORK)

HfExportPlan *
hf_export_plan_copy (const HfExportPlan *plan)
{
  HfExportPlan *copy = g_memdup2 (plan, sizeof *plan);

  copy->pattern = g_strdup (plan->pattern);
  copy->profile = g_strdup (plan->profile);
  copy->folder = g_strdup (plan->folder);
  copy->file = g_strdup (plan->file);
  copy->why_left_out = g_strdup (plan->why_left_out);
  if (plan->places != NULL)
    copy->places = g_array_ref (plan->places);
  return copy;
}

void
hf_export_plan_free (HfExportPlan *plan)
{
  g_free (plan->pattern);
  g_free (plan->profile);
  g_free (plan->folder);
  g_free (plan->file);
  g_free (plan->why_left_out);
  g_clear_pointer (&plan->places, g_array_unref);
  g_free (plan);
}

char *
hf_export_plan_get_target (const HfExportPlan *plan, guint n_people)
{
  g_autofree char *name = NULL;

  if (n_people > 0 && plan->kind != HF_BATCH_COMBINED)
    return g_build_filename (plan->folder, plan->file, NULL);

  name = g_strconcat (plan->file, plan->kind == HF_BATCH_PNG ? ".png" : ".pdf", NULL);
  return g_build_filename (plan->folder, name, NULL);
}

static void
tell_sides (guint n_done, guint n_sides, gpointer data)
{
  const HfBatchProgress progress = { n_done, n_sides, -1.0 };

  hf_work_tell (&progress, data);
}

static void
tell_failure (guint row, const char *name, const GError *error, gpointer data)
{
  HfExportJob *self = data;

  hf_summary_add (self->summary, row, name, HF_SUMMARY_FAILED, error->message);
}

static void
add_to_summary (HfExportJob *self, HfCrowd *crowd, guint index, HfSummaryKind kind, const char *why)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, index);
  const char *name = hf_fields_lookup (fields, hf_field_name (HF_FIELD_NAME));

  hf_summary_add (self->summary, hf_fields_get_row (fields), name != NULL ? name : "", kind, why);
}

static void
remember (HfExportJob *self)
{
  g_autoptr (GError) error = NULL;

  self->n_unremembered = 0;
  if (!hf_digest_set_save (self->made, MOST_REMEMBERED, &error))
    g_message ("%s", error->message);
}

static void
tell_card (guint index, gboolean kept, gpointer data)
{
  HfExportJob *self = data;

  add_to_summary (self, self->crowd, index, kept ? HF_SUMMARY_KEPT : HF_SUMMARY_MADE, NULL);
  g_array_append_val (self->given, index);
  if (!kept && ++self->n_unremembered >= REMEMBER_EVERY)
    remember (self);
}

/* Those who get none, each with the reason. */
static void
note_left_out (HfExportJob *self)
{
  guint chosen = 0;

  for (guint i = 0; self->plan->places != NULL && i < hf_crowd_get_size (self->everybody); i++)
    {
      if (chosen < self->plan->places->len && g_array_index (self->plan->places, guint, chosen) == i)
        chosen++;
      else
        add_to_summary (self, self->everybody, i, HF_SUMMARY_LEFT_OUT, self->plan->why_left_out);
    }
}

static HfOutputInfo
make_info (HfCard *card)
{
  return (HfOutputInfo){
    .title = card->title, .author = card->info.author, .language = card->language, .modified_s = card->modified_s
  };
}

static HfPngOptions
make_png (const HfExportPlan *plan)
{
  return (HfPngOptions){ .dpi = plan->dpi, .width_px = plan->width_px, .bleed = plan->bleed };
}

static HfPdfOptions
make_pdf (HfExportJob *self)
{
  return (HfPdfOptions){ .bleed = self->plan->bleed || self->shop != NULL, .shop = self->shop };
}

static gboolean
load_shop (HfExportJob *self, GError **error)
{
  if (!self->plan->for_shop)
    return TRUE;

  if (self->plan->profile == NULL)
    {
      g_set_error_literal (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_PROFILE,
                           _ ("No colour profile of a press is installed. Ask the print shop for theirs, and choose "
                              "it as Press."));
      return FALSE;
    }

  self->shop = hf_pdf_shop_load (self->plan->profile, error);
  if (self->shop == NULL)
    return FALSE;

  self->preflight = hf_preflight_list (self->card, self->shop);
  return TRUE;
}

static gboolean
write_many (HfExportJob *self, GCancellable *cancellable, GError **error)
{
  const HfExportPlan *plan = self->plan;
  const HfBatchObserver observer = { hf_work_tell, NULL, tell_failure, self, tell_card };
  const HfBatchOptions options = {
    .kind = plan->kind,
    .target = self->target,
    .pattern = plan->pattern,
    .sides = plan->sides,
    .png = make_png (plan),
    .pdf = make_pdf (self),
    .info = make_info (self->card),
    .n_jobs = MAX (1, g_get_num_processors ()),
    .flags = self->flags,
    .everybody = plan->places != NULL ? self->everybody : NULL,
    .places = plan->places != NULL ? (const guint *) (gconstpointer) plan->places->data : NULL,
    .gate = self->gate,
    .made = self->made,
  };
  gboolean done;

  note_left_out (self);
  done = hf_batch_run (self->card, self->crowd, hf_slice_all (hf_crowd_get_size (self->crowd)), &options, &observer,
                       cancellable, &self->total, error);
  remember (self);
  return done;
}

/* The card with its fields filled in for nobody in particular. */
static gboolean
write_one (HfExportJob *self, GCancellable *cancellable, GError **error)
{
  const HfExportPlan *plan = self->plan;
  g_autoptr (HfFields) fields = hf_crowd_get_common (self->crowd);
  g_autoptr (HfCard) card = hf_merge_card (self->card, fields, HF_MERGE_ALL, NULL);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (GArray) sides = hf_side_list (card, plan->sides);
  HfLayout *layouts[HF_N_PAGE_KINDS] = { NULL };
  const HfSingleOptions options = {
    .pdf = plan->kind != HF_BATCH_PNG,
    .target = self->target,
    .png = make_png (plan),
    .pdf_options = make_pdf (self),
    .info = make_info (card),
    .flags = self->flags,
  };
  gboolean done;

  for (guint i = 0; i < card->format->n_pages; i++)
    layouts[i] = hf_layout_new (renderer, card, card->pages[i]);
  done = hf_single_write (layouts, sides, &options, tell_sides, self, cancellable, error);
  for (guint i = 0; i < card->format->n_pages; i++)
    hf_layout_unref (layouts[i]);

  self->total.n_cards = done ? 1 : 0;
  self->total.n_files = !done ? 0 : plan->kind == HF_BATCH_PNG ? sides->len : 1;
  return done;
}

/* Who has a card now is written down, where somebody agreed to that. */
static void
note_thanks (HfExportJob *self)
{
  hf_thanks_note (GTK_WIDGET (hf_window_find ()), self->card, self->crowd, self->given, HF_LEDGER_EXPORTED);
}

static void
hf_export_job_finished (HfWork *work)
{
  HfExportJob *self = HF_EXPORT_JOB (work);

  running = g_list_remove (running, self);
  hf_export_note_send (self);
  note_thanks (self);
}

static gboolean
hf_export_job_run (HfWork *work, GCancellable *cancellable, GError **error)
{
  HfExportJob *self = HF_EXPORT_JOB (work);

  if (!load_shop (self, error))
    return FALSE;

  return hf_crowd_get_size (self->everybody) > 0 ? write_many (self, cancellable, error)
                                                 : write_one (self, cancellable, error);
}

HfExportJob *
hf_export_job_start (HfDocument *document, const HfExportPlan *plan, gboolean replace)
{
  HfExportJob *self = g_object_new (HF_TYPE_EXPORT_JOB, NULL);

  self->card = hf_card_ref (hf_document_get_card (document));
  self->everybody = hf_crowd_ref (hf_document_get_crowd (document));
  self->crowd =
      plan->places != NULL
          ? hf_crowd_pick (self->everybody, (const guint *) (gconstpointer) plan->places->data, plan->places->len)
          : hf_crowd_ref (self->everybody);
  self->plan = hf_export_plan_copy (plan);
  self->flags = replace ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT;
  self->target = hf_export_plan_get_target (plan, hf_crowd_get_size (self->everybody));
  self->made = hf_digest_set_load ("made", self->card->uuid);
  running = g_list_prepend (running, self);
  hf_work_start (HF_WORK (self), "export");
  return self;
}

void
hf_export_jobs_cancel (void)
{
  for (GList *at = running; at != NULL; at = at->next)
    hf_work_cancel (at->data);
}

void
hf_export_job_set_paused (HfExportJob *self, gboolean paused)
{
  g_return_if_fail (HF_IS_EXPORT_JOB (self));

  if (paused)
    hf_gate_shut (self->gate);
  else
    hf_gate_open (self->gate);
}

gboolean
hf_export_job_is_paused (HfExportJob *self)
{
  g_return_val_if_fail (HF_IS_EXPORT_JOB (self), FALSE);

  return hf_gate_is_shut (self->gate);
}

char *
hf_export_job_describe (HfExportJob *self)
{
  GString *text = g_string_new (NULL);
  guint n_files = self->total.n_files;
  guint n_kept = hf_summary_count (self->summary, HF_SUMMARY_KEPT);
  guint n_left_out = hf_summary_count (self->summary, HF_SUMMARY_LEFT_OUT);
  guint n_failed = hf_summary_count (self->summary, HF_SUMMARY_FAILED);

  if (self->plan->kind == HF_BATCH_PNG)
    g_string_append_printf (text, ngettext ("%u picture saved", "%u pictures saved", n_files), n_files);
  else
    g_string_append_printf (text, ngettext ("%u PDF saved", "%u PDFs saved", n_files), n_files);
  if (n_kept > 0)
    g_string_append_printf (text, ngettext (" · %u was there already", " · %u were there already", n_kept), n_kept);
  if (n_left_out > 0)
    g_string_append_printf (text, ngettext (" · %u left out", " · %u left out", n_left_out), n_left_out);
  if (n_failed > 0)
    g_string_append_printf (text, ngettext (" · %u failed", " · %u failed", n_failed), n_failed);
  return g_string_free (text, FALSE);
}

const HfSummary *
hf_export_job_get_summary (HfExportJob *self)
{
  g_return_val_if_fail (HF_IS_EXPORT_JOB (self), NULL);

  return self->summary;
}

HfBatchTotal
hf_export_job_get_total (HfExportJob *self)
{
  return self->total;
}

const GPtrArray *
hf_export_job_list_preflight (HfExportJob *self)
{
  g_return_val_if_fail (HF_IS_EXPORT_JOB (self), NULL);

  return self->preflight;
}

const char *
hf_export_job_get_target (HfExportJob *self)
{
  g_return_val_if_fail (HF_IS_EXPORT_JOB (self), NULL);

  return self->target;
}

static void
hf_export_job_finalize (GObject *object)
{
  HfExportJob *self = HF_EXPORT_JOB (object);

  hf_card_unref (self->card);
  hf_crowd_unref (self->everybody);
  hf_crowd_unref (self->crowd);
  hf_export_plan_free (self->plan);
  g_free (self->target);
  hf_gate_free (self->gate);
  hf_summary_free (self->summary);
  g_clear_pointer (&self->shop, hf_pdf_shop_free);
  g_clear_pointer (&self->preflight, g_ptr_array_unref);
  g_array_unref (self->given);
  hf_digest_set_free (self->made);

  G_OBJECT_CLASS (hf_export_job_parent_class)->finalize (object);
}

static void
hf_export_job_class_init (HfExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_export_job_finalize;
  HF_WORK_CLASS (klass)->run = hf_export_job_run;
  HF_WORK_CLASS (klass)->finished = hf_export_job_finished;
}

static void
hf_export_job_init (HfExportJob *self)
{
  self->gate = hf_gate_new ();
  self->summary = hf_summary_new ();
  self->given = g_array_new (FALSE, FALSE, sizeof (guint));
}
