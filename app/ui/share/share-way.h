/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A way people get their card: what stands at the right of Share, its options and, pinned below, its main button. */
#pragma once

#include "ui/document.h"
#include "ui/proof-run.h"
#include "ui/size-bin.h"

#include <gtk/gtk.h>

#define HF_TYPE_SHARE_WAY (hf_share_way_get_type ())
G_DECLARE_INTERFACE (HfShareWay, hf_share_way, HF, SHARE_WAY, GtkWidget)

struct _HfShareWayInterface
{
  GTypeInterface parent_iface;

  void (*set_document) (HfShareWay *self, HfDocument *document, HfProofRun *proof);
  void (*go_on) (HfShareWay *self);

  /** Nullable: what is seen instead of the cards. (transfer none): the page takes it */
  GtkWidget *(*get_preview) (HfShareWay *self);
  /** Nullable: goes on in that preview. */
  gboolean (*step) (HfShareWay *self, int steps);
  /** Nullable: arranges itself for that much room. */
  void (*set_size_class) (HfShareWay *self, HfSizeClass size_class);
};

/** hf_share_way_set_document: shares the cards of @document (nullable), @proof (nullable) telling what is doubtful. */
void hf_share_way_set_document (HfShareWay *self, HfDocument *document, HfProofRun *proof);

/** hf_share_way_go_on: does what the main button says. */
void hf_share_way_go_on (HfShareWay *self);

/** hf_share_way_get_preview: what is seen beside it. Returns: (transfer none) (nullable): %NULL for the cards */
GtkWidget *hf_share_way_get_preview (HfShareWay *self);

/**
 * hf_share_way_step: goes @steps on in its preview, as far as there is something.
 *
 * Returns: whether it has one that can
 */
gboolean hf_share_way_step (HfShareWay *self, int steps);

/** hf_share_way_set_size_class: lets it arrange itself for that much room. */
void hf_share_way_set_size_class (HfShareWay *self, HfSizeClass size_class);
