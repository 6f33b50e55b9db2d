/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/share/print-run.h"

/**
 * hf_print_note_send: tells the desktop how @run ended, unless one of our windows is being looked at: there its own
 * page tells, or where that is gone the window whatever hindered it.
 */
void hf_print_note_send (HfPrintRun *run);
