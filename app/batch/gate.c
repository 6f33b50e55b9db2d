/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/gate.h"

/* How often somebody waiting looks whether the work was cancelled. */
#define LOOK_US (G_USEC_PER_SEC / 10)

struct _HfGate
{
  GMutex lock;
  GCond opened;
  gboolean shut;
  gint64 since_us; /* while shut */
  gint64 shut_us;  /* before that */
};

HfGate *
hf_gate_new (void)
{
  HfGate *gate = g_new0 (HfGate, 1);

  g_mutex_init (&gate->lock);
  g_cond_init (&gate->opened);
  return gate;
}

void
hf_gate_free (HfGate *gate)
{
  if (gate == NULL)
    return;

  g_cond_clear (&gate->opened);
  g_mutex_clear (&gate->lock);
  g_free (gate);
}

void
hf_gate_shut (HfGate *gate)
{
  g_mutex_lock (&gate->lock);
  if (!gate->shut)
    gate->since_us = g_get_monotonic_time ();
  gate->shut = TRUE;
  g_mutex_unlock (&gate->lock);
}

void
hf_gate_open (HfGate *gate)
{
  g_mutex_lock (&gate->lock);
  if (gate->shut)
    gate->shut_us += g_get_monotonic_time () - gate->since_us;
  gate->shut = FALSE;
  g_cond_broadcast (&gate->opened);
  g_mutex_unlock (&gate->lock);
}

gboolean
hf_gate_is_shut (HfGate *gate)
{
  gboolean shut;

  g_mutex_lock (&gate->lock);
  shut = gate->shut;
  g_mutex_unlock (&gate->lock);
  return shut;
}

void
hf_gate_pass (HfGate *gate, GCancellable *cancellable)
{
  if (gate == NULL)
    return;

  g_mutex_lock (&gate->lock);
  while (gate->shut && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait_until (&gate->opened, &gate->lock, g_get_monotonic_time () + LOOK_US);
  g_mutex_unlock (&gate->lock);
}

gint64
hf_gate_get_shut_us (HfGate *gate)
{
  gint64 shut_us;

  if (gate == NULL)
    return 0;

  g_mutex_lock (&gate->lock);
  shut_us = gate->shut_us + (gate->shut ? g_get_monotonic_time () - gate->since_us : 0);
  g_mutex_unlock (&gate->lock);
  return shut_us;
}
