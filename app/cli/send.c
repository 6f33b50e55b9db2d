/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/save.h"
#include "batch/dispatch.h"
#include "batch/mails-csv.h"
#include "batch/recipients.h"
#include "batch/version.h"
#include "cli/ask-password.h"
#include "cli/commands.h"
#include "cli/doubt-lines.h"
#include "cli/letter-words.h"
#include "cli/number.h"
#include "cli/people.h"
#include "cli/send-report.h"
#include "cli/subject.h"
#include "cli/values.h"
#include "cli/vary.h"
#include "mail/address.h"
#include "proof/check.h"
#include "render/lighter.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_PER_MINUTE 6000

/* Coarser pictures look broken; finer ones are not made smaller anyway. */
#define LEAST_PICTURE_DPI 36
#define MOST_PICTURE_DPI 600

/* So many are a sample. */
#define FIRST_FEW 3

typedef struct
{
  char *account;
  char *outbox;
  HfLetterChoice letter;
  HfPeopleWords people;
  HfVaryWords vary;
  char **sets;
  char *palette;
  char **only;
  char *unsure;
  char *rate;
  char *jobs;
  gboolean yes;
  gboolean retry_failed;
  gboolean include_doubtful;
  char *picture_dpi;
  char *csv;
  gboolean changed;
  gboolean earlier;
  gboolean again_changed;
  gboolean new_only;
  gboolean to_me;
  gboolean json;
} Options;

static const HfOption options_table[] = {
  { "account", 'a', HF_OPTION_FILE, offsetof (Options, account), N_ ("ACCOUNT"),
    N_ ("The account to send from: a name, or an account file") },
  { "outbox", 0, HF_OPTION_FILE, offsetof (Options, outbox), N_ ("FILE"),
    N_ ("Where to keep who has it (a file for each card, in the user's state folder)") },
  HF_LETTER_OPTIONS (Options, letter),
  HF_PEOPLE_OPTIONS (Options, people),
  HF_VARY_OPTIONS (Options, vary),
  { "set", 0, HF_OPTION_TEXTS, offsetof (Options, sets), N_ ("FIELD=TEXT"), N_ ("Fill in a field; may be repeated") },
  { "palette", 0, HF_OPTION_TEXT, offsetof (Options, palette), N_ ("ID"), N_ ("Recolour the card") },
  { "yes", 'y', HF_OPTION_FLAG, offsetof (Options, yes), NULL,
    N_ ("Send; otherwise it is only told who would get what") },
  { "only", 0, HF_OPTION_TEXTS, offsetof (Options, only), N_ ("EMAIL"), N_ ("Only to this address; may be repeated") },
  { "retry-failed", 0, HF_OPTION_FLAG, offsetof (Options, retry_failed), NULL,
    N_ ("Send again what the server refused before") },
  { "unsure", 0, HF_OPTION_TEXT, offsetof (Options, unsure), N_ ("WHAT"),
    N_ ("What perhaps arrived: again sends it once more, sent takes it to have arrived"), "again sent" },
  { "changed", 0, HF_OPTION_FLAG, offsetof (Options, changed), NULL,
    N_ ("Send the rest this card although some got another version of it") },
  { "earlier", 0, HF_OPTION_FLAG, offsetof (Options, earlier), NULL,
    N_ ("Send the rest the version of the card, and the words with it, that the others got") },
  { "again-changed", 0, HF_OPTION_FLAG, offsetof (Options, again_changed), NULL,
    N_ ("Send once more to those whose card, or the words with it, changed since they got it") },
  { "new-only", 0, HF_OPTION_FLAG, offsetof (Options, new_only), NULL,
    N_ ("Only to people who were not in the list when cards were sent before") },
  { "to-me", 0, HF_OPTION_FLAG, offsetof (Options, to_me), NULL,
    N_ ("Send what the first three would get to the account's own address, and note nothing") },
  { "picture-dpi", 0, HF_OPTION_TEXT, offsetof (Options, picture_dpi), N_ ("N"),
    N_ ("Make pictures of the card no finer than N pixels an inch, for smaller messages") },
  { "rate", 0, HF_OPTION_TEXT, offsetof (Options, rate), N_ ("N/min"), N_ ("Messages a minute at most (30)") },
  { "include-doubtful", 0, HF_OPTION_FLAG, offsetof (Options, include_doubtful), NULL,
    N_ ("Send cards with errors too, and to addresses several people have") },
  { "jobs", 'j', HF_OPTION_TEXT, offsetof (Options, jobs), N_ ("N"), N_ ("Threads (one for each processor)") },
  { "csv", 0, HF_OPTION_TARGET, offsetof (Options, csv), N_ ("FILE"),
    N_ ("Write how everybody's message stands to a table, replacing FILE") },
  HF_OPTION_JSON (Options),
  { 0 },
};

static gboolean
check_words (const Options *words, GError **error)
{
  if (words->account == NULL || words->account[0] == '\0')
    hf_usage_error (error, _ ("--account is missing: say from which account, a name or an account file"));
  else if (!hf_people_are_given (&words->people))
    hf_usage_error (error, _ ("--people is missing: say to whom with --people FILE"));
  else if (words->changed && words->earlier)
    hf_usage_error (error, _ ("--changed and --earlier cannot be used together: say which version the rest get"));
  else if (words->to_me && words->outbox != NULL)
    hf_usage_error (error, _ ("--to-me notes nothing, and takes no --outbox"));
  else
    return hf_vary_check_words (&words->vary, TRUE, error);

  return FALSE;
}

/* `30` or `30/min`. */
static gboolean
parse_rate (const char *word, HfMailAccount *account, GError **error)
{
  g_autofree char *number = g_strdup (word);
  int per_minute;

  if (word == NULL)
    return TRUE;
  if (g_str_has_suffix (number, "/min"))
    number[strlen (number) - strlen ("/min")] = '\0';
  if (!hf_number_parse_int ("rate", number, 1, MOST_PER_MINUTE, &per_minute, error))
    return FALSE;

  account->per_minute = per_minute;
  return TRUE;
}

static gboolean
is_wanted (char *const *only, const char *email, gboolean *found)
{
  g_autofree char *folded = hf_mail_address_fold (email);

  for (guint i = 0; only[i] != NULL; i++)
    {
      g_autofree char *normal = hf_mail_address_normalize (only[i], NULL);
      g_autofree char *wanted = hf_mail_address_fold (normal != NULL ? normal : only[i]);

      if (g_str_equal (wanted, folded))
        {
          found[i] = TRUE;
          return TRUE;
        }
    }

  return FALSE;
}

/* Those of @recipients whom --only names, or all. */
static gboolean
choose (GPtrArray *recipients, char *const *only, GError **error)
{
  g_autofree gboolean *found = g_new0 (gboolean, only != NULL ? g_strv_length ((char **) only) + 1 : 1);

  if (only == NULL)
    return TRUE;

  for (guint i = recipients->len; i-- > 0;)
    if (!is_wanted (only, ((const HfRecipient *) recipients->pdata[i])->email, found))
      g_ptr_array_remove_index (recipients, i);
  for (guint i = 0; only[i] != NULL; i++)
    if (!found[i])
      {
        hf_usage_error (error, _ ("--only: nobody in the list has the address “%s”"), only[i]);
        return FALSE;
      }

  return TRUE;
}

/* A sending, and what is told of it. */
typedef struct
{
  HfConsole *console;
  const Options *words;
  HfDoubtLines *lines;
} Telling;

static void
tell_doubts (const GPtrArray *doubts, gpointer data)
{
  const Telling *telling = data;

  hf_doubt_lines_add (telling->lines, doubts);
}

static void
tell_progress (guint n_done, guint n_all, gpointer data)
{
  const Telling *telling = data;

  hf_console_progress (telling->console, n_done, n_all);
}

/* What may still change is told in the end. */
static void
tell_state (const HfOutboxEntry *entry, gpointer data)
{
  const Telling *telling = data;

  if (!telling->words->json && entry->state != HF_MAIL_QUEUED && entry->state != HF_MAIL_DEFERRED)
    hf_send_report_line (telling->console, entry);
}

static void
tell_wait (guint seconds, const char *why, gpointer data)
{
  const Telling *telling = data;

  if (why != NULL)
    hf_console_tell (telling->console, _ ("mail: %s; trying again in %u s"), why, seconds);
  else
    hf_console_tell (telling->console, _ ("mail: trying again in %u s what the server put off"), seconds);
}

static HfDispatchFlags
get_flags (const Options *words)
{
  HfDispatchFlags flags = HF_DISPATCH_DEFAULT;

  if (words->include_doubtful)
    flags |= HF_DISPATCH_DOUBTFUL;
  if (words->retry_failed)
    flags |= HF_DISPATCH_REFUSED;
  if (g_strcmp0 (words->unsure, "again") == 0)
    flags |= HF_DISPATCH_UNSURE;
  if (g_strcmp0 (words->unsure, "sent") == 0)
    flags |= HF_DISPATCH_UNSURE_SENT;
  if (words->changed)
    flags |= HF_DISPATCH_OTHER_VERSION;
  if (words->again_changed)
    flags |= HF_DISPATCH_CHANGED;
  return flags;
}

/* A dry run makes no outbox, and looks into the one there is. */
static gboolean
open_outbox (const Options *words, HfCard *card, HfOutbox **out_outbox, GError **error)
{
  g_autofree char *path = words->outbox != NULL ? g_strdup (words->outbox) : hf_outbox_dup_path (card->uuid);

  *out_outbox = NULL;
  if (words->to_me || (!words->yes && !g_file_test (path, G_FILE_TEST_EXISTS)))
    return TRUE;

  *out_outbox = hf_outbox_open (path, card->uuid, error);
  return *out_outbox != NULL;
}

/* What is still open once all is told: of a dry run everybody. */
static void
tell_rest (HfConsole *console, const Options *words, const GPtrArray *entries, gboolean planned)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const HfOutboxEntry *entry = entries->pdata[i];
      gboolean told = !planned && entry->state != HF_MAIL_QUEUED && entry->state != HF_MAIL_DEFERRED;

      if (!told)
        hf_send_report_line (console, entry);
    }
}

static void
tell_sums (HfConsole *console, const Options *words, const HfDispatch *dispatch)
{
  const GPtrArray *entries = hf_dispatch_get_entries (dispatch);
  guint n_waiting = hf_dispatch_get_n_waiting (dispatch);

  if (!words->yes)
    hf_console_tell (console,
                     ngettext ("Nothing was sent: this only shows what --yes would do. %u message, %.1f MB",
                               "Nothing was sent: this only shows what --yes would do. %u messages, %.1f MB",
                               n_waiting),
                     n_waiting, (double) hf_dispatch_get_bytes (dispatch) / 1e6);
  else
    hf_console_tell (console, _ ("sent %u, refused %u, put off %u, perhaps sent %u, held back %u, waiting %u"),
                     hf_send_report_count (entries, HF_MAIL_SENT), hf_send_report_count (entries, HF_MAIL_REFUSED),
                     hf_send_report_count (entries, HF_MAIL_DEFERRED), hf_send_report_count (entries, HF_MAIL_UNSURE),
                     hf_send_report_count (entries, HF_MAIL_HELD), n_waiting);
  if (hf_dispatch_get_n_other (dispatch) > 0)
    hf_console_tell (console,
                     ngettext ("%u person got another card than they would get now",
                               "%u people got another card than they would get now",
                               hf_dispatch_get_n_other (dispatch)),
                     hf_dispatch_get_n_other (dispatch));
  if (hf_send_report_count (entries, HF_MAIL_UNSURE) > 0)
    hf_console_tell (
        console, _ ("Ask those who perhaps got it: “--unsure sent” takes it to have arrived, “--unsure again” sends "
                    "it once more; --only says to whom"));
}

/* Whether somebody was left out, which the exit status says. */
static void
count_left (HfConsole *console, const GPtrArray *entries)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();

  if (hf_send_report_count (entries, HF_MAIL_REFUSED) + hf_send_report_count (entries, HF_MAIL_DEFERRED) +
          hf_send_report_count (entries, HF_MAIL_UNSURE) + hf_send_report_count (entries, HF_MAIL_HELD) >
      0)
    g_ptr_array_add (doubts, hf_doubt_new (HF_SEVERITY_WARNING, "not-sent", "not sent"));
  hf_console_count_doubts (console, doubts);
}

static gboolean
write_csv (const Options *words, const HfDispatch *dispatch, GError **error)
{
  g_autoptr (GPtrArray) all = words->csv != NULL ? hf_dispatch_list_all (dispatch) : NULL;
  g_autofree char *csv = all != NULL ? hf_mails_to_csv (all) : NULL;

  return csv == NULL || hf_save_bytes (words->csv, csv, strlen (csv), HF_SAVE_REPLACE, error);
}

static gboolean
plan_and_send (HfConsole *console, const Options *words, const HfMailAccount *account, const HfDispatchOptions *options,
               GError **error)
{
  GCancellable *cancellable = hf_console_get_cancellable (console);
  g_autoptr (HfDoubtLines) lines = hf_doubt_lines_new (console);
  Telling telling = { console, words, lines };
  const HfDispatchObserver observer = { tell_doubts, tell_state, tell_progress, tell_wait, &telling };
  g_autoptr (HfDispatch) dispatch = hf_dispatch_new (options, &observer);
  const HfDispatchSender sender = { account, hf_ask_password, NULL, 0 };
  const GPtrArray *entries = hf_dispatch_get_entries (dispatch);
  gboolean done;

  if (!hf_dispatch_plan (dispatch, cancellable, error))
    return FALSE;

  hf_doubt_lines_end (lines);
  if (words->yes && !words->json)
    for (guint i = 0; i < entries->len; i++)
      tell_state (entries->pdata[i], &telling);
  done = !words->yes || hf_dispatch_send (dispatch, &sender, cancellable, error);
  if (words->json)
    hf_send_report_json (console, entries);
  else
    tell_rest (console, words, entries, !words->yes);
  tell_sums (console, words, dispatch);
  count_left (console, entries);
  return write_csv (words, dispatch, done ? error : NULL) && done;
}

/* Pictures no finer than was asked for; else the very same card. Returns: (transfer full) (nullable) */
static HfCard *
lighten (const Options *words, HfCard *card, GError **error)
{
  double dpi;

  if (words->picture_dpi == NULL)
    return hf_card_ref (card);
  if (!hf_number_parse_double ("picture-dpi", words->picture_dpi, LEAST_PICTURE_DPI, MOST_PICTURE_DPI, &dpi, error))
    return NULL;

  return hf_card_with_lighter_pictures (card, dpi);
}

/* To whom, by what was said and by what the outbox knows. */
static GPtrArray *
list_recipients (const Options *words, const HfMailAccount *account, const HfMeantPeople *people, HfOutbox *outbox,
                 GError **error)
{
  g_autoptr (GPtrArray) recipients = hf_recipients_list (people->crowd, people->slice);

  if (!choose (recipients, words->only, error))
    return NULL;
  if (words->new_only)
    hf_recipients_keep_new (recipients, outbox);
  if (words->to_me)
    hf_recipients_redirect (recipients, account->from_address, FIRST_FEW);
  return g_steal_pointer (&recipients);
}

/* Sends @card, or, where that was asked for, the version of it people got. */
static gboolean
send_card (HfConsole *console, const Options *words, const HfMailAccount *account, HfCard *card,
           const HfMeantPeople *people, HfLetterOptions *letters, HfOutbox *outbox, GError **error)
{
  g_autoptr (HfVersion) version = words->earlier && outbox != NULL ? hf_version_load (outbox, error) : NULL;
  g_autoptr (GPtrArray) recipients = NULL;
  HfDispatchOptions options;

  if (words->earlier && outbox != NULL && version == NULL)
    return FALSE;

  recipients = list_recipients (words, account, people, outbox, error);
  if (recipients == NULL)
    return FALSE;

  if (version != NULL)
    hf_version_apply (version, letters);
  options = (HfDispatchOptions){
    version != NULL ? version->card : card, people->crowd, recipients, letters, outbox, get_flags (words)
  };
  return plan_and_send (console, words, account, &options, error);
}

static gboolean
prepare (HfConsole *console, const Options *words, const HfMailAccount *account, HfCard *card, GError **error)
{
  g_autoptr (HfFields) given = hf_values_parse (words->sets, error);
  g_autoptr (HfLetterTexts) texts = given != NULL ? hf_letter_texts_load (&words->letter, card, error) : NULL;
  g_autoptr (HfMeantPeople) people = NULL;
  g_autoptr (HfCard) varied = NULL;
  g_autoptr (HfCard) lighter = NULL;
  g_autoptr (HfOutbox) outbox = NULL;
  HfLetterOptions letters;

  if (texts == NULL || !hf_letter_texts_get_options (texts, &words->letter, card, &letters, error) ||
      !hf_people_parse_jobs (words->jobs, &letters.n_jobs, error))
    return FALSE;

  letters.from_name = account->from_name;
  letters.from_address = account->from_address;
  hf_values_tell_unused (console, card, words->sets);
  people = hf_meant_people_load (&words->people, card, given, hf_console_get_cancellable (console), error);
  varied = people != NULL ? hf_vary (console, &words->vary, card, people, error) : NULL;
  lighter = varied != NULL ? lighten (words, varied, error) : NULL;
  return lighter != NULL && open_outbox (words, card, &outbox, error) &&
         send_card (console, words, account, lighter, people, &letters, outbox, error);
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *words = data;
  g_autoptr (HfMailAccount) account = NULL;
  g_autoptr (HfCard) card = NULL;

  if (!check_words (words, error))
    return FALSE;

  account = hf_mail_account_load (words->account, error);
  if (account == NULL || !parse_rate (words->rate, account, error))
    return FALSE;

  card = hf_subject_load_with (arguments[0], words->palette, hf_console_get_cancellable (console), error);
  return card != NULL && prepare (console, words, account, card, error);
}

const HfCommand hf_command_send = {
  .name = "send",
  .arguments = { { "CARD", HF_ARGUMENT_CARD } },
  .summary = N_ ("Send everybody their card by mail"),
  .description =
      N_ ("Without --yes nothing is sent: it is told who would get what. Who has it is kept in an outbox, so that the "
          "same command goes on where it stopped, and nobody gets a card twice. Cards with errors, and doubtful "
          "addresses, are held back. The password comes from HEARTFELT_SMTP_PASSWORD or the keyring, or is asked for."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
