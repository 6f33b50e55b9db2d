/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who gets a message. */
#include "batch/dispatch-private.h"
#include "mail/address.h"
#include "mail/error.h"

#include <glib/gi18n.h>

HfDispatch *
hf_dispatch_new (const HfDispatchOptions *options, const HfDispatchObserver *observer)
{
  HfDispatch *dispatch = g_new0 (HfDispatch, 1);

  dispatch->options = options;
  dispatch->observer = observer;
  dispatch->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
  dispatch->places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < options->recipients->len; i++)
    g_hash_table_insert (dispatch->places,
                         GUINT_TO_POINTER (((const HfRecipient *) options->recipients->pdata[i])->index),
                         GUINT_TO_POINTER (i));
  g_mutex_init (&dispatch->lock);
  g_cond_init (&dispatch->changed);
  return dispatch;
}

void
hf_dispatch_free (HfDispatch *dispatch)
{
  if (dispatch == NULL)
    return;

  hf_smtp_free (dispatch->smtp);
  hf_mail_secret_free (dispatch->secret);
  g_ptr_array_unref (dispatch->entries);
  g_hash_table_unref (dispatch->places);
  g_cond_clear (&dispatch->changed);
  g_mutex_clear (&dispatch->lock);
  g_free (dispatch);
}

const HfRecipient *
hf_dispatch_get_recipient (const HfDispatch *dispatch, guint place)
{
  return g_ptr_array_index (dispatch->options->recipients, place);
}

guint
hf_dispatch_find_place (const HfDispatch *dispatch, guint index)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (dispatch->places, GUINT_TO_POINTER (index)));
}

const GPtrArray *
hf_dispatch_get_entries (const HfDispatch *dispatch)
{
  return dispatch->entries;
}

GArray *
hf_dispatch_list (const HfDispatch *dispatch, HfMailState state)
{
  GArray *indexes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < dispatch->entries->len; i++)
    {
      const HfOutboxEntry *entry = dispatch->entries->pdata[i];

      if (entry->state == state)
        g_array_append_val (indexes, hf_dispatch_get_recipient (dispatch, i)->index);
    }
  return indexes;
}

guint
hf_dispatch_get_n_waiting (const HfDispatch *dispatch)
{
  g_autoptr (GArray) waiting = hf_dispatch_list (dispatch, HF_MAIL_QUEUED);

  return waiting->len;
}

guint
hf_dispatch_get_n_other (const HfDispatch *dispatch)
{
  return dispatch->n_other;
}

gsize
hf_dispatch_get_largest (const HfDispatch *dispatch)
{
  return dispatch->largest;
}

GPtrArray *
hf_dispatch_list_all (const HfDispatch *dispatch)
{
  HfOutbox *outbox = dispatch->options->outbox;
  g_autoptr (GPtrArray) known = outbox != NULL ? hf_outbox_list (outbox) : g_ptr_array_new ();
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);

  for (guint i = 0; i < dispatch->entries->len; i++)
    {
      const HfOutboxEntry *entry = dispatch->entries->pdata[i];

      g_hash_table_add (listed, entry->key);
      g_ptr_array_add (all, hf_outbox_entry_copy (entry));
    }
  for (guint i = 0; i < known->len; i++)
    if (!g_hash_table_contains (listed, ((const HfOutboxEntry *) known->pdata[i])->key))
      g_ptr_array_add (all, hf_outbox_entry_copy (known->pdata[i]));
  return all;
}

guint64
hf_dispatch_get_bytes (const HfDispatch *dispatch)
{
  return dispatch->total_bytes;
}

void
hf_dispatch_tell (const HfDispatch *dispatch, const HfOutboxEntry *entry)
{
  if (dispatch->observer->state != NULL)
    dispatch->observer->state (entry, dispatch->observer->data);
}

char *
hf_dispatch_digest (const HfMailMessage *message)
{
  HfMailMessage folded = *message;
  g_autofree char *address = hf_mail_address_fold (message->to_address);

  folded.to_address = address;
  return hf_mail_message_digest (&folded);
}

gint64
hf_dispatch_now_s (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* What is known of @recipient, with who they are now. Returns: (transfer full) */
static HfOutboxEntry *
begin_entry (const HfDispatch *dispatch, const HfRecipient *recipient)
{
  HfOutbox *outbox = dispatch->options->outbox;
  HfOutboxEntry *entry = outbox != NULL ? hf_outbox_find (outbox, recipient->key) : NULL;

  if (entry == NULL)
    {
      entry = g_new0 (HfOutboxEntry, 1);
      entry->key = g_strdup (recipient->key);
      entry->digest = g_strdup ("");
    }
  g_free (entry->name);
  g_free (entry->email);
  entry->name = g_strdup (recipient->name);
  entry->email = g_strdup (recipient->email);
  entry->row = recipient->row;
  return entry;
}

/* Why a card with @doubts must not go out. Returns: (nullable) */
static const char *
find_error (const GPtrArray *doubts)
{
  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (doubt->severity == HF_SEVERITY_ERROR)
        return doubt->message;
    }

  return NULL;
}

static void
settle (HfOutboxEntry *entry, HfMailState state, const char *why)
{
  if (entry->state != state || entry->when_s == 0)
    entry->when_s = hf_dispatch_now_s ();
  if (entry->state != state)
    entry->code = 0;
  entry->state = state;
  if (state == HF_MAIL_QUEUED || why != NULL)
    {
      g_free (entry->server);
      entry->server = g_strdup (why);
    }
}

/* Whether the message of @entry is sent now, or would be but for @reason (nullable). */
static gboolean
is_due (const HfDispatch *dispatch, const HfOutboxEntry *entry, const char *reason)
{
  HfDispatchFlags flags = dispatch->options->flags;

  switch (entry->state)
    {
    case HF_MAIL_QUEUED:
    case HF_MAIL_DEFERRED:
    case HF_MAIL_HELD:
      return TRUE;
    case HF_MAIL_REFUSED:
      return (flags & HF_DISPATCH_REFUSED) != 0;
    case HF_MAIL_UNSURE:
      return (flags & HF_DISPATCH_UNSURE) != 0;
    case HF_MAIL_SENT:
      return entry->changed && reason == NULL && (flags & HF_DISPATCH_CHANGED) != 0;
    case HF_MAIL_SENDING:
    case HF_N_MAIL_STATES:
    default:
      return FALSE;
    }
}

static const char *
find_reason (const HfDispatch *dispatch, const HfRecipient *recipient, const HfLetter *letter)
{
  gboolean doubtful = (dispatch->options->flags & HF_DISPATCH_DOUBTFUL) != 0;

  if (letter->error != NULL)
    return letter->error->message;
  if (!recipient->usable)
    return recipient->doubt;
  if (doubtful)
    return NULL;

  return recipient->doubt != NULL ? recipient->doubt : find_error (letter->doubts);
}

static void
add_large (const HfDispatch *dispatch, const HfRecipient *recipient, const HfLetter *letter, gsize bytes)
{
  HfDoubt *doubt;

  if (bytes <= HF_DISPATCH_LARGE_BYTES)
    return;

  doubt =
      hf_doubt_new (HF_SEVERITY_WARNING, "large",
                    _ ("The message has %.1f MB, and many servers take no more than 10: lower the resolution of its "
                       "pictures."),
                    (double) bytes / 1e6);
  doubt->row = recipient->row;
  doubt->name = g_strdup (recipient->name);
  g_ptr_array_add (letter->doubts, doubt);
}

/* A message keeps its id and its date until it says something else. */
void
hf_dispatch_pin (const HfDispatch *dispatch, HfOutboxEntry *entry, const char *digest, const char *from_address)
{
  if (g_str_equal (digest, entry->digest))
    return;

  g_free (entry->digest);
  g_free (entry->message_id);
  entry->digest = g_strdup (digest);
  entry->message_id = hf_mail_message_make_id (dispatch->options->card->uuid, entry->key, digest, from_address);
  entry->date_s = 0;
}

static void
pin (HfDispatch *dispatch, HfOutboxEntry *entry, const HfLetter *letter, const char *reason)
{
  const HfRecipient *recipient = hf_dispatch_get_recipient (dispatch, hf_dispatch_find_place (dispatch, letter->index));
  HfMailMessage message = letter->message;
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) bytes = NULL;

  message.to_address = recipient->email;
  digest = hf_dispatch_digest (&message);
  if (entry->digest[0] != '\0' && (entry->state == HF_MAIL_SENT || entry->state == HF_MAIL_UNSURE))
    {
      dispatch->n_got++;
      entry->changed = !g_str_equal (digest, entry->digest);
      dispatch->n_other += entry->changed ? 1 : 0;
    }
  if (!is_due (dispatch, entry, reason))
    return;

  hf_dispatch_pin (dispatch, entry, digest, message.from_address);
  message.id = entry->message_id;
  message.date_s = hf_dispatch_now_s ();
  bytes = hf_mail_message_build (&message);
  dispatch->total_bytes += g_bytes_get_size (bytes);
  dispatch->largest = MAX (dispatch->largest, g_bytes_get_size (bytes));
  add_large (dispatch, recipient, letter, g_bytes_get_size (bytes));
}

static gboolean
plan_letter (HfLetter *letter, gpointer data, GError **error)
{
  HfDispatch *dispatch = data;
  guint place = hf_dispatch_find_place (dispatch, letter->index);
  const HfRecipient *recipient = hf_dispatch_get_recipient (dispatch, place);
  HfOutboxEntry *entry = begin_entry (dispatch, recipient);
  const char *reason = find_reason (dispatch, recipient, letter);

  g_ptr_array_add (dispatch->entries, entry);
  entry->changed = FALSE;
  if (entry->state == HF_MAIL_UNSURE && (dispatch->options->flags & HF_DISPATCH_UNSURE_SENT) != 0)
    settle (entry, HF_MAIL_SENT, _ ("taken to have arrived"));
  if (letter->error == NULL && recipient->usable)
    pin (dispatch, entry, letter, reason);
  if (is_due (dispatch, entry, reason))
    {
      entry->changed = FALSE;
      settle (entry, reason != NULL ? HF_MAIL_HELD : HF_MAIL_QUEUED, reason);
    }

  if (letter->doubts->len > 0 && dispatch->observer->doubts != NULL)
    dispatch->observer->doubts (letter->doubts, dispatch->observer->data);
  return TRUE;
}

static void
tell_progress (guint n_done, gpointer data)
{
  const HfDispatch *dispatch = data;

  if (dispatch->observer->progress != NULL)
    dispatch->observer->progress (n_done, dispatch->options->recipients->len, dispatch->observer->data);
}

/* Nobody wants half a team to have the card with the slip and the other half the one without, and not to know. Where
 * only some got another card, it is what the list says of them that was mended. */
gboolean
hf_dispatch_is_other_version (const HfDispatch *dispatch)
{
  return dispatch->n_other > 0 && dispatch->n_other >= dispatch->n_got && hf_dispatch_get_n_waiting (dispatch) > 0 &&
         (dispatch->options->flags & HF_DISPATCH_CHANGED) == 0;
}

static gboolean
check_version (const HfDispatch *dispatch, GError **error)
{
  guint n_waiting = hf_dispatch_get_n_waiting (dispatch);

  if (!hf_dispatch_is_other_version (dispatch) || (dispatch->options->flags & HF_DISPATCH_OTHER_VERSION) != 0)
    return TRUE;

  g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_CHANGED,
               ngettext ("The card, or what is written with it, is another one than %u person got: let "
                         "the other %u get that one too (--earlier), or this one (--changed)",
                         "The card, or what is written with it, is another one than %u people got: let "
                         "the other %u get that one too (--earlier), or this one (--changed)",
                         dispatch->n_other),
               dispatch->n_other, n_waiting);
  return FALSE;
}

gboolean
hf_dispatch_plan (HfDispatch *dispatch, GCancellable *cancellable, GError **error)
{
  const HfDispatchOptions *options = dispatch->options;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));

  g_ptr_array_set_size (dispatch->entries, 0);
  dispatch->n_got = 0;
  dispatch->n_other = 0;
  dispatch->total_bytes = 0;
  dispatch->largest = 0;
  for (guint i = 0; i < options->recipients->len; i++)
    g_array_append_val (people, hf_dispatch_get_recipient (dispatch, i)->index);

  return hf_letters_make (options->card, options->crowd, people, options->letters, plan_letter, tell_progress, dispatch,
                          cancellable, error) &&
         check_version (dispatch, error);
}
