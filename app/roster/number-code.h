/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code of a number format, divided into what each part of it shows. For the number format alone. */
#pragma once

#include <glib.h>

/* A part of a section. */
typedef enum
{
  HF_CODE_LITERAL,
  HF_CODE_DIGIT,   /* 0, # or ? of the whole part */
  HF_CODE_DECIMAL, /* likewise after the point */
  HF_CODE_POINT,
  HF_CODE_PERCENT,
  HF_CODE_EXPONENT, /* its figures are count */
  HF_CODE_GENERAL,
  HF_CODE_SYSTEM_DATE,
  HF_CODE_YEAR,
  HF_CODE_MONTH,
  HF_CODE_DAY,
  HF_CODE_HOUR,
  HF_CODE_MINUTE,
  HF_CODE_SECOND,
  HF_CODE_SECOND_PART, /* count figures */
  HF_CODE_NOON,        /* AM or PM; count 1 for A or P */
  HF_CODE_ALL_HOURS,   /* beyond a day */
  HF_CODE_ALL_MINUTES,
  HF_CODE_ALL_SECONDS,
} HfCodePartKind;

typedef struct
{
  HfCodePartKind kind;
  char letter; /* of a digit: 0, # or ? */
  guint count; /* letters it is written with */
  char *text;  /* of a literal */
} HfCodePart;

/* What one of up to four forms shows, and for which numbers. */
typedef struct
{
  GArray *parts;      /* HfCodePart */
  char comparison[3]; /* "<=" and the like; empty for none */
  double compared;
  guint n_digits;
  guint n_decimals;
  guint n_percents;
  guint n_thousands;   /* commas that divide the number */
  gboolean is_grouped; /* whether thousands are set apart */
  gboolean is_date;
  gboolean is_fraction; /* such as # ?/? */
  gboolean is_english;  /* whatever the language around it */
  gboolean is_text;
} HfCodeSection;

/** hf_code_read: the sections of @code, at least one. Returns: (transfer full): an array of #HfCodeSection */
GArray *hf_code_read (const char *code);
