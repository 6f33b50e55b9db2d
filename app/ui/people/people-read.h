/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of people into a document, read on a thread of their own. */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/**
 * hf_people_read_file: takes the list in @file into @document; what is wrong with it is told in the window of @widget.
 */
void hf_people_read_file (GtkWidget *widget, HfDocument *document, GFile *file);

/**
 * hf_people_reread_file: reads the file of the list in @document once more; what was changed by hand stays. What is new
 * is told in the window of @widget, and shown by name when asked for.
 */
void hf_people_reread_file (GtkWidget *widget, HfDocument *document);

/**
 * hf_people_read_worksheet: takes the list in another worksheet of the file that the list of @document was read from.
 */
void hf_people_read_worksheet (GtkWidget *widget, HfDocument *document, const char *worksheet);

/**
 * hf_people_read_text: the same for a list that was pasted or typed, called @name; its people are added to the list
 * there is.
 */
void hf_people_read_text (GtkWidget *widget, HfDocument *document, const char *name, const char *text);

/** hf_people_choose_file: asks for a file, and takes it. */
void hf_people_choose_file (GtkWidget *widget, HfDocument *document);

/** hf_people_find_file: asks for the file the list of @document is in now, and reads it again from there. */
void hf_people_find_file (GtkWidget *widget, HfDocument *document);

/** hf_people_paste: takes the list on the clipboard. */
void hf_people_paste (GtkWidget *widget, HfDocument *document);

/** hf_people_type: opens a window to type names in, one on each line. */
void hf_people_type (GtkWidget *widget, HfDocument *document);

/** hf_people_read_samples: takes the sample team that comes with Heartfelt. */
void hf_people_read_samples (GtkWidget *widget, HfDocument *document);

/**
 * hf_people_find_samples: the list of the sample team.
 *
 * Returns: (transfer full) (nullable): %NULL where it is not installed
 */
char *hf_people_find_samples (void);
