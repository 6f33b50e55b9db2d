/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a card file could not be read or written. */
#pragma once

#include <glib.h>

#define HF_FILE_ERROR (hf_file_error_quark ())
GQuark hf_file_error_quark (void);

/** HfFileError: the message names the file, the place in it, and what to do. */
typedef enum
{
  HF_FILE_ERROR_NOT_FOUND, /**< there is no such file or folder */
  HF_FILE_ERROR_DENIED,    /**< it exists, and may not be read */
  HF_FILE_ERROR_NOT_CARD,  /**< it is something else */
  HF_FILE_ERROR_DAMAGED,   /**< cut short, or changed since it was written */
  HF_FILE_ERROR_INVALID,   /**< its JSON says something a card cannot say */
  HF_FILE_ERROR_NEWER,     /**< a newer Heartfelt wrote it, and this one cannot read it */
  HF_FILE_ERROR_UNSAFE,    /**< a name in it leads outside the card */
  HF_FILE_ERROR_TOO_BIG,   /**< beyond the limits of base/limits.h */
  HF_FILE_ERROR_FAILED,    /**< the system refused, in its own words */
} HfFileError;
