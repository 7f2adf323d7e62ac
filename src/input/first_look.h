/// What the first bytes of an input tell about how it is read.
#pragma once

#include <cstddef>
#include <string_view>

#include "input/convert/converters.h"
#include "input/formats.h"
#include "input/reader.h"

namespace zubda {

/// The program that turns the bytes into text; none (both nullptr) when they are text themselves.
struct Conversion {
  const UserConverter* converter = nullptr;  ///< Comes first.
  const InputFormat* format = nullptr;       ///< With the program that it needs.
};

/// A user who names a format says that the bytes are text, or of that format. The user's converters are chosen by the
/// format that the bytes have, or else by the extension of the name.
Conversion find_conversion(std::string_view bytes, std::string_view name, const ReadOptions& options);

/// Refuses what is no text. A file with the name of a document that no reader knows by its bytes is a damaged document,
/// as half of a DOCX file is, and not something that a folder may hold beside texts. Throws NotText, or for such a file
/// std::runtime_error.
void refuse_no_text(std::string_view bytes, std::string_view name);

/// Stops the reading of an endless or huge input after its first block when that is not text. What it finds out about
/// an input that has no more than the first block holds for all of it.
class FirstLook {
 public:
  /// Both outlive it.
  FirstLook(std::string_view name, const ReadOptions& options) : name_(name), options_(options) {}

  /// Throws as `refuse_no_text` does.
  void operator()(std::string_view start);

  /// Whether `bytes`, which begin with what was looked at, are text as they are, so that nothing has to be found out
  /// again.
  bool has_seen_text(std::string_view bytes) const { return !bytes.empty() && bytes_of_text_ == bytes.size(); }

 private:
  std::string_view name_;
  const ReadOptions& options_;
  std::size_t bytes_of_text_ = 0;
};

}  // namespace zubda
