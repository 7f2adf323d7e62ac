/// Guesses the encoding of text that is neither UTF-8 nor marked.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

struct EncodingGuess {
  std::string encoding;  ///< A name that ICU knows; empty when no encoding makes text of the bytes.
  bool sure = false;     ///< Other encodings fit clearly less well.
};

/// The encoding in which the beginning of `bytes` makes most sense: well-formed words of one script, function words of
/// its languages counting more. The encodings of East Asia are detected by ICU. Takes some milliseconds.
EncodingGuess guess_encoding(std::string_view bytes);

}  // namespace zubda
