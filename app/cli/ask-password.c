/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/ask-password.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define PASSWORD_BYTES 1024

static char *
read_line (int terminal)
{
  char typed[PASSWORD_BYTES];
  gsize length = 0;
  char *line;

  while (length < sizeof typed - 1)
    {
      gssize count = read (terminal, typed + length, 1);

      if (count <= 0 || typed[length] == '\n')
        break;
      length++;
    }
  line = length > 0 ? g_strndup (typed, length) : NULL;
  explicit_bzero (typed, sizeof typed);
  return line;
}

char *
hf_ask_password (const HfMailAccount *account, gpointer data)
{
  int terminal = open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  struct termios before;
  struct termios silent;
  char *password;

  if (terminal < 0 || tcgetattr (terminal, &before) != 0)
    {
      if (terminal >= 0)
        close (terminal);
      return NULL;
    }

  silent = before;
  silent.c_lflag &= ~(tcflag_t) ECHO;
  silent.c_lflag |= ECHONL;
  /* What was typed before is no password. */
  tcsetattr (terminal, TCSAFLUSH, &silent);
  dprintf (terminal, _ ("Password of %s at %s: "), account->user, account->server);
  password = read_line (terminal);
  tcsetattr (terminal, TCSAFLUSH, &before);
  close (terminal);
  return password;
}
