/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Email addresses as people type them into lists. */
#pragma once

#include <glib.h>

/**
 * hf_mail_address_is_valid: whether @text is one address that mail can go to, in any script: “töm@exämple.org”.
 *
 * Neither names beside it nor quoted local parts nor hosts without a dot are taken.
 */
gboolean hf_mail_address_is_valid (const char *text);

/**
 * hf_mail_address_mend: the address that was meant by @text: “ana (at) example,org”, “Ana <ana@example.org>” or
 * “ana@gmial.con”.
 *
 * Returns: (transfer full) (nullable): %NULL where @text is well as it is, or nothing valid can be told from it
 */
char *hf_mail_address_mend (const char *text);
