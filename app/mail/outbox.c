/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/outbox.h"

#include "mail/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

/* “Hfob”, so that file(1) can tell; and the version of the tables. */
#define APPLICATION_ID "1214672738"
#define VERSION 1

struct _HfOutbox
{
  sqlite3 *db;
  char *path;
  sqlite3_stmt *put;
  sqlite3_stmt *find;
};

static const char *const state_names[HF_N_MAIL_STATES] = { "queued",   "sending", "sent",  "refused",
                                                           "deferred", "held",    "unsure" };

static const char tables[] =
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE people ("
    " key TEXT PRIMARY KEY,"
    " row INTEGER NOT NULL,"
    " name TEXT NOT NULL,"
    " email TEXT NOT NULL,"
    " digest TEXT NOT NULL,"
    " message_id TEXT,"
    " date INTEGER NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'deferred', 'held', 'unsure')),"
    " code INTEGER NOT NULL,"
    " server TEXT,"
    " changed INTEGER NOT NULL"
    ") WITHOUT ROWID;"
    "PRAGMA application_id = " APPLICATION_ID ";"
    "PRAGMA user_version = 1;";

#define COLUMNS "key, row, name, email, digest, message_id, date, state, code, server, changed"

const char *
hf_mail_state_name (HfMailState state)
{
  return state_names[state];
}

HfOutboxEntry *
hf_outbox_entry_copy (const HfOutboxEntry *entry)
{
  HfOutboxEntry *copy = g_memdup2 (entry, sizeof *entry);

  copy->key = g_strdup (entry->key);
  copy->name = g_strdup (entry->name);
  copy->email = g_strdup (entry->email);
  copy->digest = g_strdup (entry->digest);
  copy->message_id = g_strdup (entry->message_id);
  copy->server = g_strdup (entry->server);
  return copy;
}

void
hf_outbox_entry_free (HfOutboxEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->key);
  g_free (entry->name);
  g_free (entry->email);
  g_free (entry->digest);
  g_free (entry->message_id);
  g_free (entry->server);
  g_free (entry);
}

char *
hf_outbox_dup_path (const char *uuid)
{
  g_autofree char *file = g_strconcat (uuid, ".sqlite", NULL);

  return g_build_filename (g_get_user_state_dir (), "heartfelt", "outbox", file, NULL);
}

static gboolean
fail (HfOutbox *outbox, GError **error)
{
  int code = sqlite3_errcode (outbox->db);

  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_BUSY,
                 _ ("Another Heartfelt is sending from the outbox “%s”: wait for it, or stop it there"), outbox->path);
  else if (code == SQLITE_FULL)
    g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX,
                 _ ("The outbox “%s” cannot be written: no space is left there; make room, then send again"),
                 outbox->path);
  else
    g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX, _ ("The outbox “%s” cannot be used: %s"), outbox->path,
                 sqlite3_errmsg (outbox->db));
  return FALSE;
}

static gboolean
run (HfOutbox *outbox, const char *sql, GError **error)
{
  return sqlite3_exec (outbox->db, sql, NULL, NULL, NULL) == SQLITE_OK || fail (outbox, error);
}

/* The one value a statement gives. Returns: (transfer full) (nullable) */
static char *
ask (HfOutbox *outbox, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  if (sqlite3_prepare_v2 (outbox->db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return answer;
}

/* Addresses are nobody else's business. SQLite gives its other files the same permissions. */
static gboolean
make_file (HfOutbox *outbox, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (outbox->path);
  int fd = g_mkdir_with_parents (folder, 0700) == 0
               ? open (outbox->path, O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)
               : -1;

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }

  g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX, _ ("The outbox “%s” cannot be written: %s"), outbox->path,
               g_strerror (errno));
  return FALSE;
}

/* The lock is taken before anything else and kept; without it, who reads first might write last. */
static gboolean
lock (HfOutbox *outbox, GError **error)
{
  if (sqlite3_open_v2 (outbox->path, &outbox->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, NULL) != SQLITE_OK)
    return fail (outbox, error);

  return run (outbox, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;", error) &&
         run (outbox, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT;", error);
}

static gboolean
make_tables (HfOutbox *outbox, const char *uuid, GError **error)
{
  char *sql = sqlite3_mprintf ("BEGIN; %s INSERT INTO facts VALUES ('card', %Q); COMMIT;", tables, uuid);
  gboolean made = run (outbox, sql, error);

  sqlite3_free (sql);
  return made;
}

static gboolean
check_tables (HfOutbox *outbox, const char *uuid, GError **error)
{
  g_autofree char *id = ask (outbox, "PRAGMA application_id");
  g_autofree char *version = ask (outbox, "PRAGMA user_version");
  g_autofree char *n_tables = ask (outbox, "SELECT count(*) FROM sqlite_master");
  g_autofree char *card = NULL;

  if (g_strcmp0 (n_tables, "0") == 0)
    return make_tables (outbox, uuid, error);
  if (n_tables == NULL)
    return fail (outbox, error);
  if (g_strcmp0 (id, APPLICATION_ID) != 0 || g_strcmp0 (version, G_STRINGIFY (VERSION)) != 0)
    {
      g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX,
                   _ ("“%s” is no outbox of this Heartfelt: name another file"), outbox->path);
      return FALSE;
    }

  card = ask (outbox, "SELECT value FROM facts WHERE name = 'card'");
  if (g_strcmp0 (card, uuid) == 0)
    return TRUE;

  g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX,
               _ ("The outbox “%s” is another card's: name another file with --outbox"), outbox->path);
  return FALSE;
}

static gboolean
prepare (HfOutbox *outbox, GError **error)
{
  if (sqlite3_prepare_v2 (outbox->db,
                          "INSERT OR REPLACE INTO people (" COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1,
                          &outbox->put, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (outbox->db, "SELECT " COLUMNS " FROM people WHERE key = ?", -1, &outbox->find, NULL) !=
          SQLITE_OK)
    return fail (outbox, error);

  return TRUE;
}

HfOutbox *
hf_outbox_open (const char *path, const char *uuid, GError **error)
{
  g_autoptr (HfOutbox) outbox = g_new0 (HfOutbox, 1);

  outbox->path = g_strdup (path);
  if (!make_file (outbox, error) || !lock (outbox, error) || !check_tables (outbox, uuid, error) ||
      !run (outbox, "UPDATE people SET state = 'unsure', server = NULL, code = 0 WHERE state = 'sending'", error) ||
      !prepare (outbox, error))
    return NULL;

  return g_steal_pointer (&outbox);
}

void
hf_outbox_free (HfOutbox *outbox)
{
  if (outbox == NULL)
    return;

  sqlite3_finalize (outbox->put);
  sqlite3_finalize (outbox->find);
  sqlite3_close (outbox->db);
  g_free (outbox->path);
  g_free (outbox);
}

static char *
dup_text (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static HfOutboxEntry *
read_entry (sqlite3_stmt *statement)
{
  HfOutboxEntry *entry = g_new0 (HfOutboxEntry, 1);
  const char *state = (const char *) sqlite3_column_text (statement, 7);

  entry->key = dup_text (statement, 0);
  entry->row = (guint) sqlite3_column_int64 (statement, 1);
  entry->name = dup_text (statement, 2);
  entry->email = dup_text (statement, 3);
  entry->digest = dup_text (statement, 4);
  entry->message_id = dup_text (statement, 5);
  entry->date_s = sqlite3_column_int64 (statement, 6);
  for (guint i = 0; i < HF_N_MAIL_STATES; i++)
    if (g_strcmp0 (state, state_names[i]) == 0)
      entry->state = (HfMailState) i;
  entry->code = sqlite3_column_int (statement, 8);
  entry->server = dup_text (statement, 9);
  entry->when_s = sqlite3_column_int64 (statement, 10);
  return entry;
}

HfOutboxEntry *
hf_outbox_find (HfOutbox *outbox, const char *key)
{
  HfOutboxEntry *entry = NULL;

  sqlite3_bind_text (outbox->find, 1, key, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (outbox->find) == SQLITE_ROW)
    entry = read_entry (outbox->find);
  sqlite3_reset (outbox->find);

  return entry;
}

GPtrArray *
hf_outbox_list (HfOutbox *outbox)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_outbox_entry_free);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (outbox->db, "SELECT " COLUMNS " FROM people ORDER BY row, key", -1, &statement, NULL) ==
      SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      g_ptr_array_add (entries, read_entry (statement));
  sqlite3_finalize (statement);

  return entries;
}

static void
bind_text (sqlite3_stmt *statement, int place, const char *text)
{
  sqlite3_bind_text (statement, place, text, -1, SQLITE_TRANSIENT);
}

gboolean
hf_outbox_put (HfOutbox *outbox, const HfOutboxEntry *entry, GError **error)
{
  int code;

  bind_text (outbox->put, 1, entry->key);
  sqlite3_bind_int64 (outbox->put, 2, entry->row);
  bind_text (outbox->put, 3, entry->name);
  bind_text (outbox->put, 4, entry->email);
  bind_text (outbox->put, 5, entry->digest);
  bind_text (outbox->put, 6, entry->message_id);
  sqlite3_bind_int64 (outbox->put, 7, entry->date_s);
  bind_text (outbox->put, 8, state_names[entry->state]);
  sqlite3_bind_int (outbox->put, 9, entry->code);
  bind_text (outbox->put, 10, entry->server);
  sqlite3_bind_int64 (outbox->put, 11, entry->when_s);
  code = sqlite3_step (outbox->put);
  sqlite3_reset (outbox->put);

  return code == SQLITE_DONE || fail (outbox, error);
}

gboolean
hf_outbox_put_all (HfOutbox *outbox, const GPtrArray *entries, GError **error)
{
  if (!run (outbox, "BEGIN", error))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    if (!hf_outbox_put (outbox, g_ptr_array_index (entries, i), error))
      {
        run (outbox, "ROLLBACK", NULL);
        return FALSE;
      }
  if (run (outbox, "COMMIT", error))
    return TRUE;

  run (outbox, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
hf_outbox_set_fact (HfOutbox *outbox, const char *name, GBytes *value, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code;

  if (sqlite3_prepare_v2 (outbox->db, "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", -1, &statement,
                          NULL) != SQLITE_OK)
    return fail (outbox, error);

  bind_text (statement, 1, name);
  sqlite3_bind_blob64 (statement, 2, g_bytes_get_data (value, NULL), g_bytes_get_size (value), SQLITE_STATIC);
  code = sqlite3_step (statement);
  sqlite3_finalize (statement);

  return code == SQLITE_DONE || fail (outbox, error);
}

GBytes *
hf_outbox_get_fact (HfOutbox *outbox, const char *name)
{
  sqlite3_stmt *statement = NULL;
  GBytes *value = NULL;

  if (sqlite3_prepare_v2 (outbox->db, "SELECT value FROM facts WHERE name = ?", -1, &statement, NULL) != SQLITE_OK)
    return NULL;

  bind_text (statement, 1, name);
  if (sqlite3_step (statement) == SQLITE_ROW)
    {
      const void *data = sqlite3_column_blob (statement, 0);

      value = g_bytes_new (data, (gsize) sqlite3_column_bytes (statement, 0));
    }
  sqlite3_finalize (statement);
  return value;
}
