/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/interrupt.h"

#include "cli/exit.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

/** How long work may take to notice: scripts are promised an end within a second. */
#define PATIENCE_NS (850 * 1000 * 1000)

static sigset_t
watched_signals (void)
{
  sigset_t set;

  sigemptyset (&set);
  sigaddset (&set, SIGINT);
  sigaddset (&set, SIGTERM);
  sigaddset (&set, SIGHUP);

  return set;
}

static gpointer
watch (gpointer data)
{
  GCancellable *cancellable = data;
  const struct timespec patience = { 0, PATIENCE_NS };
  sigset_t set = watched_signals ();
  int signal_number;

  while (sigwait (&set, &signal_number) == EINTR)
    continue;
  g_cancellable_cancel (cancellable);

  while (sigtimedwait (&set, NULL, &patience) < 0 && errno == EINTR)
    continue;
  _exit (HF_EXIT_INTERRUPTED);
}

void
hf_interrupt_watch (GCancellable *cancellable)
{
  sigset_t set = watched_signals ();

  /* A file that may not grow further (“ulimit -f”) is then told like a full disk. */
  signal (SIGXFSZ, SIG_IGN);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("interrupt", watch, g_object_ref (cancellable)));
}
