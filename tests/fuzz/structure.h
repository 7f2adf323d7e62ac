/// Mutations that keep the structure of an input: whole elements of a page or a record, whole headers and parts of a
/// message are taken out, repeated, moved, put into each other, or changed within.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zubda::fuzz {

/// How inputs of one kind are made of pieces.
struct Structure {
  /// Divides an input into pieces, which make it up one behind the other.
  std::vector<std::string_view> (*cut)(std::string_view bytes);
  /// Where the element that begins with the piece `at` ends: behind its last piece.
  std::size_t (*element_end)(std::span<const std::string_view> pieces, std::size_t at);
  /// What is put into inputs.
  std::span<const std::string_view> known;
};

extern const Structure json_structure;     ///< Tokens; elements are objects, arrays and members.
extern const Structure markup_structure;   ///< Tags and text; elements go from a tag to its end tag. HTML and XML.
extern const Structure message_structure;  ///< Lines; elements are headers and parts. MIME and WARC.

/// A mutation of `bytes`, chosen by `seed`. `change` changes the bytes of one piece.
std::string mutate(std::string_view bytes, const Structure& structure, unsigned seed,
                   const std::function<std::string(std::string)>& change);

}  // namespace zubda::fuzz
