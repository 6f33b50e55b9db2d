/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of preferences: what #HfSettings holds, changed as one looks at it. */
#pragma once

#include <adwaita.h>

#define HF_TYPE_PREFERENCES (hf_preferences_get_type ())
G_DECLARE_FINAL_TYPE (HfPreferences, hf_preferences, HF, PREFERENCES, AdwPreferencesWindow)

/** hf_preferences_new: a window above @parent. Returns: (transfer none): owned by GTK, as all windows are */
GtkWindow *hf_preferences_new (GtkWindow *parent);
