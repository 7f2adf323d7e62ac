/// Turns the bytes of any input into a document: detection of the format, converters, decoding and reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/archive/unpack_budget.h"
#include "input/convert/converters.h"
#include "input/files/byte_stream.h"
#include "input/files/file.h"
#include "input/formats.h"
#include "input/html/http_head.h"

namespace zubda {

/// How an input is read.
struct ReadOptions {
  const InputFormat* format = nullptr;            ///< Of decoded text, named by the user; nullptr to detect it.
  std::string encoding;                           ///< Empty to detect it.
  std::size_t max_bytes = std::size_t{64} << 20;  ///< Of an input, and of the text a converter makes of it.
  std::vector<UserConverter> converters;          ///< They come before the programs of the input formats.
  std::uint64_t max_archive_bytes = std::uint64_t{1} << 30;  ///< That are unpacked from a container.
  bool whole_file = false;       ///< Whether a container is read as one document; else it is NotText here.
  bool recognize = false;        ///< Whether pictures, and PDF files of pictures, are read with tesseract.
  std::string picture_language;  ///< ISO 639-1, of the text in pictures; empty for any that is installed.
  bool refuse_sources = false;   ///< Whether text that is a program, a picture or data by its first bytes is NotText.
};

/// The document in `bytes`, which may be compressed. `name` is a path, a URL or empty: its extension tells the format
/// where the bytes do not. Throws std::runtime_error with the reason when there is no text to be had.
Reading read_input(std::string bytes, std::string_view name, const ReadOptions& options);

/// The document in the body of an HTTP response, whose chunks are joined and which was unpacked where it was packed.
Reading read_unpacked_body(const HttpHead& head, std::string body, const ReadOptions& options);

/// Makes a document of a container ready to be read: takes from `budget` what its reader will unpack, `max_bytes` at
/// most, and unpacks `bytes` if they are compressed, for which it returns true: the name without the ending of the
/// compression is the one to read them by. Called for one document after the other in their order, so that which of
/// them are too much does not depend on threads. Throws std::runtime_error with the reason when there is no more left.
bool prepare_document(std::string& bytes, std::size_t max_bytes, UnpackBudget& budget);

/// The document of a container that reads its documents itself, which has them as `bytes`.
Reading read_member(MemberReader reader, std::string_view bytes, const ReadOptions& options);

/// The document in the file at `path`.
Reading read_input_file(const std::string& path, const ReadOptions& options);

/// The document in the file at `path`, which was opened.
Reading read_opened_file(OpenedFile file, const std::string& path, const ReadOptions& options);

/// The document in a stream, which has that name.
Reading read_input_stream(const ByteStream& stream, std::string_view name, const ReadOptions& options);

/// The document in an open file, up to its end.
Reading read_input_descriptor(int descriptor, const ReadOptions& options);

}  // namespace zubda
