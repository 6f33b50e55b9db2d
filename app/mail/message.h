/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One message as MIME: what the mail programs of the world show alike. */
#pragma once

#include <gio/gio.h>

/** HfMailFile: something attached. */
typedef struct
{
  const char *name; /**< a safe file name, with its ending */
  const char *type; /**< such as `application/pdf` */
  GBytes *bytes;
} HfMailFile;

/**
 * HfMailMessage: what a message says. Everything is borrowed and text, however wild: names and subjects are cleaned as
 * by hf_mail_line_clean(). Addresses are normal ones (mail/address.h).
 */
typedef struct
{
  const char *from_name;    /**< nullable */
  const char *from_address; /**< nullable: of a draft */
  const char *to_name;      /**< nullable */
  const char *to_address;   /**< nullable: of a draft */
  const char *subject;
  const char *language; /**< nullable: BCP 47 */
  gboolean is_rtl;      /**< whether that is written from right to left */
  const char *text;     /**< lines end in \n, and an empty one parts paragraphs */
  GBytes *picture;      /**< nullable: a PNG shown in the message */
  guint picture_width;  /**< in CSS pixels, as it is shown */
  const char *picture_alt;
  const HfMailFile *files;
  guint n_files;
  const char *id;  /**< of hf_mail_message_make_id() */
  gint64 date_s;   /**< Unix time; 0 for none, of a draft */
  gboolean unsent; /**< a draft, which mail programs open as a message to be sent (X-Unsent) */
} HfMailMessage;

/**
 * hf_mail_message_build: @message with lines that end in CRLF, in 7 bits; the same bytes for the same message.
 *
 * Text, and HTML that shows the picture above it, with the picture and the files in base64; names of files by RFC 2231.
 * Returns: (transfer full)
 */
GBytes *hf_mail_message_build (const HfMailMessage *message);

/** hf_mail_message_digest: SHA-256, in hexadecimal, of all it says but its id and its date. Returns: (transfer full) */
char *hf_mail_message_digest (const HfMailMessage *message);

/**
 * hf_mail_message_make_id: a Message-ID, without `<>`, for the message of @digest to @key, one of those who get card
 * @uuid.
 *
 * The same for the same, so that a message sent twice after all is one to the mail systems it meets.
 * Returns: (transfer full)
 */
char *hf_mail_message_make_id (const char *uuid, const char *key, const char *digest, const char *from_address);
