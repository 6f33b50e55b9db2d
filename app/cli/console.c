/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/console.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

/** Letters of a bar, and how often progress is told: often enough to look alive, and not to fill a log. */
#define BAR_LETTERS 30
#define BAR_PERIOD_US (100 * 1000)
#define LINE_PERIOD_US (5 * G_USEC_PER_SEC)

struct _HfConsole
{
  GCancellable *cancellable;
  HfExit status;
  gboolean quiet;
  gboolean on_terminal;
  gboolean bar_shown;
  gint64 last_progress_us;
  gint64 start_us;
};

HfConsole *
hf_console_new (GCancellable *cancellable)
{
  HfConsole *console = g_new0 (HfConsole, 1);

  console->cancellable = g_object_ref (cancellable);
  console->on_terminal = isatty (STDERR_FILENO);
  console->start_us = g_get_monotonic_time ();
  console->last_progress_us = console->start_us;

  return console;
}

void
hf_console_free (HfConsole *console)
{
  g_object_unref (console->cancellable);
  g_free (console);
}

GCancellable *
hf_console_get_cancellable (HfConsole *console)
{
  return console->cancellable;
}

void
hf_console_set_quiet (HfConsole *console, gboolean quiet)
{
  console->quiet = quiet;
}

static void
hide_bar (HfConsole *console)
{
  if (console->bar_shown)
    fputs ("\r\033[K", stderr);
  console->bar_shown = FALSE;
}

/* Overrides show letters in another order than they stand: what is told of a name would read as something else. */
static gboolean
is_override (gunichar letter)
{
  return letter == 0x202D || letter == 0x202E;
}

/* Words of a card or a roster may hold what a terminal would obey. */
static char *
without_controls (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if ((g_unichar_iscntrl (letter) && letter != '\n' && letter != '\t') || is_override (letter))
        letter = 0xFFFD;
      g_string_append_unichar (clean, letter);
    }

  return g_string_free (clean, FALSE);
}

void
hf_console_print (HfConsole *console, const char *text)
{
  g_autofree char *clean = without_controls (text);

  fputs (clean, stdout);
}

/* What is of two lines, such as a title, would make two lines of what is read by the line. Returns: (transfer full) */
static char *
join_lines (const char *text)
{
  return g_strdelimit (g_strdup (text), "\r\n", ' ');
}

void
hf_console_print_line (HfConsole *console, const char *line)
{
  g_autofree char *joined = join_lines (line);

  hf_console_print (console, joined);
  fputc ('\n', stdout);
}

void
hf_console_print_json (HfConsole *console, const char *text)
{
  fputs (text, stdout);
}

void
hf_console_tell (HfConsole *console, const char *message_format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *clean = NULL;
  va_list args;

  va_start (args, message_format);
  message = g_strdup_vprintf (message_format, args);
  va_end (args);

  clean = without_controls (message);
  hide_bar (console);
  fprintf (stderr, "%s\n", clean);
}

static const char *
severity_word (HfSeverity severity)
{
  static const char *const words[] = { N_ ("note"), N_ ("warning"), N_ ("error") };

  return _ (words[severity]);
}

static void
append_place (GString *place, const char *part)
{
  if (part[0] != '\0')
    g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", part);
}

char *
hf_doubt_format_line (const HfDoubt *doubt)
{
  const char *const parts[] = { doubt->name, doubt->column, doubt->page, doubt->item };
  g_autoptr (GString) place = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (doubt->row > 0)
    g_string_append_printf (place, _ ("row %u"), doubt->row);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      append_place (place, parts[i]);

  line = g_strdup_printf ("%s: %s%s%s", severity_word (doubt->severity), place->str, place->len > 0 ? ": " : "",
                          doubt->message);
  return join_lines (line);
}

void
hf_console_count_doubts (HfConsole *console, const GPtrArray *doubts)
{
  if (hf_doubt_list_worst (doubts) >= (int) HF_SEVERITY_WARNING)
    console->status = MAX (console->status, HF_EXIT_DOUBTS);
}

void
hf_console_tell_doubts (HfConsole *console, const GPtrArray *doubts)
{
  for (guint i = 0; i < doubts->len; i++)
    {
      g_autofree char *line = hf_doubt_format_line (g_ptr_array_index (doubts, i));

      hf_console_tell (console, "%s", line);
    }
  hf_console_count_doubts (console, doubts);
}

/* Seconds left, from what the steps so far took; -1 while that says nothing yet. */
static int
estimate_left_s (HfConsole *console, gint64 now_us, guint done, guint total)
{
  double spent_s = (double) (now_us - console->start_us) / G_USEC_PER_SEC;

  if (done == 0 || spent_s < 2.0)
    return -1;

  return (int) (spent_s / done * (total - done) + 0.5);
}

static void
show_bar (HfConsole *console, guint done, guint total, int left_s)
{
  guint filled = (guint) ((guint64) done * BAR_LETTERS / total);

  fputs ("\r[", stderr);
  for (guint i = 0; i < BAR_LETTERS; i++)
    fputc (i < filled ? '#' : '-', stderr);
  fprintf (stderr, "] %u/%u", done, total);
  if (left_s >= 0)
    fprintf (stderr, _ (", %d s left"), left_s);
  fputs ("\033[K", stderr);
  fflush (stderr);
  console->bar_shown = TRUE;
}

void
hf_console_progress (HfConsole *console, guint done, guint total)
{
  gint64 now_us = g_get_monotonic_time ();
  gint64 period_us = console->on_terminal ? BAR_PERIOD_US : LINE_PERIOD_US;
  int left_s;

  if (console->quiet || total == 0 || now_us - console->last_progress_us < period_us)
    return;

  console->last_progress_us = now_us;
  left_s = estimate_left_s (console, now_us, done, total);
  if (console->on_terminal)
    show_bar (console, done, total, left_s);
  else if (left_s >= 0)
    fprintf (stderr, _ ("%u of %u done, %d s left\n"), done, total, left_s);
  else
    fprintf (stderr, _ ("%u of %u done\n"), done, total);
}

HfExit
hf_console_end (HfConsole *console, HfExit status)
{
  hide_bar (console);
  if (status != HF_EXIT_DONE)
    return status;

  if (fflush (stdout) != 0 || ferror (stdout))
    {
      fprintf (stderr, "heartfelt-cli: %s\n", _ ("standard output could not be written"));
      return HF_EXIT_OUTPUT;
    }

  return console->status;
}
