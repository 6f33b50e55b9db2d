/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The instance that is running already, to which a start is handed over. */
#pragma once

#include <gio/gio.h>

/** HF_QUIT_ACTION: the action of the program that cannot be activated while it is ending anyway. */
#define HF_QUIT_ACTION "quit"

/**
 * hf_instance_await_end: waits, a few seconds at most, for an instance that is ending, so that a start is not handed
 * over to one that will show no window any more. Returns at once where none is ending.
 */
void hf_instance_await_end (GApplication *application);
