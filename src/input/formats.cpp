#include "input/formats.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/archive/compression.h"
#include "input/files/extension.h"
#include "input/html/html.h"
#include "input/mail/mail.h"
#include "input/markdown/markdown.h"
#include "input/office/office.h"
#include "input/office/package_kind.h"

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

/// A row for documents that are read from their bytes.
constexpr InputFormat document_format(std::string_view name, std::string_view help, std::string_view extensions,
                                      bool (*recognizes)(std::string_view),
                                      Reading (*read_bytes)(std::string_view, std::size_t)) {
  return {name, help, extensions, recognizes, nullptr, {}, {}, nullptr, read_bytes};
}

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
    InputFormat{"fb2", "FictionBook", "fb2", looks_like_fb2, read_fb2},
    InputFormat{"html", "web page: its article", "html htm xhtml", looks_like_html, read_html},
    InputFormat{"markdown", "Markdown", "md markdown mdown mkd", looks_like_markdown, read_markdown},
    InputFormat{"mail", "an e-mail message", "eml", looks_like_mail, read_mail},
    InputFormat{"text", "plain text", "txt", takes_everything, read_text},
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
    InputFormat{"pdf", "PDF", "pdf", is_pdf, read_pdf_alone, "pdftotext -bbox-layout -enc UTF-8 - -", "poppler-utils",
                read_pdf_pages},
    document_format("docx", "Word", "docx docm dotx", is_package<PackageKind::docx>, read_docx),
    document_format("pptx", "PowerPoint", "pptx pptm ppsx potx", is_package<PackageKind::pptx>, read_pptx),
    document_format("xlsx", "Excel", "xlsx xlsm xltx", is_package<PackageKind::xlsx>, read_xlsx),
    document_format("odt", "OpenDocument text", "odt ott", is_package<PackageKind::odt>, read_odt),
    document_format("odp", "OpenDocument slides", "odp otp", is_package<PackageKind::odp>, read_odt),
    document_format("ods", "OpenDocument sheets", "ods ots", is_package<PackageKind::ods>, read_odt),
    document_format("epub", "EPUB", "epub", is_package<PackageKind::epub>, read_epub),
    document_format("rtf", "RTF", "rtf", is_rtf, read_rtf),
};

bool has_extension(const InputFormat& format, std::string_view extension) {
  const auto list = format.extensions;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(' ', at), list.size());
    if (list.substr(at, end - at) == extension) return true;
    at = end + 1;
  }
  return false;
}

bool is_text(const InputFormat& format) { return !format.needs_program() && format.read != nullptr; }

}  // namespace

std::span<const InputFormat> input_formats() { return formats; }

const InputFormat* find_input_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &InputFormat::name);
  return found == formats.end() ? nullptr : found;
}

const InputFormat& detect_text_format(std::string_view name, std::string_view text) {
  const auto extension = extension_of(name);
  const auto has_name = [&](const InputFormat& format) { return is_text(format) && has_extension(format, extension); };
  if (const auto* named = std::ranges::find_if(formats, has_name); named != formats.end()) return *named;
  return *std::ranges::find_if(formats,
                               [&](const InputFormat& format) { return is_text(format) && format.recognizes(text); });
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
  const auto extension = extension_of(name);
  return std::ranges::any_of(formats, [&](const InputFormat& row) {
    return (row.read != nullptr || row.is_document()) && has_extension(row, extension);
  });
}

bool is_name_of_binary_document(std::string_view name) {
  const auto extension = extension_of(name);
  return std::ranges::any_of(
      formats, [&](const InputFormat& row) { return row.is_document() && has_extension(row, extension); });
}

bool is_name_of_container(std::string_view name) {
  const auto extension = extension_of(without_compression_ending(name));
  return std::ranges::any_of(
      formats, [&](const InputFormat& row) { return row.is_container() && has_extension(row, extension); });
}

const InputFormat* find_record_format(const InputFormat* format, std::string_view name) {
  if (format != nullptr) return format->is_record_stream() ? format : nullptr;
  const auto extension = extension_of(without_compression_ending(name));
  const auto* found = std::ranges::find_if(
      formats, [&](const InputFormat& row) { return row.is_record_stream() && has_extension(row, extension); });
  return found == formats.end() ? nullptr : found;
}

bool is_record_stream(const InputFormat* format, std::string_view name) {
  return find_record_format(format, name) != nullptr;
}

}  // namespace zubda
