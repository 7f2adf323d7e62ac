#include <algorithm>
#include <charconv>

#include "input/pdf/pdf_objects.h"

namespace zubda {
namespace {

constexpr int deepest = 30;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

const PdfValue& PdfValue::operator[](std::string_view key) const {
  static const PdfValue none;
  if (kind != Kind::dictionary) return none;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2)
    if (items[i].is_name(key)) return items[i + 1];
  return none;
}

void PdfLexer::skip_blanks() {
  while (at_ < bytes_.size()) {
    if (bytes_[at_] == '%') at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    else if (is_blank(bytes_[at_])) ++at_;
    else return;
  }
}

bool PdfLexer::at_end() {
  skip_blanks();
  return at_ >= bytes_.size();
}

PdfValue PdfLexer::next(int depth) {
  if (at_end()) return {};
  const auto rest = bytes_.substr(at_);
  const char c = rest.front();
  if (c == '/') return name();
  if (c == '(') return literal_string();
  if (rest.starts_with("<<") && depth < deepest) return collection(PdfValue::Kind::dictionary, ">>", depth);
  if (c == '<' && !rest.starts_with("<<")) return hex_string();
  if (c == '[' && depth < deepest) return collection(PdfValue::Kind::array, "]", depth);
  if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.') return number_or_reference();
  auto end = at_;
  while (end < bytes_.size() && !is_blank(bytes_[end]) && !is_delimiter(bytes_[end])) ++end;
  if (end == at_) end += rest.starts_with(">>") || rest.starts_with("<<") ? 2 : 1;
  PdfValue word{PdfValue::Kind::keyword, 0, std::string(bytes_.substr(at_, end - at_))};
  at_ = end;
  return word;
}

PdfValue PdfLexer::number_or_reference() {
  const auto plus = bytes_[at_] == '+' ? 1U : 0U;
  PdfValue value{PdfValue::Kind::number};
  const auto* begin = bytes_.data() + at_ + plus;
  const auto parsed = std::from_chars(begin, bytes_.data() + bytes_.size(), value.number);
  at_ += plus + std::max<std::size_t>(1 - plus, static_cast<std::size_t>(parsed.ptr - begin));
  // `7 0 R`
  auto at = at_;
  const auto skip = [&](auto&& may) {
    const auto first = at;
    while (at < bytes_.size() && may(bytes_[at])) ++at;
    return at > first;
  };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool refers = skip(is_blank) && skip(is_digit) && skip(is_blank) && at < bytes_.size() && bytes_[at] == 'R' &&
                      (at + 1 == bytes_.size() || is_blank(bytes_[at + 1]) || is_delimiter(bytes_[at + 1]));
  if (!refers || value.number < 0 || value.number > 1e9) return value;
  value.kind = PdfValue::Kind::reference;
  at_ = at + 1;
  return value;
}

PdfValue PdfLexer::literal_string() {
  PdfValue value{PdfValue::Kind::string};
  int open = 0;
  for (; at_ < bytes_.size(); ++at_) {
    char c = bytes_[at_];
    if (c == '(' && open++ == 0) continue;
    if (c == ')' && --open == 0) break;
    if (c == '\\' && at_ + 1 < bytes_.size()) {
      c = bytes_[++at_];
      const auto escape = std::string_view("nrtbf").find(c);
      if (escape != std::string_view::npos) c = "\n\r\t\b\f"[escape];
      if (c >= '0' && c <= '7') {
        int code = 0;
        for (int i = 0; i < 3 && at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '7'; ++i, ++at_)
          code = code * 8 + (bytes_[at_] - '0');
        --at_;
        c = static_cast<char>(code);
      }
    }
    value.text += c;
  }
  ++at_;
  return value;
}

PdfValue PdfLexer::hex_string() {
  PdfValue value{PdfValue::Kind::string};
  int half = -1;
  for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
    const auto digit = hex_digit(bytes_[at_]);
    if (digit < 0) continue;
    if (half >= 0) value.text += static_cast<char>(half * 16 + digit);
    half = half >= 0 ? -1 : digit;
  }
  if (half >= 0) value.text += static_cast<char>(half * 16);
  ++at_;
  return value;
}

PdfValue PdfLexer::name() {
  PdfValue value{PdfValue::Kind::name};
  for (++at_; at_ < bytes_.size() && !is_blank(bytes_[at_]) && !is_delimiter(bytes_[at_]); ++at_) {
    const bool escaped = bytes_[at_] == '#' && at_ + 2 < bytes_.size() && hex_digit(bytes_[at_ + 1]) >= 0 &&
                         hex_digit(bytes_[at_ + 2]) >= 0;
    value.text +=
        escaped ? static_cast<char>(hex_digit(bytes_[at_ + 1]) * 16 + hex_digit(bytes_[at_ + 2])) : bytes_[at_];
    if (escaped) at_ += 2;
  }
  return value;
}

PdfValue PdfLexer::collection(PdfValue::Kind kind, std::string_view end, int depth) {
  PdfValue value{kind};
  for (at_ += end.size(); !at_end();) {
    if (bytes_.substr(at_).starts_with(end)) {
      at_ += end.size();
      break;
    }
    value.items.push_back(next(depth + 1));
  }
  return value;
}

}  // namespace zubda
