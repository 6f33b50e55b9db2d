/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A subcommand, as a table says it. */
#pragma once

#include "cli/console.h"
#include "cli/option.h"

/** HfArgumentKind: what a shell may offer for an argument. */
typedef enum
{
  HF_ARGUMENT_CARD,     /**< a card file, a card folder, or the id of a template */
  HF_ARGUMENT_TEMPLATE, /**< the id of a template, or a card */
  HF_ARGUMENT_FILE,
} HfArgumentKind;

/** HfArgument: one argument that must be there. */
typedef struct
{
  const char *name; /**< in capitals */
  HfArgumentKind kind;
} HfArgument;

/** The most arguments a subcommand has. */
#define HF_MAX_ARGUMENTS 2

/** HfCommand: a subcommand. */
typedef struct
{
  const char *name;
  HfArgument arguments[HF_MAX_ARGUMENTS];
  const char *summary;     /**< N_(): one line */
  const char *description; /**< N_(): a paragraph for help and manual; nullable */
  const HfOption *options;
  gsize options_size; /**< of the struct the options' offsets are in */

  /**
   * Does it. @options is that struct; @arguments are as many as there must be, of any encoding. On failure
   * @error is set; doubts are told on the way.
   */
  gboolean (*run) (HfConsole *console, gconstpointer options, const char *const *arguments, GError **error);
} HfCommand;

/** hf_command_list: every subcommand. Returns: (transfer none): ended by %NULL */
const HfCommand *const *hf_command_list (void);

/** hf_command_find: Returns: (transfer none) (nullable) */
const HfCommand *hf_command_find (const char *name);

/** hf_command_get_n_arguments: how many arguments it takes. */
guint hf_command_get_n_arguments (const HfCommand *command);

/** hf_command_dup_usage: such as `export CARD [OPTION…]`. Returns: (transfer full) */
char *hf_command_dup_usage (const HfCommand *command);

/** hf_command_run: parses @argv, the subcommand's name first, and runs it. */
HfExit hf_command_run (const HfCommand *command, HfConsole *console, char **argv);
