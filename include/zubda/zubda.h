/** @file The library for C, and for all languages that can call C.
 *
 * Texts are UTF-8 with a length; they need no zero at their end, and those that zubda returns have one. Places in a
 * text are bytes. Objects are made by zubda_..._new and other functions, and freed by the function of their kind, which
 * accepts NULL. What a function returns as `const char *` belongs to the object that was asked and lives as long as it.
 *
 * A function that can fail returns a status and, where `message` is not NULL, stores the reason in English there, to be
 * freed with zubda_message_free, or NULL if there is none. No exception leaves these functions. Objects may be used by
 * one thread at a time; different objects share nothing.
 */
#ifndef ZUBDA_ZUBDA_H
#define ZUBDA_ZUBDA_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum zubda_status {
  ZUBDA_OK = 0,
  ZUBDA_INVALID = 1,   /**< An option is out of range or unknown, or a text is not valid UTF-8. */
  ZUBDA_NO_TEXT = 2,   /**< There is no text to be had of an input. */
  ZUBDA_NO_MEMORY = 3, /**< Memory ran out. */
  ZUBDA_FAILED = 4     /**< Anything else; the message says what. */
} zubda_status;

/** The version of the library, "MAJOR.MINOR.PATCH". */
const char *zubda_version(void);

void zubda_message_free(char *message);

/** @name Documents @{ */

typedef struct zubda_document zubda_document;

/** A document of plain text; the bytes are copied. */
zubda_status zubda_document_new(const char *text, size_t size, zubda_document **document, char **message);
/** The document in bytes of any format. `name` is a path, a URL or NULL: its extension tells the format where the bytes
 * do not. */
zubda_status zubda_document_read(const char *bytes, size_t size, const char *name, zubda_document **document,
                                 char **message);
/** The document in the file at `path`. */
zubda_status zubda_document_read_file(const char *path, zubda_document **document, char **message);
/** Sets what is known of the document; NULL for unknown. The language is an ISO 639-1 code. */
zubda_status zubda_document_set_title(zubda_document *document, const char *title, char **message);
zubda_status zubda_document_set_language(zubda_document *document, const char *language, char **message);
const char *zubda_document_text(const zubda_document *document, size_t *size);
const char *zubda_document_title(const zubda_document *document);
/** What looks broken in a document that was read: as many lines as the second function says. */
size_t zubda_document_warning_count(const zubda_document *document);
const char *zubda_document_warning(const zubda_document *document, size_t index);
void zubda_document_free(zubda_document *document);

/** @} @name Options @{ */

typedef struct zubda_options zubda_options;

/** The defaults; NULL when memory ran out. */
zubda_options *zubda_options_new(void);
/** Sets an option by the long name that it has on the command line: "sentences", "words", "characters", "ratio",
 * "tokens", "method", "language", "query", "diversity", "damping", "overrun" ("cut", "allow", "forbid"), "fill" and
 * "stem" ("yes" or "no"). A length replaces another one. Ranges are checked when the options are used. */
zubda_status zubda_options_set(zubda_options *options, const char *name, const char *value, char **message);
/** What counts "tokens": the bytes of a tokenizer's file, a `tokenizer.json` of Hugging Face or an encoder of tiktoken,
 * see <zubda/tokenizer.h>. Without one, and with a size of 0, tokens are bytes. */
zubda_status zubda_options_set_tokenizer(zubda_options *options, const char *file, size_t size, char **message);
/** In how many documents of a collection terms occur: the bytes of a table of zubda-df, for keywords and for summaries
 * with a query. A size of 0 takes the table away. A table whose terms are made in another way than the options say is
 * ZUBDA_INVALID when it is used. */
zubda_status zubda_options_set_frequencies(zubda_options *options, const char *file, size_t size, char **message);
void zubda_options_free(zubda_options *options);

/** @} @name Summaries @{ */

typedef struct zubda_summary zubda_summary;

/** A sentence of a document. */
typedef struct zubda_sentence {
  size_t begin; /**< Bytes [begin, end) of the document's text. */
  size_t end;
  size_t paragraph; /**< Counted from 0. */
  size_t number;    /**< Counted from 1 in reading order; 0 when the text was only split. */
  size_t rank;      /**< 1 is the highest score; 0 when the sentence was not ranked. */
  double score;     /**< At least 0; the scores of all sentences sum to 1. */
  const char *role; /**< "prose", "heading", "list_item", ...: lives as long as the program. */
  int truncated;    /**< 1 if it was cut, because nothing fitted the length. */
} zubda_sentence;

/** The summary of a document. `options` may be NULL for the defaults. */
zubda_status zubda_summarize(const zubda_document *document, const zubda_options *options, zubda_summary **summary,
                             char **message);
/** All sentences of a document as a summary that has them all. */
zubda_status zubda_split(const zubda_document *document, const zubda_options *options, zubda_summary **summary,
                         char **message);
/** The ISO 639-1 code that was used; "und" when it could not be told, and of a text that was only split. */
const char *zubda_summary_language(const zubda_summary *summary);
const char *zubda_summary_title(const zubda_summary *summary);
size_t zubda_summary_count(const zubda_summary *summary);
/** The sentence at `index`, less than the count, in reading order. */
zubda_sentence zubda_summary_sentence(const zubda_summary *summary, size_t index);
void zubda_summary_free(zubda_summary *summary);

/** @} @name Keywords @{ */

typedef struct zubda_keywords zubda_keywords;

/** At most `count` key terms and phrases of a document, the best first. */
zubda_status zubda_find_keywords(const zubda_document *document, const zubda_options *options, size_t count,
                                 zubda_keywords **keywords, char **message);
size_t zubda_keywords_count(const zubda_keywords *keywords);
const char *zubda_keywords_text(const zubda_keywords *keywords, size_t index);
/** 1 for the best, falling, above 0. */
double zubda_keywords_score(const zubda_keywords *keywords, size_t index);
void zubda_keywords_free(zubda_keywords *keywords);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
