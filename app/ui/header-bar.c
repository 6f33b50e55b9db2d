/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/header-bar.h"

#include <string.h>

/* “icon:minimize,maximize,close” of the desktop becomes “:close”. */
static char *
keep_close (const char *layout)
{
  const char *middle = strchr (layout, ':');
  const char *close = strstr (layout, "close");

  if (close == NULL)
    return g_strdup (":");

  return g_strdup (middle != NULL && close < middle ? "close:" : ":close");
}

void
hf_header_bar_set_narrow (AdwHeaderBar *bar, gboolean narrow)
{
  g_autofree char *layout = NULL;
  g_autofree char *short_layout = NULL;

  g_return_if_fail (ADW_IS_HEADER_BAR (bar));

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (bar)), "gtk-decoration-layout", &layout, NULL);
  if (narrow && layout != NULL)
    short_layout = keep_close (layout);
  adw_header_bar_set_decoration_layout (bar, short_layout);
  adw_header_bar_set_centering_policy (bar, narrow ? ADW_CENTERING_POLICY_LOOSE : ADW_CENTERING_POLICY_STRICT);
}
