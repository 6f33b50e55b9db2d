/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/exit.h"

#include "base/save.h"
#include "mail/error.h"
#include "output/page.h"
#include "print/printer.h"
#include "roster/roster.h"
#include "sheet/error.h"

G_DEFINE_QUARK (hf_usage_error, hf_usage_error)

void
hf_usage_error (GError **error, const char *message_format, ...)
{
  va_list args;

  va_start (args, message_format);
  g_propagate_error (error, g_error_new_valist (HF_USAGE_ERROR, HF_USAGE_ERROR_WRONG, message_format, args));
  va_end (args);
}

HfExit
hf_exit_from_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return HF_EXIT_INTERRUPTED;
  if (error->domain == HF_PRINT_ERROR)
    return HF_EXIT_SERVICE;
  if (g_error_matches (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX) ||
      g_error_matches (error, HF_MAIL_ERROR, HF_MAIL_ERROR_BUSY))
    return HF_EXIT_OUTPUT;
  if (g_error_matches (error, HF_MAIL_ERROR, HF_MAIL_ERROR_CHANGED))
    return HF_EXIT_USAGE;
  if (error->domain == HF_MAIL_ERROR && error->code != HF_MAIL_ERROR_ACCOUNT && error->code != HF_MAIL_ERROR_ADDRESS)
    return HF_EXIT_SERVICE;
  if (error->domain == HF_USAGE_ERROR || error->domain == G_OPTION_ERROR || error->domain == G_CONVERT_ERROR)
    return HF_EXIT_USAGE;
  if (g_error_matches (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_TOO_LARGE) ||
      g_error_matches (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION) ||
      g_error_matches (error, HF_SHEET_ERROR, HF_SHEET_ERROR_NO_PLACE))
    return HF_EXIT_USAGE;
  if (g_error_matches (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_PROFILE))
    return HF_EXIT_INPUT;
  if (error->domain == HF_SAVE_ERROR || error->domain == HF_OUTPUT_ERROR)
    return HF_EXIT_OUTPUT;

  return HF_EXIT_INPUT;
}
