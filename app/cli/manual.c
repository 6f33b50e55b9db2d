/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/manual.h"

#include "cli/command.h"

#include <glib/gi18n.h>

/* Appends @text so that troff reads no command into it. */
static void
append (GString *page, const char *text)
{
  gboolean line_start = page->len == 0 || page->str[page->len - 1] == '\n';

  for (const char *at = text; *at != '\0'; at++)
    {
      if (line_start && (*at == '.' || *at == '\''))
        g_string_append (page, "\\&");
      if (*at == '\\')
        g_string_append (page, "\\e");
      else if (*at == '-')
        g_string_append (page, "\\-");
      else
        g_string_append_c (page, *at);
      line_start = *at == '\n';
    }
}

static void
append_section (GString *page, const char *title)
{
  g_string_append (page, ".SH ");
  append (page, title);
  g_string_append_c (page, '\n');
}

static void
append_option (GString *page, const HfOption *option)
{
  g_string_append (page, ".TP\n\\fB");
  if (option->letter != 0)
    g_string_append_printf (page, "\\-%c\\fR, \\fB", option->letter);
  append (page, "--");
  append (page, option->name);
  g_string_append (page, "\\fR");
  if (option->value != NULL)
    {
      g_string_append (page, "=\\fI");
      append (page, _ (option->value));
      g_string_append (page, "\\fR");
    }
  g_string_append_c (page, '\n');
  append (page, _ (option->help));
  g_string_append_c (page, '\n');
}

static void
append_command (GString *page, const HfCommand *command)
{
  g_autofree char *usage = hf_command_dup_usage (command);

  g_string_append (page, ".SS ");
  append (page, usage);
  g_string_append_c (page, '\n');
  append (page, _ (command->summary));
  g_string_append (page, ".\n");
  if (command->description != NULL)
    {
      g_string_append (page, ".PP\n");
      append (page, _ (command->description));
      g_string_append_c (page, '\n');
    }
  for (const HfOption *option = command->options; option->name != NULL; option++)
    append_option (page, option);
}

static void
append_statuses (GString *page)
{
  static const struct
  {
    HfExit status;
    const char *meaning;
  } statuses[] = {
    { HF_EXIT_DONE, N_ ("All is done; there were notes at most.") },
    { HF_EXIT_DOUBTS, N_ ("Done, with warnings or errors, each told on standard error.") },
    { HF_EXIT_USAGE, N_ ("Wrong usage.") },
    { HF_EXIT_INPUT, N_ ("Bad input; file, place and reason are told.") },
    { HF_EXIT_OUTPUT, N_ ("Output could not be written.") },
    { HF_EXIT_SERVICE, N_ ("A printer or a mail server refused.") },
    { HF_EXIT_INTERRUPTED, N_ ("Interrupted; only whole files are left behind.") },
  };

  append_section (page, _ ("EXIT STATUS"));
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_string_append_printf (page, ".TP\n\\fB%d\\fR\n", statuses[i].status);
      append (page, _ (statuses[i].meaning));
      g_string_append_c (page, '\n');
    }
}

static void
append_environment (GString *page)
{
  append_section (page, _ ("ENVIRONMENT"));
  g_string_append (page, ".TP\n\\fBSOURCE_DATE_EPOCH\\fR\n");
  append (
      page,
      _ ("Seconds since 1970: the date written into files instead of the card's last change, and the date of {today}."));
  g_string_append (page, "\n.TP\n\\fBXDG_DATA_HOME\\fR, \\fBXDG_DATA_DIRS\\fR\n");
  append (page, _ ("Templates, palettes and font pairings are found in the folder heartfelt of each."));
  g_string_append_c (page, '\n');
}

void
hf_manual_print (HfConsole *console)
{
  g_autoptr (GString) page = g_string_new (NULL);

  g_string_append (page, ".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"
                         ".\\\" Made from the option tables of app/cli.\n"
                         ".TH HEARTFELT\\-CLI 1 \"\" \"Heartfelt " HF_VERSION "\"\n");
  append_section (page, _ ("NAME"));
  g_string_append (page, "heartfelt\\-cli \\- ");
  append (page, _ ("make illustrated thank-you cards without a window"));
  g_string_append_c (page, '\n');
  append_section (page, _ ("SYNOPSIS"));
  g_string_append_printf (page, "\\fBheartfelt\\-cli\\fR \\fI%s\\fR [\\fI%s\\fR\\&...]\n", _ ("COMMAND"), _ ("OPTION"));
  append_section (page, _ ("COMMANDS"));
  append (page, _ ("CARD is a .heartfelt file, an unpacked card folder, or the id of a template. Every command takes "
                   "--help, and --quiet to do without the progress it shows on standard error."));
  g_string_append_c (page, '\n');
  for (const HfCommand *const *command = hf_command_list (); *command != NULL; command++)
    append_command (page, *command);
  append_statuses (page);
  append_environment (page);

  hf_console_print (console, page->str);
}
