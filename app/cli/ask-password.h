/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mail/secret.h"

/**
 * hf_ask_password: as an #HfMailAsk: asks on the terminal, which does not show what is typed; %NULL without a terminal.
 */
char *hf_ask_password (const HfMailAccount *account, gpointer data);
