/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards being made on a thread of their own: what the kinds of it have in common. */
#pragma once

#include "batch/batch.h"

#include <glib-object.h>

#define HF_TYPE_WORK (hf_work_get_type ())
G_DECLARE_DERIVABLE_TYPE (HfWork, hf_work, HF, WORK, GObject)

struct _HfWorkClass
{
  GObjectClass parent_class;

  /* On the thread. Returns: FALSE with @error */
  gboolean (*run) (HfWork *self, GCancellable *cancellable, GError **error);

  /* The handler of `finished` that comes last; nullable. */
  void (*finished) (HfWork *self);
};

/**
 * hf_work_start: begins, on a thread called @name, which holds a reference until the end.
 *
 * Keeps the program running, without a window if need be. Emits `progress` now and then and `finished` once, both on
 * the main thread.
 */
void hf_work_start (HfWork *self, const char *name);

/** hf_work_cancel: ends it soon. */
void hf_work_cancel (HfWork *self);

/** hf_work_get_progress: how far it is. */
HfBatchProgress hf_work_get_progress (HfWork *self);

/** hf_work_describe: how far it is, for people: “3 of 24 · about 12 s left”. Returns: (transfer full) */
char *hf_work_describe (HfWork *self);

/** hf_work_get_error: why it ended early. Returns: (transfer none) (nullable): %NULL before it has finished too */
const GError *hf_work_get_error (HfWork *self);

/** hf_work_tell: (HfBatchObserver's `progress`) for the thread: so far it is. @data is the #HfWork. */
void hf_work_tell (const HfBatchProgress *progress, gpointer data);

/** hf_work_lock: before what both threads touch is read or written; end it with one of the two below. */
void hf_work_lock (HfWork *self);

/** hf_work_unlock: ends what hf_work_lock() began. */
void hf_work_unlock (HfWork *self);

/** hf_work_unlock_and_tell: as hf_work_unlock(); and `progress` is emitted soon. */
void hf_work_unlock_and_tell (HfWork *self);
