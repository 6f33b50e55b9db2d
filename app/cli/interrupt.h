/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * hf_interrupt_watch: from now on SIGINT, SIGTERM and SIGHUP cancel @cancellable.
 *
 * Call it before there are threads. Work that does not look at @cancellable for most of a second, or a
 * second signal, ends the process with status 130 there and then; files are only ever named once they are whole.
 * A file at the limit of its size (SIGXFSZ) no longer ends the process: writing it fails.
 */
void hf_interrupt_watch (GCancellable *cancellable);
