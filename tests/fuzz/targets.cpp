#include "targets.h"

#include <cstdio>
#include <cstdlib>

namespace zubda::fuzz {

// Each in the file of its name. A first line means that the input begins with a line that says what it is read as.
void fuzz_archive(std::string_view bytes);         ///< Zip, tar and compressed streams.
void fuzz_config(std::string_view bytes);          ///< Configuration files.
void fuzz_decode(std::string_view bytes);          ///< First line: an encoding.
void fuzz_df(std::string_view bytes);              ///< JSONL that zubda-df counts.
void fuzz_digest(std::string_view bytes);          ///< Documents with form feeds between them.
void fuzz_encoding_guess(std::string_view bytes);  ///< Bytes of which nothing says how they are encoded.
void fuzz_fast_paths(std::string_view bytes);      ///< Fast code against plain code.
void fuzz_feed(std::string_view bytes);            ///< RSS, Atom, JSON Feed.
void fuzz_frequencies(std::string_view bytes);     ///< Tables of document frequencies.
void fuzz_html(std::string_view bytes);            ///< Pages.
void fuzz_json(std::string_view bytes);            ///< JSON against a second reader.
void fuzz_jsonl(std::string_view bytes);           ///< One record.
void fuzz_library(std::string_view bytes);         ///< Lines `OPTION VALUE`, an empty line, a text: the C interface.
void fuzz_mail(std::string_view bytes);            ///< Mailboxes, and what zubda-mail makes of messages.
void fuzz_office(std::string_view bytes);     ///< First line: a format; then the parts of a package, see package.h.
void fuzz_pages(std::string_view bytes);      ///< What pdftotext writes, and perhaps a PDF file behind it.
void fuzz_pdf(std::string_view bytes);        ///< PDF files.
void fuzz_pipeline(std::string_view bytes);   ///< First line: the name of a file and options.
void fuzz_reader(std::string_view bytes);     ///< First line: the name of a file, which tells what it is.
void fuzz_records(std::string_view bytes);    ///< JSONL: threads and shards.
void fuzz_split(std::string_view bytes);      ///< First line: a language.
void fuzz_tables(std::string_view bytes);     ///< CSV and TSV.
void fuzz_template(std::string_view bytes);   ///< First line: a template; then JSON.
void fuzz_terms(std::string_view bytes);      ///< First line: a language.
void fuzz_text(std::string_view bytes);       ///< First line: a format of text, or an empty line.
void fuzz_tokenizer(std::string_view bytes);  ///< Files of tokenizers.
void fuzz_warc(std::string_view bytes);       ///< Web archives, or the parts of their records, see package.h.
void fuzz_wiki(std::string_view bytes);       ///< Wikitext, and dumps of it.
void fuzz_words(std::string_view bytes);      ///< Words against those of ICU.
void fuzz_zim(std::string_view bytes);        ///< ZIM files; the parts of an article, see package.h; or its fields.

namespace {

constexpr Target all[] = {
    {"archive", fuzz_archive, 4096, ""},
    {"config", fuzz_config, 1024, "config"},
    {"decode", fuzz_decode, 256, "encodings"},
    {"df", fuzz_df, 512, "json", &json_structure},
    {"digest", fuzz_digest, 1024, "prose"},
    {"encoding_guess", fuzz_encoding_guess, 256, ""},
    {"fast_paths", fuzz_fast_paths, 512, "prose"},
    {"feed", fuzz_feed, 2048, "xml", &markup_structure},
    {"frequencies", fuzz_frequencies, 1024, ""},
    {"html", fuzz_html, 2048, "html", &markup_structure},
    {"json", fuzz_json, 512, "json", &json_structure},
    {"jsonl", fuzz_jsonl, 1024, "json", &json_structure},
    {"library", fuzz_library, 512, "options"},
    {"mail", fuzz_mail, 2048, "mail", &message_structure},
    {"office", fuzz_office, 16384, "office", &markup_structure},
    {"pages", fuzz_pages, 8192, "xml", &markup_structure},
    {"pdf", fuzz_pdf, 8192, "pdf"},
    {"pipeline", fuzz_pipeline, 512, "prose"},
    {"reader", fuzz_reader, 2048, "text"},
    {"records", fuzz_records, 1024, "json", &json_structure},
    {"split", fuzz_split, 1024, "prose"},
    {"tables", fuzz_tables, 1024, "tables"},
    {"template", fuzz_template, 1024, "json", &json_structure},
    {"terms", fuzz_terms, 512, "prose"},
    {"text", fuzz_text, 2048, "text"},
    {"tokenizer", fuzz_tokenizer, 8192, "json", &json_structure},
    {"warc", fuzz_warc, 2048, "mail", &message_structure},
    {"wiki", fuzz_wiki, 2048, "wiki"},
    {"words", fuzz_words, 256, "prose"},
    {"zim", fuzz_zim, 40960, "html", &markup_structure},
};

}  // namespace

std::span<const Target> targets() { return all; }

const Target& target_of_program(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  for (const auto& target : all)
    if (name.starts_with("fuzz_") && name.substr(5) == target.name) return target;
  for (const auto& target : all) std::printf("fuzz_%s\n", target.name.data());
  std::exit(2);
}

}  // namespace zubda::fuzz
