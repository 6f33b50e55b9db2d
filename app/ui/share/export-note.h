/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/export-job.h"

/** hf_export_note_send: tells the desktop how @job ended, unless one of our windows is being looked at. */
void hf_export_note_send (HfExportJob *job);
