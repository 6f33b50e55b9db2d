/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What another reading of a list brought. */
#pragma once

#include "roster/reread.h"
#include "ui/document.h"

#include <gtk/gtk.h>

/** hf_people_tell_news: says how many are new, gone and changed, in the window of @widget; a button shows who. */
void hf_people_tell_news (GtkWidget *widget, HfDocument *document, const HfRereadNews *news);

/** hf_people_count_news: “2 new, 1 gone”. Returns: (transfer full) */
char *hf_people_count_news (const HfRereadNews *news);
