/// The encoding of text that is neither UTF-8 nor marked.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

struct EncodingGuess {
  std::string encoding;  ///< A name that ICU knows; empty when no encoding makes text of the bytes.
  bool sure = false;
};

/// Decodes the beginning of `bytes` in every encoding of a table and takes the one in which most of it is well-formed
/// words of one script, function words of its languages counting more; ICU's detector is asked for the encodings of
/// East Asia and where the evidence is even.
EncodingGuess guess_encoding(std::string_view bytes);

}  // namespace zubda
