/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Crash-safe writing: a temporary beside the target, synced, then renamed over it. */
#pragma once

#include <gio/gio.h>

#define HF_SAVE_ERROR (hf_save_error_quark ())
GQuark hf_save_error_quark (void);

/** HfSaveError: why a file could not be written. The message names the target and what to do. */
typedef enum
{
  HF_SAVE_ERROR_EXISTS,    /**< the target exists and was not to be replaced */
  HF_SAVE_ERROR_NO_FOLDER, /**< the folder is missing or vanished */
  HF_SAVE_ERROR_DENIED,    /**< no permission, or a read-only file system */
  HF_SAVE_ERROR_FULL,      /**< no space left, or a quota reached */
  HF_SAVE_ERROR_FAILED,    /**< anything else */
} HfSaveError;

/** HfSaveFlags: how a file is saved. */
typedef enum
{
  HF_SAVE_DEFAULT = 0,
  HF_SAVE_REPLACE = 1 << 0,    /**< an existing target may be replaced */
  HF_SAVE_ONE_OF_MANY = 1 << 1 /**< the caller syncs the folder once all are there: hf_save_sync_folder() */
} HfSaveFlags;

/** HfSave: a file being written. Until hf_save_commit() nothing stands at the target. */
typedef struct _HfSave HfSave;

/** hf_save_open: starts writing @path. Returns: (transfer full) (nullable): %NULL with @error of #HF_SAVE_ERROR. */
HfSave *hf_save_open (const char *path, HfSaveFlags flags, GError **error);

/** hf_save_new_memory: a file that is kept in memory, for hf_save_steal_bytes(). Returns: (transfer full) */
HfSave *hf_save_new_memory (void);

/**
 * hf_save_steal_bytes: takes what was written to a file in memory, which can only be freed then.
 *
 * Returns: (transfer full)
 */
GBytes *hf_save_steal_bytes (HfSave *save);

/** hf_save_write: appends @length bytes. After a failure the save can only be freed. */
gboolean hf_save_write (HfSave *save, const void *data, gsize length, GError **error);

/** hf_save_get_path: the target as named by the caller. */
const char *hf_save_get_path (const HfSave *save);

/**
 * hf_save_start_sync: tells the disk to begin with what was written, and does not wait; commit may then wait less.
 *
 * Of many files, those started before the first is waited for are synced together.
 */
gboolean hf_save_start_sync (HfSave *save, GError **error);

/** hf_save_commit: syncs the bytes and gives them their name, at once and whole. */
gboolean hf_save_commit (HfSave *save, GError **error);

/** hf_save_free: lets go of @save; what was not committed is removed without a trace. */
void hf_save_free (HfSave *save);

/** hf_save_bytes: writes @length bytes to @path in one go. */
gboolean hf_save_bytes (const char *path, const void *data, gsize length, HfSaveFlags flags, GError **error);

/**
 * hf_save_sync_folder: makes a crash keep the names given to files in the folder @path.
 *
 * Until then a crash may lose files of it, but leaves none half written.
 */
void hf_save_sync_folder (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSave, hf_save_free)
