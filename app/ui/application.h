/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: one instance, its windows, and what they share. */
#pragma once

#include "library/messages.h"
#include "library/wordings.h"
#include "ui/gallery/gallery-model.h"

#include <adwaita.h>

#define HF_TYPE_APPLICATION (hf_application_get_type ())
G_DECLARE_FINAL_TYPE (HfApplication, hf_application, HF, APPLICATION, AdwApplication)

/** hf_application_new: `palettes-changed` is emitted where there are others to choose from. Returns: (transfer full) */
HfApplication *hf_application_new (void);

/** hf_application_get_default: the running one. Returns: (transfer none) */
HfApplication *hf_application_get_default (void);

/** hf_application_stay: a window asks whether it may close, so that the program may not be quit after all. */
void hf_application_stay (HfApplication *self);

/** hf_application_get_library: templates, palettes and font pairings. Returns: (transfer none) */
HfLibrary *hf_application_get_library (HfApplication *self);

/**
 * hf_application_list_wordings: what the template of @card says in each language, as hf_wordings_list_for_card().
 *
 * Returns: (transfer full): #HfWording
 */
GPtrArray *hf_application_list_wordings (HfApplication *self, HfCard *card);

/** hf_application_get_messages: words worth sending; read when first asked for. Returns: (transfer none) */
HfMessages *hf_application_get_messages (HfApplication *self);

/** hf_application_palettes_changed: palettes were kept or taken away; emits `palettes-changed`. */
void hf_application_palettes_changed (HfApplication *self);

/** hf_application_get_gallery: the cards every window's gallery shows. Returns: (transfer none) */
HfGalleryModel *hf_application_get_gallery (HfApplication *self);

/**
 * hf_application_window_closing: @window is about to go; if it is the last one, the next start shows what it showed.
 */
void hf_application_window_closing (HfApplication *self, GtkWindow *window);
