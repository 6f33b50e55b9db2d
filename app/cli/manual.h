/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/console.h"

/** hf_manual_print: writes heartfelt-cli(1), in the language of the process, to standard output. */
void hf_manual_print (HfConsole *console);
