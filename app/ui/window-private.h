/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share. */
#pragma once

#include "ui/card-page.h"
#include "ui/gallery/gallery-page.h"
#include "ui/window.h"

struct _HfWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  AdwToastOverlay *toast_overlay;
  HfSizeBin *size_bin;
  GtkStack *stack;
  HfGalleryPage *gallery;
  HfCardPage *card_page;

  /* State */
  HfDocument *document; /* NULL: the gallery */
};

/** hf_window_install_actions: adds the actions `win.…` that are not of files to @klass. */
void hf_window_install_actions (GtkWidgetClass *klass);

/** hf_window_install_file_actions: adds those that open and save. */
void hf_window_install_file_actions (GtkWidgetClass *klass);

/** hf_window_update_actions: enables what makes sense with the document as it is. */
void hf_window_update_actions (HfWindow *self);
