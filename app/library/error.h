/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why something is not in the library. */
#pragma once

#include <glib.h>

#define HF_LIBRARY_ERROR (hf_library_error_quark ())
GQuark hf_library_error_quark (void);

/** HfLibraryError: the message names what was asked for, and what comes nearest to it. */
typedef enum
{
  HF_LIBRARY_ERROR_NOT_FOUND,
} HfLibraryError;
