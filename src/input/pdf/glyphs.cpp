#include "input/pdf/glyphs.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

#include "input/pdf/ligatures.h"
#include "text/characters.h"
#include "text/direction.h"
#include "text/fold.h"
#include "text/icu_memory.h"

namespace zubda {
namespace {

bool may_be_letter_form(char32_t c) { return (c >= 0xFB1D && c <= 0xFDFB) || (c >= 0xFE70 && c <= 0xFEFC); }

/// The letters of one presentation form. ﷺ, ﷼ and their like are signs of their own and stay.
std::string letters_of(char32_t form) {
  std::string letters;
  if (!may_be_letter_form(form) || (form >= 0xFDF0 && form <= 0xFDFB && form != 0xFDF2)) {
    append_utf8(form, letters);
    return letters;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  require_memory(status);
  if (U_SUCCESS(status)) {
    const auto wide = nfkc->normalize(static_cast<UChar32>(form), status);
    require_memory(status, wide);
    wide.toUTF8String(letters);
  }
  // Marks that stand alone come with a blank or a tatweel to carry them.
  if (letters.size() > 1 && letters.front() == ' ') letters.erase(0, 1);
  return letters;
}

/// The glyph that `x` lies in, when all glyphs of the word are equally wide.
std::size_t glyph_at(const PlacedWord& word, std::size_t glyphs, double x) {
  if (glyphs < 2 || word.box.width() <= 0) return 0;
  const auto share = (x - word.box.left) / word.box.width();
  return std::min(glyphs - 1, static_cast<std::size_t>(std::max(0.0, share) * static_cast<double>(glyphs)));
}

void add_placed_marks(const PlacedWord& word, std::vector<Glyph>& glyphs) {
  for (const auto& mark : word.marks) {
    if (glyphs.empty()) continue;
    glyphs[glyph_at(word, glyphs.size(), mark.x)].letters += mark.text;
  }
}

/// Marks of one letter are drawn from the left to the right, which means nothing: they get their canonical order.
std::string in_order(const std::string& marks) {
  std::vector<char32_t> codes;
  for (std::size_t at = 0; at < marks.size(); at += decode_at(marks, at).length)
    codes.push_back(decode_at(marks, at).code);
  std::ranges::stable_sort(codes, {}, [](char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)); });
  std::string sorted;
  for (const auto code : codes) append_utf8(code, sorted);
  return sorted;
}

/// Builds the glyphs of a word from the left to the right.
class GlyphSequence {
 public:
  explicit GlyphSequence(bool marks_first) : marks_first_(marks_first) {}

  /// Adds a glyph of one or several letters, or of marks.
  void add(std::string_view text) {
    std::string letters;
    char32_t first = 0;
    for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) {
      const auto code = decode_at(text, at).code;
      if (is_direction_mark(code)) continue;
      if (first == 0 || is_mark(first)) first = code;
      letters += letters_of(code);
    }
    if (letters.empty()) return;
    if (is_marks_only(letters)) {
      (marks_first_ || glyphs_.empty() ? waiting_ : glyphs_.back().letters) += letters;
      return;
    }
    glyphs_.push_back({std::move(letters), first});
    glyphs_.back().letters += in_order(std::exchange(waiting_, {}));
  }

  std::vector<Glyph> take() {
    if (!glyphs_.empty()) glyphs_.back().letters += waiting_;
    return std::move(glyphs_);
  }

 private:
  bool marks_first_;
  std::vector<Glyph> glyphs_;
  std::string waiting_;  ///< Marks whose letter comes next.
};

/// Moves marks at the end of a word to the beginning of the next one, where they are drawn before their letters.
void move_marks_on(PlacedLine& line) {
  for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
    auto& text = line.words[i].text;
    auto end = text.size();
    while (end > 0 && is_mark(decode_before(text, end).code)) end -= decode_before(text, end).length;
    if (end == 0 || end == text.size() || !has_right_to_left(line.words[i + 1].text)) continue;
    line.words[i + 1].text.insert(0, text, end, text.size() - end);
    text.resize(end);
  }
}

/// How many words of a document begin and end with a mark.
struct MarkCounts {
  std::size_t first = 0;
  std::size_t last = 0;
};

MarkCounts count_marks(const PageLayout& layout) {
  MarkCounts counts;
  for (const auto& page : layout.pages)
    for (const auto& line : page.lines)
      for (const auto& word : line.words) {
        if (word.text.empty() || is_marks_only(word.text)) continue;
        counts.first += is_mark(decode_at(word.text, 0).code);
        counts.last += is_mark(decode_before(word.text, word.text.size()).code);
      }
  return counts;
}

}  // namespace

bool is_mark(char32_t c) { return u_charDirection(static_cast<UChar32>(c)) == U_DIR_NON_SPACING_MARK; }

bool is_marks_only(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length)
    if (!is_mark(decode_at(text, at).code)) return false;
  return !text.empty();
}

bool has_marks(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length)
    if (is_mark(decode_at(text, at).code)) return true;
  return false;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length)
    if (character(decode_at(text, at).code).is(is_rtl)) return true;
  return false;
}

void join_marks(PageLayout& layout, const GlyphHabits& habits) {
  if (!habits.marks_first) return;
  for (auto& page : layout.pages)
    for (auto& line : page.lines) move_marks_on(line);
}

GlyphHabits find_habits(const PageLayout& layout) {
  GlyphHabits habits;
  const auto marks = count_marks(layout);
  const std::string_view producer = layout.producer;
  // Chromium writes a letter with its marks, LibreOffice glyph by glyph; both tear words behind marks.
  if (producer.starts_with("Skia")) habits.marks_first = false;
  else if (producer.starts_with("LibreOffice")) habits.marks_first = true;
  else habits.marks_first = marks.first >= marks.last;
  habits.ligatures = has_ligatures(layout);
  return habits;
}

std::vector<Glyph> glyphs_of(const PlacedWord& word, const GlyphHabits& habits,
                             const std::optional<std::vector<std::size_t>>& lengths) {
  GlyphSequence sequence(habits.marks_first);
  const std::string_view text = word.text;
  std::size_t glyph = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto length =
        lengths ? (*lengths)[glyph++] : std::max<std::size_t>(name_of_god_length(text, at), decode_at(text, at).length);
    sequence.add(text.substr(at, length));
    at += length;
  }
  auto glyphs = sequence.take();
  add_placed_marks(word, glyphs);
  return glyphs;
}

}  // namespace zubda
