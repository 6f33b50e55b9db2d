/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"

#include "base/save.h"
#include "cli/commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

/** Common: what every subcommand takes, beside its own options. */
typedef struct
{
  gboolean quiet;
  gboolean help;
  char **arguments;
} Common;

const HfCommand *const *
hf_command_list (void)
{
  static const HfCommand *const commands[] = {
    &hf_command_templates, &hf_command_palettes,
    &hf_command_messages,  &hf_command_new,
    &hf_command_info,      &hf_command_roster,
    &hf_command_check,     &hf_command_export,
    &hf_command_print,     &hf_command_send,
    &hf_command_sheets,    &hf_command_calibrate,
    &hf_command_thumbnail, NULL,
  };

  return commands;
}

const HfCommand *
hf_command_find (const char *name)
{
  for (const HfCommand *const *command = hf_command_list (); *command != NULL; command++)
    if (g_str_equal ((*command)->name, name))
      return *command;

  return NULL;
}

guint
hf_command_get_n_arguments (const HfCommand *command)
{
  guint count = 0;

  while (count < HF_MAX_ARGUMENTS && command->arguments[count].name != NULL)
    count++;

  return count;
}

static char *
spell_arguments (const HfCommand *command)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hf_command_get_n_arguments (command); i++)
    g_string_append_printf (text, " %s", command->arguments[i].name);

  return g_string_free (text, FALSE);
}

char *
hf_command_dup_usage (const HfCommand *command)
{
  g_autofree char *arguments = spell_arguments (command);

  return g_strdup_printf ("%s%s [%s…]", command->name, arguments, _ ("OPTION"));
}

static gboolean
check_arguments (const HfCommand *command, char **arguments, GError **error)
{
  guint given = arguments != NULL ? g_strv_length (arguments) : 0;
  guint wanted = hf_command_get_n_arguments (command);

  if (given < wanted)
    {
      hf_usage_error (error, _ ("%s is missing"), command->arguments[given].name);
      return FALSE;
    }
  if (given > wanted)
    {
      hf_usage_error (error, _ ("“%s” is one argument too many"), arguments[wanted]);
      return FALSE;
    }

  return TRUE;
}

static GOptionContext *
make_context (const HfCommand *command, gpointer options, Common *common)
{
  g_autofree char *arguments = spell_arguments (command);
  GOptionContext *context = g_option_context_new (arguments[0] != '\0' ? arguments + 1 : NULL);
  g_autofree GOptionEntry *entries = hf_options_to_entries (command->options, options);
  const GOptionEntry common_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &common->help, N_ ("Show what the command takes"), NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &common->quiet, N_ ("Do not show progress"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &common->arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  /* GLib would print it and leave at once, whether or not it could be written. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  if (command->description != NULL)
    g_option_context_set_description (context, _ (command->description));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common_entries, GETTEXT_PACKAGE);

  return context;
}

static gboolean
parse_and_run (const HfCommand *command, HfConsole *console, char **argv, gpointer options, Common *common,
               GError **error)
{
  g_autoptr (GOptionContext) context = make_context (command, options, common);
  g_auto (GStrv) parsed = g_strdupv (argv);

  if (!g_option_context_parse_strv (context, &parsed, error))
    return FALSE;
  if (common->help)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      fputs (help, stdout);
      return TRUE;
    }
  if (!check_arguments (command, common->arguments, error) || !hf_options_check (command->options, options, error))
    return FALSE;

  hf_console_set_quiet (console, common->quiet);
  return command->run (console, options, (const char *const *) common->arguments, error);
}

HfExit
hf_command_run (const HfCommand *command, HfConsole *console, char **argv)
{
  g_autofree gpointer options = g_malloc0 (MAX (command->options_size, 1));
  Common common = { 0 };
  g_autofree char *program = g_strconcat ("heartfelt-cli ", command->name, NULL);
  g_autoptr (GError) error = NULL;
  HfExit status = HF_EXIT_DONE;

  /* Help begins with it. */
  g_set_prgname (program);
  if (!parse_and_run (command, console, argv, options, &common, &error))
    {
      gboolean may_replace = g_error_matches (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);

      status = hf_exit_from_error (error);
      hf_console_tell (console, "%s: %s%s", program, error->message, may_replace ? " (--force)" : "");
      if (status == HF_EXIT_USAGE)
        hf_console_tell (console, _ ("Try “%s --help”."), program);
    }

  hf_options_clear (command->options, options);
  g_strfreev (common.arguments);

  return hf_console_end (console, status);
}
