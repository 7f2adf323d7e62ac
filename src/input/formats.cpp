#include "input/formats.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/archive/compression.h"
#include "input/convert/markup.h"
#include "input/corpora/corpora.h"
#include "input/extension_index.h"
#include "input/feeds/feed.h"
#include "input/files/extension.h"
#include "input/html/html.h"
#include "input/mail/mail.h"
#include "input/markdown/markdown.h"
#include "input/markdown/notebook.h"
#include "input/office/office.h"
#include "input/office/package_kind.h"
#include "input/pdf/letter_tables.h"
#include "input/transcripts/transcripts.h"
#include "input/warc/warc.h"
#include "input/wiki/wiki_dump.h"
#include "input/wiki/wikitext.h"
#include "input/xml_documents/xml_documents.h"
#include "input/zim/zim.h"

namespace zubda {
namespace {

bool takes_everything(std::string_view) { return true; }

/// The mark of PDF is within the first kilobyte, where PDF readers look for it, at the beginning of a line: prose about
/// the format is no PDF.
bool is_pdf(std::string_view bytes) {
  bytes = bytes.substr(0, 1024);
  const auto at = bytes.find("%PDF-");
  return at == 0 || (at != std::string_view::npos && (bytes[at - 1] == '\n' || bytes[at - 1] == '\r'));
}

template <PackageKind kind>
bool is_package(std::string_view bytes) {
  return package_kind(bytes) == kind;
}
bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }
bool is_rtf(std::string_view bytes) { return bytes.starts_with("{\\rtf"); }

/// What pdftotext writes, without the file that it was made of.
Reading read_pdf_alone(std::string text) { return read_pdf_pages(std::move(text), {}); }

constexpr InputFormat pdf_format() {
  InputFormat format{"pdf",          "PDF", "pdf", is_pdf, read_pdf_alone, "pdftotext -bbox-layout -enc UTF-8 - -",
                     "poppler-utils"};
  format.read_with_document = read_pdf_pages;
  format.mend = repair_letter_tables;
  return format;
}

/// A row for documents that are read from their bytes.
constexpr InputFormat document_format(std::string_view name, std::string_view help, std::string_view extensions,
                                      bool (*recognizes)(std::string_view),
                                      Reading (*read_bytes)(std::string_view, std::size_t)) {
  return {name, help, extensions, recognizes, nullptr, {}, {}, nullptr, read_bytes};
}

/// The same for bytes that are text, whose parts may have encodings of their own.
constexpr InputFormat parted_format(InputFormat format) {
  format.can_be_named = true;
  format.may_be_container = true;
  return format;
}

/// A row for text that holds several documents.
constexpr InputFormat series_format(std::string_view name, std::string_view help, std::string_view extensions,
                                    bool (*recognizes)(std::string_view),
                                    Reading (*read_bytes)(std::string_view, std::size_t),
                                    std::unique_ptr<Container> (*open)(ByteStream, std::uint64_t)) {
  auto format = document_format(name, help, extensions, recognizes, read_bytes);
  format.open = open;
  format.can_be_named = true;
  return format;
}

/// A row for a container that is read in its file.
constexpr InputFormat file_format(std::string_view name, std::string_view help, std::string_view extensions,
                                  bool (*recognizes)(std::string_view),
                                  std::unique_ptr<Container> (*open_file)(const std::string&)) {
  InputFormat format{name, help, extensions, recognizes, nullptr};
  format.open_file = open_file;
  return format;
}

constexpr InputFormat plain_text_format() {
  InputFormat format{"text", "plain text", "txt log", takes_everything, read_text};
  format.may_be_container = true;
  return format;
}

/// A row for markup that a program reads from decoded text.
constexpr InputFormat markup_format(std::string_view name, std::string_view help, std::string_view extensions,
                                    bool (*recognizes)(std::string_view), std::string (*prepare)(std::string),
                                    Reading (*read)(std::string), std::string_view command, std::string_view package) {
  InputFormat format{name, help, extensions, recognizes, read, command, package};
  format.takes_text = true;
  format.prepare = prepare;
  return format;
}

bool takes_nothing(std::string_view) { return false; }

// Text is recognized in the order of the rows, so that plain text is the last of it.
constexpr std::array formats = {
    InputFormat{"jsonl", "JSON records, one a line", "jsonl ndjson", nullptr, nullptr},
    InputFormat{"csv",
                "table, a record a row, the names of the fields in the first one",
                "csv",
                nullptr,
                nullptr,
                {},
                {},
                nullptr,
                nullptr,
                nullptr,
                ','},
    InputFormat{"tsv",
                "the same with tabs between the fields",
                "tsv",
                nullptr,
                nullptr,
                {},
                {},
                nullptr,
                nullptr,
                nullptr,
                '\t'},
    InputFormat{"vtt", "WebVTT captions", "vtt txt", looks_like_webvtt, read_webvtt},
    InputFormat{"srt", "SubRip or SubViewer captions", "srt sbv txt", looks_like_subtitles, read_subrip},
    InputFormat{"ass", "Advanced SubStation captions", "ass ssa txt", looks_like_substation, read_substation},
    InputFormat{"ttml", "TTML captions", "ttml dfxp", looks_like_ttml, read_ttml},
    InputFormat{"whisper", "what Whisper heard, in JSON", "json", looks_like_whisper, read_whisper},
    InputFormat{"slack", "a Slack channel, in JSON", "json", looks_like_slack, read_slack},
    InputFormat{"whatsapp", "an exported WhatsApp chat", "txt", looks_like_whatsapp, read_whatsapp},
    InputFormat{"irc", "a log of Internet Relay Chat", "weechatlog txt log", looks_like_irc, read_irc},
    InputFormat{"interview", "a transcript with names of speakers", "txt", looks_like_interview, read_interview},
    InputFormat{"notebook", "Jupyter notebook: its Markdown", "ipynb", looks_like_notebook, read_notebook},
    InputFormat{"openiti", "OpenITI mARkdown", "completed txt", looks_like_openiti, read_openiti},
    InputFormat{"conllu", "CoNLL-U: its sentences", "conllu txt", looks_like_conllu, read_conllu},
    InputFormat{"docbook", "DocBook", "dbk docbook xml", looks_like_docbook, read_docbook},
    InputFormat{"jats", "JATS, an article of a journal", "jats nxml xml", looks_like_jats, read_jats},
    InputFormat{"tei", "TEI, an edition of a text", "tei xml", looks_like_tei, read_tei},
    markup_format("latex", "LaTeX", "tex latex", looks_like_latex, prepare_latex, read_pandoc_page,
                  "pandoc --sandbox -s -f latex -t html --wrap=none", "pandoc"),
    markup_format("rst", "reStructuredText", "rst rest", takes_nothing, prepare_restructured_text, read_pandoc_page,
                  "pandoc --sandbox -s -f rst -t html --wrap=none", "pandoc"),
    markup_format("org", "Org mode", "org", takes_nothing, nullptr, read_pandoc_page,
                  "pandoc --sandbox -s -f org -t html --wrap=none", "pandoc"),
    markup_format("textile", "Textile", "textile", takes_nothing, nullptr, read_pandoc_page,
                  "pandoc --sandbox -s -f textile -t html --wrap=none", "pandoc"),
    InputFormat{"mediawiki", "MediaWiki", "mediawiki wiki", takes_nothing, read_wikitext},
    markup_format("asciidoc", "AsciiDoc", "adoc asciidoc asc", takes_nothing, nullptr, read_docbook,
                  "asciidoctor -S secure -b docbook -o - -", "asciidoctor"),
    markup_format("man", "source of a manual page", "man roff troff mdoc", looks_like_manual, prepare_manual, read_text,
                  "groff -S -k -mandoc -Tutf8 -P-cbou -rHY=0 -rLL=5000n -rLT=78n", "groff-base"),
    InputFormat{"fb2", "FictionBook", "fb2", looks_like_fb2, read_fb2},
    InputFormat{"html", "web page: its article", "html htm xhtml", looks_like_html, read_html},
    InputFormat{"markdown", "Markdown", "md markdown mdown mkd", looks_like_markdown, read_markdown},
    plain_text_format(),
    series_format("mbox", "mailbox, month of a list's archive, or digest: a record a message", "mbox",
                  looks_like_mailbox, read_mail, open_mailbox),
    series_format("feed", "RSS, Atom or JSON Feed: a record an item", "rss atom", looks_like_feed, read_feed,
                  open_feed),
    series_format("warc", "web archive (WARC, WET): a record a page", "warc wet", looks_like_warc, read_warc,
                  open_warc),
    series_format("wiki-dump", "dump of MediaWiki (XML): a record an article", "", looks_like_wiki_dump, read_wiki_dump,
                  open_wiki_dump),
    document_format("mhtml", "web page saved by a browser", "mhtml mht", looks_like_mhtml, read_mail),
    parted_format(document_format("mail", "an e-mail message", "eml", looks_like_mail, read_mail)),
    InputFormat{
        "zip", "zip archive: the documents in it", "zip", is_zip, nullptr, {}, {}, nullptr, nullptr, open_archive},
    InputFormat{"tar",
                "tar archive, compressed perhaps: the documents in it",
                "tar tgz tbz2 txz tzst",
                is_tar,
                nullptr,
                {},
                {},
                nullptr,
                nullptr,
                open_archive},
    file_format("zim", "ZIM, a wiki for reading offline: a record an article", "zim", looks_like_zim, open_zim),
    pdf_format(),
    InputFormat{"djvu", "DjVu: its text", "djvu djv", is_djvu, read_djvu_text, "djvutxt /dev/stdin", "djvulibre-bin"},
    document_format("docx", "Word", "docx docm dotx", is_package<PackageKind::docx>, read_docx),
    InputFormat{"doc", "Word until 2003", "doc dot", is_package<PackageKind::doc>, nullptr, "antiword -x db /dev/stdin",
                "antiword", nullptr, read_doc},
    document_format("pptx", "PowerPoint", "pptx pptm ppsx potx", is_package<PackageKind::pptx>, read_pptx),
    document_format("xlsx", "Excel", "xlsx xlsm xltx", is_package<PackageKind::xlsx>, read_xlsx),
    document_format("odt", "OpenDocument text", "odt ott", is_package<PackageKind::odt>, read_odt),
    document_format("odp", "OpenDocument slides", "odp otp", is_package<PackageKind::odp>, read_odt),
    document_format("ods", "OpenDocument sheets", "ods ots", is_package<PackageKind::ods>, read_odt),
    document_format("epub", "EPUB", "epub", is_package<PackageKind::epub>, read_epub),
    document_format("rtf", "RTF", "rtf", is_rtf, read_rtf),
};

constexpr auto extensions = index_extensions<formats>();

/// The first format with the extension of `name` for which `holds`; nullptr without one.
template <class Condition>
const InputFormat* first_with_extension_of(std::string_view name, Condition holds) {
  for (const auto& entry : find_extension(extensions, extension_of(name)))
    if (holds(formats[entry.row])) return &formats[entry.row];
  return nullptr;
}

}  // namespace

std::span<const InputFormat> input_formats() { return formats; }

const InputFormat* find_input_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &InputFormat::name);
  return found == formats.end() ? nullptr : found;
}

const InputFormat& detect_text_format(std::string_view name, std::string_view text) {
  // Its files end in .mARkdown, which is Markdown's ending, too.
  if (looks_like_openiti(text)) return *find_input_format("openiti");
  const InputFormat* only = nullptr;
  std::size_t named = 0;
  for (const auto& [extension, row] : find_extension(extensions, extension_of(name)))
    if (formats[row].is_text()) only = &formats[row], ++named;
  if (named == 1) return *only;
  if (named > 1)
    if (const auto* found = first_with_extension_of(
            name, [&](const InputFormat& format) { return format.is_text() && format.recognizes(text); }))
      return *found;
  return *std::ranges::find_if(formats, [&](const InputFormat& format) {
    return format.is_text() && format.recognizes != nullptr && format.recognizes(text);
  });
}

const InputFormat* detect_document_format(std::string_view bytes) {
  const auto* found = std::ranges::find_if(
      formats, [&](const InputFormat& format) { return format.is_document() && format.recognizes(bytes); });
  return found == formats.end() ? nullptr : found;
}

const InputFormat* detect_container_format(std::string_view start) {
  const auto* found = std::ranges::find_if(
      formats, [&](const InputFormat& format) { return format.is_container() && format.recognizes(start); });
  return found == formats.end() ? nullptr : found;
}

bool is_name_of_document(std::string_view name) {
  const auto named = find_extension(extensions, extension_of(name));
  // Where several formats have the ending, as .xml and .txt, one of them may be that of a container.
  if (named.size() != 1) return false;
  const auto& row = formats[named.front().row];
  return (row.read != nullptr || row.is_document()) && !row.is_container() && !row.may_be_container;
}

bool is_name_of_binary_document(std::string_view name) {
  return first_with_extension_of(name, [](const InputFormat& row) { return row.is_document(); }) != nullptr;
}

bool is_name_of_container(std::string_view name) {
  return first_with_extension_of(without_compression_ending(name),
                                 [](const InputFormat& row) { return row.is_container(); }) != nullptr;
}

const InputFormat* find_record_format(const InputFormat* format, std::string_view name) {
  if (format != nullptr) return format->is_record_stream() ? format : nullptr;
  return first_with_extension_of(without_compression_ending(name),
                                 [](const InputFormat& row) { return row.is_record_stream(); });
}

bool is_record_stream(const InputFormat* format, std::string_view name) {
  return find_record_format(format, name) != nullptr;
}

}  // namespace zubda
