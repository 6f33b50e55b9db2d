/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/approval-run.h"

#include "proof/approvals.h"

/* Cards are compared when the hand rests, and what is approved is written when it does. */
#define REST_MS 300
#define SAVE_MS 800

/* Doubts come in by the dozen; people are counted anew for several dozen at once. */
#define COUNT_MS 80

struct _HfApprovalRun
{
  GObject parent_instance;

  HfDocument *document;
  HfProofRun *proof; /* the owner; NULL once it stopped */
  HfDigestSet *approvals;

  GArray *keys;              /* HfDigest of each person's card; NULL: not known yet */
  GCancellable *cancellable; /* of the thread that makes them */
  guint rest;
  guint save;
  guint recount;

  GArray *listed; /* guint: whom People lists; NULL: nobody has looked */

  GArray *undo; /* guint: whose approval changed last */
  gboolean undo_to;

  guint counts[HF_N_CARD_STATES];
};

G_DEFINE_FINAL_TYPE (HfApprovalRun, hf_approval_run, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a thread works on. */
typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  hf_card_unref (job->card);
  hf_crowd_unref (job->crowd);
  g_free (job);
}

static guint
get_n_people (HfApprovalRun *self)
{
  return self->document != NULL ? hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;
}

static const HfDigest *
get_key (HfApprovalRun *self, guint index)
{
  return self->keys != NULL && index < self->keys->len ? &g_array_index (self->keys, HfDigest, index) : NULL;
}

static void
count (HfApprovalRun *self)
{
  for (guint i = 0; i < HF_N_CARD_STATES; i++)
    self->counts[i] = 0;
  for (guint i = 0; i < get_n_people (self); i++)
    self->counts[hf_approval_run_get_state (self, i)]++;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
recount (gpointer data)
{
  HfApprovalRun *self = data;

  self->recount = 0;
  count (self);
  return G_SOURCE_REMOVE;
}

static void
count_soon (HfApprovalRun *self)
{
  if (self->recount == 0)
    self->recount = g_timeout_add (COUNT_MS, recount, self);
}

static void
save (HfApprovalRun *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save, g_source_remove);
  if (!hf_approvals_save (self->approvals, &error))
    g_message ("%s", error->message);
}

static gboolean
save_at_rest (gpointer data)
{
  HfApprovalRun *self = data;

  self->save = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GArray *keys = hf_approval_list_keys (job->card, job->crowd, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, keys, (GDestroyNotify) g_array_unref);
  else if (keys != NULL)
    g_array_unref (keys);
}

static void
worked (GObject *source, GAsyncResult *result, gpointer data)
{
  HfApprovalRun *self = HF_APPROVAL_RUN (source);
  GArray *keys = g_task_propagate_pointer (G_TASK (result), NULL);

  if (keys == NULL)
    return; /* cancelled, as there is something newer */

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->keys, g_array_unref);
  self->keys = keys;
  count (self);
}

static gboolean
start (gpointer data)
{
  HfApprovalRun *self = data;
  g_autoptr (GTask) task = NULL;
  Job *job;

  self->rest = 0;
  if (get_n_people (self) == 0)
    return G_SOURCE_REMOVE;

  job = g_new0 (Job, 1);
  job->card = hf_card_ref (hf_document_get_card (self->document));
  job->crowd = hf_crowd_ref (hf_document_get_crowd (self->document));
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, worked, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work);
  return G_SOURCE_REMOVE;
}

static void
cancel (HfApprovalRun *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
forget_undo (HfApprovalRun *self)
{
  g_clear_pointer (&self->undo, g_array_unref);
}

/* Until cards are compared anew, what was approved is not known of them. */
static void
look_again (HfApprovalRun *self)
{
  cancel (self);
  g_clear_pointer (&self->keys, g_array_unref);
  forget_undo (self);
  self->rest = g_timeout_add (REST_MS, start, self);
  count (self);
}

HfApprovalRun *
hf_approval_run_new (HfDocument *document, HfProofRun *proof)
{
  HfApprovalRun *self = g_object_new (HF_TYPE_APPROVAL_RUN, NULL);

  self->document = g_object_ref (document);
  self->proof = proof;
  self->approvals = hf_approvals_load (hf_document_get_card (document)->uuid);
  g_signal_connect_object (document, "card-changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "people-changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "marks-changed", G_CALLBACK (count_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (proof, "changed", G_CALLBACK (count_soon), self, G_CONNECT_SWAPPED);
  look_again (self);
  return self;
}

void
hf_approval_run_stop (HfApprovalRun *self)
{
  g_return_if_fail (HF_IS_APPROVAL_RUN (self));

  cancel (self);
  g_clear_handle_id (&self->recount, g_source_remove);
  if (self->save != 0)
    save (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_data (self->proof, self);
  g_clear_object (&self->document);
  self->proof = NULL;
}

gboolean
hf_approval_run_is_done (HfApprovalRun *self)
{
  g_return_val_if_fail (HF_IS_APPROVAL_RUN (self), FALSE);

  return self->keys != NULL && self->rest == 0 && self->cancellable == NULL;
}

gboolean
hf_approval_run_is_approved (HfApprovalRun *self, guint index)
{
  const HfDigest *key;

  g_return_val_if_fail (HF_IS_APPROVAL_RUN (self), FALSE);

  key = get_key (self, index);
  return key != NULL && hf_digest_set_has (self->approvals, key);
}

HfCardState
hf_approval_run_get_state (HfApprovalRun *self, guint index)
{
  if (self->document != NULL && hf_document_is_left_out (self->document, index))
    return HF_CARD_LEFT_OUT;
  if (hf_approval_run_is_approved (self, index))
    return HF_CARD_APPROVED;

  return self->proof != NULL && hf_proof_run_get_doubts (self->proof, index) != NULL ? HF_CARD_DOUBTFUL
                                                                                     : HF_CARD_UNAPPROVED;
}

guint
hf_approval_run_count (HfApprovalRun *self, HfCardState state)
{
  g_return_val_if_fail (HF_IS_APPROVAL_RUN (self), 0);

  return self->counts[state];
}

guint
hf_approval_run_count_cards (HfApprovalRun *self)
{
  g_return_val_if_fail (HF_IS_APPROVAL_RUN (self), 0);

  return get_n_people (self) - MIN (get_n_people (self), self->counts[HF_CARD_LEFT_OUT]);
}

GArray *
hf_approval_run_list (HfApprovalRun *self, HfCardState state)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < get_n_people (self); i++)
    if (hf_approval_run_get_state (self, i) == state)
      g_array_append_val (people, i);

  return people;
}

int
hf_approval_run_find_doubtful (HfApprovalRun *self, int index, gboolean backwards)
{
  int first = hf_proof_run_find_doubtful (self->proof, index, backwards);
  int found = first;

  /* What is approved was looked at, whatever there is to say; what is left out nobody gets. */
  while (found >= 0 && hf_approval_run_get_state (self, (guint) found) != HF_CARD_DOUBTFUL)
    {
      found = hf_proof_run_find_doubtful (self->proof, found, backwards);
      if (found == first)
        return -1;
    }

  return found;
}

guint
hf_approval_run_approve (HfApprovalRun *self, const GArray *people, gboolean approved)
{
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (HF_IS_APPROVAL_RUN (self), 0);

  for (guint i = 0; i < people->len; i++)
    {
      guint index = g_array_index (people, guint, i);
      const HfDigest *key = get_key (self, index);

      if (key != NULL &&
          (approved ? hf_digest_set_add (self->approvals, key) : hf_digest_set_remove (self->approvals, key)))
        g_array_append_val (changed, index);
    }
  if (changed->len == 0)
    return 0;

  forget_undo (self);
  self->undo = g_array_ref (changed);
  self->undo_to = !approved;
  if (self->save == 0)
    self->save = g_timeout_add (SAVE_MS, save_at_rest, self);
  count (self);
  return changed->len;
}

void
hf_approval_run_set_listed (HfApprovalRun *self, const GArray *people)
{
  g_return_if_fail (HF_IS_APPROVAL_RUN (self));

  if (self->listed == NULL)
    self->listed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_size (self->listed, 0);
  g_array_append_vals (self->listed, people->data, people->len);
  count_soon (self);
}

const GArray *
hf_approval_run_get_listed (HfApprovalRun *self)
{
  g_return_val_if_fail (HF_IS_APPROVAL_RUN (self), NULL);

  return self->listed;
}

gboolean
hf_approval_run_can_undo (HfApprovalRun *self)
{
  g_return_val_if_fail (HF_IS_APPROVAL_RUN (self), FALSE);

  return self->undo != NULL;
}

void
hf_approval_run_undo (HfApprovalRun *self)
{
  g_autoptr (GArray) people = g_steal_pointer (&self->undo);

  g_return_if_fail (HF_IS_APPROVAL_RUN (self));

  if (people != NULL)
    hf_approval_run_approve (self, people, self->undo_to);
}

static void
hf_approval_run_finalize (GObject *object)
{
  HfApprovalRun *self = HF_APPROVAL_RUN (object);

  hf_approval_run_stop (self);
  g_clear_pointer (&self->keys, g_array_unref);
  forget_undo (self);
  g_clear_pointer (&self->listed, g_array_unref);
  hf_digest_set_free (self->approvals);

  G_OBJECT_CLASS (hf_approval_run_parent_class)->finalize (object);
}

static void
hf_approval_run_class_init (HfApprovalRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_approval_run_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_APPROVAL_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_approval_run_init (HfApprovalRun *self)
{
}
