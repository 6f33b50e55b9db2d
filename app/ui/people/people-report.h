/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof list and the hand-out checklist, saved from People. */
#pragma once

#include "batch/paper-report.h"
#include "ui/document.h"

#include <gtk/gtk.h>

/**
 * hf_people_save_report: asks for a file, and writes @kind of the people of @document there; @widget is in a window of
 * ours.
 */
void hf_people_save_report (GtkWidget *widget, HfDocument *document, HfPaperReportKind kind);

/**
 * hf_people_print_report: lets the system's print window print it; what names people is on disk no longer than that
 * takes.
 */
void hf_people_print_report (GtkWidget *widget, HfDocument *document, HfPaperReportKind kind);
