/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: who the cards are for. */
#pragma once

#include "ui/document.h"
#include "ui/size-bin.h"

#include <adwaita.h>

#define HF_TYPE_PEOPLE_PAGE (hf_people_page_get_type ())
G_DECLARE_FINAL_TYPE (HfPeoplePage, hf_people_page, HF, PEOPLE_PAGE, GtkWidget)

/** hf_people_page_set_document: shows @document (nullable). */
void hf_people_page_set_document (HfPeoplePage *self, HfDocument *document);

/** hf_people_page_set_size_class: arranges itself for that much room. */
void hf_people_page_set_size_class (HfPeoplePage *self, HfSizeClass size_class);
