/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/completion.h"

#include "cli/command.h"

static void
append_options (GString *script, const HfCommand *command)
{
  g_string_append_printf (script, "    %s) options='--help --quiet", command->name);
  for (const HfOption *option = command->options; option->name != NULL; option++)
    g_string_append_printf (script, " --%s", option->name);
  g_string_append (script, "' ;;\n");
}

/* What may follow an option: its choices, or a file. Options of one name mean the same in every command. */
static void
append_values (GString *script)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const HfCommand *const *command = hf_command_list (); *command != NULL; command++)
    for (const HfOption *option = (*command)->options; option->name != NULL; option++)
      {
        if (option->kind == HF_OPTION_FLAG || !g_hash_table_add (seen, (gpointer) option->name))
          continue;

        g_string_append_printf (script, "    --%s", option->name);
        if (option->letter != 0)
          g_string_append_printf (script, "|-%c", option->letter);
        if (option->choices != NULL)
          g_string_append_printf (script, ") mapfile -t COMPREPLY < <(compgen -W '%s' -- \"$current\"); return ;;\n",
                                  option->choices);
        else if (option->kind == HF_OPTION_FILE || option->kind == HF_OPTION_TARGET)
          g_string_append (script,
                           ") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return ;;\n");
        else
          g_string_append (script, ") return ;;\n");
      }
}

static void
append_commands (GString *script)
{
  g_string_append (script, "  local commands='");
  for (const HfCommand *const *command = hf_command_list (); *command != NULL; command++)
    g_string_append_printf (script, "%s%s", command == hf_command_list () ? "" : " ", (*command)->name);
  g_string_append (script, "'\n");
}

void
hf_completion_print (HfConsole *console)
{
  g_autoptr (GString) script =
      g_string_new ("# bash completion for heartfelt-cli          -*- shell-script -*-\n"
                    "# SPDX-License-Identifier: GPL-3.0-or-later\n"
                    "# Made from the option tables of app/cli.\n\n"
                    "_heartfelt_cli() {\n"
                    "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options=''\n");

  append_commands (script);
  g_string_append (script, "  COMPREPLY=()\n"
                           "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                           "    mapfile -t COMPREPLY < <(compgen -W \"$commands --help --version\" -- \"$current\")\n"
                           "    return\n"
                           "  fi\n"
                           "  case $previous in\n");
  append_values (script);
  g_string_append (script, "  esac\n"
                           "  case ${COMP_WORDS[1]} in\n");
  for (const HfCommand *const *command = hf_command_list (); *command != NULL; command++)
    append_options (script, *command);
  g_string_append (script,
                   "  esac\n"
                   "  if [[ $current == -* ]]; then\n"
                   "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
                   "  else\n"
                   "    compopt -o filenames\n"
                   "    mapfile -t COMPREPLY < <(compgen -f -- \"$current\"\n"
                   "      compgen -W \"$(heartfelt-cli templates 2>/dev/null | cut -d' ' -f1)\" -- \"$current\")\n"
                   "  fi\n"
                   "}\n"
                   "complete -F _heartfelt_cli heartfelt-cli\n");

  hf_console_print (console, script->str);
}
