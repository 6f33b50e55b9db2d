/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/proof-run.h"

#include "base/thread.h"
#include "proof/check.h"
#include "proof/people-doubts.h"
#include "ui/approval-run.h"
#include "ui/settled.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* Words are typed faster than cards are looked at; it begins when the hand rests. */
#define REST_MS 400

/* How many cards are looked at before the window hears of them. */
#define PIECE 32u

struct _HfProofRun
{
  GObject parent_instance;

  HfDocument *document;
  HfApprovalRun *approvals;
  GCancellable *cancellable; /* of the thread that looks now */
  guint rest;
  GHashTable *found;  /* place + 1 → GPtrArray of HfDoubt: whatever was found */
  GHashTable *doubts; /* likewise: what is left of that to check */
  GPtrArray *of_list; /* of HfDoubt, of nobody in particular */
  guint n_looked;
};

/* The place of what is doubtful about nobody in particular. */
#define WHOLE_LIST NULL

G_DEFINE_FINAL_TYPE (HfProofRun, hf_proof_run, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a thread works on. */
typedef struct
{
  GWeakRef run;
  GCancellable *cancellable;
  HfCard *card;
  HfCrowd *crowd;
  HfRoster *roster;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->run);
  g_object_unref (job->cancellable);
  hf_card_unref (job->card);
  hf_crowd_unref (job->crowd);
  g_clear_pointer (&job->roster, hf_roster_unref);
  g_free (job);
}

/* What it found so far, on its way to the main thread. */
typedef struct
{
  HfProofRun *run;
  GCancellable *cancellable;
  GHashTable *doubts;
  guint n_looked;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_object_unref (found->run);
  g_object_unref (found->cancellable);
  g_hash_table_unref (found->doubts);
  g_free (found);
}

static GHashTable *
doubts_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/* Who is left out is not to check, nor is what somebody said is well as it is. */
static void
sift (HfProofRun *self, gpointer place)
{
  HfPeople *people = hf_document_get_people (self->document);
  guint index = GPOINTER_TO_UINT (place) - 1;
  const GPtrArray *all = g_hash_table_lookup (self->found, place);
  g_autoptr (GPtrArray) left = hf_doubt_list_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (people == NULL || !hf_doubt_is_settled (people, index, g_ptr_array_index (all, i)))
      g_ptr_array_add (left, hf_doubt_copy (g_ptr_array_index (all, i)));
  if (left->len > 0)
    g_hash_table_replace (self->doubts, place, g_steal_pointer (&left));
  else
    g_hash_table_remove (self->doubts, place);
}

static gboolean
take_found (gpointer data)
{
  const Found *found = data;
  HfProofRun *self = found->run;
  GHashTableIter at;
  gpointer place;
  gpointer doubts;

  /* What an older look found says nothing of the card as it is now. */
  if (found->cancellable != self->cancellable)
    return G_SOURCE_REMOVE;

  g_hash_table_iter_init (&at, found->doubts);
  while (g_hash_table_iter_next (&at, &place, &doubts))
    {
      if (place == WHOLE_LIST)
        {
          g_ptr_array_unref (self->of_list);
          self->of_list = g_ptr_array_ref (doubts);
          continue;
        }
      g_hash_table_replace (self->found, place, g_ptr_array_ref (doubts));
      sift (self, place);
    }
  self->n_looked = found->n_looked;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* @doubts (transfer full). Returns: whether somebody still listens */
static gboolean
tell (Job *job, GHashTable *doubts, guint n_looked)
{
  HfProofRun *run = g_weak_ref_get (&job->run);
  Found *found;

  if (run == NULL || g_cancellable_is_cancelled (job->cancellable))
    {
      g_clear_object (&run);
      g_hash_table_unref (doubts);
      return FALSE;
    }

  found = g_new0 (Found, 1);
  found->run = run;
  found->cancellable = g_object_ref (job->cancellable);
  found->doubts = doubts;
  found->n_looked = n_looked;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_found, found, found_free);
  return TRUE; /* cppcheck-suppress memleak ; the source owns it */
}

static void
add_doubts (GHashTable *all, guint index, const GPtrArray *doubts)
{
  gpointer place = GUINT_TO_POINTER (index + 1);
  GPtrArray *own = g_hash_table_lookup (all, place);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (!hf_doubt_is_to_check (doubt))
        continue;
      if (own == NULL)
        {
          own = hf_doubt_list_new ();
          g_hash_table_insert (all, place, own);
        }
      g_ptr_array_add (own, hf_doubt_copy (doubt));
    }
}

/* What is doubtful about people before their cards are looked at, by place: rows count from 1, in the order of the
 * people. */
static GHashTable *
sort_people_doubts (Job *job)
{
  GHashTable *by_place = doubts_new ();
  GPtrArray *of_list = hf_doubt_list_new ();
  g_autoptr (GPtrArray) doubts =
      hf_proof_list_people_doubts (job->card, job->crowd, job->roster, hf_slice_all (hf_crowd_get_size (job->crowd)));

  for (guint i = 0; i < doubts->len; i++)
    {
      HfDoubt *doubt = g_ptr_array_index (doubts, i);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, doubt);
      if (doubt->row > 0)
        add_doubts (by_place, doubt->row - 1, one);
      else
        g_ptr_array_add (of_list, hf_doubt_copy (doubt));
    }

  g_hash_table_insert (by_place, WHOLE_LIST, of_list);
  return by_place;
}

static gpointer
look (gpointer data)
{
  Job *job = data;
  guint n_people = hf_crowd_get_size (job->crowd);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfProofer) proofer = hf_proofer_new (renderer, job->card);
  g_autoptr (GHashTable) of_people = sort_people_doubts (job);
  GHashTable *doubts = doubts_new ();
  gboolean heard = TRUE;

  hf_thread_step_back ();
  g_hash_table_insert (doubts, WHOLE_LIST, g_ptr_array_ref (g_hash_table_lookup (of_people, WHOLE_LIST)));
  for (guint i = 0; i < n_people && heard; i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (job->crowd, i);
      g_autoptr (HfProof) proof = hf_proofer_make (proofer, fields);
      const GPtrArray *more = g_hash_table_lookup (of_people, GUINT_TO_POINTER (i + 1));

      if (more != NULL)
        add_doubts (doubts, i, more);
      add_doubts (doubts, i, proof->doubts);
      if ((i + 1) % PIECE == 0 || i + 1 == n_people)
        {
          heard = tell (job, doubts, i + 1);
          doubts = doubts_new ();
        }
    }
  g_hash_table_unref (doubts);

  g_clear_pointer (&proofer, hf_proofer_free);
  job_free (job);
  return NULL;
}

static void
cancel (HfProofRun *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
start (gpointer data)
{
  HfProofRun *self = data;
  HfRoster *roster = hf_document_get_roster (self->document);
  Job *job;

  self->rest = 0;
  if (roster == NULL)
    return G_SOURCE_REMOVE;

  self->cancellable = g_cancellable_new ();
  job = g_new0 (Job, 1);
  g_weak_ref_init (&job->run, self);
  job->cancellable = g_object_ref (self->cancellable);
  job->card = hf_card_ref (hf_document_get_card (self->document));
  job->crowd = hf_crowd_ref (hf_document_get_crowd (self->document));
  job->roster = hf_roster_ref (roster);
  g_thread_unref (g_thread_new ("proof", look, job));
  return G_SOURCE_REMOVE;
}

/* Doubts of the card as it was say nothing of the card as it is. */
static void
look_again (HfProofRun *self)
{
  cancel (self);
  self->n_looked = 0;
  g_hash_table_remove_all (self->found);
  g_hash_table_remove_all (self->doubts);
  g_ptr_array_unref (self->of_list);
  self->of_list = hf_doubt_list_new ();
  self->rest = g_timeout_add (REST_MS, start, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
marks_changed (HfProofRun *self)
{
  GHashTableIter at;
  gpointer place;

  g_hash_table_iter_init (&at, self->found);
  while (g_hash_table_iter_next (&at, &place, NULL))
    sift (self, place);
  g_signal_emit (self, signals[CHANGED], 0);
}

HfProofRun *
hf_proof_run_new (HfDocument *document)
{
  HfProofRun *self = g_object_new (HF_TYPE_PROOF_RUN, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "card-changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "people-changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "marks-changed", G_CALLBACK (marks_changed), self, G_CONNECT_SWAPPED);
  look_again (self);
  self->approvals = hf_approval_run_new (document, self);
  return self;
}

void
hf_proof_run_stop (HfProofRun *self)
{
  g_return_if_fail (HF_IS_PROOF_RUN (self));

  cancel (self);
  hf_approval_run_stop (self->approvals);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

gboolean
hf_proof_run_is_done (HfProofRun *self)
{
  g_return_val_if_fail (HF_IS_PROOF_RUN (self), FALSE);

  return self->document != NULL && self->rest == 0 &&
         self->n_looked == hf_crowd_get_size (hf_document_get_crowd (self->document));
}

const GPtrArray *
hf_proof_run_get_doubts (HfProofRun *self, guint index)
{
  g_return_val_if_fail (HF_IS_PROOF_RUN (self), NULL);

  return g_hash_table_lookup (self->doubts, GUINT_TO_POINTER (index + 1));
}

const GPtrArray *
hf_proof_run_get_list_doubts (HfProofRun *self)
{
  g_return_val_if_fail (HF_IS_PROOF_RUN (self), NULL);

  return self->of_list;
}

guint
hf_proof_run_get_n_doubtful (HfProofRun *self)
{
  g_return_val_if_fail (HF_IS_PROOF_RUN (self), 0);

  return g_hash_table_size (self->doubts);
}

int
hf_proof_run_find_doubtful (HfProofRun *self, int index, gboolean backwards)
{
  int n_people;

  g_return_val_if_fail (HF_IS_PROOF_RUN (self), -1);

  if (self->document == NULL || g_hash_table_size (self->doubts) == 0)
    return -1;

  n_people = (int) hf_crowd_get_size (hf_document_get_crowd (self->document));
  for (int i = 1; i <= n_people; i++)
    {
      int place = ((index + (backwards ? -i : i)) % n_people + n_people) % n_people;

      if (hf_proof_run_get_doubts (self, (guint) place) != NULL)
        return place;
    }

  return -1;
}

HfApprovalRun *
hf_proof_run_get_approvals (HfProofRun *self)
{
  g_return_val_if_fail (HF_IS_PROOF_RUN (self), NULL);

  return self->approvals;
}

const char *
hf_doubt_get_title (const HfDoubt *doubt)
{
  static const struct
  {
    const char *kind;
    const char *title;
  } titles[] = {
    { "overflow", N_ ("Too long") },
    { "too-long", N_ ("Too long") },
    { "shrunk", N_ ("Made small") },
    { "missing-glyph", N_ ("Letters missing") },
    { "missing-font", N_ ("Font missing") },
    { "missing-picture", N_ ("Picture missing") },
    { "unknown-language", N_ ("Language unknown") },
    { "unknown-palette", N_ ("Colours unknown") },
    { "empty-field", N_ ("Left empty") },
    { "empty-name", N_ ("No name") },
    { "same-name", N_ ("Here twice") },
    { "same-address", N_ ("Here twice") },
    { "mojibake", N_ ("Looks misread") },
    { "undecodable", N_ ("Looks misread") },
    { "lower-case", N_ ("Lower case") },
    { "all-capitals", N_ ("All capitals") },
    { "comma-name", N_ ("Name turned round") },
    { "double-space", N_ ("Spaces too wide") },
    { "invisible-character", N_ ("Unseen letter") },
    { "shifted-row", N_ ("Cells shifted") },
    { "ragged-row", N_ ("Cells shifted") },
    { "nothing-specific", N_ ("No note") },
    { "same-words", N_ ("Same words as neighbour") },
    { "bad-address", N_ ("Address looks wrong") },
    { "low-resolution", N_ ("Picture blurred") },
    { "outside-safe-area", N_ ("Outside the safe area") },
    { "text-over-art", N_ ("Words over art") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (doubt->kind, titles[i].kind))
      return _ (titles[i].title);

  return _ ("To check");
}

static void
hf_proof_run_finalize (GObject *object)
{
  HfProofRun *self = HF_PROOF_RUN (object);

  hf_proof_run_stop (self);
  g_object_unref (self->approvals);
  g_hash_table_unref (self->found);
  g_hash_table_unref (self->doubts);
  g_ptr_array_unref (self->of_list);

  G_OBJECT_CLASS (hf_proof_run_parent_class)->finalize (object);
}

static void
hf_proof_run_class_init (HfProofRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_proof_run_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_PROOF_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_proof_run_init (HfProofRun *self)
{
  self->found = doubts_new ();
  self->doubts = doubts_new ();
  self->of_list = hf_doubt_list_new ();
}
