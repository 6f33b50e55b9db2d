/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What QR codes say, so that telephones know what to do with it. */
#pragma once

#include <glib.h>

/** HfCodeUse: what scanning a code is to do. */
typedef enum
{
  HF_CODE_FOR_ADDRESS, /**< open a page of the web */
  HF_CODE_FOR_EMAIL,   /**< begin an email */
  HF_CODE_FOR_TEXT,    /**< show words */
} HfCodeUse;

/**
 * hf_code_write: what a code for @use says of what somebody typed: an address gets `https://`, one of email `mailto:`,
 * unless they say what they are. Spaces around them go. Returns: (transfer full)
 */
char *hf_code_write (HfCodeUse use, const char *typed);
