/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/console.h"

/** hf_completion_print: writes a completion script for bash to standard output. */
void hf_completion_print (HfConsole *console);
