/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/printer.h"

#include "print/printers.h"

#include <cups/cups.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* How often the queue is asked. */
#define PAUSE_US (G_USEC_PER_SEC / 4)

/* How often it may fail to answer before it is taken to have gone away. */
#define MOST_SILENCES 8u

G_DEFINE_QUARK (hf_print_error, hf_print_error)

/* The names of all printers, for whoever wrote one wrongly. Returns: (transfer full) */
static char *
list_printers (void)
{
  g_autoptr (GString) names = g_string_new (NULL);
  cups_dest_t *printers = NULL;
  int count = cupsGetDests (&printers);

  for (int i = 0; i < count; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", printers[i].name);
  cupsFreeDests (count, printers);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
set_unknown (const char *name, GError **error)
{
  g_autofree char *names = list_printers ();

  if (names[0] != '\0')
    g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_NO_PRINTER,
                 _ ("There is no printer “%s” here. Nothing was printed. There are: %s"), name, names);
  else
    g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_NO_PRINTER,
                 _ ("There is no printer “%s” here: no printer can be reached. Nothing was printed."), name);
}

static gboolean
check_state (const cups_dest_t *printer, GError **error)
{
  const char *state = cupsGetOption ("printer-state", printer->num_options, printer->options);
  const char *accepting = cupsGetOption ("printer-is-accepting-jobs", printer->num_options, printer->options);

  if (state != NULL && atoi (state) == IPP_PSTATE_STOPPED)
    g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_STOPPED,
                 _ ("The printer “%s” is paused. Nothing was printed: resume it, and print again."), printer->name);
  else if (accepting != NULL && g_str_equal (accepting, "false"))
    g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_STOPPED,
                 _ ("The printer “%s” takes no jobs now. Nothing was printed."), printer->name);
  else
    return TRUE;

  return FALSE;
}

gboolean
hf_printer_check (const char *name, GError **error)
{
  cups_dest_t *printer = cupsGetNamedDest (CUPS_HTTP_DEFAULT, name, NULL);
  gboolean ready;

  if (printer == NULL)
    {
      set_unknown (name, error);
      return FALSE;
    }

  ready = check_state (printer, error);
  cupsFreeDests (1, printer);
  return ready;
}

/* The paper as PWG 5101.1 calls it, which is upright whatever way it is fed. Returns: (transfer full) */
static char *
build_media (const HfPrintJob *job)
{
  double width_mm = MIN (job->paper_width_mm, job->paper_height_mm);
  double length_mm = MAX (job->paper_width_mm, job->paper_height_mm);
  const pwg_media_t *known = pwgMediaForSize ((int) lround (width_mm * 100), (int) lround (length_mm * 100));
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  char length[G_ASCII_DTOSTR_BUF_SIZE];

  if (known != NULL && known->pwg != NULL)
    return g_strdup (known->pwg);

  g_ascii_formatd (width, sizeof width, "%.4g", width_mm);
  g_ascii_formatd (length, sizeof length, "%.4g", length_mm);
  return g_strdup_printf ("custom_%sx%smm_%sx%smm", width, length, width, length);
}

/* Returns: the number of the job, or 0 with @error */
static int
send_file (const HfPrintJob *job, GError **error)
{
  static const char *const sides[HF_N_DUPLEX] = {
    [HF_DUPLEX_LONG] = "two-sided-long-edge",
    [HF_DUPLEX_SHORT] = "two-sided-short-edge",
    [HF_DUPLEX_MANUAL] = "one-sided",
    [HF_DUPLEX_NONE] = "one-sided",
  };
  g_autofree char *media = build_media (job);
  cups_option_t *options = NULL;
  int count = 0;
  int number;

  count = cupsAddOption ("media", media, count, &options);
  count = cupsAddOption ("sides", sides[job->duplex], count, &options);
  count = cupsAddOption ("print-scaling", "none", count, &options);
  if (job->tray != NULL)
    count = cupsAddOption ("media-source", job->tray, count, &options);
  number = cupsPrintFile2 (CUPS_HTTP_DEFAULT, job->printer, job->path, job->title, count, options);
  cupsFreeOptions (count, options);
  if (number == 0)
    g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_REFUSED, _ ("The printer “%s” did not take the job: %s"),
                 job->printer, cupsLastErrorString ());
  return number;
}

/* What the queue says of a job. */
typedef struct
{
  ipp_jstate_t state;
  char *message; /* nullable */
} Answer;

/* What hinders the job in words people know, or what the printer says. Returns: (transfer full) (nullable) */
static char *
read_message (ipp_t *response)
{
  static const char *const sources[] = { "job-state-reasons", "job-printer-state-reasons" };
  ipp_attribute_t *message = ippFindAttribute (response, "job-printer-state-message", IPP_TAG_TEXT);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      ipp_attribute_t *reasons = ippFindAttribute (response, sources[i], IPP_TAG_KEYWORD);

      for (int k = 0; reasons != NULL && k < ippGetCount (reasons); k++)
        {
          const char *words = hf_printer_describe_reasons (ippGetString (reasons, k, NULL));

          if (words != NULL && strstr (all->str, words) == NULL)
            g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", words);
        }
    }

  if (all->len > 0)
    return g_string_free (g_steal_pointer (&all), FALSE);
  return message != NULL ? g_strdup (ippGetString (message, 0, NULL)) : NULL;
}

/* Returns: whether there was an answer */
static gboolean
ask (int number, Answer *answer)
{
  static const char *const wanted[] = { "job-state", "job-state-reasons", "job-printer-state-message",
                                        "job-printer-state-reasons" };
  g_autofree char *uri = g_strdup_printf ("ipp://localhost/jobs/%d", number);
  ipp_t *request = ippNewRequest (IPP_OP_GET_JOB_ATTRIBUTES);
  ipp_t *response;
  ipp_attribute_t *state;

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", NULL, uri);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL, cupsUser ());
  ippAddStrings (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", G_N_ELEMENTS (wanted), NULL,
                 wanted);
  response = cupsDoRequest (CUPS_HTTP_DEFAULT, request, "/");
  state = response != NULL ? ippFindAttribute (response, "job-state", IPP_TAG_ENUM) : NULL;
  if (state == NULL)
    {
      ippDelete (response);
      return FALSE;
    }

  answer->state = (ipp_jstate_t) ippGetInteger (state, 0);
  answer->message = read_message (response);
  ippDelete (response);
  return TRUE;
}

static gboolean
judge (const HfPrintJob *job, int number, const Answer *answer, GError **error)
{
  const char *message = answer->message != NULL && answer->message[0] != '\0' ? answer->message : _ ("no reason given");

  if (answer->state == IPP_JSTATE_COMPLETED)
    return TRUE;

  if (answer->state == IPP_JSTATE_CANCELED)
    g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_FAILED, _ ("Job %d on the printer “%s” was taken back there"),
                 number, job->printer);
  else
    g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_FAILED, _ ("The printer “%s” gave up job %d: %s"), job->printer,
                 number, message);
  return FALSE;
}

/* Waits for job @number to leave the queue. */
static gboolean
wait_for (const HfPrintJob *job, int number, HfPrintProgress progress, gpointer data, GCancellable *cancellable,
          GError **error)
{
  guint n_silences = 0;

  while (n_silences < MOST_SILENCES)
    {
      Answer answer = { IPP_JSTATE_PENDING, NULL };
      gboolean ended = FALSE;
      gboolean done = FALSE;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          cupsCancelJob2 (CUPS_HTTP_DEFAULT, job->printer, number, 0);
          return FALSE;
        }

      if (g_cancellable_is_cancelled (job->left))
        return TRUE;

      n_silences = ask (number, &answer) ? 0 : n_silences + 1;
      if (n_silences == 0)
        {
          ended = answer.state >= IPP_JSTATE_CANCELED;
          done = ended && judge (job, number, &answer, error);
          if (!ended && progress != NULL)
            progress (answer.state == IPP_JSTATE_PROCESSING, answer.message, data);
        }
      g_free (answer.message);
      if (ended)
        return done;
      g_usleep (PAUSE_US);
    }

  g_set_error (error, HF_PRINT_ERROR, HF_PRINT_ERROR_FAILED,
               _ ("The printer “%s” went away while it had job %d: look there what was printed"), job->printer, number);
  return FALSE;
}

gboolean
hf_print_job_run (const HfPrintJob *job, HfPrintProgress progress, gpointer data, GCancellable *cancellable,
                  GError **error)
{
  int number;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  number = send_file (job, error);
  return number != 0 && wait_for (job, number, progress, data, cancellable, error);
}
