/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The subcommands, one file each. */
#pragma once

#include "cli/command.h"

extern const HfCommand hf_command_templates;
extern const HfCommand hf_command_palettes;
extern const HfCommand hf_command_messages;
extern const HfCommand hf_command_new;
extern const HfCommand hf_command_info;
extern const HfCommand hf_command_roster;
extern const HfCommand hf_command_check;
extern const HfCommand hf_command_export;
extern const HfCommand hf_command_print;
extern const HfCommand hf_command_send;
extern const HfCommand hf_command_calibrate;
extern const HfCommand hf_command_sheets;
extern const HfCommand hf_command_thumbnail;
