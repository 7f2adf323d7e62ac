/// The reader of RTF: control words and groups (Microsoft's Rich Text Format Specification 1.9.1) to paragraphs.
#include "input/office/rtf.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "input/encoding/decode.h"
#include "input/metadata.h"
#include "input/office/office.h"
#include "input/office/symbols.h"
#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf16.h"

namespace zubda {
namespace {

/// The code page of a font by its character set (\fcharset); 0 for that of the file.
int code_page_of(int charset) {
  switch (charset) {
    case 0: return 1252;
    case 77: return 10000;
    case 128: return 932;
    case 129: return 949;
    case 134: return 936;
    case 136: return 950;
    case 161: return 1253;
    case 162: return 1254;
    case 163: return 1258;
    case 177: return 1255;
    case 178:
    case 179:
    case 180: return 1256;
    case 186: return 1257;
    case 204: return 1251;
    case 222: return 874;
    case 238: return 1250;
    case 254: return 437;
    case 255: return 850;
    default: return 0;
  }
}

constexpr int symbol_charset = 2;

std::string encoding_name(int code_page) {
  if (code_page == 65001) return "UTF-8";
  if (code_page == 10000) return "macintosh";
  for (const auto* start : {"windows-", "cp", "ibm-"})
    if (auto name = start + std::to_string(code_page); is_known_encoding(name)) return name;
  return "windows-1252";
}

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

void RtfReader::read(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const char c = bytes[at++];
    if (c == '{') open_group();
    else if (c == '}') close_group();
    else if (c == '\\') control(bytes, at);
    else if (c != '\r' && c != '\n' && c != '\0') byte(c);
    at += std::min(std::exchange(binary_, 0), bytes.size() - at);
  }
  flush();
  end_paragraph();
  if (in_row_) blocks_.close_row();
}

void RtfReader::open_group() {
  constexpr std::size_t max_groups = 1000;  // Open at once. Chosen by hand; Word writes some 10.
  if (groups_.size() > max_groups)
    throw std::runtime_error("damaged: groups nested deeper than " + std::to_string(max_groups));
  flush();
  to_skip_ = 0;
  is_optional_ = false;
  auto next = group();
  next.is_text_box = false;
  if (next.target == Target::styles) next.style = 0, name_.clear();
  groups_.push_back(next);
}

void RtfReader::close_group() {
  flush();
  to_skip_ = 0;
  is_optional_ = false;
  if (groups_.size() == 1) return;
  const auto ended = group();
  groups_.pop_back();
  if (ended.target == Target::styles && ended.style >= 0) {
    const auto name = trim_ascii(std::string_view(name_).substr(0, name_.find(';')));
    if (const auto kind = style_kind(name); kind != StyleKind::unknown) styles_[ended.style] = kind;
    name_.clear();
  }
  if (ended.is_text_box && !outer_.empty()) {
    end_paragraph();
    paragraph_ = outer_.back().paragraph;
    depth_ = outer_.back().depth;
    outer_.pop_back();
  }
}

void RtfReader::control(std::string_view bytes, std::size_t& at) {
  if (at == bytes.size()) return;
  if (!is_ascii_letter(bytes[at])) return symbol(bytes[at++], bytes, at);
  const auto begin = at;
  while (at < bytes.size() && is_ascii_letter(bytes[at])) ++at;
  const auto name = bytes.substr(begin, at - begin);
  const bool is_negative = at + 1 < bytes.size() && bytes[at] == '-' && is_ascii_digit(bytes[at + 1]);
  at += is_negative ? 1U : 0U;
  const auto digits = at;
  int number = 0;
  constexpr int max_number = 100'000'000;
  for (; at < bytes.size() && is_ascii_digit(bytes[at]); ++at)
    if (number < max_number) number = number * 10 + (bytes[at] - '0');
  const bool has_number = at > digits;
  if (at < bytes.size() && bytes[at] == ' ') ++at;
  if (name == "bin") {
    binary_ = is_negative ? 0 : static_cast<std::size_t>(number);
    return;
  }
  if (to_skip_ > 0 && name != "u") {
    --to_skip_;
    return;
  }
  word(name, is_negative ? -number : number, has_number);
}

void RtfReader::symbol(char c, std::string_view bytes, std::size_t& at) {
  if (c == '\'') {
    const int high = at < bytes.size() ? hex_value(bytes[at]) : -1;
    const int low = high >= 0 && at + 1 < bytes.size() ? hex_value(bytes[at + 1]) : -1;
    if (low < 0) return;
    at += 2;
    return byte(static_cast<char>(high * 16 + low));
  }
  if (c == '*') {
    is_optional_ = true;
    return;
  }
  if (c == '\r' || c == '\n') return word("par", 0, false);
  if (c == '\\' || c == '{' || c == '}') return byte(c);
  if (to_skip_ > 0) {
    --to_skip_;
    return;
  }
  flush();
  if (c == '~') add("\u00A0");
  if (c == '_') add("\u2011");
  if (c == '-') add("\u00AD");
}

void RtfReader::byte(char c) {
  if (to_skip_ > 0) {
    --to_skip_;
    return;
  }
  end_half_character();
  pending_ += c;
}

void RtfReader::end_half_character() {
  if (std::exchange(surrogate_, 0) != 0) add("\uFFFD");
}

void RtfReader::unicode(int number) {
  flush();
  to_skip_ = group().fallback;
  auto code = static_cast<char32_t>(number & 0xFFFF);
  if (is_low_surrogate(code)) {
    const auto high = std::exchange(surrogate_, 0);
    code = high == 0 ? 0xFFFD : join_surrogates(high, code);
  }
  end_half_character();
  if (is_high_surrogate(code)) {
    surrogate_ = code;
    return;
  }
  // Word writes the characters of symbol fonts into the private area.
  if (code >= 0xF000 && code <= 0xF0FF) return add(symbol_text("Symbol", static_cast<unsigned>(code)));
  if (code < 0x20) code = ' ';
  std::string text;
  append_utf8(code, text);
  add(text);
}

const std::string& RtfReader::encoding() {
  const auto charset = charsets_.find(group().font < 0 ? default_font_ : group().font);
  const int of_font = charset == charsets_.end() ? 0 : code_page_of(charset->second);
  const int code_page = of_font != 0 ? of_font : code_page_;
  if (code_page != code_page_of_encoding_) {
    code_page_of_encoding_ = code_page;
    encoding_ = encoding_name(code_page);
  }
  return encoding_;
}

void RtfReader::flush() {
  if (pending_.empty()) return;
  auto bytes = std::exchange(pending_, {});
  if (const auto charset = charsets_.find(group().font);
      charset != charsets_.end() && charset->second == symbol_charset && group().target == Target::text) {
    for (const char c : bytes) add(c == ' ' ? " " : symbol_text("Symbol", static_cast<unsigned char>(c)));
    return;
  }
  add(is_ascii(bytes) ? bytes : decode(std::move(bytes), encoding()).text);
}

void RtfReader::add(std::string_view text) {
  const auto& now = group();
  constexpr std::size_t max_name = 1000;  // Bytes of a name or a title.
  if (now.target == Target::styles && name_.size() < max_name) name_ += text;
  if (now.target == Target::title && title_.size() < max_name) title_ += text;
  if (now.target == Target::author && author_.size() < max_name) author_ += text;
  if (now.target == Target::instruction && instruction_.size() < max_name) instruction_ += text;
  if (now.target != Target::text || now.is_hidden || now.is_deleted || now.is_struck) return;
  if (paragraph_.in_table && !in_row_ && outer_.empty()) {
    if (has_paragraph()) end_paragraph();
    in_row_ = true;
    cell_ = 0;
    blocks_.open_row();
    blocks_.open_cell();
  }
  if (!has_paragraph()) blocks_.open_paragraph();
  if (!now.is_raised) raised_begin_ = std::string::npos;
  else if (raised_begin_ == std::string::npos) raised_begin_ = blocks_.current()->size();
  if (now.is_raised) blocks_.raised(text);
  else blocks_.text(text);
}

Reading read_rtf(std::string_view bytes, std::size_t max_bytes) {
  Reading reading;
  BlockBuilder blocks(reading.document, max_bytes);
  RtfReader reader(blocks);
  reader.read(bytes);
  reading.document.title = trim_ascii(reader.title());
  add_author(reader.author(), reading.document.metadata);
  reading.document.metadata.date = reader.date();
  if (reader.is_cut_off()) reading.warnings.emplace_back("damaged, some of it may be missing: it ends within a group");
  return reading;
}

}  // namespace zubda
