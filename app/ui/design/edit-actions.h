/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to the items that are selected, as actions `edit.…`.
 *
 * Without a parameter: delete, duplicate, group, ungroup, forward, backward, front, rear, lock, hide, select-all,
 * select-none, cut, copy, paste, paste-in-place; bold, italic, larger, smaller: the letters selected, or whole texts.
 * With one: align (`left` `center` `right` `top` `middle` `bottom`),
 * distribute (`across` `down`), nudge and grow (two doubles, millimetres), rotate (a double, degrees clockwise). */
#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

/** HfDocumentGetter: the document a widget shows. Returns: (transfer none) (nullable) */
typedef HfDocument *(*HfDocumentGetter) (GtkWidget *widget);

/** hf_edit_install_actions: adds the actions to widgets of @klass; all below them in a window can activate them. */
void hf_edit_install_actions (GtkWidgetClass *klass, HfDocumentGetter get_document);

/** hf_edit_update_actions: enables what can be done to the selection of @document (nullable). */
void hf_edit_update_actions (GtkWidget *widget, HfDocument *document);
