/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards of the gallery, read off the main thread: sketches first, whole cards after. */
#pragma once

#include "ui/gallery/gallery-entry.h"

#define HF_TYPE_GALLERY_MODEL (hf_gallery_model_get_type ())
G_DECLARE_FINAL_TYPE (HfGalleryModel, hf_gallery_model, HF, GALLERY_MODEL, GObject)

/**
 * hf_gallery_model_new: the templates of @library, which must outlive it.
 *
 * Signals: `templates-changed` and `recent-changed` when there are others now. Returns: (transfer full)
 */
HfGalleryModel *hf_gallery_model_new (HfLibrary *library);

/** hf_gallery_model_reload: looks for templates again, and tells once they are there. */
void hf_gallery_model_reload (HfGalleryModel *self);

/** hf_gallery_model_get_templates: #HfGalleryEntry, the user's own first. Returns: (transfer none) */
const GPtrArray *hf_gallery_model_get_templates (HfGalleryModel *self);

/** hf_gallery_model_is_ready: whether templates were looked for. */
gboolean hf_gallery_model_is_ready (HfGalleryModel *self);

/** hf_gallery_model_reload_recent: looks for cards of late again, and tells if there are others. */
void hf_gallery_model_reload_recent (HfGalleryModel *self);

/** hf_gallery_model_get_recent: #HfGalleryEntry, the latest first. Returns: (transfer none) */
const GPtrArray *hf_gallery_model_get_recent (HfGalleryModel *self);
