/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words worth sending: messages for a theme or an occasion, how they open and close, and what goes around them.
 *
 * They come from `messages/NAME.json` of the library's folders; docs/messages.md describes the format. A message
 * lives as long as the collection it is from, which never changes and may be used by many threads at once. */
#pragma once

#include "library/library.h"

/** HfMessageKind: what the words are for. */
typedef enum
{
  HF_MESSAGE_KIND_MESSAGE,
  HF_MESSAGE_KIND_OPENING,
  HF_MESSAGE_KIND_CLOSING,
  HF_MESSAGE_KIND_SIGNATURE,
  HF_MESSAGE_KIND_SUBJECT, /**< of an email */
  HF_MESSAGE_KIND_HEADLINE,
  HF_MESSAGE_KIND_SUBTITLE,
  HF_MESSAGE_KIND_PROMPT, /**< a question that helps to be specific */
} HfMessageKind;

#define HF_N_MESSAGE_KINDS 8

/** HfMessageTone: how they sound; any, in what is looked for, and in what goes with every tone. */
typedef enum
{
  HF_MESSAGE_TONE_ANY = -1,
  HF_MESSAGE_TONE_WARM,
  HF_MESSAGE_TONE_PLAIN,
  HF_MESSAGE_TONE_PLAYFUL,
} HfMessageTone;

#define HF_N_MESSAGE_TONES 3

/** HfMessageLength: how much room they want; any, in what is looked for and what has none, such as a signature. */
typedef enum
{
  HF_MESSAGE_LENGTH_ANY = -1,
  HF_MESSAGE_LENGTH_LINE,
  HF_MESSAGE_LENGTH_PARAGRAPH,
  HF_MESSAGE_LENGTH_LETTER,
} HfMessageLength;

#define HF_N_MESSAGE_LENGTHS 3

/** The words of files and of the command line for these, in their order, ended by %NULL. */
extern const char *const hf_message_kind_words[];
extern const char *const hf_message_tone_words[];
extern const char *const hf_message_length_words[];

/** HfMessage: words with fields, such as `{first_name|friend}`. */
typedef struct
{
  const char *id;       /**< the same for what stands in one place in several languages; unique in each of them */
  const char *language; /**< BCP 47 */
  HfMessageKind kind;
  const char *theme;    /**< nullable: for any */
  const char *occasion; /**< nullable: for any */
  HfMessageTone tone;
  HfMessageLength length;
  const char *text;
  const char *formal; /**< to whom one does not say “du”, “tu” or “tú”; nullable: there is none, or no difference */
  const char *field; /**< of a prompt: whose answer the field `note`, `challenge`, … gives; nullable: no field's own */
} HfMessage;

/** HfMessages: all messages of a library. */
typedef struct _HfMessages HfMessages;

/**
 * hf_messages_load: what the folders of @library hold. What the user has stands for what the company has, and that
 * for ours, by language and id.
 *
 * @doubts: (nullable): where a file that cannot be read is told, as a warning of kind `broken-messages`; the others
 * are read. Returns: (transfer full)
 */
HfMessages *hf_messages_load (const HfLibrary *library, GPtrArray *doubts);

HfMessages *hf_messages_ref (HfMessages *messages);
void hf_messages_unref (HfMessages *messages);

/**
 * hf_messages_list_languages: the languages there are messages in, sorted.
 *
 * Returns: (transfer full): %NULL-terminated
 */
char **hf_messages_list_languages (const HfMessages *messages);

/**
 * hf_messages_match_language: the language of messages that comes nearest to @wanted: the very one, `pt-BR` for
 * `pt` or `pt-PT`, `en` for `en-GB`.
 *
 * Returns: (transfer none) (nullable): %NULL where nobody who reads @wanted would be served
 */
const char *hf_messages_match_language (const HfMessages *messages, const char *wanted);

/** HfMessageFilter: which messages; of those for any theme only where @any_subject says so. */
typedef struct
{
  const char *language; /**< nullable: all; otherwise as hf_messages_match_language() takes it */
  int kind;             /**< an #HfMessageKind, or -1 for all */
  const char *subject;  /**< a theme or an occasion; nullable: all */
  gboolean any_subject; /**< those that go with every theme and occasion too */
  HfMessageTone tone;   /**< those that go with every tone too */
  HfMessageLength length;
} HfMessageFilter;

/** HF_MESSAGE_FILTER_ALL: lets everything pass. */
#define HF_MESSAGE_FILTER_ALL ((HfMessageFilter){ NULL, -1, NULL, TRUE, HF_MESSAGE_TONE_ANY, HF_MESSAGE_LENGTH_ANY })

/** hf_messages_list: what @filter lets pass, in the order of the files. Returns: (transfer container): #HfMessage */
GPtrArray *hf_messages_list (const HfMessages *messages, const HfMessageFilter *filter);

/** hf_messages_find: the message of @id in the very @language. Returns: (transfer none) (nullable) */
const HfMessage *hf_messages_find (const HfMessages *messages, const char *language, const char *id);

/**
 * hf_messages_list_subjects: the themes, or the occasions, there are messages for, as they first come.
 *
 * Returns: (transfer full): %NULL-terminated
 */
char **hf_messages_list_subjects (const HfMessages *messages, gboolean occasions);

/** hf_messages_have_formal: whether some in the language nearest to @language differ on formal terms. */
gboolean hf_messages_have_formal (const HfMessages *messages, const char *language);

/**
 * hf_messages_list_prompts: the questions that help who fills in @field (nullable: any), in the language nearest to
 * @language.
 *
 * Returns: (transfer container): #HfMessage; none for most fields, and none where nobody who reads @language is served
 */
GPtrArray *hf_messages_list_prompts (const HfMessages *messages, const char *language, const char *field);

/** hf_message_get_text: its words for somebody one is on formal terms with, or not. Returns: (transfer none) */
const char *hf_message_get_text (const HfMessage *message, gboolean formal);

/** HfMessagePerson: somebody to choose a message for. Strings are borrowed. */
typedef struct
{
  const char *key;         /**< who it is: an address, or a name */
  const char *team;        /**< those who will compare their cards; nullable and empty are one team too */
  const GPtrArray *choice; /**< #HfMessage, those that fit this person; may be empty */
} HfMessagePerson;

/**
 * hf_messages_pick: a message for each of @n_people.
 *
 * Where to begin in the choice follows from the key. Of a team, nobody gets what another one got, in whatever
 * language, until all in the choice were given; then all are equally often. The same people in the same order get
 * the same every time.
 *
 * Returns: (transfer container): #HfMessage, or %NULL for an empty choice
 */
GPtrArray *hf_messages_pick (const HfMessagePerson *people, guint n_people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMessages, hf_messages_unref)
