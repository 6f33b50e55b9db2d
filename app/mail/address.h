/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses as lists have them, and as servers take them. */
#pragma once

#include <glib.h>

/**
 * hf_mail_address_normalize: @address, typed by somebody, as it goes to a server: spaces around it and `<>` gone, the
 * host in lower case and, where it is not ASCII, as IDNA spells it (`@münchen.example` is `@xn--mnchen-3ya.example`).
 *
 * Returns: (transfer full) (nullable): %NULL with %HF_MAIL_ERROR_ADDRESS
 */
char *hf_mail_address_normalize (const char *address, GError **error);

/**
 * hf_mail_address_split: the address alone of `Ana Lima <ana@example.org>`, as mail programs write both.
 * @out_name: (out) (transfer full) (nullable): the name beside it, without quotes; %NULL where there is none
 *
 * Returns: (transfer full): not looked at further; all of @text where no name is told apart
 */
char *hf_mail_address_split (const char *text, char **out_name);

/**
 * hf_mail_address_fold: equal for two normal addresses that lead to one mailbox nearly everywhere.
 *
 * Returns: (transfer full)
 */
char *hf_mail_address_fold (const char *address);

/** hf_mail_address_get_host: what follows the `@` of a normal address. Returns: (transfer none) */
const char *hf_mail_address_get_host (const char *address);
