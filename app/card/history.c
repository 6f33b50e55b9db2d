/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/history.h"

/* The card a step led to, and how it is named. */
typedef struct
{
  HfCard *card;
  gpointer beside; /* of the history's type; nullable */
  GType type;
  char *label; /* NULL for the first */
} Step;

struct _HfHistory
{
  GObject parent_instance;

  GType type;       /* of what stands beside a card */
  GPtrArray *steps; /* of Step, oldest first */
  guint current;
  char *open_run; /* of the current step, while further steps may join it */
  HfCard *saved_card;
};

G_DEFINE_FINAL_TYPE (HfHistory, hf_history, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
step_hold (Step *step, HfCard *card, gconstpointer beside)
{
  step->card = hf_card_ref (card);
  step->beside = beside != NULL ? g_boxed_copy (step->type, beside) : NULL;
}

static void
step_let_go (Step *step)
{
  hf_card_unref (step->card);
  if (step->beside != NULL)
    g_boxed_free (step->type, step->beside);
}

static Step *
step_new (GType type, HfCard *card, gconstpointer beside, const char *label)
{
  Step *step = g_new0 (Step, 1);

  step->type = type;
  step->label = g_strdup (label);
  step_hold (step, card, beside);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  step_let_go (step);
  g_free (step->label);
  g_free (step);
}

static Step *
step_at (HfHistory *self, guint index)
{
  return g_ptr_array_index (self->steps, index);
}

static void
hf_history_finalize (GObject *object)
{
  HfHistory *self = HF_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_free (self->open_run);
  if (self->saved_card != NULL)
    hf_card_unref (self->saved_card);

  G_OBJECT_CLASS (hf_history_parent_class)->finalize (object);
}

static void
hf_history_class_init (HfHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_history_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_history_init (HfHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

HfHistory *
hf_history_new (HfCard *card)
{
  return hf_history_new_beside (card, G_TYPE_INVALID, NULL);
}

HfHistory *
hf_history_new_beside (HfCard *card, GType type, gconstpointer beside)
{
  HfHistory *self = g_object_new (HF_TYPE_HISTORY, NULL);

  self->type = type;
  g_ptr_array_add (self->steps, step_new (type, card, beside, NULL));
  return self;
}

gconstpointer
hf_history_get_beside (HfHistory *self)
{
  return step_at (self, self->current)->beside;
}

HfCard *
hf_history_get_card (HfHistory *self)
{
  return step_at (self, self->current)->card;
}

static void
go_to (HfHistory *self, guint index)
{
  g_clear_pointer (&self->open_run, g_free);
  self->current = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
hf_history_push (HfHistory *self, HfCard *card, const char *label, const char *run)
{
  hf_history_push_both (self, card, hf_history_get_beside (self), label, run);
}

void
hf_history_push_both (HfHistory *self, HfCard *card, gconstpointer beside, const char *label, const char *run)
{
  Step *step = step_at (self, self->current);

  g_return_if_fail (label != NULL);

  if (card == step->card && beside == step->beside)
    return;

  g_ptr_array_set_size (self->steps, (int) self->current + 1);
  if (run != NULL && g_strcmp0 (run, self->open_run) == 0)
    {
      Step old = *step;

      step_hold (step, card, beside);
      step_let_go (&old);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  g_ptr_array_add (self->steps, step_new (self->type, card, beside, label));
  go_to (self, self->current + 1);
  self->open_run = g_strdup (run);
}

void
hf_history_replace_beside (HfHistory *self, gconstpointer beside)
{
  Step *step = step_at (self, self->current);
  Step old = *step;

  step_hold (step, old.card, beside);
  step_let_go (&old);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
hf_history_end_run (HfHistory *self)
{
  g_clear_pointer (&self->open_run, g_free);
}

void
hf_history_cancel_run (HfHistory *self)
{
  if (self->open_run == NULL)
    return;

  g_ptr_array_set_size (self->steps, (int) self->current);
  go_to (self, self->current - 1);
}

gboolean
hf_history_undo (HfHistory *self)
{
  if (self->current == 0)
    return FALSE;

  go_to (self, self->current - 1);
  return TRUE;
}

gboolean
hf_history_redo (HfHistory *self)
{
  if (self->current + 1 >= self->steps->len)
    return FALSE;

  go_to (self, self->current + 1);
  return TRUE;
}

const char *
hf_history_get_undo_label (HfHistory *self)
{
  return step_at (self, self->current)->label;
}

const char *
hf_history_get_redo_label (HfHistory *self)
{
  return self->current + 1 < self->steps->len ? step_at (self, self->current + 1)->label : NULL;
}

void
hf_history_mark_saved (HfHistory *self, HfCard *card)
{
  hf_card_ref (card);
  if (self->saved_card != NULL)
    hf_card_unref (self->saved_card);
  self->saved_card = card;
  hf_history_end_run (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
hf_history_is_saved (HfHistory *self)
{
  return self->saved_card == hf_history_get_card (self);
}
