/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quitting while cards are being sent, or wait for their time. */
#pragma once

#include "ui/share/mail-run.h"

#include <gtk/gtk.h>

/** HfMailQuit: what became of the question. */
typedef enum
{
  HF_MAIL_QUIT_GO_ON, /**< windows close, and sending goes on */
  HF_MAIL_QUIT_ALL,   /**< the program ends */
} HfMailQuit;

/** HfMailQuitAnswered: is told unless somebody thought better of it. */
typedef void (*HfMailQuitAnswered) (HfMailQuit answer, gpointer data);

/** hf_mail_quit_ask: asks, above @window, what is to become of @run; once, however often it is called. */
void hf_mail_quit_ask (GtkWindow *window, HfMailRun *run, HfMailQuitAnswered answered, gpointer data);
