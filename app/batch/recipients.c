/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/recipients.h"

#include "batch/addressee.h"
#include "mail/address.h"

#include <glib/gi18n.h>

/* All who have one address. */
typedef struct
{
  guint count;
  guint first_row;
  char *first_name;    /* folded */
  gboolean one_person; /* all have that name */
} Sharing;

static void
free_sharing (gpointer data)
{
  Sharing *sharing = data;

  g_free (sharing->first_name);
  g_free (sharing);
}

void
hf_recipient_free (HfRecipient *recipient)
{
  g_free (recipient->name);
  g_free (recipient->email);
  g_free (recipient->key);
  g_free (recipient->doubt);
  g_free (recipient);
}

static const char *
look_up (HfFields *fields, HfField field)
{
  const char *value = hf_fields_lookup (fields, hf_field_name (field));

  return value != NULL ? value : "";
}

static HfRecipient *
make_recipient (HfCrowd *crowd, guint index)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, index);
  HfRecipient *recipient = g_new0 (HfRecipient, 1);
  const char *email = look_up (fields, HF_FIELD_EMAIL);
  g_autofree char *beside = NULL;
  g_autofree char *address = hf_mail_address_split (email, &beside);
  char *normal = hf_mail_address_normalize (address, NULL);

  recipient->index = index;
  recipient->row = hf_fields_get_row (fields);
  recipient->name = g_strdup (look_up (fields, HF_FIELD_NAME));
  recipient->usable = normal != NULL;
  recipient->email = normal != NULL ? normal : g_strdup (email);
  if (normal == NULL)
    recipient->doubt = email[0] == '\0' ? g_strdup (_ ("there is no address"))
                                        : g_strdup_printf (_ ("“%s” is not an email address"), email);
  else if (beside != NULL && !hf_names_agree (beside, recipient->name))
    recipient->doubt = g_strdup_printf (_ ("the address is of “%s”, and the card of “%s”"), beside, recipient->name);
  return recipient;
}

static Sharing *
join (GHashTable *by_address, const HfRecipient *recipient, const char *folded)
{
  g_autofree char *name = g_utf8_casefold (recipient->name, -1);
  Sharing *sharing = g_hash_table_lookup (by_address, folded);

  if (sharing == NULL)
    {
      sharing = g_new0 (Sharing, 1);
      sharing->first_row = recipient->row;
      sharing->first_name = g_steal_pointer (&name);
      sharing->one_person = TRUE;
      g_hash_table_insert (by_address, g_strdup (folded), sharing);
    }
  else if (!g_str_equal (name, sharing->first_name))
    sharing->one_person = FALSE;
  sharing->count++;
  return sharing;
}

static void
doubt_sharing (HfRecipient *recipient, const Sharing *sharing)
{
  if (recipient->doubt != NULL || sharing->count < 2)
    return;
  if (sharing->one_person && recipient->row != sharing->first_row)
    recipient->doubt = g_strdup_printf (_ ("the same person with the same address is in row %u"), sharing->first_row);
  else if (!sharing->one_person)
    recipient->doubt = g_strdup_printf (
        ngettext ("%u person has this address", "%u people have this address", sharing->count), sharing->count);
}

static void
doubt_owner (HfRecipient *recipient, HfAddressees *addressees)
{
  const char *other =
      recipient->doubt == NULL ? hf_addressees_find_other (addressees, recipient->email, recipient->name) : NULL;

  if (other != NULL)
    recipient->doubt = g_strdup_printf (_ ("the address looks like that of %s"), other);
}

GPtrArray *
hf_recipients_list (HfCrowd *crowd, HfSlice people)
{
  g_autoptr (GHashTable) by_address = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_sharing);
  g_autoptr (HfAddressees) addressees = hf_addressees_new ();
  g_autoptr (GPtrArray) sharings = g_ptr_array_new ();
  GPtrArray *recipients = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_recipient_free);

  /* Of all, as who is sent to later may have the same address. */
  for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
    {
      HfRecipient *recipient = make_recipient (crowd, i);
      g_autofree char *folded =
          recipient->usable ? hf_mail_address_fold (recipient->email) : g_strdup_printf ("row %u", recipient->row);
      Sharing *sharing = join (by_address, recipient, folded);

      recipient->key = g_strdup_printf ("%s#%u", folded, sharing->count);
      g_ptr_array_add (recipients, recipient);
      g_ptr_array_add (sharings, sharing);
      hf_addressees_add (addressees, recipient->name);
    }
  for (guint i = 0; i < recipients->len; i++)
    {
      doubt_sharing (recipients->pdata[i], sharings->pdata[i]);
      doubt_owner (recipients->pdata[i], addressees);
    }

  g_ptr_array_set_size (recipients, (int) (people.start + people.count));
  if (people.start > 0)
    g_ptr_array_remove_range (recipients, 0, people.start);
  return recipients;
}

static gboolean
is_kept (const HfRecipient *recipient, HfOutbox *outbox)
{
  g_autoptr (HfOutboxEntry) entry = outbox != NULL ? hf_outbox_find (outbox, recipient->key) : NULL;

  return entry == NULL;
}

void
hf_recipients_keep_new (GPtrArray *recipients, HfOutbox *outbox)
{
  for (guint i = recipients->len; i-- > 0;)
    if (!is_kept (recipients->pdata[i], outbox))
      g_ptr_array_remove_index (recipients, i);
}

void
hf_recipients_redirect (GPtrArray *recipients, const char *address, guint most)
{
  for (guint i = recipients->len; i-- > 0;)
    if (!((const HfRecipient *) recipients->pdata[i])->usable)
      g_ptr_array_remove_index (recipients, i);
  g_ptr_array_set_size (recipients, (int) MIN (recipients->len, most));

  for (guint i = 0; i < recipients->len; i++)
    {
      HfRecipient *recipient = recipients->pdata[i];

      g_free (recipient->email);
      recipient->email = g_strdup (address);
      g_clear_pointer (&recipient->doubt, g_free);
    }
}
