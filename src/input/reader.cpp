#include "input/reader.h"

#include <fcntl.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "input/append_reading.h"
#include "input/archive/compression.h"
#include "input/damage.h"
#include "input/encoding/decode.h"
#include "input/files/descriptor.h"
#include "input/files/extension.h"
#include "input/files/source_names.h"
#include "input/first_look.h"
#include "input/html/http_head.h"
#include "input/magic.h"
#include "input/metadata.h"
#include "input/ocr/ocr.h"
#include "input/office/package_kind.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace zubda {
namespace {

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (!character(code).is(is_space)) return false;
    at += length;
  }
  return true;
}

/// Says that there is no text, if the reader has not said why, and what looks broken in the text. Cleans what the
/// document states about itself.
Reading finished(Reading reading) {
  if (reading.warnings.empty() && is_blank(reading.document.text)) reading.warnings.emplace_back("empty");
  for (auto& damage : find_damage(reading.document.text)) reading.warnings.push_back(std::move(damage));
  clean_metadata(reading.document.metadata);
  return reading;
}

/// Throws NotText for what is text in its form only, by how it begins or by its name: a script, XML or JSON that no
/// reader knows.
void refuse_source(std::string_view text, std::string_view name) {
  if (text.starts_with("#!")) throw NotText("program");
  if (text.starts_with("<svg")) throw NotText("picture");
  if (text.starts_with("<?xml") || extension_of(name) == "json") throw NotText("data");
}

/// Text of a format, which a program may have to read.
Reading read_decoded(const InputFormat& format, std::string text, const ReadOptions& options) {
  if (!format.needs_program()) return format.read(std::move(text));
  if (format.prepare != nullptr) text = format.prepare(std::move(text));
  return read_with_program(format, text, {.output_bytes = options.max_bytes});
}

/// Bytes that are not refused.
Reading read_accepted_bytes(std::string bytes, std::string_view name, const ReadOptions& options) {
  auto decoded = decode(std::move(bytes), options.encoding);
  const auto& format = options.format != nullptr ? *options.format : detect_text_format(name, decoded.text);
  if (options.refuse_sources && format.name == "text") refuse_source(decoded.text, name);
  auto reading = finished(read_decoded(format, std::move(decoded.text), options));
  reading.warnings.insert(reading.warnings.begin(), std::make_move_iterator(decoded.warnings.begin()),
                          std::make_move_iterator(decoded.warnings.end()));
  return reading;
}

Reading read_text_bytes(std::string bytes, std::string_view name, const ReadOptions& options) {
  refuse_no_text(bytes, name);
  return read_accepted_bytes(std::move(bytes), name, options);
}

/// The documents of a container one below the other, each with its paragraphs.
Reading read_whole(const InputFormat& format, std::string bytes, ReadOptions options) {
  options.whole_file = false;  // A container in a container is no text.
  options.refuse_sources = true;
  if (format.open == nullptr) throw std::runtime_error("a ZIM file is read article by article: not as one text");
  Reading all;
  UnpackBudget budget(options.max_archive_bytes);
  const auto container = format.open(stream_of(std::move(bytes)), options.max_archive_bytes);
  while (const auto name = container->next()) {
    if (!kind_of_source(*name).empty()) continue;
    try {
      auto contents = container->read(options.max_bytes);
      const auto reader = container->reader();
      const bool is_unpacked = reader == nullptr && prepare_document(contents, options.max_bytes, budget);
      const auto read_by = is_unpacked ? without_compression_ending(*name) : std::string_view(*name);
      append_reading(
          reader != nullptr ? reader(contents, options.max_bytes) : read_input(std::move(contents), read_by, options),
          all, reader != nullptr);
    } catch (const NotText&) {
      continue;
    }
    if (all.document.text.size() > options.max_bytes)
      throw std::runtime_error("larger than --max-bytes " + std::to_string(options.max_bytes));
  }
  return all;
}

Reading read_unpacked(std::string bytes, std::string_view name, std::string_view path, const ReadOptions& options) {
  const auto* container = options.whole_file ? detect_container_format(bytes) : nullptr;
  if (container != nullptr && detect_document_format(bytes) == nullptr)
    return finished(read_whole(*container, std::move(bytes), options));
  const auto [converter, format] = find_conversion(bytes, name, options);
  const ProcessLimits limits{.output_bytes = options.max_bytes};
  if (converter != nullptr) return read_text_bytes(run_converter(*converter, bytes, path, limits), "", options);
  if (options.recognize && options.format == nullptr && is_picture(bytes))
    return finished(read_picture(bytes, options.picture_language, {.bytes = options.max_bytes}));
  if (format == nullptr && options.format == nullptr) refuse_old_office(bytes);
  if (format == nullptr) return read_text_bytes(std::move(bytes), name, options);
  auto reading = format->read_bytes != nullptr ? format->read_bytes(bytes, options.max_bytes)
                                               : read_with_program(*format, bytes, limits);
  if (options.recognize && format->name == "pdf" && is_blank(reading.document.text)) {
    auto metadata = std::move(reading.document.metadata);
    reading = read_scanned_pdf(bytes, options.picture_language, {.bytes = options.max_bytes});
    reading.document.metadata = std::move(metadata);
  }
  return finished(std::move(reading));
}

Reading read_body(std::string bytes, std::string_view name, std::string_view path, const ReadOptions& options) {
  if (compression_of(bytes).empty()) return read_unpacked(std::move(bytes), name, path, options);
  // A converter that reads the file by its name would find it packed.
  return read_unpacked(unpack(bytes, options.max_bytes), without_compression_ending(name), "", options);
}

/// What the head of an HTTP response says about the document behind it counts more than its name. Its encoding counts
/// less than valid UTF-8: servers name one for all of their files.
ReadOptions with_head(const HttpHead& head, std::string_view body, ReadOptions options) {
  if (options.encoding.empty() && !is_valid_utf8(body) && is_known_encoding(head.charset))
    options.encoding = head.charset;
  const bool is_page = head.media_type == "text/html" || head.media_type == "application/xhtml+xml";
  if (options.format == nullptr && is_page && detect_document_format(body) == nullptr)
    options.format = find_input_format("html");
  return options;
}

Reading read_bytes(std::string bytes, std::string_view name, std::string_view path, const ReadOptions& options) {
  const auto head = read_http_head(bytes);
  const bool is_wanted_as_text = options.format != nullptr && options.format->name == "text";
  if (head.length == 0 || is_wanted_as_text) return read_body(std::move(bytes), name, path, options);
  auto body = join_chunks(bytes.substr(head.length));
  const auto options_of_body = with_head(head, body, options);
  return read_body(std::move(body), "", "", options_of_body);
}

/// `look` is the one that the bytes were read with.
Reading read_contents(FileContents contents, const FirstLook& look, std::string_view name, std::string_view path,
                      const ReadOptions& options) {
  auto reading = look.has_seen_text(contents.bytes) ? read_accepted_bytes(std::move(contents.bytes), name, options)
                                                    : read_bytes(std::move(contents.bytes), name, path, options);
  if (contents.shrank) {
    reading.warnings.emplace_back("became shorter while it was read");
    std::rotate(reading.warnings.begin(), reading.warnings.end() - 1, reading.warnings.end());
  }
  return reading;
}

}  // namespace

Reading read_input(std::string bytes, std::string_view name, const ReadOptions& options) {
  return read_bytes(std::move(bytes), name, "", options);
}

Reading read_unpacked_body(const HttpHead& head, std::string body, const ReadOptions& options) {
  const auto options_of_body = with_head(head, body, options);
  return read_unpacked(std::move(body), "", "", options_of_body);
}

bool prepare_document(std::string& bytes, std::size_t max_bytes, UnpackBudget& budget) {
  const bool is_packed = !compression_of(bytes).empty();
  if (is_packed) bytes = budget.unpack(bytes, max_bytes);
  // What comes behind the head of an HTTP response is not known here: it counts as much as it may become.
  const auto head = read_http_head(bytes);
  if (head.length > 0 && !compression_of(join_chunks(bytes.substr(head.length))).empty()) budget.take(max_bytes);
  if (bytes.starts_with("PK") && detect_document_format(bytes) != nullptr) budget.take_zip(bytes, max_bytes);
  return is_packed;
}

Reading read_member(MemberReader reader, std::string_view bytes, const ReadOptions& options) {
  return finished(reader(bytes, options.max_bytes));
}

Reading read_input_file(const std::string& path, const ReadOptions& options) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  FirstLook look(path, options);
  auto contents = read_descriptor(file.get(), options.max_bytes, std::ref(look));
  // A pipe with a name cannot be read twice.
  const bool again = contents.is_regular;
  return read_contents(std::move(contents), look, path, again ? path : "", options);
}

Reading read_opened_file(OpenedFile file, const std::string& path, const ReadOptions& options) {
  FirstLook look(path, options);
  auto contents = read_opened(std::move(file), options.max_bytes, std::ref(look));
  return read_contents(std::move(contents), look, path, path, options);
}

Reading read_input_stream(const ByteStream& stream, std::string_view name, const ReadOptions& options) {
  FirstLook look(name, options);
  auto contents = read_stream(stream, options.max_bytes, std::ref(look));
  return read_contents(std::move(contents), look, name, "", options);
}

Reading read_input_descriptor(int descriptor, const ReadOptions& options) {
  FirstLook look("", options);
  auto contents = read_descriptor(descriptor, options.max_bytes, std::ref(look));
  return read_contents(std::move(contents), look, "", "", options);
}

}  // namespace zubda
