/// Words that were divided at line ends.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace zubda {

/// The words with a hyphen inside that a text has within its lines: `well-known` is not `wellknown` divided.
class Hyphenated {
 public:
  /// Keeps views into `text`.
  explicit Hyphenated(std::string_view text);
  bool contains(const std::string& word) const { return words_.contains(word); }

 private:
  std::unordered_set<std::string_view> words_;
};

/// Appends the next line of a paragraph to `text`: after a blank, or without one and without the hyphen when the last
/// word of `text` was divided there.
void join_line(std::string& text, std::string_view line, const Hyphenated& hyphenated);

}  // namespace zubda
