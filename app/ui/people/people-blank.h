/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list for the team to fill in: what the card wants to know of everybody, with questions that help to say it. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/**
 * hf_people_save_blank: asks where a list to fill in is to be, and writes it. Who is in the list of @document is in it
 * already.
 */
void hf_people_save_blank (GtkWidget *widget, HfDocument *document);
