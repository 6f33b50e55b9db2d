/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/thread.h"

#ifdef __linux__
#include <unistd.h>
#endif

/* Half the way down; see sched(7), “The nice value”. */
#define STEPS 10

void
hf_thread_step_back (void)
{
#ifdef __linux__
  /* POSIX means the whole process by this, Linux the thread. That it stays as it was is no harm. */
  if (nice (STEPS) == -1)
    return;
#endif
}
