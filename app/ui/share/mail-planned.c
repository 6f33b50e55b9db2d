/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-planned.h"

#include "card/edit.h"
#include "file/load.h"
#include "file/save.h"
#include "keep/card-people.h"
#include "ui/files/state.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define FOLDER "planned"
#define CARD_SUFFIX ".heartfelt"
#define ORDER_SUFFIX ".ini"
#define GROUP "planned"

/* What was said of messages that perhaps arrived is not about those of another day. */
#define FLAGS_OF_TODAY ((guint) (HF_DISPATCH_UNSURE | HF_DISPATCH_UNSURE_SENT))

void
hf_planned_mails_free (HfPlannedMails *planned)
{
  if (planned == NULL)
    return;

  g_free (planned->uuid);
  g_free (planned->title);
  hf_mail_order_clear (&planned->order);
  g_free (planned->failure);
  g_free (planned);
}

static char *
get_path (const char *uuid, const char *suffix)
{
  g_autofree char *name = g_strconcat (FOLDER, G_DIR_SEPARATOR_S, uuid, suffix, NULL);

  return hf_state_get_path (name);
}

static void
write_places (GKeyFile *keys, const GArray *places)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));

  if (places == NULL)
    return;

  for (guint i = 0; i < places->len; i++)
    {
      int number = (int) g_array_index (places, guint, i);

      g_array_append_val (numbers, number);
    }
  g_key_file_set_integer_list (keys, GROUP, "places", (int *) (void *) numbers->data, numbers->len);
}

static void
write_text (GKeyFile *keys, const char *name, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (keys, GROUP, name, text);
}

static GKeyFile *
to_keys (const HfPlannedMails *planned)
{
  GKeyFile *keys = g_key_file_new ();
  const HfMailOrder *order = &planned->order;
  char day[sizeof "2027-10-04"];

  g_date_strftime (day, sizeof day, "%Y-%m-%d", &planned->day);
  g_key_file_set_string (keys, GROUP, "today", day);
  write_text (keys, "title", planned->title);
  write_text (keys, "failure", planned->failure);
  write_text (keys, "account", order->account);
  write_text (keys, "subject", order->subject);
  g_key_file_set_int64 (keys, GROUP, "begins", order->begins_s);
  g_key_file_set_int64 (keys, GROUP, "begun", planned->begun_s);
  g_key_file_set_integer (keys, GROUP, "mails", (int) planned->n_mails);
  g_key_file_set_integer (keys, GROUP, "most", (int) order->most);
  g_key_file_set_integer (keys, GROUP, "flags", (int) (order->flags & ~FLAGS_OF_TODAY));
  g_key_file_set_integer (keys, GROUP, "whom", (int) order->whom);
  g_key_file_set_double (keys, GROUP, "picture-dpi", order->picture_dpi);
  g_key_file_set_boolean (keys, GROUP, "decided", planned->decided);
  g_key_file_set_boolean (keys, GROUP, "pictures", order->as_png);
  g_key_file_set_boolean (keys, GROUP, "earlier", order->earlier);
  g_key_file_set_boolean (keys, GROUP, "at-login", order->at_login);
  write_places (keys, order->places);
  return keys;
}

static GArray *
read_places (GKeyFile *keys)
{
  gsize length;
  g_autofree int *numbers = g_key_file_get_integer_list (keys, GROUP, "places", &length, NULL);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  if (numbers != NULL)
    g_array_append_vals (places, numbers, (guint) length);
  return places;
}

/* Returns: (transfer full) (nullable): %NULL where @path is no such file */
static HfPlannedMails *
from_file (const char *uuid, const char *path)
{
  g_autoptr (GKeyFile) keys = hf_keys_load (path);
  HfPlannedMails *planned;
  g_autofree char *day = g_key_file_get_string (keys, GROUP, "today", NULL);

  if (!g_key_file_has_key (keys, GROUP, "begins", NULL))
    return NULL;

  planned = g_new0 (HfPlannedMails, 1);
  planned->uuid = g_strdup (uuid);
  planned->title = g_key_file_get_string (keys, GROUP, "title", NULL);
  planned->failure = g_key_file_get_string (keys, GROUP, "failure", NULL);
  planned->n_mails = (guint) g_key_file_get_integer (keys, GROUP, "mails", NULL);
  planned->decided = g_key_file_get_boolean (keys, GROUP, "decided", NULL);
  planned->begun_s = g_key_file_get_int64 (keys, GROUP, "begun", NULL);
  g_date_clear (&planned->day, 1);
  if (day != NULL)
    g_date_set_parse (&planned->day, day);
  if (!g_date_valid (&planned->day))
    g_date_set_time_t (&planned->day, time (NULL));
  planned->order = (HfMailOrder){
    .send = TRUE,
    .account = g_key_file_get_string (keys, GROUP, "account", NULL),
    .subject = g_key_file_get_string (keys, GROUP, "subject", NULL),
    .as_png = g_key_file_get_boolean (keys, GROUP, "pictures", NULL),
    .flags = (HfDispatchFlags) g_key_file_get_integer (keys, GROUP, "flags", NULL),
    .whom = (HfMailWhom) g_key_file_get_integer (keys, GROUP, "whom", NULL),
    .most = (guint) g_key_file_get_integer (keys, GROUP, "most", NULL),
    .earlier = g_key_file_get_boolean (keys, GROUP, "earlier", NULL),
    .picture_dpi = g_key_file_get_double (keys, GROUP, "picture-dpi", NULL),
    .begins_s = g_key_file_get_int64 (keys, GROUP, "begins", NULL),
    .at_login = g_key_file_get_boolean (keys, GROUP, "at-login", NULL),
    .places = g_key_file_has_key (keys, GROUP, "places", NULL) ? read_places (keys) : NULL,
  };
  return planned;
}

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED,
               _ ("What is to be sent cannot be kept, and so nothing goes out: %s"), reason);
  return FALSE;
}

gboolean
hf_planned_mails_update (const HfPlannedMails *planned, GError **error)
{
  g_autofree char *path = get_path (planned->uuid, ORDER_SUFFIX);
  g_autoptr (GKeyFile) keys = to_keys (planned);
  g_autofree char *text = g_key_file_to_data (keys, NULL, NULL);
  g_autoptr (GError) write_error = NULL;

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   &write_error) ||
         fail (error, write_error->message);
}

gboolean
hf_planned_mails_keep (const HfPlannedMails *planned, HfCard *card, HfPeople *people, GError **error)
{
  g_autofree char *path = get_path (planned->uuid, CARD_SUFFIX);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) text = hf_people_to_text (people, HF_PEOPLE_TEXT_DEFAULT, error);
  g_autoptr (HfCard) whole = NULL;
  g_autoptr (GError) save_error = NULL;

  if (text == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (error, g_strerror (errno));

  /* Places of one list never count for another. */
  hf_planned_mails_forget (planned->uuid);
  whole = hf_card_with_people (card, text);
  if (!hf_file_save (whole, path, NULL, HF_SAVE_REPLACE, &save_error))
    return fail (error, save_error->message);

  return hf_planned_mails_update (planned, error);
}

void
hf_planned_mails_fail (const char *uuid, const char *failure)
{
  g_autofree char *path = get_path (uuid, ORDER_SUFFIX);
  g_autoptr (HfPlannedMails) planned = from_file (uuid, path);
  g_autoptr (GError) error = NULL;

  if (planned == NULL)
    return;

  g_free (planned->failure);
  planned->failure = g_strdup (failure);
  if (!hf_planned_mails_update (planned, &error))
    g_message ("%s", error->message);
}

void
hf_planned_mails_forget (const char *uuid)
{
  g_autofree char *order = get_path (uuid, ORDER_SUFFIX);
  g_autofree char *card = get_path (uuid, CARD_SUFFIX);

  (void) g_unlink (order);
  (void) g_unlink (card);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const HfPlannedMails *first = *(const HfPlannedMails *const *) a;
  const HfPlannedMails *second = *(const HfPlannedMails *const *) b;

  return first->order.begins_s < second->order.begins_s ? -1 : first->order.begins_s > second->order.begins_s;
}

GPtrArray *
hf_planned_mails_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_planned_mails_free);
  g_autofree char *folder = hf_state_get_path (FOLDER);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ORDER_SUFFIX))
      {
        g_autofree char *uuid = g_strndup (name, strlen (name) - strlen (ORDER_SUFFIX));
        g_autofree char *path = g_build_filename (folder, name, NULL);
        HfPlannedMails *planned = from_file (uuid, path);

        if (planned != NULL)
          g_ptr_array_add (list, planned);
      }
  g_ptr_array_sort (list, compare_times);
  return list;
}

gboolean
hf_planned_mails_any_at_login (void)
{
  g_autoptr (GPtrArray) list = hf_planned_mails_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const HfPlannedMails *planned = list->pdata[i];

      if (planned->order.at_login && planned->failure == NULL)
        return TRUE;
    }
  return FALSE;
}

HfCard *
hf_planned_mails_open (const HfPlannedMails *planned, HfPeople **out_people, GError **error)
{
  g_autofree char *path = get_path (planned->uuid, CARD_SUFFIX);
  g_autoptr (HfCard) whole = hf_file_load (path, HF_FILE_LOAD_DEFAULT, NULL, error);
  g_autoptr (HfPeople) people = whole != NULL ? hf_card_read_people (whole, path, error) : NULL;

  if (people == NULL)
    {
      if (whole != NULL && error != NULL && *error == NULL)
        g_set_error (error, HF_FILE_ERROR, HF_FILE_ERROR_INVALID, _ ("“%s” keeps no people."), path);
      return NULL;
    }

  *out_people = g_steal_pointer (&people);
  return hf_card_stop_keeping_people (whole);
}
