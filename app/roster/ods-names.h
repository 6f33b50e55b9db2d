/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The vocabularies of an OpenDocument spreadsheet. */
#pragma once

#define HF_ODF_PART "content.xml"

#define HF_ODF_CALCEXT "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
#define HF_ODF_DRAW "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
#define HF_ODF_OFFICE "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
#define HF_ODF_TABLE "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
#define HF_ODF_TEXT "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
