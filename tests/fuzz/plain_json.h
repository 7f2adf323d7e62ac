/// A second reader of JSON, written from the grammar of RFC 8259 alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace zubda::fuzz {

/// Tells whether valid UTF-8 is one value of JSON. No input is long enough to need a limit of depth.
class PlainJson {
 public:
  explicit PlainJson(std::string_view text) : text_(text) {}

  bool is_value() { return value() && at_ == text_.size(); }

 private:
  bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(char c) { return at_ < text_.size() && text_[at_] == c && ++at_ > 0; }
  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  bool take_any(std::string_view set) { return at_ < text_.size() && set.find(text_[at_]) != set.npos && ++at_ > 0; }
  bool blanks() {
    while (take_any(" \t\n\r")) continue;
    return true;
  }
  bool digits() {
    const auto begin = at_;
    while (take_any("0123456789")) continue;
    return at_ > begin;
  }
  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    return !take_any("eE") || ((take_any("+-"), digits()));
  }
  bool escape() {
    if (!take('u')) return take_any("\"\\/bfnrt");
    for (int i = 0; i < 4; ++i)
      if (!take_any("0123456789abcdefABCDEF")) return false;
    return true;
  }
  bool string() {
    if (!take('"')) return false;
    while (!take('"')) {
      if (at_ == text_.size() || static_cast<unsigned char>(text_[at_]) < 0x20) return false;
      if (take('\\') ? !escape() : ++at_ == 0) return false;
    }
    return true;
  }
  bool member() { return blanks() && string() && blanks() && take(':') && value(); }
  template <class Element>
  bool list(char end, Element element) {
    if (blanks() && take(end)) return true;
    do {
      if (!element()) return false;
    } while (take(','));
    return take(end);
  }
  bool value() {
    blanks();
    const bool is_whole = take('{')    ? list('}', [&] { return member(); })
                          : take('[')  ? list(']', [&] { return value(); })
                          : is_at('"') ? string()
                                       : take("true") || take("false") || take("null") || number();
    return is_whole && blanks();
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace zubda::fuzz
