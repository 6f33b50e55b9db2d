/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/printers.h"

#include <cups/cups.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

void
hf_printer_free (HfPrinter *printer)
{
  g_free (printer->name);
  g_free (printer->title);
  g_free (printer->trouble);
  g_free (printer);
}

void
hf_tray_free (HfTray *tray)
{
  g_free (tray->id);
  g_free (tray->title);
  g_free (tray);
}

const char *
hf_printer_describe_reasons (const char *reasons)
{
  /* Keywords of PWG 5100.9 and RFC 8011, without what says how bad it is. */
  static const struct
  {
    const char *keyword;
    const char *words;
  } known[] = {
    { "media-empty", N_ ("Out of paper") },
    { "media-needed", N_ ("Out of paper") },
    { "media-jam", N_ ("Paper jam") },
    { "input-tray-missing", N_ ("A tray is missing") },
    { "toner-empty", N_ ("Out of toner") },
    { "marker-supply-empty", N_ ("Out of ink") },
    { "cover-open", N_ ("The cover is open") },
    { "door-open", N_ ("The door is open") },
    { "interlock-open", N_ ("The door is open") },
    { "offline", N_ ("Switched off, or not connected") },
    { "printer-stopped", N_ ("Paused") },
    { "paused", N_ ("Paused") },
  };

  for (guint i = 0; reasons != NULL && i < G_N_ELEMENTS (known); i++)
    if (strstr (reasons, known[i].keyword) != NULL)
      return _ (known[i].words);

  return NULL;
}

static HfPrinterState
get_state (const cups_dest_t *dest)
{
  const char *state = cupsGetOption ("printer-state", dest->num_options, dest->options);
  const char *accepting = cupsGetOption ("printer-is-accepting-jobs", dest->num_options, dest->options);

  if (state != NULL && atoi (state) == IPP_PSTATE_STOPPED)
    return HF_PRINTER_PAUSED;
  if (accepting != NULL && g_str_equal (accepting, "false"))
    return HF_PRINTER_REFUSING;

  return state != NULL && atoi (state) == IPP_PSTATE_PROCESSING ? HF_PRINTER_BUSY : HF_PRINTER_READY;
}

static HfPrinter *
read_printer (const cups_dest_t *dest)
{
  HfPrinter *printer = g_new0 (HfPrinter, 1);
  const char *info = cupsGetOption ("printer-info", dest->num_options, dest->options);
  const char *type = cupsGetOption ("printer-type", dest->num_options, dest->options);
  const char *reasons = cupsGetOption ("printer-state-reasons", dest->num_options, dest->options);

  printer->name = g_strdup (dest->name);
  printer->title = g_strdup (info != NULL && info[0] != '\0' ? info : dest->name);
  printer->trouble = g_strdup (hf_printer_describe_reasons (reasons));
  printer->state = get_state (dest);
  printer->is_default = dest->is_default != 0;
  printer->two_sided = type != NULL && (strtoul (type, NULL, 10) & CUPS_PRINTER_DUPLEX) != 0;
  return printer;
}

static int
compare_printers (gconstpointer a, gconstpointer b)
{
  const HfPrinter *first = *(const HfPrinter *const *) a;
  const HfPrinter *second = *(const HfPrinter *const *) b;

  if (first->is_default != second->is_default)
    return first->is_default ? -1 : 1;

  return g_utf8_collate (first->title, second->title);
}

GPtrArray *
hf_printer_list (void)
{
  GPtrArray *printers = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_printer_free);
  cups_dest_t *dests = NULL;
  int count = cupsGetDests (&dests);

  for (int i = 0; i < count; i++)
    /* An instance is a queue with other defaults, which are ours to choose. */
    if (dests[i].instance == NULL)
      g_ptr_array_add (printers, read_printer (&dests[i]));
  cupsFreeDests (count, dests);
  g_ptr_array_sort (printers, compare_printers);
  return printers;
}

static void
add_trays (GPtrArray *trays, cups_dest_t *dest)
{
  cups_dinfo_t *info = cupsCopyDestInfo (CUPS_HTTP_DEFAULT, dest);
  ipp_attribute_t *sources =
      info != NULL ? cupsFindDestSupported (CUPS_HTTP_DEFAULT, dest, info, CUPS_MEDIA_SOURCE) : NULL;

  for (int i = 0; sources != NULL && i < ippGetCount (sources); i++)
    {
      const char *id = ippGetString (sources, i, NULL);
      const char *title = cupsLocalizeDestValue (CUPS_HTTP_DEFAULT, dest, info, CUPS_MEDIA_SOURCE, id);
      HfTray *tray = g_new0 (HfTray, 1);

      tray->id = g_strdup (id);
      tray->title = g_strdup (title != NULL ? title : id);
      g_ptr_array_add (trays, tray);
    }
  if (trays->len == 1)
    g_ptr_array_set_size (trays, 0);
  if (info != NULL)
    cupsFreeDestInfo (info);
}

GPtrArray *
hf_printer_list_trays (const char *name)
{
  GPtrArray *trays = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_tray_free);
  cups_dest_t *dest = cupsGetNamedDest (CUPS_HTTP_DEFAULT, name, NULL);

  if (dest != NULL)
    add_trays (trays, dest);
  cupsFreeDests (dest != NULL ? 1 : 0, dest);
  return trays;
}
