/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/** hf_show_in_folder: shows @path, a file or a folder, in the file manager of the desktop. @parent: nullable */
void hf_show_in_folder (GtkWindow *parent, const char *path);
