#include "input/first_look.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "input/archive/compression.h"
#include "input/files/extension.h"
#include "input/files/file.h"
#include "input/magic.h"
#include "input/ocr/ocr.h"

namespace zubda {

Conversion find_conversion(std::string_view bytes, std::string_view name, const ReadOptions& options) {
  if (options.format != nullptr) return {nullptr, options.format->read_bytes != nullptr ? options.format : nullptr};
  const auto* format = detect_document_format(bytes);
  const auto extension = format != nullptr ? std::string(format->name) : extension_of(name);
  const auto converter = std::ranges::find(options.converters, extension, &UserConverter::extension);
  return {converter == options.converters.end() ? nullptr : &*converter, format};
}

void refuse_no_text(std::string_view bytes, std::string_view name) {
  try {
    refuse_binary(bytes.substr(0, first_block_bytes));
  } catch (const NotText& reason) {
    if (is_name_of_binary_document(name)) throw std::runtime_error(reason.what());
    throw;
  }
}

void FirstLook::operator()(std::string_view start) {
  if (options_.recognize && is_picture(start)) return;
  if (!compression_of(start).empty() || (options_.whole_file && detect_container_format(start) != nullptr)) return;
  const auto conversion = find_conversion(start, name_, options_);
  // The directory of a zip archive or a compound file, which tells what it is, is at its end.
  const bool may_be_document =
      options_.format == nullptr && (start.starts_with("PK\x03\x04") || start.starts_with("\xD0\xCF\x11\xE0"));
  if (conversion.converter != nullptr || conversion.format != nullptr || may_be_document) return;
  refuse_no_text(start, name_);
  // What is behind the head of an HTTP response is looked at on its own.
  if (!start.starts_with("HTTP/")) bytes_of_text_ = start.size();
}

}  // namespace zubda
