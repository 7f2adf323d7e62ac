/// What keeps hostile XML from taking more than linear time.
#pragma once

#include <cstddef>
#include <string_view>

namespace zubda {

/// Counts the attributes of each tag before libxml2 sees it: it compares each with all before it, which takes quadratic
/// time. Their values are counted.
class AttributeLimit {
 public:
  /// Whether all tags in `bytes`, which go on where the last ones ended, keep the limit.
  bool holds(std::string_view bytes) {
    constexpr std::size_t max_attributes = 2048;  // Chosen by hand.
    for (const char c : bytes) {
      if (is_new_) {
        is_new_ = false;
        in_tag_ = c != '!' && c != '?';
        count_ = 0;
      }
      if (quote_ != '\0') {
        if (c == quote_) quote_ = '\0';
      } else if (c == '<') {
        is_new_ = true;
      } else if (in_tag_ && c == '>') {
        in_tag_ = false;
      } else if (in_tag_ && (c == '"' || c == '\'')) {
        quote_ = c;
        if (++count_ > max_attributes) return false;
      }
    }
    return true;
  }

 private:
  bool is_new_ = false;  ///< The character before began a tag.
  bool in_tag_ = false;
  char quote_ = '\0';  ///< Of the value that is open.
  std::size_t count_ = 0;
};

}  // namespace zubda
