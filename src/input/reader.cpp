#include "input/reader.h"

#include <fcntl.h>

#include <algorithm>
#include <iterator>

#include "input/encoding/decode.h"
#include "input/files/descriptor.h"
#include "input/files/file.h"
#include "input/magic.h"
#include "text/characters.h"
#include "text/lower_case.h"

namespace zubda {
namespace {

/// Who turns the bytes into text; both nullptr when they are text themselves.
struct Conversion {
  const Converter* own = nullptr;
  const DocumentKind* kind = nullptr;
};

/// A format that the user named is taken at its word. The user's converters go by the kind of document that the bytes
/// are, or by the extension.
Conversion find_conversion(std::string_view bytes, std::string_view name, const ReadOptions& options) {
  if (options.format != "auto") return {};
  const auto* kind = find_document_kind(bytes);
  const auto extension = kind != nullptr ? std::string(kind->extension) : extension_of(name);
  const auto own = std::ranges::find(options.converters, extension, &Converter::extension);
  return {own == options.converters.end() ? nullptr : &*own, kind};
}

/// Stops the reading of an endless or huge input that is no text after its first block.
FirstBlockCheck first_block_check(std::string_view name, const ReadOptions& options) {
  return [name, &options](std::string_view start) {
    const auto conversion = find_conversion(start, name, options);
    // The directory of a zip archive, which tells what it is, stands at its end.
    const bool may_be_document = options.format == "auto" && start.starts_with("PK\x03\x04");
    if (conversion.own == nullptr && conversion.kind == nullptr && !may_be_document) refuse_binary(start);
  };
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (!character(code).is(is_space)) return false;
    at += length;
  }
  return true;
}

/// Says that there is no text, if the reader has not said why.
Reading with_emptiness(Reading reading) {
  if (reading.warnings.empty() && is_blank(reading.document.text)) reading.warnings.emplace_back("empty");
  return reading;
}

Reading read_text_bytes(std::string bytes, std::string_view name, const ReadOptions& options) {
  refuse_binary(std::string_view(bytes).substr(0, first_block_bytes));
  auto decoded = decode(std::move(bytes), options.encoding);
  const auto* named = find_input_format(options.format);
  const auto& format = named != nullptr ? *named : detect_input_format(name, decoded.text);
  auto reading = with_emptiness(format.read(std::move(decoded.text)));
  reading.warnings.insert(reading.warnings.begin(), std::make_move_iterator(decoded.warnings.begin()),
                          std::make_move_iterator(decoded.warnings.end()));
  return reading;
}

Reading read_bytes(std::string bytes, std::string_view name, std::string_view path, const ReadOptions& options) {
  const auto [own, kind] = find_conversion(bytes, name, options);
  const ProcessLimits limits{.output_bytes = options.max_bytes};
  if (own != nullptr) return read_text_bytes(convert(*own, bytes, path, limits), "", options);
  return kind != nullptr ? with_emptiness(convert(*kind, bytes, limits))
                         : read_text_bytes(std::move(bytes), name, options);
}

Reading read_contents(FileContents contents, std::string_view name, std::string_view path, const ReadOptions& options) {
  auto reading = read_bytes(std::move(contents.bytes), name, path, options);
  if (contents.shrank) reading.warnings.insert(reading.warnings.begin(), "became shorter while it was read");
  return reading;
}

}  // namespace

Reading read_input(std::string bytes, std::string_view name, const ReadOptions& options) {
  return read_bytes(std::move(bytes), name, "", options);
}

Reading read_input_file(const std::string& path, const ReadOptions& options) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  auto contents = read_descriptor(file.get(), options.max_bytes, first_block_check(path, options));
  // A pipe with a name cannot be read twice.
  const bool again = contents.is_regular;
  return read_contents(std::move(contents), path, again ? path : "", options);
}

Reading read_input_descriptor(int descriptor, const ReadOptions& options) {
  return read_contents(read_descriptor(descriptor, options.max_bytes, first_block_check("", options)), "", "", options);
}

}  // namespace zubda
