/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What People shows while nobody is there: ways to bring a list. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

#define HF_TYPE_PEOPLE_EMPTY (hf_people_empty_get_type ())
G_DECLARE_FINAL_TYPE (HfPeopleEmpty, hf_people_empty, HF, PEOPLE_EMPTY, GtkWidget)

/** hf_people_empty_set_document: shows the card of @document (nullable) for some of the sample team. */
void hf_people_empty_set_document (HfPeopleEmpty *self, HfDocument *document);

/** hf_people_empty_set_narrow: whether there is little room beside each other. */
void hf_people_empty_set_narrow (HfPeopleEmpty *self, gboolean narrow);

/** hf_people_empty_focus: lets the keyboard begin with the first way. */
void hf_people_empty_focus (HfPeopleEmpty *self);
