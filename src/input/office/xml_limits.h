/// What keeps hostile XML from taking more than linear time.
#pragma once

#include <cstddef>
#include <string_view>

namespace zubda {

/// Counts the attributes of each tag before libxml2 sees it: it compares each with all before it, which takes quadratic
/// time. Their values are counted; in the declaration of attributes, the values that they may have, too.
class AttributeLimit {
 public:
  /// Whether all tags in `bytes`, which go on where the last ones ended, keep the limit.
  bool holds(std::string_view bytes) {
    constexpr std::size_t max_attributes = 2048;  // Chosen by hand.
    for (const char c : bytes) {
      if (c == '<') {
        // In no tag: this begins one, whatever looked like an open value before it, as in a comment.
        at_ = 1;
        in_tag_ = false;
        quote_ = '\0';
        count_ = 0;
        continue;
      }
      if (at_ == 1) in_tag_ = c != '!' && c != '?';
      if (at_ == 2) in_tag_ = c == 'A';  // <!ATTLIST
      at_ = at_ == 1 && c == '!' ? 2 : 0;
      if (quote_ != '\0') {
        if (c == quote_) quote_ = '\0';
      } else if (in_tag_ && c == '>') {
        in_tag_ = false;
      } else if (in_tag_ && (c == '"' || c == '\'' || c == '|')) {
        if (c != '|') quote_ = c;
        if (++count_ > max_attributes) return false;
      }
    }
    return true;
  }

 private:
  int at_ = 0;  ///< 1 behind `<`, 2 behind `<!`, 0 elsewhere.
  bool in_tag_ = false;
  char quote_ = '\0';  ///< Of the value that is open.
  std::size_t count_ = 0;
};

}  // namespace zubda
