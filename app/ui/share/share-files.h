/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways PDF and Pictures: cards saved as files. */
#pragma once

#include "ui/share/share-way.h"

#define HF_TYPE_SHARE_FILES (hf_share_files_get_type ())
G_DECLARE_FINAL_TYPE (HfShareFiles, hf_share_files, HF, SHARE_FILES, GtkWidget)

/** hf_share_files_new_pdf: saves PDFs. Returns: (transfer floating) */
GtkWidget *hf_share_files_new_pdf (void);

/** hf_share_files_new_pictures: saves pictures. Returns: (transfer floating) */
GtkWidget *hf_share_files_new_pictures (void);
