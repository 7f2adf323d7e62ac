#include "text/paired_marks.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "text/byte_class.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// The first bytes of all marks, with the bytes that follow them where they have several. Two ranges have a character
/// between their brackets that is no mark.
constexpr ByteRange mark_bytes[] = {{'"', '"'},
                                    {'(', ')'},
                                    {'[', ']'},
                                    {'{', '}'},
                                    {0xC2, 0xC2, 0xAB, 0xBB},
                                    {0xE2, 0xE2, 0x80, 0x80},
                                    {0xE3, 0xE3, 0x80, 0x80},
                                    {0xEF, 0xEF, 0xBC, 0xBC}};

struct Pair {
  char32_t opening = 0;
  char32_t closing = 0;
  bool is_quotation = false;
};

/// Pairs whose opening mark never closes. The full-width brackets of East Asia are brackets like others.
constexpr Pair pairs[] = {{'(', ')'},
                          {'[', ']'},
                          {'{', '}'},
                          {0xFF08, 0xFF09},
                          {0x3010, 0x3011},
                          {0x300A, 0x300B},
                          {0x300C, 0x300D, true},
                          {0x300E, 0x300F, true},
                          {0x201E, 0x201C, true}};

/// What closes a quotation that `mark` opens, for marks that may do both; 0 for others.
constexpr char32_t closing_of(char32_t mark) {
  switch (mark) {
    case '"': return '"';
    case 0x201C: return 0x201D;
    case 0x201D: return 0x201D;
    case 0xAB: return 0xBB;
    case 0xBB: return 0xAB;
    default: return 0;
  }
}

/// `5'10"` and the Hebrew acronym `צה"ל`.
bool is_inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size()) return false;
  const auto before = decode_before(text, at).code;
  if (character(before).is(is_digit)) return true;
  const auto after = decode_at(text, at + 1).code;
  return character(before).word_break() == WordBreak::hebrew_letter &&
         character(after).word_break() == WordBreak::hebrew_letter;
}

/// Whether a mark that may open or close stands as one that opens: it is written onto a word after it, as behind a
/// conjunction of one letter (`و"النهار"`), or a straight one onto nothing before it.
bool looks_opening(std::string_view text, std::size_t at, std::size_t length) {
  if (at == 0) return true;
  if (length == 1 && character(decode_before(text, at).code).is(is_space | is_opening)) return true;
  const auto after = at + length;
  return after < text.size() && character(decode_at(text, after).code).is(is_letter | is_digit);
}

}  // namespace

ByteFinder find_paired_marks(std::string_view text) { return {text, byte_class<mark_bytes>}; }

void PairedMarks::open(char32_t closing_mark) {
  if (depth_ < closing_marks_.size()) closing_marks_[depth_++] = closing_mark;
}

bool PairedMarks::close(char32_t mark) {
  const auto open_marks = std::span(closing_marks_).first(depth_);
  const auto found = std::find(open_marks.rbegin(), open_marks.rend(), mark);
  if (found == open_marks.rend()) return false;
  depth_ = static_cast<std::size_t>(open_marks.rend() - found) - 1;  // What was open inside ends with it.
  return true;
}

bool PairedMarks::in_quotation() const {
  constexpr std::u32string_view quotation_ends = U"\"”»«“」』";
  const auto open_marks = std::span(closing_marks_).first(depth_);
  return std::ranges::any_of(open_marks,
                             [&](char32_t mark) { return quotation_ends.find(mark) != quotation_ends.npos; });
}

void PairedMarks::pass(std::string_view text, std::size_t at) {
  const auto [mark, length] = decode_at(text, at);
  if (mark == '"' && depth_ == 0 && is_inside_word(text, at)) return;
  if (close(mark)) return;
  if (mark == 0x201D && close(0x201C)) return;  // „…”
  for (const auto& pair : pairs)
    if (mark == pair.opening) return open(pair.closing);
  if (const auto closing = closing_of(mark); closing != 0) {
    if (mark == 0x201C || mark == 0xAB || looks_opening(text, at, length)) open(closing);
    else closed_too_much_ = true;
    return;
  }
  for (const auto& pair : pairs) closed_too_much_ |= pair.is_quotation && mark == pair.closing;
}

void PairedMarks::pass_all(std::string_view text, std::size_t begin, std::size_t end) {
  auto marks = find_paired_marks(text.substr(0, end));
  for (auto at = marks.next(begin); at < end; at = marks.next(at + 1)) pass(text, at);
}

}  // namespace zubda
