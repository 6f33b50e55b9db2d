/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a card's file share. */
#pragma once

#include "ui/files/card-file.h"
#include "ui/files/people-keeper.h"

struct _HfCardFile
{
  GObject parent_instance;

  HfDocument *document;

  /* Draft */
  guint interval_s;
  guint timeout;
  gboolean worth_keeping;
  HfCard *kept;     /* the card in the draft; NULL: there is no draft */
  char *kept_id;    /* the id of that draft */
  gboolean writing; /* a draft is being written */
  GTask *closing;   /* told once what is not saved is kept */

  /* People */
  HfPeopleKeeper *keeper;
  gboolean people_safe;  /* while closing: whether it is done */
  HfPeople *kept_people; /* those kept in the card in the draft */

  /* File */
  gboolean saving;
  GQueue waiting;    /* of GTask, saves asked for meanwhile */
  HfFilePrint print; /* of the file as it was read or saved */
  gint64 stamp_s;    /* the card's own in that file; 0: as it was opened */
  GFileMonitor *monitor;
  guint look;
};

typedef enum
{
  HF_CARD_FILE_KEPT,
  HF_CARD_FILE_KEEP_FAILED,
  HF_CARD_FILE_CHANGED_ON_DISK,
  HF_CARD_FILE_VANISHED,
  HF_CARD_FILE_N_SIGNALS,
} HfCardFileSignal;

/** hf_card_file_emit: tells whoever listens to a signal that says nothing more. */
void hf_card_file_emit (HfCardFile *self, HfCardFileSignal signal);

/** hf_card_file_update_draft: called whenever the card, its file or what is known of either changed. */
void hf_card_file_update_draft (HfCardFile *self);

/** hf_card_file_watch: watches the file the document has now. */
void hf_card_file_watch (HfCardFile *self);
