/// Presentation forms say on which sides a letter is joined: in reading order a medial form follows an initial or
/// medial one and never a final one, backwards it is the other way round. Five letters of Hebrew have a form of their
/// own at the end of a word.
#include "input/text/visual_order.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "input/pdf/inverse_bidi.h"
#include "text/byte_class.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/icu_memory.h"

namespace zubda {
namespace {

constexpr std::size_t max_sample_bytes = std::size_t{1} << 16;  ///< That are looked at; chosen by hand.
constexpr std::size_t min_pairs = 5;                            ///< Of neighbours; chosen by hand.

/// The first bytes of Hebrew letters and of presentation forms: most texts have neither.
constexpr ByteRange lead_bytes[] = {{0xD7, 0xD7}, {0xEF, 0xEF}};

bool is_presentation_form(char32_t c) { return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }

UDecompositionType form_of(char32_t c) {
  if (!is_presentation_form(c)) return U_DT_NONE;
  return static_cast<UDecompositionType>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE));
}

/// 1 where two neighbours show that the text is in reading order, -1 where they show that it is backwards, 0 for all
/// others.
int direction_of(char32_t before, char32_t after) {
  constexpr std::u32string_view final_letters = U"ךםןףץ";
  const auto is_hebrew = [](char32_t c) { return c >= 0x05D0 && c <= 0x05EA; };
  if (is_hebrew(before) && is_hebrew(after)) {
    const bool ends = final_letters.find(after) != std::u32string_view::npos;
    const bool begins = final_letters.find(before) != std::u32string_view::npos;
    return static_cast<int>(ends) - static_cast<int>(begins);
  }
  const auto form = form_of(before);
  const auto next = form_of(after);
  if ((form == U_DT_INITIAL && next == U_DT_MEDIAL) || (form == U_DT_MEDIAL && next == U_DT_FINAL)) return 1;
  return (form == U_DT_FINAL && next == U_DT_MEDIAL) || (form == U_DT_MEDIAL && next == U_DT_INITIAL) ? -1 : 0;
}

bool is_backwards(std::string_view text) {
  text = text.substr(0, max_sample_bytes);
  while (!text.empty() && (text.back() & 0x80) != 0) text.remove_suffix(1);
  std::size_t forwards = 0;
  std::size_t backwards = 0;
  char32_t before = 0;
  std::size_t end = 0;  // Of the character before.
  ByteFinder letters(text, byte_class<lead_bytes>);
  for (auto at = letters.next(0); at < text.size(); at = letters.next(end)) {
    if (at > end) before = 0;
    const auto [code, length] = decode_at(text, at);
    const auto direction = direction_of(before, code);
    forwards += direction > 0 ? 1 : 0;
    backwards += direction < 0 ? 1 : 0;
    before = code;
    end = at + length;
  }
  constexpr std::size_t certainty = 8;  // Times as many; chosen by hand.
  return backwards >= min_pairs && backwards > forwards * certainty;
}

/// The characters of a line; marks are with the letter that follows them on the page.
struct VisualLine {
  std::u32string letters;
  std::vector<std::u32string> marks;  ///< Of each letter.
};

VisualLine read_visual_line(std::string_view line) {
  VisualLine visual;
  std::u32string marks;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, length] = decode_at(line, at);
    at += length;
    if (character(code).word_break() == WordBreak::extend) {
      marks += code;
      continue;
    }
    visual.letters += code;
    std::ranges::reverse(marks);
    visual.marks.push_back(std::move(marks));
    marks.clear();
  }
  if (!visual.marks.empty()) visual.marks.back().append(marks.rbegin(), marks.rend());
  return visual;
}

/// Appends the letters that are typed for `c`: those that a presentation form stands for.
void append_letters(char32_t c, std::string& out) {
  if (!is_presentation_form(c)) return append_utf8(c, out);
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  require_memory(status);
  if (U_FAILURE(status)) return append_utf8(c, out);
  const auto wide = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  require_memory(status, wide);
  std::string letters;
  wide.toUTF8String(letters);
  out += letters;
}

class LineTurner {
 public:
  std::string turn(std::string_view line) {
    const auto visual = read_visual_line(line);
    if (std::ranges::none_of(visual.letters, [](char32_t c) { return character(c).is(is_rtl); }))
      return std::string(line);
    const auto logical = bidi_.logical(visual.letters, {.right_to_left = true, .shapes = true});
    std::string text;
    for (const auto place : logical.order) {
      append_letters(logical.codes[place], text);
      for (const auto mark : visual.marks[place]) append_utf8(mark, text);
    }
    return text;
  }

 private:
  InverseBidi bidi_;
};

/// The lines of `text`; blank ones are left out if they are between most others. `mutool` puts one behind each line
/// but where two lines touch.
std::vector<std::string_view> read_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  std::vector<std::string_view> filled;
  std::size_t touching = 0;
  bool after_text = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const bool is_blank = line.find_first_not_of(" \r") == std::string_view::npos;
    touching += after_text && !is_blank;
    after_text = !is_blank;
    lines.push_back(line);
    if (!is_blank) filled.push_back(line);
    at = end + 1;
  }
  return touching * 3 < filled.size() ? filled : lines;
}

}  // namespace

std::string turn_visual_order(std::string text) {
  if (!is_backwards(text)) return text;
  LineTurner turner;
  std::string turned;
  turned.reserve(text.size());
  for (const auto line : read_lines(text)) turned.append(turner.turn(line)) += '\n';
  return turned;
}

}  // namespace zubda
