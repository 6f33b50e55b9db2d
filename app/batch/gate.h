/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A gate that work passes again and again: while it is shut, work pauses. For any thread. */
#pragma once

#include <gio/gio.h>

typedef struct _HfGate HfGate;

/** hf_gate_new: an open gate. Returns: (transfer full) */
HfGate *hf_gate_new (void);

void hf_gate_free (HfGate *gate);

/** hf_gate_shut: lets nobody pass from now on; who has passed finishes the piece begun. */
void hf_gate_shut (HfGate *gate);

/** hf_gate_open: lets everybody go on. */
void hf_gate_open (HfGate *gate);

/** hf_gate_is_shut: whether nobody passes. */
gboolean hf_gate_is_shut (HfGate *gate);

/**
 * hf_gate_pass: waits while @gate (nullable: always open) is shut, though no longer than until @cancellable is
 * cancelled.
 */
void hf_gate_pass (HfGate *gate, GCancellable *cancellable);

/** hf_gate_get_shut_us: how long @gate (nullable) has been shut in all, in microseconds. */
gint64 hf_gate_get_shut_us (HfGate *gate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfGate, hf_gate_free)
