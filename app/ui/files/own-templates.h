/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Templates the user saved: card files in `$XDG_DATA_HOME/heartfelt/templates`. Without GTK. */
#pragma once

#include <glib.h>

/** hf_own_template_make_path: where one called @title goes, by a name that nothing has yet. Returns: (transfer full) */
char *hf_own_template_make_path (const char *title);

/** hf_own_template_is: whether @path is that of a template the user saved; ours and the company's are none. */
gboolean hf_own_template_is (const char *path);

/**
 * hf_own_template_remove: lets go of the template at @path, until hf_own_template_restore() or the next
 * hf_own_templates_tidy(). Returns: %FALSE with #HF_SAVE_ERROR
 */
gboolean hf_own_template_remove (const char *path, GError **error);

/** hf_own_template_restore: takes hf_own_template_remove() back. Returns: whether that could be done */
gboolean hf_own_template_restore (const char *path);

/** hf_own_templates_tidy: removes what was let go of. */
void hf_own_templates_tidy (void);
