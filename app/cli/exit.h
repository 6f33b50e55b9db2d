/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program tells the shell. */
#pragma once

#include <glib.h>

/** HfExit: exit statuses scripts rely on (docs/cli.md). */
typedef enum
{
  HF_EXIT_DONE = 0,
  HF_EXIT_DOUBTS = 1,        /**< done, with warnings, errors or skipped people, each told on standard error */
  HF_EXIT_USAGE = 2,         /**< wrong usage */
  HF_EXIT_INPUT = 3,         /**< bad input */
  HF_EXIT_OUTPUT = 4,        /**< output could not be written */
  HF_EXIT_SERVICE = 5,       /**< a printer or a mail server refused */
  HF_EXIT_INTERRUPTED = 130, /**< as the shell has it: 128 + SIGINT */
} HfExit;

#define HF_USAGE_ERROR (hf_usage_error_quark ())
GQuark hf_usage_error_quark (void);

/** HfUsageError: an option or argument that cannot be; the message names it. */
typedef enum
{
  HF_USAGE_ERROR_WRONG,
} HfUsageError;

/** hf_usage_error: sets @error to a printf-like message. */
void hf_usage_error (GError **error, const char *message_format, ...) G_GNUC_PRINTF (2, 3);

/** hf_exit_from_error: the status a command that failed with @error ends with. */
HfExit hf_exit_from_error (const GError *error);
