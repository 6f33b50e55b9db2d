/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/ledger.h"

#include "ledger/thanked.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

G_DEFINE_QUARK (hf_ledger_error, hf_ledger_error)

/* How long one waits for another window or program that writes. */
#define BUSY_MS 5000

/* The form of the tables, written down as the user version of the file. */
#define VERSION 1

static const char schema[] =
    "CREATE TABLE entry (card TEXT NOT NULL, title TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,"
    " email TEXT NOT NULL, team TEXT NOT NULL, content TEXT NOT NULL, way TEXT NOT NULL, time_s INTEGER NOT NULL,"
    " UNIQUE (person, card, way, content));"
    "CREATE INDEX entry_by_time ON entry (time_s);"
    "PRAGMA user_version = 1;";

struct _HfLedger
{
  sqlite3 *database;
  char *path;
};

static const char *const way_names[] = { "exported", "printed", "mailed" };

const char *
hf_ledger_way_name (HfLedgerWay way)
{
  return way_names[way];
}

static HfLedgerWay
way_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (way_names); i++)
    if (g_strcmp0 (name, way_names[i]) == 0)
      return (HfLedgerWay) i;

  return HF_LEDGER_EXPORTED;
}

static gboolean
fail (HfLedger *ledger, int code, GError **error)
{
  if (code == SQLITE_FULL || code == SQLITE_READONLY || code == SQLITE_IOERR)
    g_set_error (error, HF_LEDGER_ERROR, HF_LEDGER_ERROR_FULL,
                 _ ("The record of who was thanked, “%s”, cannot be written: %s"), ledger->path,
                 sqlite3_errmsg (ledger->database));
  else
    g_set_error (error, HF_LEDGER_ERROR, HF_LEDGER_ERROR_UNREADABLE,
                 _ ("The record of who was thanked, “%s”, cannot be read: %s; move it away, and a new one is begun"),
                 ledger->path, sqlite3_errmsg (ledger->database));

  return FALSE;
}

static gboolean
run (HfLedger *ledger, const char *sql, GError **error)
{
  int code = sqlite3_exec (ledger->database, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fail (ledger, code & 0xFF, error);
}

static sqlite3_stmt *
prepare (HfLedger *ledger, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (ledger->database, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    fail (ledger, code & 0xFF, error);
  return statement;
}

/* Ends @statement, which @code came of. */
static gboolean
finish (HfLedger *ledger, sqlite3_stmt *statement, int code, GError **error)
{
  gboolean done = code == SQLITE_DONE || fail (ledger, code & 0xFF, error);

  sqlite3_finalize (statement);
  return done;
}

static void
bind_text (sqlite3_stmt *statement, int place, const char *text)
{
  sqlite3_bind_text (statement, place, text, -1, SQLITE_TRANSIENT);
}

/* Two programs may make the tables at once: the second finds them made. */
static gboolean
make_tables (HfLedger *ledger, GError **error)
{
  sqlite3_stmt *statement;
  int version;

  if (!run (ledger, "PRAGMA secure_delete = ON; BEGIN IMMEDIATE", error))
    return FALSE;

  statement = prepare (ledger, "PRAGMA user_version", error);
  if (statement == NULL)
    return FALSE;
  (void) sqlite3_step (statement);
  version = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  if (version > VERSION)
    {
      g_set_error (error, HF_LEDGER_ERROR, HF_LEDGER_ERROR_NEWER,
                   _ ("The record of who was thanked, “%s”, was written by a newer Heartfelt, and is left alone"),
                   ledger->path);
      return FALSE;
    }

  return (version == VERSION || run (ledger, schema, error)) && run (ledger, "COMMIT", error);
}

HfLedger *
hf_ledger_open (const char *path, GError **error)
{
  g_autoptr (HfLedger) ledger = g_new0 (HfLedger, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  int file;
  int code;

  ledger->path = g_strdup (path);
  /* Names are nobody else's to read; the file is there before anything is in it. */
  (void) g_mkdir_with_parents (folder, 0700);
  file = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0)
    {
      g_set_error (error, HF_LEDGER_ERROR, HF_LEDGER_ERROR_UNREADABLE,
                   _ ("The record of who was thanked, “%s”, cannot be opened: %s"), path, g_strerror (errno));
      return NULL;
    }
  (void) close (file);

  code = sqlite3_open_v2 (path, &ledger->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      fail (ledger, code, error);
      return NULL;
    }
  sqlite3_busy_timeout (ledger->database, BUSY_MS);

  return make_tables (ledger, error) ? g_steal_pointer (&ledger) : NULL;
}

HfLedger *
hf_ledger_open_existing (const char *path, GError **error)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) ? hf_ledger_open (path, error) : NULL;
}

void
hf_ledger_free (HfLedger *ledger)
{
  if (ledger == NULL)
    return;

  sqlite3_close (ledger->database);
  g_free (ledger->path);
  g_free (ledger);
}

static gboolean
add_entry (HfLedger *ledger, sqlite3_stmt *statement, const HfLedgerEntry *entry, GError **error)
{
  g_autofree char *key = hf_thanked_key (entry->name, entry->email, entry->team);
  int code;

  bind_text (statement, 1, entry->card);
  bind_text (statement, 2, entry->title);
  bind_text (statement, 3, key);
  bind_text (statement, 4, entry->name);
  bind_text (statement, 5, entry->email);
  bind_text (statement, 6, entry->team);
  bind_text (statement, 7, entry->content);
  bind_text (statement, 8, hf_ledger_way_name (entry->way));
  sqlite3_bind_int64 (statement, 9, entry->time_s);

  code = sqlite3_step (statement);
  sqlite3_reset (statement);
  return code == SQLITE_DONE || fail (ledger, code & 0xFF, error);
}

gboolean
hf_ledger_add (HfLedger *ledger, const HfLedgerEntry *entries, guint n_entries, GError **error)
{
  sqlite3_stmt *statement;
  gboolean done = TRUE;

  if (!run (ledger, "BEGIN IMMEDIATE", error))
    return FALSE;

  statement = prepare (ledger,
                       "INSERT INTO entry (card, title, person, name, email, team, content, way, time_s)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE SET"
                       " time_s = MAX (time_s, excluded.time_s), title = excluded.title, name = excluded.name,"
                       " email = excluded.email, team = excluded.team",
                       error);
  done = statement != NULL;
  for (guint i = 0; i < n_entries && done; i++)
    done = add_entry (ledger, statement, &entries[i], error);
  sqlite3_finalize (statement);

  done = done && run (ledger, "COMMIT", error);
  if (!done)
    (void) sqlite3_exec (ledger->database, "ROLLBACK", NULL, NULL, NULL);
  return done;
}

GHashTable *
hf_ledger_list_thanked (HfLedger *ledger, const char *card, gint64 since_s, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement = prepare (
      ledger, "SELECT DISTINCT person FROM entry WHERE time_s >= ?1 AND (?2 IS NULL OR card = ?2) AND person <> ''",
      error);
  int code;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, since_s > 0 ? since_s : G_MININT64);
  if (card != NULL)
    bind_text (statement, 2, card);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_hash_table_add (keys, g_strdup ((const char *) sqlite3_column_text (statement, 0)));

  return finish (ledger, statement, code, error) ? g_steal_pointer (&keys) : NULL;
}

guint
hf_ledger_count (HfLedger *ledger, GError **error)
{
  sqlite3_stmt *statement = prepare (ledger, "SELECT COUNT (*) FROM entry", error);
  guint count = 0;

  if (statement == NULL)
    return 0;

  if (sqlite3_step (statement) == SQLITE_ROW)
    count = (guint) sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return count;
}

static const char *
get_text (sqlite3_stmt *statement, int place)
{
  const char *text = (const char *) sqlite3_column_text (statement, place);

  return text != NULL ? text : "";
}

gboolean
hf_ledger_foreach (HfLedger *ledger, void (*visit) (const HfLedgerEntry *entry, gpointer data), gpointer data,
                   GError **error)
{
  sqlite3_stmt *statement = prepare (
      ledger, "SELECT card, title, name, email, team, content, way, time_s FROM entry ORDER BY time_s, rowid", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const HfLedgerEntry entry = { .card = get_text (statement, 0),
                                    .title = get_text (statement, 1),
                                    .name = get_text (statement, 2),
                                    .email = get_text (statement, 3),
                                    .team = get_text (statement, 4),
                                    .content = get_text (statement, 5),
                                    .way = way_from_name (get_text (statement, 6)),
                                    .time_s = sqlite3_column_int64 (statement, 7) };

      visit (&entry, data);
    }

  return finish (ledger, statement, code, error);
}

gboolean
hf_ledger_forget (HfLedger *ledger, const char *card, const char *key, GError **error)
{
  sqlite3_stmt *statement =
      prepare (ledger, "DELETE FROM entry WHERE (?1 IS NULL OR card = ?1) AND (?2 IS NULL OR person = ?2)", error);

  if (statement == NULL)
    return FALSE;

  if (card != NULL)
    bind_text (statement, 1, card);
  if (key != NULL)
    bind_text (statement, 2, key);

  return finish (ledger, statement, sqlite3_step (statement), error) && run (ledger, "VACUUM", error);
}
