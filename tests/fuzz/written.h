/// Writes records in all formats.
#pragma once

#include <string>

#include "check.h"
#include "output/formats.h"
#include "output/record.h"

namespace zubda::fuzz {

/// No control character of an input comes out, wherever the record stands in the output.
inline void check_written(const OutputFormat& format, const WriteOptions& options, const Record& record) {
  std::string out;
  format.write(record, options, out);
  if (format.write_contents != nullptr) format.write_contents(record, out);
  if (format.opening != nullptr) {
    const auto opening = format.opening(record);
    out += opening.records + opening.contents;
  }
  const bool has_colors = options.color || options.highlight;
  for (const char c : out)
    check(c == '\n' || c == '\t' || static_cast<unsigned char>(c) >= 0x20 || (c == '\x1B' && has_colors));
}

}  // namespace zubda::fuzz
