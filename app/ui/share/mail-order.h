/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a sending: who gets a mail, what it says, and when. Without GTK. */
#pragma once

#include "batch/dispatch.h"

/** HfMailWhom: who gets a mail. */
typedef enum
{
  HF_MAIL_TO_THEM, /**< everybody who waits */
  HF_MAIL_TO_NEW,  /**< only who joined the list since cards were sent before */
  HF_MAIL_TO_ME,   /**< the account's own address gets what the first few would; nothing is noted */
} HfMailWhom;

/** HfMailOrder: what is done. Whoever makes one says whether what it points to is its own. */
typedef struct
{
  gboolean send;        /**< else it is only looked up who has a card */
  const char *account;  /**< the name of one that is set up */
  const char *password; /**< nullable: for a keyring that does not keep it */
  const char *subject;  /**< nullable: one that goes with the card */
  gboolean as_png;
  HfDispatchFlags flags;
  HfMailWhom whom;
  guint most;           /**< how many are sent at most; 0 for all */
  const char *only_key; /**< nullable: of one person */
  const GArray *places; /**< nullable (element-type guint): of those it is about, in the list; %NULL for everybody */
  gboolean earlier;     /**< the version of the card, and the words, that others got */
  double picture_dpi;   /**< pictures are made no finer; 0 for as they are */
  gint64 begins_s;      /**< Unix time before which nothing is sent; 0 for at once */
  gboolean at_login;    /**< until it is over, Heartfelt is started when the user logs in */
} HfMailOrder;

/** hf_mail_places_copy: Returns: (transfer full) (nullable): %NULL for %NULL */
GArray *hf_mail_places_copy (const GArray *places);

/** hf_mail_order_copy: makes @copy one that owns what it points to. */
void hf_mail_order_copy (HfMailOrder *copy, const HfMailOrder *order);

/** hf_mail_order_clear: lets go of what @order owns; nothing of a password stays behind. */
void hf_mail_order_clear (HfMailOrder *order);
