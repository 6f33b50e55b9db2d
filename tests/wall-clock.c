/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a program: the clock on the wall is as many seconds ahead as the file $WALL_CLOCK says when it is
 * looked at, and jumps when that says something else. The clock that never jumps is left alone. */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long
ahead_s (void)
{
  const char *path = getenv ("WALL_CLOCK");
  char text[32] = "";
  int fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;

  if (fd < 0)
    return 0;

  if (read (fd, text, sizeof text - 1) < 0)
    text[0] = '\0';
  close (fd);
  return strtol (text, NULL, 10);
}

int
clock_gettime (clockid_t clock, struct timespec *out_time)
{
  static int (*real) (clockid_t, struct timespec *);
  int result;

  if (real == NULL)
    *(void **) &real = dlsym (RTLD_NEXT, "clock_gettime");
  result = real (clock, out_time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    out_time->tv_sec += ahead_s ();
  return result;
}

int
gettimeofday (struct timeval *restrict out_time, void *restrict zone)
{
  struct timespec now;

  (void) zone;
  clock_gettime (CLOCK_REALTIME, &now);
  out_time->tv_sec = now.tv_sec;
  out_time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t
time (time_t *out_time)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  if (out_time != NULL)
    *out_time = now.tv_sec;
  return now.tv_sec;
}
