/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/file-print.h"

#include <stdio.h>
#include <sys/stat.h>

#define NS_PER_S G_GINT64_CONSTANT (1000000000)

gboolean
hf_file_print_take (const char *path, HfFilePrint *out_print)
{
  g_autofree char *json = g_build_filename (path, "card.json", NULL);
  struct stat info;

  *out_print = (HfFilePrint){ 0 };
  if (stat (path, &info) != 0 || (S_ISDIR (info.st_mode) && stat (json, &info) != 0))
    return FALSE;

  out_print->modified_ns = info.st_mtim.tv_sec * NS_PER_S + info.st_mtim.tv_nsec;
  out_print->size = (guint64) info.st_size;
  out_print->inode = (guint64) info.st_ino;
  return TRUE;
}

gboolean
hf_file_print_equal (const HfFilePrint *a, const HfFilePrint *b)
{
  return a->modified_ns == b->modified_ns && a->size == b->size && a->inode == b->inode;
}

char *
hf_file_print_to_text (const HfFilePrint *print)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, print->modified_ns,
                          print->size, print->inode);
}

HfFilePrint
hf_file_print_from_text (const char *text)
{
  HfFilePrint print = { 0 };

  if (text == NULL || sscanf (text, "%" G_GINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &print.modified_ns,
                              &print.size, &print.inode) != 3)
    print = (HfFilePrint){ 0 };

  return print;
}
