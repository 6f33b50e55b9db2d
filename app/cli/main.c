/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/locale.h"
#include "cli/command.h"
#include "cli/completion.h"
#include "cli/interrupt.h"
#include "cli/manual.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_help (FILE *stream)
{
  fprintf (stream, "%s\n  heartfelt-cli %s\n\n%s\n", _ ("Usage:"), _ ("COMMAND [OPTION…]"), _ ("Commands:"));
  for (const HfCommand *const *command = hf_command_list (); *command != NULL; command++)
    fprintf (stream, "  %-12s %s\n", (*command)->name, _ ((*command)->summary));
  fprintf (stream, "\n%s\n",
           _ ("“heartfelt-cli COMMAND --help” tells what a command takes; “--version” which Heartfelt this is."));
}

static HfExit
run (HfConsole *console, char **argv)
{
  const char *word = argv[1];
  const HfCommand *command;

  if (word == NULL)
    {
      print_help (stderr);
      return HF_EXIT_USAGE;
    }
  if (g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "-?"))
    {
      print_help (stdout);
      return hf_console_end (console, HF_EXIT_DONE);
    }
  if (g_str_equal (word, "--version"))
    {
      printf ("heartfelt-cli %s\n", HF_VERSION);
      return hf_console_end (console, HF_EXIT_DONE);
    }

  /* What the build makes the manual page and the completion with. */
  if (g_str_equal (word, "--manual-page"))
    {
      hf_manual_print (console);
      return hf_console_end (console, HF_EXIT_DONE);
    }
  if (g_str_equal (word, "--bash-completion"))
    {
      hf_completion_print (console);
      return hf_console_end (console, HF_EXIT_DONE);
    }

  command = hf_command_find (word);
  if (command == NULL)
    {
      hf_console_tell (console, _ ("heartfelt-cli: there is no command “%s”"), word);
      hf_console_tell (console, _ ("Try “heartfelt-cli --help”."));
      return HF_EXIT_USAGE;
    }

  return hf_command_run (command, console, argv + 1);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HfConsole) console = NULL;

  hf_locale_set_up (HF_LOCALE_DIR);
  g_set_prgname ("heartfelt-cli");
  hf_interrupt_watch (cancellable);
  console = hf_console_new (cancellable);

  return run (console, argv);
}
