/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/locale.h"
#include "ui/application.h"

#include <glib/gi18n.h>

int
main (int argc, char *argv[])
{
  g_autoptr (HfApplication) application = NULL;

  hf_locale_set_up (HF_LOCALE_DIR);
  g_set_application_name (_ ("Heartfelt"));
  application = hf_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
