/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-order.h"

#include "mail/secret.h"

GArray *
hf_mail_places_copy (const GArray *places)
{
  GArray *copy = places != NULL ? g_array_new (FALSE, FALSE, sizeof (guint)) : NULL;

  if (places != NULL)
    g_array_append_vals (copy, places->data, places->len);
  return copy;
}

void
hf_mail_order_copy (HfMailOrder *copy, const HfMailOrder *order)
{
  *copy = *order;
  copy->account = g_strdup (order->account);
  copy->password = g_strdup (order->password);
  copy->subject = g_strdup (order->subject);
  copy->only_key = g_strdup (order->only_key);
  copy->places = hf_mail_places_copy (order->places);
}

void
hf_mail_order_clear (HfMailOrder *order)
{
  g_free ((char *) order->account);
  hf_mail_password_free ((char *) order->password);
  g_free ((char *) order->subject);
  g_free ((char *) order->only_key);
  if (order->places != NULL)
    g_array_unref ((GArray *) order->places);
  *order = (HfMailOrder){ 0 };
}
