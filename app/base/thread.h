/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads that work behind a window. */
#pragma once

#include <glib.h>

/**
 * hf_thread_step_back: lets the calling thread, and those it starts from now on, run only on what the others leave.
 *
 * For long work, so that what a person does is answered at once even when every processor is busy. Cannot be taken
 * back, so not for the threads of a shared pool. Does nothing where threads have no priority of their own, as outside
 * Linux.
 */
void hf_thread_step_back (void);
