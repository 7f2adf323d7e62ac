/* The library from C: prints a summary of at most 60 words of the file that it is given, each sentence with its place in the text. */
#include <stdio.h>

#include <zubda/zubda.h>

static int fail(char *message) {
  fprintf(stderr, "library: %s\n", message != NULL ? message : "failed");
  zubda_message_free(message);
  return 1;
}

int main(int argc, char **argv) {
  zubda_document *document = NULL;
  zubda_options *options = zubda_options_new();
  zubda_summary *summary = NULL;
  char *message = NULL;
  size_t i;
  if (argc != 2 || options == NULL) {
    fprintf(stderr, "usage: library FILE\n");
    return 2;
  }
  if (zubda_document_read_file(argv[1], &document, &message) != ZUBDA_OK || zubda_options_set(options, "words", "60", &message) != ZUBDA_OK ||
      zubda_summarize(document, options, &summary, &message) != ZUBDA_OK)
    return fail(message);
  for (i = 0; i < zubda_summary_count(summary); ++i) {
    const zubda_sentence sentence = zubda_summary_sentence(summary, i);
    const char *text = zubda_document_text(document, NULL);
    printf("%zu-%zu: %.*s\n", sentence.begin, sentence.end, (int)(sentence.end - sentence.begin), text + sentence.begin);
  }
  zubda_summary_free(summary);
  zubda_options_free(options);
  zubda_document_free(document);
  return 0;
}
