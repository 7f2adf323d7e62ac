/// Turns the bytes of any input into a document: detection of the format, converters, decoding and reading.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/convert/converters.h"
#include "input/formats.h"

namespace zubda {

/// How an input is read.
struct ReadOptions {
  const InputFormat* format = nullptr;            ///< Of decoded text, named by the user; nullptr to detect it.
  std::string encoding;                           ///< Empty to detect it.
  std::size_t max_bytes = std::size_t{64} << 20;  ///< Of an input, and of the text a converter makes of it.
  std::vector<UserConverter> converters;          ///< They come before the programs of the input formats.
  bool refuse_sources = false;  ///< Whether text that is a program, a picture or data by its first bytes is NotText.
};

/// The document in `bytes`. `name` is a path, a URL or empty: its extension tells the format where the bytes do not.
/// Throws std::runtime_error with the reason when there is no text to be had.
Reading read_input(std::string bytes, std::string_view name, const ReadOptions& options);

/// The document in the file at `path`.
Reading read_input_file(const std::string& path, const ReadOptions& options);

/// The document in an open file, up to its end.
Reading read_input_descriptor(int descriptor, const ReadOptions& options);

}  // namespace zubda
