/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF objects that can go into any file: their references are left out until they are written.
 *
 * An object refers to others by their place in its list, and only to earlier ones; or to a stamp.
 * Private to output/. */
#pragma once

#include "output/pdf-stream.h"

/** HfPdfReference: a reference left out of an object's text. */
typedef struct
{
  gsize at; /**< where it belongs in the text */
  gboolean to_stamp;
  guint target; /**< index in the list, or of the stamp */
} HfPdfReference;

/** HfPdfObject: an object's text without its references. */
typedef struct
{
  GString *text;
  GArray *references;  /**< #HfPdfReference, in the order of @text */
  HfPdfStream *stream; /**< nullable; @text is then a dictionary without `Length` */
} HfPdfObject;

/** HfPdfObjects: a list of objects, and what its pages' dictionaries hold apart from boxes and parent. */
typedef struct
{
  GPtrArray *objects; /**< #HfPdfObject */
  GPtrArray *pages;   /**< #HfPdfObject, without the brackets of a dictionary */
} HfPdfObjects;

/** hf_pdf_object_new: Returns: (transfer full) */
HfPdfObject *hf_pdf_object_new (void);

/**
 * hf_pdf_object_append: appends @length bytes of @token (-1: to its NUL), and a space before where the two would become
 * one.
 */
void hf_pdf_object_append (HfPdfObject *object, const char *token, gssize length);

/** hf_pdf_object_append_reference: leaves a place for a reference. */
void hf_pdf_object_append_reference (HfPdfObject *object, gboolean to_stamp, guint target);

/**
 * hf_pdf_object_resolve:
 *
 * @numbers and @stamps hold the guint each target has in the file. Returns: (transfer full): the whole text.
 */
GString *hf_pdf_object_resolve (const HfPdfObject *object, const GArray *numbers, const GArray *stamps);

void hf_pdf_object_free (HfPdfObject *object);

/** hf_pdf_objects_new: Returns: (transfer full) */
HfPdfObjects *hf_pdf_objects_new (void);

void hf_pdf_objects_free (HfPdfObjects *objects);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfObject, hf_pdf_object_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPdfObjects, hf_pdf_objects_free)
