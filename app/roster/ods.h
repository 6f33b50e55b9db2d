/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader of OpenDocument spreadsheets: ISO/IEC 26300, what LibreOffice and many others save as .ods. */
#pragma once

#include "roster/package.h"
#include "roster/read.h"

/** hf_ods_read: the roster in the spreadsheet @package. As hf_roster_read(). */
HfRoster *hf_ods_read (HfPackage *package, const HfRosterOptions *options, GError **error);
