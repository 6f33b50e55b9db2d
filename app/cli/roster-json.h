/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/console.h"
#include "roster/roster.h"

/** hf_roster_print_json: prints all of @roster in the shape docs/cli.md promises. */
void hf_roster_print_json (HfConsole *console, HfRoster *roster);
